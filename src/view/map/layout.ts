import { type GeoPermissibleObjects, geoDistance, geoGraticule, geoMercator, geoPath } from 'd3-geo';
import { clusters } from './clusters.ts';
import { EARTH_KM } from './earth.ts';
import { frameAround } from './frame.ts';

export interface MapPlace {
  lat: number;
  lon: number;
  label: string;
  lang: string;
}

export interface MapLabel<P extends MapPlace> {
  place: P;
  x: number;
  y: number;
  anchor: 'start' | 'end';
}

/**
 * Places that stand so close together that one dot between them serves all; each keeps a label of its own while
 * there is room.
 */
export interface MapSpot<P extends MapPlace> {
  x: number;
  y: number;
  places: P[];
  labels: MapLabel<P>[];
}

export interface MapLayout<P extends MapPlace> {
  width: number;
  height: number;
  spots: MapSpot<P>[];
  /** Path of the province's outline, where it gives one. */
  outline?: string;
  /** Quarter degrees, so that an empty ground still says it is a map. */
  grid: string;
  /** A bar of a round number of kilometres. */
  scale: { km: number; width: number };
}

const WIDTH = 1200;
const MARGIN = { x: 150, y: 70 };
/** Lao and Khmer stand tall: their marks reach above and below the line. */
const LINE = 25;
/** Places nearer than this to a first one share its dot, in map units: as wide as a dot of several. */
const MERGE = 16;

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const round = (units: number) => Math.round(units * 10) / 10;

/** Width of a label in map units at 16 units a letter: an estimate by script, on the safe side. */
function widthOf({ label }: MapPlace): number {
  let width = 0;
  for (const char of label) {
    if (/\p{M}|\u200B/u.test(char)) continue;
    width += /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(char)
      ? 17
      : /\p{Script=Khmer}/u.test(char)
        ? 13
        : 9.2;
  }
  return width;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}
const meet = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/**
 * Places on a Mercator map fitted to the province's outline, or to the places themselves. Labels go right or left
 * of their dot, first come first served; one that would cover another is left out (its dot is still a link).
 * @param places in order of importance, WGS 84 degrees; at least one where there is no outline.
 */
export function layOutMap<P extends MapPlace>(
  places: readonly P[],
  outline?: GeoPermissibleObjects,
): MapLayout<P> {
  const frame = outline ?? frameAround(places);
  const probe = geoMercator().fitWidth(WIDTH - 2 * MARGIN.x, frame);
  const [[, top], [, bottom]] = geoPath(probe).bounds(frame);
  const height = Math.round(Math.min(860, Math.max(520, bottom - top + 2 * MARGIN.y)));
  const projection = geoMercator().fitExtent(
    [
      [MARGIN.x, MARGIN.y],
      [WIDTH - MARGIN.x, height - MARGIN.y],
    ],
    frame,
  );
  const projected = places.map((place) => {
    const [x, y] = projection([place.lon, place.lat]) ?? [0, 0];
    return { x, y, place };
  });
  const spots = clusters(projected, MERGE).map(
    ({ members }): MapSpot<P> => ({
      x: round(mean(members.map(({ x }) => x))),
      y: round(mean(members.map(({ y }) => y))),
      places: members.map(({ place }) => place),
      labels: [],
    }),
  );
  placeLabels(spots, height);
  const grid = geoPath(
    projection.clipExtent([
      [0, 0],
      [WIDTH, height],
    ]),
  ).digits(1)(
    geoGraticule()
      .stepMinor([0.25, 0.25])
      .extentMinor([
        [90, 0],
        [130, 30],
      ])(),
  );
  projection.clipExtent(null);
  const path = outline && geoPath(projection).digits(1)(outline);
  return {
    width: WIDTH,
    height,
    spots,
    grid: grid ?? '',
    ...(path && { outline: path }),
    scale: scaleBar(projection, height),
  };
}

function placeLabels<P extends MapPlace>(spots: MapSpot<P>[], height: number): void {
  const taken: Box[] = spots.map(({ x, y }) => ({ left: x - 9, right: x + 9, top: y - 9, bottom: y + 9 }));
  const bounds = { left: 4, right: WIDTH - 4, top: 24, bottom: height - 8 };
  for (const spot of spots) {
    for (const [at, place] of spot.places.entries()) {
      const width = widthOf(place);
      const rows = [at, -at - 1, at + 1].map((row) => spot.y + row * LINE);
      const tries = rows.flatMap((y) => [
        { y, anchor: 'start' as const, x: spot.x + 13, left: spot.x + 11, right: spot.x + 15 + width },
        { y, anchor: 'end' as const, x: spot.x - 13, left: spot.x - 15 - width, right: spot.x - 11 },
      ]);
      for (const { x, y, anchor, left, right } of tries) {
        const box = { left, right, top: y - LINE / 2, bottom: y + LINE / 2 };
        if (left < bounds.left || right > bounds.right || box.top < bounds.top || box.bottom > bounds.bottom)
          continue;
        if (taken.some((other) => meet(box, other))) continue;
        taken.push(box);
        spot.labels.push({ place, x: round(x), y: round(y), anchor });
        break;
      }
    }
  }
}

function scaleBar(projection: ReturnType<typeof geoMercator>, height: number): { km: number; width: number } {
  const a = projection.invert?.([WIDTH / 2 - 100, height / 2]);
  const b = projection.invert?.([WIDTH / 2 + 100, height / 2]);
  const kmPerUnit = a && b ? (geoDistance(a, b) * EARTH_KM) / 200 : 1;
  const km = [1, 2, 5, 10, 20, 50, 100].findLast((step) => step / kmPerUnit <= 220) ?? 1;
  return { km, width: Math.round(km / kmPerUnit) };
}
