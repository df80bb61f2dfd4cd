import { type GeoProjection, geoMercator } from 'd3-geo';
import type { Ground } from '../../model/ground.ts';
import { EARTH_KM } from '../map/earth.ts';
import { frameAround } from '../map/frame.ts';
import { drawGround, type GroundPath } from '../map/ground.ts';
import type { Position } from './nearest-places.ts';

export const WIDTH = 480;
export const HEIGHT = 360;
/** Radius of a numbered disc. */
export const DISC = 15;
const MARGIN = 46;
/** Where a circle may carry its name, in steps of 15 degrees: at the top where there is room. */
const TURNS = [-6, -5, -7, -4, -8, 6, 5, 7, -3, -9, 4, 8, -2, -10, 3, 9, -1, -11, 2, 10, 0, 12, 1, 11];
/** The whole province in a corner. */
export const INSET = { width: 116, height: 92, edge: 10, margin: 12 };

export interface Point {
  x: number;
  y: number;
}

export interface Locator {
  here: Point;
  /** In the order given: where each lies, and where its number stands. */
  near: (Point & { disc: Point })[];
  /** Circles around the record at round distances; where they are named. */
  rings: { km: number; r: number; label: Point }[];
  /** Path of the dots of the others in the frame. */
  others: string;
  /** Water and outlines, where the province gives them. */
  ground: readonly GroundPath[];
  inset: {
    x: number;
    y: number;
    dots: string;
    here: Point;
    frame: Point & { w: number; h: number };
    /** From its own upper left corner. */
    ground: readonly GroundPath[];
  };
}

const round = (value: number) => Math.round(value * 10) / 10;
const project = (projection: GeoProjection, { lon, lat }: Position): Point => {
  const [x, y] = projection([lon, lat]) ?? [0, 0];
  return { x: round(x), y: round(y) };
};
const inside = ({ x, y }: Point, margin = 0) =>
  x > margin && x < WIDTH - margin && y > margin && y < HEIGHT - margin;
/** Dots as one path: a line of no length has the round ends of its stroke. */
const dots = (points: readonly Point[]) => points.map(({ x, y }) => `M${x} ${y}h0`).join('');

/**
 * The surroundings of one record: a Mercator map of it and of what lies nearest, north up, with circles of round
 * distances, and the whole province small in the emptiest corner.
 * @param all positions of the province, whether or not the record's and its neighbours' are among them.
 * @param half half the width of the longest name of a circle.
 */
export function layOutLocator(
  record: Position,
  near: readonly Position[],
  all: readonly Position[],
  { ground, half = 20 }: { ground?: Ground | undefined; half?: number } = {},
): Locator {
  const projection = frameOf([record, ...near]);
  const here = project(projection, record);
  const spots = near.map((place) => project(projection, place));
  const taken: (Point & { r: number })[] = [{ ...here, r: 13 }, ...spots.map((spot) => ({ ...spot, r: 7 }))];
  const known = new Set([here, ...spots].map(({ x, y }) => `${x} ${y}`));
  const rest = all
    .map((place) => project(projection, place))
    .filter((point) => inside(point) && !known.has(`${point.x} ${point.y}`));
  const inset = insetOf(projection, record, all, [here, ...spots], ground);
  const covered = { x: inset.x - DISC, y: inset.y - DISC };
  const free = (point: Point, r: number, wide = r) =>
    inside(point, r + 2) &&
    point.x > wide + 4 &&
    point.x < WIDTH - wide - 4 &&
    !(
      point.x + wide - DISC > covered.x &&
      point.x - wide + DISC < covered.x + INSET.width + 2 * DISC &&
      point.y > covered.y &&
      point.y < covered.y + INSET.height + 2 * DISC
    ) &&
    taken.every((other) => {
      // A name is as high as a disc and longer.
      const aside = Math.max(0, Math.abs(other.x - point.x) - (wide - r));
      return Math.hypot(aside, other.y - point.y) >= other.r + r;
    });
  const discs = spots.map((spot) => {
    const disc = around(spot, [23, 29, 38, 52, 68], here).find((point) => free(point, DISC)) ?? spot;
    taken.push({ ...disc, r: DISC + 1 });
    return { ...spot, disc };
  });
  return {
    here,
    near: discs,
    rings: ringsOf(projection, record, here, (point) => free(point, 14, half)),
    others: dots(rest),
    ground: drawGround(ground, { width: WIDTH, height: HEIGHT, project: (at) => project(projection, at) }, 1),
    inset,
  };
}

