import type { Ground } from '../../model/ground.ts';
import { drawGround, type GroundPath, groundNames } from './ground.ts';
import { createRoom, type LabelWish, type PlacedLabel, placeLabel, type Room } from './labels.ts';
import { type Box, type Plane, type Point, planeOf, round } from './plane.ts';
import { reachFor, spread } from './spread.ts';
import { type TextWidths, textSize } from './text-size.ts';

export interface MapPlace {
  lat: number;
  lon: number;
  label: string;
  lang: string;
  /** Named before others: 0 the capital, 1 gates, 2 what one arrives at, then the rest. */
  rank: number;
}

/** Words of the ground or of a neighbour, which are nobody's link. */
export interface MapName {
  text: string;
  kind: string;
  /** The best first. */
  points: readonly Point[];
}

/** A place as one of the two sizes shows it, all from where it lies. */
export interface Mark {
  /** Where its sign stands: beside the place where signs would cover one another. */
  sign: Point;
  label?: Omit<PlacedLabel, 'box'>;
}

/** The map for a wide screen or for a narrow one: the same ground, other letters and signs. */
export interface MapSize {
  /** Units of the plane for a pixel. */
  unit: number;
  font: number;
  /** Radius of a sign and of where a finger finds it. */
  r: number;
  reach: number;
  marks: readonly Mark[];
  names: readonly (Point & { text: string; kind: string })[];
  scale: Point;
}

export interface MapLayout<P extends MapPlace> extends Pick<Plane, 'width' | 'height' | 'grid' | 'scale'> {
  /** In the order given. */
  places: readonly (Point & { place: P })[];
  paths: readonly GroundPath[];
  wide: MapSize;
  narrow: MapSize;
  /** Width of what a narrow screen shows of the plane, in hundredths of its height: one of `SHAPES`. */
  shape: number;
}

/** Shapes of the map on a narrow screen; each has its rule in map.css. */
export const SHAPES = [70, 85, 100, 120, 150, 200] as const;

/** Pixels for which the two sizes are made, and what is in pixels on them. */
const WIDE = { across: 1200, font: 15, apart: 27, r: 9, far: 6 };
const NARROW = { across: 372, font: 12.5, apart: 28, r: 8.5, far: 3 };
/** The bar in a lower corner, in pixels. */
const BAR = { margin: 20, height: 34 };

/**
 * The map of a province: the ground, and for two sizes of screen the signs and as many names as find room.
 * The same input always gives the same map.
 * @param places at least one where the ground has no outline. @param names of rivers and neighbours.
 */
export function layOutMap<P extends MapPlace>(
  places: readonly P[],
  {
    ground,
    widths = {},
    neighbours = [],
    nameOf = ({ vi = '' }) => vi,
    scaleText = '',
  }: {
    ground?: Ground | undefined;
    widths?: TextWidths;
    /** Names of neighbours at the places the province gives. */
    neighbours?: readonly { lat: number; lon: number; text: string }[];
    /** The reader's name of a river. */
    nameOf?: (names: Record<string, string>) => string;
    scaleText?: string;
  } = {},
): MapLayout<P> {
  const plane = planeOf(places, ground);
  const { width, height, project, frame, grid, scale } = plane;
  const spots = places.map((place) => ({ place, ...project(place) }));
  const names = [
    ...neighbours.map(({ text, ...at }) => ({ text, kind: 'neighbour', points: around(project(at)) })),
    ...groundNames(ground, plane).map(({ names: words, kind, points }) => ({
      text: nameOf(words),
      kind,
      points,
    })),
  ];
  const least = Math.max(frame.right - frame.left + 120, height * 0.7);
  const shape = SHAPES.find((one) => (one / 100) * height >= Math.min(least, width)) ?? SHAPES[5];
  const across = Math.min(width, (shape / 100) * height);
  const side = (width - across) / 2;
  const size = { spots, names, scaleText, scaleWidth: scale.width, widths };
  return {
    width,
    height,
    grid,
    scale,
    shape,
    places: spots,
    paths: drawGround(ground, plane),
    wide: layOutSize({ ...size, view: { left: 0, right: width, top: 0, bottom: height }, ...WIDE }),
    narrow: layOutSize({
      ...size,
      view: { left: side, right: width - side, top: 0, bottom: height },
      ...NARROW,
    }),
  };
}

/** Near a place, if a name finds no room at it. */
const around = ({ x, y }: Point): Point[] =>
  [0, 1, -1, 2, -2].flatMap((down) => [0, 1, -1].map((right) => ({ x: x + right * 30, y: y + down * 22 })));

interface Order {
  spots: readonly (Point & { place: MapPlace })[];
  names: readonly MapName[];
  scaleText: string;
  scaleWidth: number;
  widths: TextWidths;
  view: Box;
  across: number;
  font: number;
  apart: number;
  r: number;
  far: number;
}

