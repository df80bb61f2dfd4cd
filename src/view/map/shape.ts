import type { Box, Point } from './plane.ts';

/**
 * A line without the corners that lie nearer than `tolerance` to the line without them (Ramer, Douglas, Peucker).
 * Begins and ends where it did.
 */
export function simplify(line: readonly Point[], tolerance: number): Point[] {
  const kept = new Set([0, line.length - 1]);
  const open: [number, number][] = [[0, line.length - 1]];
  for (let span = open.pop(); span; span = open.pop()) {
    const [from, to] = span;
    let [furthest, most] = [0, tolerance];
    for (let at = from + 1; at < to; at++) {
      const away = distanceTo(line[at] as Point, line[from] as Point, line[to] as Point);
      if (away > most) [furthest, most] = [at, away];
    }
    if (furthest === 0) continue;
    kept.add(furthest);
    open.push([from, furthest], [furthest, to]);
  }
  return line.filter((_, at) => kept.has(at));
}

/** From a point to a stretch of a line. */
function distanceTo(point: Point, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const square = dx * dx + dy * dy;
  const along = square === 0 ? 0 : ((point.x - a.x) * dx + (point.y - a.y) * dy) / square;
  const part = Math.min(1, Math.max(0, along));
  return Math.hypot(a.x + part * dx - point.x, a.y + part * dy - point.y);
}

const SIDES = [
  (box: Box) => ({ inside: (p: Point) => p.x >= box.left, axis: 'x' as const, edge: box.left }),
  (box: Box) => ({ inside: (p: Point) => p.x <= box.right, axis: 'x' as const, edge: box.right }),
  (box: Box) => ({ inside: (p: Point) => p.y >= box.top, axis: 'y' as const, edge: box.top }),
  (box: Box) => ({ inside: (p: Point) => p.y <= box.bottom, axis: 'y' as const, edge: box.bottom }),
];

const crossing = (a: Point, b: Point, axis: 'x' | 'y', edge: number): Point => {
  const part = (edge - a[axis]) / (b[axis] - a[axis]);
  const point = { x: a.x + part * (b.x - a.x), y: a.y + part * (b.y - a.y) };
  return { ...point, [axis]: edge };
};

/** What of an area lies within a box (Sutherland, Hodgman); nothing where they do not meet. */
export function clipRing(ring: readonly Point[], box: Box): Point[] {
  return SIDES.reduce<readonly Point[]>((points, side) => {
    const { inside, axis, edge } = side(box);
    return points.flatMap((point, at) => {
      const last = points.at(at - 1) as Point;
      const meets = inside(point) === inside(last) ? [] : [crossing(last, point, axis, edge)];
      return inside(point) ? [...meets, point] : meets;
    });
  }, ring) as Point[];
}

/** The stretches of a line that lie within a box. */
export function clipLine(line: readonly Point[], box: Box): Point[][] {
  return SIDES.reduce<Point[][]>(
    (lines, side) => {
      const { inside, axis, edge } = side(box);
      return lines.flatMap((points) => {
        const parts: Point[][] = [];
        for (const [at, point] of points.entries()) {
          const last = points[at - 1];
          const meets = last && inside(point) !== inside(last) ? [crossing(last, point, axis, edge)] : [];
          if (inside(point)) {
            if (!last || !inside(last)) parts.push([]);
            parts.at(-1)?.push(...meets, point);
          } else parts.at(-1)?.push(...meets);
        }
        return parts.filter(({ length }) => length > 1);
      });
    },
    [[...line]],
  );
}

/** A path of relative steps, in units of `1 / fine`: steps are short numbers, and a page carries hundreds. */
export function pathOf(points: readonly Point[], closed: boolean, fine = 2): string {
  const whole = points.map(({ x, y }) => [Math.round(x * fine), Math.round(y * fine)] as const);
  const steps: number[] = [];
  let [lastX, lastY] = whole[0] ?? [0, 0];
  const start = `M${lastX / fine} ${lastY / fine}`;
  for (const [x, y] of whole.slice(1)) {
    if (x === lastX && y === lastY) continue;
    steps.push((x - lastX) / fine, (y - lastY) / fine);
    [lastX, lastY] = [x, y];
  }
  if (steps.length === 0) return '';
  const text = steps.map((step) => String(step).replace(/^(-?)0\./, '$1.')).join(' ');
  return `${start}l${text.replace(/ -/g, '-')}${closed ? 'z' : ''}`;
}
