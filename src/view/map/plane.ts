import { geoDistance, geoGraticule, geoMercator, geoPath } from 'd3-geo';
import type { Ground } from '../../model/ground.ts';
import { EARTH_KM } from './earth.ts';
import { frameAround } from './frame.ts';

interface Position {
  lat: number;
  lon: number;
}
export interface Point {
  x: number;
  y: number;
}
export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** A Mercator map: north up, the upper left corner at 0, 0. */
export interface Plane {
  width: number;
  height: number;
  project(place: Position): Point;
  /** What has to be seen: all places, and the outline where there is one. */
  frame: Box;
  /** Quarter degrees. */
  grid: string;
  /** A bar of a round number of kilometres. */
  scale: { km: number; width: number };
}

const WIDTH = 1200;
const MARGIN = { x: 110, y: 84 };
export const round = (units: number): number => Math.round(units * 10) / 10;

/**
 * The plane of a map, fitted to the province's outline and regions, else to the places themselves; never wider than
 * what is known of the ground around them.
 * @param places at least one, unless the ground has an outline. @param ground of the province.
 */
export function planeOf(places: readonly Position[], ground?: Ground): Plane {
  const own = (ground?.features ?? []).filter(({ kind }) => kind === 'outline' || kind === 'region');
  const corners = own.flatMap(({ areas, lines }) =>
    [...areas.flat(), ...lines].flatMap((line) => line.map(([lon, lat]) => ({ lat, lon }))),
  );
  const seen = [...places, ...corners];
  const frame = frameAround(seen);
  const probe = geoMercator().fitWidth(WIDTH - 2 * MARGIN.x, frame);
  const [[, top], [, bottom]] = geoPath(probe).bounds(frame);
  const tall = Math.round(Math.min(860, Math.max(520, bottom - top + 2 * MARGIN.y)));
  const projection = geoMercator().fitExtent(
    [
      [MARGIN.x, MARGIN.y],
      [WIDTH - MARGIN.x, tall - MARGIN.y],
    ],
    frame,
  );
  const project = ({ lat, lon }: Position): Point => {
    const [x, y] = projection([lon, lat]) ?? [0, 0];
    return { x, y };
  };
  const points = seen.map(project);
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const least = (values: number[]) => values.reduce((a, b) => Math.min(a, b));
  const most = (values: number[]) => values.reduce((a, b) => Math.max(a, b));
  const inner = { left: least(xs), right: most(xs), top: least(ys), bottom: most(ys) };
  const view = cut({ left: 0, right: WIDTH, top: 0, bottom: tall }, inner, ground, project);
  const [x, y] = projection.translate();
  projection.translate([x - view.left, y - view.top]);
  const [width, height] = [Math.round(view.right - view.left), Math.round(view.bottom - view.top)];
  return {
    width,
    height,
    project: (place) => {
      const point = project(place);
      return { x: round(point.x), y: round(point.y) };
    },
    frame: {
      left: inner.left - view.left,
      right: inner.right - view.left,
      top: inner.top - view.top,
      bottom: inner.bottom - view.top,
    },
    grid: gridOf(projection, width, height),
    scale: scaleBar(projection, width, height),
  };
}

/** Beyond the edge of the files sea would look like land: not shown, as long as nothing else is lost. */
function cut(view: Box, inner: Box, ground: Ground | undefined, project: (place: Position) => Point): Box {
  if (!ground?.extent) return view;
  const [west, south, east, north] = ground.extent;
  const { x: left, y: top } = project({ lat: north, lon: west });
  const { x: right, y: bottom } = project({ lat: south, lon: east });
  // Not to the very edge: there the water ends in a straight line.
  const edge = 12;
  if (left > inner.left || right < inner.right || top > inner.top || bottom < inner.bottom) return view;
  return {
    left: Math.max(view.left, Math.min(left + edge, inner.left)),
    right: Math.min(view.right, Math.max(right - edge, inner.right)),
    top: Math.max(view.top, Math.min(top + edge, inner.top)),
    bottom: Math.min(view.bottom, Math.max(bottom - edge, inner.bottom)),
  };
}

function gridOf(projection: ReturnType<typeof geoMercator>, width: number, height: number): string {
  const clipped = projection.clipExtent([
    [0, 0],
    [width, height],
  ]);
  const lines = geoGraticule()
    .stepMinor([0.25, 0.25])
    .extentMinor([
      [90, 0],
      [130, 30],
    ])();
  const grid = geoPath(clipped).digits(1)(lines) ?? '';
  projection.clipExtent(null);
  return grid;
}

function scaleBar(projection: ReturnType<typeof geoMercator>, width: number, height: number): Plane['scale'] {
  const a = projection.invert?.([width / 2 - 100, height / 2]);
  const b = projection.invert?.([width / 2 + 100, height / 2]);
  const kmPerUnit = a && b ? (geoDistance(a, b) * EARTH_KM) / 200 : 1;
  const km = [1, 2, 5, 10, 20, 50, 100].findLast((step) => step / kmPerUnit <= 220) ?? 1;
  return { km, width: Math.round(km / kmPerUnit) };
}
