import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../src/language/random.ts';
import type { Box, Point } from '../../../src/view/map/plane.ts';
import { reachFor, spread } from '../../../src/view/map/spread.ts';

const SHEET: Box = { left: 0, right: 600, top: 0, bottom: 400 };

const closest = (points: readonly Point[]): number => {
  let least = Number.POSITIVE_INFINITY;
  for (const [at, a] of points.entries())
    for (const b of points.slice(at + 1)) least = Math.min(least, Math.hypot(a.x - b.x, a.y - b.y));
  return least;
};

describe('signs that stand apart', () => {
  it('keeps each clear of every other, however many there are', () => {
    const random = createRandom(3);
    const points = Array.from({ length: 900 }, () => ({ x: random() * 600, y: 150 + random() * 90 }));
    const apart = reachFor(points.length, SHEET, 20);
    expect(closest(spread(points, apart, SHEET))).toBeGreaterThanOrEqual(apart - 1e-9);
  });

  it('parts those that lie at one and the same point', () => {
    const points = Array.from({ length: 40 }, () => ({ x: 300, y: 200 }));
    expect(closest(spread(points, 20, SHEET))).toBeGreaterThanOrEqual(20 - 1e-9);
  });

  it('puts none on another between what is taken and the edge', () => {
    const bar = { left: 6, right: 90, top: 350, bottom: 394 };
    const points = Array.from({ length: 12 }, (_, at) => ({ x: 8 + at * 3, y: 372 + at }));
    const moved = spread(points, 20, SHEET, [bar]);
    expect(closest(moved)).toBeGreaterThanOrEqual(20 - 1e-9);
    for (const { x, y } of moved) expect(x <= bar.right && y >= bar.top).toBe(false);
  });
});