function layOutSize({ spots, names, widths, view, across, scaleText, scaleWidth, ...px }: Order): MapSize {
  const unit = (view.right - view.left) / across;
  const font = px.font * unit;
  const inner = inset(view, (px.apart / 2 + 2) * unit);
  const apart = reachFor(spots.length, inner, px.apart * unit);
  const r = Math.min(px.r * unit, apart / 2.4);
  const bar = barBox(spots, view, unit, Math.max(scaleWidth, textSize(scaleText, widths).width * font));
  const labels = new Map<number, PlacedLabel>();
  const wishOf = (at: number, { x, y }: Point): LabelWish => {
    const { place } = spots[at] as Order['spots'][number];
    const size = textSize(place.label, widths);
    // The capital's letters are larger and bolder.
    return place.rank === 0
      ? { x, y, r, size: { ...size, width: size.width * 1.06 }, font: font * 1.22 }
      : { x, y, r, size, font };
  };
  const order = [...spots.keys()].sort((a, b) => rankOf(spots, a) - rankOf(spots, b) || a - b);
  const first = order.filter((at) => rankOf(spots, at) < 2);
  const roomOf = (signs: readonly Point[], numbers: Iterable<number>): Room => {
    const room = createRoom(inset(view, 4 * unit));
    room.take(bar);
    for (const at of numbers) room.take(square(signs[at] as Point, r * 1.15));
    return room;
  };
  let signs = spread(spots, apart, inner, [bar]);
  let room = roomOf(signs, spots.keys());
  const label = (at: number, far: number) => {
    const placed = placeLabel(wishOf(at, signs[at] as Point), room, far);
    if (placed) labels.set(at, placed);
  };
  for (const at of first) label(at, 6);
  if (first.some((at) => !labels.has(at))) {
    // No room for a name that must be there: the lesser signs make some.
    room = roomOf(signs, first);
    labels.clear();
    for (const at of first) label(at, 6);
    const boxes = [...labels.values()].map(({ box }) => box);
    signs = spread(signs, apart, inner, [bar, ...boxes], (at) => rankOf(spots, at) < 2);
    room = roomOf(signs, spots.keys());
    for (const box of boxes) room.take(box);
  }
  const shown: (Point & { text: string; kind: string })[] = [];
  const name = (wish: MapName) => {
    const placed = placeName(wish, textSize(wish.text, widths), font, room);
    if (placed) shown.push({ ...placed, text: wish.text, kind: wish.kind });
  };
  for (const wish of names.filter(({ kind }) => kind === 'neighbour')) name(wish);
  for (const at of order.slice(first.length)) label(at, rankOf(spots, at) < 3 ? 6 : px.far);
  for (const wish of names.filter(({ kind }) => kind !== 'neighbour')) name(wish);
  return {
    unit: round(unit * 10) / 10,
    font: round(font),
    r: round(r),
    reach: round(apart / 2),
    marks: spots.map((spot, at): Mark => {
      const placed = labels.get(at);
      return { sign: from(spot, signs[at] as Point), ...(placed && { label: relative(spot, placed) }) };
    }),
    names: shown,
    scale: {
      x: round((bar.left + bar.right - scaleWidth) / 2),
      y: round(view.bottom - BAR.height * unit * 0.6),
    },
  };
}

const rankOf = (spots: Order['spots'], at: number) => spots[at]?.place.rank ?? 0;
const square = ({ x, y }: Point, r: number): Box => ({
  left: x - r,
  right: x + r,
  top: y - r,
  bottom: y + r,
});
const inset = ({ left, right, top, bottom }: Box, by: number): Box => ({
  left: left + by,
  right: right - by,
  top: top + by,
  bottom: bottom - by,
});
const from = (origin: Point, point: Point): Point => ({
  x: round(point.x - origin.x),
  y: round(point.y - origin.y),
});
const relative = (origin: Point, { leader, anchor, x, y }: PlacedLabel): NonNullable<Mark['label']> => ({
  anchor,
  ...from(origin, { x, y }),
  ...(leader && { leader: [from(origin, leader[0]), from(origin, leader[1])] as const }),
});

/** The lower left corner, or the right one where fewer places lie there. */
function barBox(spots: readonly Point[], view: Box, unit: number, width: number): Box {
  const across = width + 2 * BAR.margin * unit;
  const box = { top: view.bottom - (BAR.height + 18) * unit, bottom: view.bottom };
  const left = { ...box, left: view.left, right: view.left + across };
  const right = { ...box, left: view.right - across, right: view.right };
  const held = (corner: Box) =>
    spots.filter(({ x, y }) => x > corner.left && x < corner.right && y > corner.top).length;
  return held(right) < held(left) ? right : left;
}

/** A name that stands in the middle of its point, at the first point with room. */
function placeName(
  { points }: MapName,
  { width, ascent, descent }: { width: number; ascent: number; descent: number },
  font: number,
  room: Room,
): Point | undefined {
  for (const { x, y } of points) {
    // Spaced a little wider than it was measured.
    const half = (width * 1.12 * font) / 2;
    const high = ((ascent + descent) * font) / 2;
    const box = { left: x - half, right: x + half, top: y - high, bottom: y + high };
    if (room.claim(box)) return { x: round(x), y: round(box.top + ascent * font) };
  }
  return undefined;
}
