import { expect, it } from 'vitest';
import { clusters } from '../../../src/view/map/clusters.ts';

const at = (id: string, x: number, y: number) => ({ id, x, y });

it('gives points that would cover one another one mark, in the order of the points, where the first lies', () => {
  const found = clusters([at('a', 0, 0), at('b', 100, 0), at('c', 30, 40)], 60);
  expect(found.map(({ x, y, members }) => [x, y, members.map(({ id }) => id)])).toEqual([
    [0, 0, ['a', 'c']],
    [100, 0, ['b']],
  ]);
});

it('takes points as far apart as the reach for two, and those of one place for one', () => {
  const found = clusters([at('a', 0, 0), at('b', 6, 8), at('c', 6, 8), at('d', 6, 7.9)], 10);
  expect(found.map(({ members }) => members.map(({ id }) => id))).toEqual([
    ['a', 'd'],
    ['b', 'c'],
  ]);
});

it('makes no mark of no points, and one of each alone', () => {
  expect(clusters([], 10)).toEqual([]);
  expect(clusters([at('a', 3, 4)], 10)).toEqual([{ x: 3, y: 4, members: [at('a', 3, 4)] }]);
});
