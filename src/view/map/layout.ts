import { type GeoPermissibleObjects, geoDistance, geoGraticule, geoMercator, geoPath } from 'd3-geo';
import { clusterPoints } from './clusters.ts';
import { EARTH_KM } from './earth.ts';
import { frameAround } from './frame.ts';

export interface MapPlace {
  id: string;
  lat: number;
  lon: number;
  label: string;
  lang: string;
}

export interface MapLabel {
  place: MapPlace;
  x: number;
  y: number;
  anchor: 'start' | 'end';
}

/** Places that stand so close together that one dot serves them; each keeps a label of its own while there is room. */
export interface MapSpot {
  x: number;
  y: number;
  places: MapPlace[];
  labels: MapLabel[];
}

export interface MapLayout {
  width: number;
  height: number;
  spots: MapSpot[];
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
const MERGE = 16;

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
export function layOutMap(places: readonly MapPlace[], outline?: GeoPermissibleObjects): MapLayout {
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
  const world = 2 * Math.PI * projection.scale();
  const spots = clusterPoints(places, MERGE / world).map(({ lon, lat, points }): MapSpot => {
    const [x, y] = (projection([lon, lat]) ?? [0, 0]).map((value) => Math.round(value * 10) / 10) as [
      number,
      number,
    ];
    return { x, y, places: points, labels: [] };
  });
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

function placeLabels(spots: MapSpot[], height: number): void {
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
        spot.labels.push({ place, x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10, anchor });
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