const frameOf = (places: readonly Position[]): GeoProjection =>
  geoMercator().fitExtent(
    [
      [MARGIN, MARGIN],
      [WIDTH - MARGIN, HEIGHT - MARGIN],
    ],
    frameAround(places),
  );

/** Places for a number beside its dot, first away from the record, nearest first. */
function around(spot: Point, radii: readonly number[], from: Point): Point[] {
  const away = Math.atan2(spot.y - from.y, spot.x - from.x);
  return radii.flatMap((radius) =>
    [0, 1, -1, 2, -2, 3, -3, 4].map((step) => ({
      x: round(spot.x + radius * Math.cos(away + (step * Math.PI) / 4)),
      y: round(spot.y + radius * Math.sin(away + (step * Math.PI) / 4)),
    })),
  );
}

function ringsOf(
  projection: GeoProjection,
  record: Position,
  here: Point,
  free: (point: Point) => boolean,
): Locator['rings'] {
  const north = project(projection, { lat: record.lat + 0.1, lon: record.lon });
  const unitsPerKm = (here.y - north.y) / ((0.1 * Math.PI * EARTH_KM) / 180);
  const reach = Math.max(
    ...[0, WIDTH].flatMap((x) => [0, HEIGHT].map((y) => Math.hypot(x - here.x, y - here.y))),
  );
  const step = [1, 2, 5, 10, 20, 50].findLast((km) => km * unitsPerKm * 2.2 <= reach) ?? 1;
  return [1, 2, 3].flatMap((times) => {
    const r = round(step * times * unitsPerKm);
    const label = TURNS.map((turn) => ({
      x: round(here.x + r * Math.cos((turn * Math.PI) / 12)),
      y: round(here.y + r * Math.sin((turn * Math.PI) / 12)),
    })).find(free);
    return label ? [{ km: step * times, r, label }] : [];
  });
}

function insetOf(
  frame: GeoProjection,
  record: Position,
  all: readonly Position[],
  busy: readonly Point[],
  ground?: Ground,
): Locator['inset'] {
  const { width, height, edge, margin } = INSET;
  const corners = [edge, WIDTH - width - edge].flatMap((x) =>
    [edge, HEIGHT - height - edge].map((y) => ({ x, y })),
  );
  const inCorner = (corner: Point) =>
    busy.filter(
      ({ x, y }) =>
        x > corner.x - DISC &&
        x < corner.x + width + DISC &&
        y > corner.y - DISC &&
        y < corner.y + height + DISC,
    ).length;
  const { x, y } = corners.toSorted((a, b) => inCorner(a) - inCorner(b))[0] as Point;
  const projection = geoMercator().fitExtent(
    [
      [x + margin, y + margin],
      [x + width - margin, y + height - margin],
    ],
    frameAround([record, ...all, ...outlineCorners(ground)]),
  );
  const place = (at: [number, number]) => {
    const [lon = 0, lat = 0] = frame.invert?.(at) ?? [];
    const point = project(projection, { lat, lon });
    return {
      x: Math.min(Math.max(point.x, x + 1), x + width - 1),
      y: Math.min(Math.max(point.y, y + 1), y + height - 1),
    };
  };
  const [start, end] = [place([0, 0]), place([WIDTH, HEIGHT])];
  const points = new Map(
    all.map((item) => {
      const point = project(projection, item);
      const whole = { x: Math.round(point.x), y: Math.round(point.y) };
      return [`${whole.x} ${whole.y}`, whole];
    }),
  );
  return {
    x,
    y,
    dots: dots([...points.values()]),
    here: project(projection, record),
    frame: { ...start, w: round(end.x - start.x), h: round(end.y - start.y) },
    ground: drawGround(
      ground && {
        ...ground,
        features: ground.features.filter(({ kind }) => kind === 'sea' || kind === 'outline'),
      },
      {
        width: INSET.width,
        height: INSET.height,
        project: (at) => {
          const point = project(projection, at);
          return { x: point.x - x, y: point.y - y };
        },
      },
      1,
      0,
    ),
  };
}

const outlineCorners = (ground: Ground | undefined): Position[] =>
  (ground?.features ?? [])
    .filter(({ kind }) => kind === 'outline')
    .flatMap(({ areas, lines }) => [...areas.flat(), ...lines].flat().map(([lon, lat]) => ({ lat, lon })));
