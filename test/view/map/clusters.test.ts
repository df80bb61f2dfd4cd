import { expect, it } from 'vitest';
import { clusterPoints } from '../../../src/view/map/clusters.ts';

const at = (id: string, lat: number, lon: number) => ({ id, lat, lon });
/** A share of the world that is about 11 km at the equator. */
const REACH = 0.1 / 360;
const idsOf = (points: { id: string; lat: number; lon: number }[]) =>
  clusterPoints(points, REACH).map((cluster) => cluster.points.map(({ id }) => id));

it('points nearer than the reach are one, between them, in the order they came in', () => {
  const points = [at('far', 19, 105), at('a', 20, 105.02), at('b', 20.04, 105), at('c', 20, 105.3)];
  expect(idsOf(points)).toEqual([['far'], ['a', 'b'], ['c']]);
  const [, pair] = clusterPoints(points, REACH);
  expect(pair?.lat).toBeCloseTo(20.02, 3);
  expect(pair?.lon).toBeCloseTo(105.01, 3);
});

it('two points of one place are one, and one point stays where it is', () => {
  expect(idsOf([at('a', 20, 105), at('b', 20, 105)])).toEqual([['a', 'b']]);
  const [alone] = clusterPoints([at('a', 20, 105)], REACH);
  expect(alone?.lat).toBeCloseTo(20, 5);
  expect(alone?.lon).toBeCloseTo(105, 5);
});

it('no points make no cluster', () => {
  expect(clusterPoints([], REACH)).toEqual([]);
});
