import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../src/language/random.ts';
import type { Ground } from '../../../src/model/ground.ts';
import {
  layOutMap,
  type MapLayout,
  type MapPlace,
  type MapSize,
  type Mark,
} from '../../../src/view/map/layout.ts';
import type { Box, Point } from '../../../src/view/map/plane.ts';
import { textSize } from '../../../src/view/map/text-size.ts';

const at = (lat: number, lon: number): MapPlace => ({
  lat,
  lon,
  label: 'Bến Mẫu',
  lang: 'vi',
  rank: 3,
});

const randomPlaces = (count: number, seed: number): MapPlace[] => {
  const random = createRandom(seed);
  return Array.from({ length: count }, (_, index) => ({
    lat: 19.3 + random() * 1.2,
    lon: 104.6 + random() * 1.4,
    label: `Nơi thứ ${index} ${'dài '.repeat(Math.floor(random() * 4))}`.trim(),
    lang: 'vi',
    rank: 3,
  }));
};
const meet = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Where the names stand, by what is known of their letters. */
const labelBoxes = (map: MapLayout<MapPlace>, { marks, names, font }: MapSize): Box[] => [
  ...map.places.flatMap(({ x, y, place }, index) => {
    const label = marks[index]?.label;
    if (!label) return [];
    const { width, ascent, descent } = textSize(place.label, {});
    const wide = width * font;
    const left = x + label.x - { start: 0, middle: wide / 2, end: wide }[label.anchor];
    const base = y + label.y;
    return [
      { left, right: left + wide, top: base - ascent * font + 0.2, bottom: base + descent * font - 0.2 },
    ];
  }),
  ...names.map(({ x, y, text }) => {
    const half = (textSize(text, {}).width * font) / 2;
    return { left: x - half, right: x + half, top: y - font, bottom: y };
  }),
];
const signBox = ({ x, y }: Point, { marks, r }: MapSize, index: number): Box => {
  const { sign } = marks[index] as Mark;
  return { left: x + sign.x - r, right: x + sign.x + r, top: y + sign.y - r, bottom: y + sign.y + r };
};

describe('the map of a province', () => {
  it.each([
    ['one place', [at(19.8, 105.7)]],
    ['places at one point', [at(19.8, 105.7), at(19.8, 105.7)]],
    ['places on a line from north to south', [at(19.3, 105.7), at(20.3, 105.7)]],
    ['places on a line from west to east', [at(19.8, 104.7), at(19.8, 105.9)]],
  ])('is a whole picture of %s', (_, places) => {
    const map = layOutMap(places);
    expect(JSON.stringify(map)).not.toMatch(/null|NaN|Infinity/);
    expect(map.places).toHaveLength(places.length);
    for (const size of [map.wide, map.narrow])
      for (const [index, { sign, label }] of size.marks.entries()) {
        const { x, y } = map.places[index] as Point;
        expect(x + sign.x > 0 && x + sign.x < map.width && y + sign.y > 0 && y + sign.y < map.height).toBe(
          true,
        );
        expect(label).toBeDefined();
      }
    expect(map.scale.km).toBeGreaterThan(0);
    expect(map.scale.width).toBeGreaterThan(20);
    expect(map.scale.width).toBeLessThan(300);
  });

  it('sets places as far apart as they are, north up', () => {
    const { places } = layOutMap([at(19.3, 104.7), at(20.3, 104.7), at(19.3, 105.7)]);
    const [corner, north, east] = places as [Point, Point, Point] & typeof places;
    expect(north.x).toBeCloseTo(corner.x, 0);
    expect(north.y).toBeLessThan(corner.y);
    expect(east.y).toBeCloseTo(corner.y, 0);
    // A degree of longitude is shorter by the cosine of the latitude; a Mercator map stretches the other instead.
    expect((east.x - corner.x) / (corner.y - north.y)).toBeCloseTo(Math.cos((19.8 * Math.PI) / 180), 2);
  });

  it('is the same map whenever it is made', () => {
    const places = randomPlaces(80, 7);
    expect(JSON.stringify(layOutMap(places))).toBe(JSON.stringify(layOutMap(places)));
  });

  it('shows no more of the ground than the files reach, as long as every place is on it', () => {
    const places = [at(19.3, 104.7), at(20.3, 105.7)];
    const ground = (extent: Ground['extent']): { ground: Ground } => ({
      ground: { features: [], credits: [], ...(extent && { extent }) },
    });
    const whole = layOutMap(places);
    expect(layOutMap(places, ground([104.6, 19.2, 105.8, 20.4])).width).toBeLessThan(whole.width - 200);
    expect(layOutMap(places, ground([105, 19.2, 105.8, 20.4])).width).toBe(whole.width);
  });

  describe.each([
    ['24 places', 24],
    ['500 places', 500],
  ])('of %s anywhere', (_, count) => {
    const map = layOutMap(randomPlaces(count, count), {
      scaleText: '100 km',
      neighbours: [{ lat: 20, lon: 105, text: 'Láng giềng' }],
    });

    it.each(['wide', 'narrow'] as const)('lays no name over a sign, the bar or a name: %s', (size) => {
      const boxes = labelBoxes(map, map[size]);
      expect(boxes.length).toBeGreaterThan(count > 100 ? 2 : 8);
      const signs = map.places.map((spot, index) => signBox(spot, map[size], index));
      expect(
        boxes.flatMap((box, index) => boxes.slice(index + 1).filter((other) => meet(box, other))),
      ).toEqual([]);
      expect(boxes.flatMap((box) => signs.filter((sign) => meet(box, sign)))).toEqual([]);
      const bar = map[size].scale;
      const barBox = {
        left: bar.x,
        right: bar.x + map.scale.width,
        top: bar.y - map[size].font,
        bottom: bar.y,
      };
      expect([...boxes, ...signs].filter((box) => meet(box, barBox))).toEqual([]);
    });

    it.each(['wide', 'narrow'] as const)('gives every place a sign of its own: %s', (size) => {
      const { reach, marks } = map[size];
      expect(marks).toHaveLength(count);
      const points = map.places.map(({ x, y }, index) => {
        const { sign } = marks[index] as Mark;
        return { x: x + sign.x, y: y + sign.y };
      });
      const near = points.flatMap((a, index) =>
        points
          .slice(index + 1)
          .filter((b) => Math.hypot(a.x - b.x, a.y - b.y) < reach * (count > 100 ? 1.2 : 1.98)),
      );
      expect(near).toEqual([]);
    });
  });

  it('gives a finger 24 pixels on a phone for as many places as a province shows', () => {
    const { narrow } = layOutMap(randomPlaces(30, 3));
    expect((2 * narrow.reach) / narrow.unit).toBeGreaterThan(26);
  });

  it('names the capital and the gates before all others', () => {
    const places = randomPlaces(300, 5).map((place, index) => ({
      ...place,
      rank: index === 250 ? 0 : index > 296 ? 1 : 3,
    }));
    const { narrow } = layOutMap(places);
    for (const index of [250, 297, 298, 299]) expect(narrow.marks[index]?.label).toBeDefined();
  });
});
