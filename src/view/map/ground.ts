import type { Ground, GroundFeature, GroundKind, LonLat } from '../../model/ground.ts';
import type { Box, Plane, Point } from './plane.ts';
import { clipLine, clipRing, pathOf, simplify } from './shape.ts';

/** One path of the ground, of a kind; of regions one for each. */
export interface GroundPath {
  kind: GroundKind;
  region?: string;
  d: string;
}

/** A name that the ground carries, and points where it may stand, the best first. */
export interface GroundName {
  names: Record<string, string>;
  kind: GroundKind;
  points: Point[];
}

/** From below to above. */
const ORDER: readonly GroundKind[] = [
  'outline',
  'region',
  'sea',
  'lake',
  'island',
  'coast',
  'river',
  'railway',
  'road',
];
/** Drawn beyond the edge, so that no shore is seen along it. */
const EDGE = 8;

/**
 * The ground as paths on a plane, from below to above.
 * @param tolerance in units: smaller turns are left out.
 */
export function drawGround(
  ground: Ground | undefined,
  { width, height, project }: Pick<Plane, 'width' | 'height' | 'project'>,
  tolerance = 0.8,
  edge = EDGE,
): GroundPath[] {
  const box = { left: -edge, right: width + edge, top: -edge, bottom: height + edge };
  const groups = Map.groupBy(ground?.features ?? [], ({ kind, region = '' }) => `${kind} ${region}`);
  const paths = [...groups.values()].map((features): GroundPath => {
    const [{ kind, region }] = features as [GroundFeature];
    const d = features.map((feature) => featurePath(feature, box, project, tolerance)).join('');
    return { kind, ...(region && { region }), d };
  });
  return paths.filter(({ d }) => d !== '').sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
}

function featurePath(
  { areas, lines }: GroundFeature,
  box: Box,
  project: Plane['project'],
  tolerance: number,
): string {
  const points = (line: readonly LonLat[]) => line.map(([lon, lat]) => project({ lat, lon }));
  const rings = areas.flat().map((ring) => {
    const clipped = clipRing(points(ring).slice(1), box);
    // A ring ends where it begins: cut in two at the corner furthest off, or nothing would be left of it.
    const far = furthest(clipped);
    const simple = [
      ...simplify(clipped.slice(0, far + 1), tolerance),
      ...simplify([...clipped.slice(far), ...clipped.slice(0, 1)], tolerance).slice(1, -1),
    ];
    return simple.length > 2 ? pathOf(simple, true) : '';
  });
  const drawn = lines.flatMap((line) =>
    clipLine(points(line), box).map((part) => pathOf(simplify(part, tolerance), false)),
  );
  return [...rings, ...drawn].join('');
}

function furthest(points: readonly Point[]): number {
  const [first] = points;
  if (!first) return 0;
  const away = points.map(({ x, y }) => Math.hypot(x - first.x, y - first.y));
  return away.indexOf(Math.max(...away));
}

/** Names of rivers, lakes, islands and roads, with places along them, from the middle outwards. */
export function groundNames(
  ground: Ground | undefined,
  { width, height, project }: Pick<Plane, 'width' | 'height' | 'project'>,
): GroundName[] {
  const box = { left: 0, right: width, top: 0, bottom: height };
  return (ground?.features ?? []).flatMap(({ kind, names, areas, lines }) => {
    if (!names || kind === 'outline' || kind === 'region') return [];
    const points = (line: readonly LonLat[]) => line.map(([lon, lat]) => project({ lat, lon }));
    const parts = [
      ...areas.map(([outer = []]) => [middle(clipRing(points(outer).slice(1), box))]),
      ...lines.flatMap((line) => clipLine(points(line), box)),
    ].map((part) => part.filter((point) => point !== undefined));
    const longest = parts.reduce((a, b) => (b.length > a.length ? b : a), []);
    const half = Math.floor(longest.length / 2);
    const outwards = longest
      .map((point, at) => ({ point, away: Math.abs(at - half) }))
      .sort((a, b) => a.away - b.away)
      .map(({ point }) => point);
    return outwards.length > 0 ? [{ kind, names, points: outwards }] : [];
  });
}

function middle(points: readonly Point[]): Point | undefined {
  if (points.length === 0) return undefined;
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return { x: mean(points.map(({ x }) => x)), y: mean(points.map(({ y }) => y)) };
}
