import type { Box, Point } from './plane.ts';

const ROUNDS = 400;
/** Of the ground that signs may cover with the room around them: closer, and they would find no rest. */
const FILLED = 0.34;

/** How far apart so many signs can stand in an area: never more than `wanted`. */
export function reachFor(count: number, { left, right, top, bottom }: Box, wanted: number): number {
  const free = (right - left) * (bottom - top) * FILLED;
  return Math.min(wanted, Math.sqrt(free / Math.max(1, count)));
}

/**
 * Moves points that lie closer than `apart` away from one another, each as little as may be: none leaves the box, none
 * stands nearer than half of that to what is `taken`. The same points always give the same places.
 * @param isFixed of a point that does not move, by its number.
 */
export function spread(
  points: readonly Point[],
  apart: number,
  box: Box,
  taken: readonly Box[] = [],
  isFixed: (at: number) => boolean = () => false,
): Point[] {
  const moved = points.map(({ x, y }) => ({ x, y }));
  const fixed = moved.map((_, at) => isFixed(at));
  for (let turn = 0; turn < ROUNDS; turn++) {
    let met = false;
    const near = neighbours(moved, apart);
    for (const [a, one] of moved.entries())
      for (const b of near(a)) {
        const other = moved[b] as Point;
        const [dx, dy] = [other.x - one.x, other.y - one.y];
        if (Math.abs(dx) >= apart || Math.abs(dy) >= apart || (fixed[a] && fixed[b])) continue;
        const away = Math.hypot(dx, dy);
        if (away >= apart) continue;
        met = true;
        // At one and the same point: each in a direction of its own.
        const [x, y] = away < 0.01 ? [Math.cos(b * 2.4), Math.sin(b * 2.4)] : [dx / away, dy / away];
        const push = apart + 0.1 - away;
        const share = fixed[a] ? 0 : fixed[b] ? 1 : 0.5;
        one.x -= x * push * share;
        one.y -= y * push * share;
        other.x += x * push * (1 - share);
        other.y += y * push * (1 - share);
      }
    for (const [at, point] of moved.entries())
      if (!fixed[at]) {
        for (const other of taken) leave(point, other, apart / 2, box);
        point.x = Math.min(box.right, Math.max(box.left, point.x));
        point.y = Math.min(box.bottom, Math.max(box.top, point.y));
      }
    if (!met) break;
  }
  return moved;
}

/** Columns of the grid below are told apart up to so many cells of `apart`; no map is as wide. */
const MOST_COLUMNS = 1 << 16;

/**
 * Tells of each point those after it, in order, that lay closer than `apart` or not much farther when the round began:
 * all pairs of a few thousand would take minutes. Who comes near within the round is met in the next.
 */
function neighbours(points: readonly Point[], apart: number): (at: number) => number[] {
  const cell = (value: number) => Math.floor(value / apart);
  const cells = new Map<number, number[]>();
  for (const [at, { x, y }] of points.entries()) {
    const key = cell(y) * MOST_COLUMNS + cell(x);
    const there = cells.get(key);
    if (there) there.push(at);
    else cells.set(key, [at]);
  }
  const homes = points.map(({ x, y }) => cell(y) * MOST_COLUMNS + cell(x));
  return (at) => {
    const found: number[] = [];
    for (const down of [-MOST_COLUMNS, 0, MOST_COLUMNS])
      for (const right of [-1, 0, 1])
        for (const other of cells.get((homes[at] as number) + down + right) ?? [])
          if (other > at) found.push(other);
    return found.sort((a, b) => a - b);
  };
}

/**
 * By the shortest way out of a box that does not end beyond the edge, where all would stand on one another; what lies at
 * its middle goes up.
 */
function leave(point: Point, { left, right, top, bottom }: Box, away: number, within: Box): void {
  const ways = [
    { by: point.y - (top - away), x: point.x, y: top - away },
    { by: bottom + away - point.y, x: point.x, y: bottom + away },
    { by: point.x - (left - away), x: left - away, y: point.y },
    { by: right + away - point.x, x: right + away, y: point.y },
  ];
  if (ways.some(({ by }) => by <= 0)) return;
  const open = ways.filter(
    ({ x, y }) => x >= within.left && x <= within.right && y >= within.top && y <= within.bottom,
  );
  if (open.length === 0) return;
  const { x, y } = open.reduce((a, b) => (b.by < a.by ? b : a));
  point.x = x;
  point.y = y;
}
