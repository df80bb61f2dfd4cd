import { expect, it } from 'vitest';
import { monthRuns } from '../../src/language/month-runs.ts';

it.each([
  [[10, 11, 12, 1, 2, 3], [[10, 3]]],
  [[1, 2, 3, 10, 11, 12], [[10, 3]]],
  [
    [4, 5, 9],
    [
      [4, 5],
      [9, 9],
    ],
  ],
  [[12], [[12, 12]]],
  [[12, 1], [[12, 1]]],
  [[3, 3, 2], [[2, 3]]],
  [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], [[1, 12]]],
  [[], []],
])('joins the months %j that follow one another', (months, runs) => {
  expect(monthRuns(months)).toEqual(runs);
});

it('loses and adds no month, whatever the set', () => {
  for (let set = 1; set < 4095; set++) {
    const months = Array.from({ length: 12 }, (_, index) => index + 1).filter(
      (month) => set & (1 << (month - 1)),
    );
    const spread = monthRuns(months).flatMap(([from, to]) =>
      Array.from({ length: ((to - from + 12) % 12) + 1 }, (_, index) => ((from - 1 + index) % 12) + 1),
    );
    expect(spread.sort((a, b) => a - b)).toEqual(months);
  }
});
