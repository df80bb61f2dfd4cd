import { expect, it } from 'vitest';
import { solarOccurrence } from '../../src/language/solar.ts';

const held = (start: [number, number], end: [number, number], ...years: number[]) =>
  years.map((year) => {
    const one = solarOccurrence(
      { start: { day: start[0], month: start[1] }, end: { day: end[0], month: end[1] } },
      year,
    );
    return one && `${one.start} ${one.end}`;
  });

it('gives the same days every year, over new year too', () => {
  expect(held([1, 5], [3, 5], 2026, 2027)).toEqual(['2026-05-01 2026-05-03', '2027-05-01 2027-05-03']);
  expect(held([28, 12], [3, 1], 2026)).toEqual(['2026-12-28 2027-01-03']);
  expect(held([31, 12], [31, 12], 2026)).toEqual(['2026-12-31 2026-12-31']);
});

it('holds what begins on 29 February in leap years only', () => {
  expect(held([29, 2], [29, 2], 2027, 2028)).toEqual([undefined, '2028-02-29 2028-02-29']);
  expect(held([29, 2], [2, 3], 2027, 2028)).toEqual([undefined, '2028-02-29 2028-03-02']);
});

it('lets what ends on 29 February last until the end of that month', () => {
  expect(held([25, 2], [29, 2], 2027, 2028)).toEqual(['2027-02-25 2027-02-28', '2028-02-25 2028-02-29']);
  expect(held([1, 12], [29, 2], 2026, 2027)).toEqual(['2026-12-01 2027-02-28', '2027-12-01 2028-02-29']);
});
