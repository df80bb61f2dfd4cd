interface Point {
  x: number;
  y: number;
}

/** Points that share one mark, since two would cover one another. */
export interface Cluster<P extends Point> extends Point {
  members: P[];
}

/**
 * Puts each point to the first mark within `reach`, else makes a mark of it. So the marks keep the order of the
 * points, and none covers another.
 * @param points in order of importance, on a plane.
 * @param reach in the units of the plane; points as far apart as that have marks of their own.
 */
export function clusters<P extends Point>(points: readonly P[], reach: number): Cluster<P>[] {
  const found: Cluster<P>[] = [];
  for (const point of points) {
    const near = found.find(({ x, y }) => Math.hypot(x - point.x, y - point.y) < reach);
    if (near) near.members.push(point);
    else found.push({ x: point.x, y: point.y, members: [point] });
  }
  return found;
}
