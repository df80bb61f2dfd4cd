import { type Box, type Point, round } from './plane.ts';
import type { TextSize } from './text-size.ts';

/** A sign with the words that belong beside it, all in units of the plane. */
export interface LabelWish extends Point {
  /** Radius of the sign. */
  r: number;
  size: TextSize;
  font: number;
}

export interface PlacedLabel extends Point {
  anchor: 'start' | 'middle' | 'end';
  /** From the sign to the words, where these had to move. */
  leader?: readonly [Point, Point];
  box: Box;
}

const meet = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
const holds = (outer: Box, inner: Box) =>
  inner.left >= outer.left &&
  inner.right <= outer.right &&
  inner.top >= outer.top &&
  inner.bottom <= outer.bottom;
/** Right, left, above, below, then between. */
const TURNS = [0, 8, 12, 4, 14, 2, 10, 6, 15, 1, 9, 7, 13, 3, 11, 5];

/** Room that is taken; what is asked later has to find other. */
export interface Room {
  /** Claims a box, where it is free and within the view. */
  claim(box: Box): boolean;
  /** Claims it in any case. */
  take(box: Box): void;
  isFree(box: Box): boolean;
}

export function createRoom(view: Box): Room {
  const taken: Box[] = [];
  const isFree = (box: Box) => holds(view, box) && !taken.some((other) => meet(other, box));
  return {
    isFree,
    take: (box) => taken.push(box),
    claim: (box) => {
      const free = isFree(box);
      if (free) taken.push(box);
      return free;
    },
  };
}

/**
 * Finds room for one label: beside its sign, else further off with a line that leads to it; undefined where there is
 * none. Signs and whatever stands already are in `room`; the label is taken there.
 * @param far how far from the sign it may stand, in heights of a letter.
 */
export function placeLabel(wish: LabelWish, room: Room, far: number): PlacedLabel | undefined {
  const { font } = wish;
  for (const away of [0, 0.9, 1.6, 2.4, 3.3, 4.4, 5.6].filter((step) => step <= far)) {
    for (const turn of TURNS) {
      const placed = tryAt(wish, (turn * Math.PI) / 8, away * font, room);
      if (placed) return placed;
    }
  }
  return undefined;
}

function tryAt(
  { x, y, r, size, font }: LabelWish,
  angle: number,
  away: number,
  room: Room,
): PlacedLabel | undefined {
  const [width, above, below] = [size.width * font, size.ascent * font, size.descent * font];
  const [cos, sin] = [round(Math.cos(angle)), round(Math.sin(angle))];
  const gap = r + font * 0.25 + away;
  const anchor = Math.abs(cos) < 0.2 ? 'middle' : cos > 0 ? 'start' : 'end';
  const at = { x: x + cos * gap, y: y + sin * gap };
  const left = at.x - (anchor === 'start' ? 0 : anchor === 'end' ? width : width / 2);
  // Straight above or below the whole line stands clear of the sign, else its middle is at its height.
  const middle = at.y + (Math.abs(sin) > 0.9 ? (Math.sign(sin) * (above + below)) / 2 : sin * font * 0.4);
  const box = {
    left,
    right: left + width,
    top: middle - (above + below) / 2,
    bottom: middle + (above + below) / 2,
  };
  if (!room.isFree(box)) return undefined;
  const line = away > 0 ? leaderOf({ x, y }, r, box) : undefined;
  const steps = line ? alongLine(line, font / 4) : [];
  if (!steps.every((step) => room.isFree(step))) return undefined;
  room.take(box);
  for (const step of steps) room.take(step);
  return {
    x: round(at.x),
    y: round(box.top + above),
    anchor,
    box,
    ...(line && { leader: line }),
  };
}

/** From the edge of a sign to the nearest point of a box. */
function leaderOf(from: Point, r: number, box: Box): [Point, Point] {
  const to = {
    x: Math.min(box.right, Math.max(box.left, from.x)),
    y: Math.min(box.bottom, Math.max(box.top, (box.top + box.bottom) / 2)),
  };
  const away = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const start = (part: number) => ({
    x: round(from.x + ((to.x - from.x) * part) / away),
    y: round(from.y + ((to.y - from.y) * part) / away),
  });
  return [start(Math.min(r + 1, away)), { x: round(to.x), y: round(to.y) }];
}

/** Small boxes along a line, but for its last stretch, which touches its own words. */
function alongLine([a, b]: readonly [Point, Point], step: number): Box[] {
  const length = Math.hypot(b.x - a.x, b.y - a.y);
  const count = Math.floor((length - step) / step);
  return Array.from({ length: Math.max(0, count) }, (_, at) => {
    const part = ((at + 1) * step) / length;
    const [x, y] = [a.x + (b.x - a.x) * part, a.y + (b.y - a.y) * part];
    return { left: x - step / 3, right: x + step / 3, top: y - step / 3, bottom: y + step / 3 };
  });
}
