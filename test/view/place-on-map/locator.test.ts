import { geoDistance } from 'd3-geo';
import { describe, expect, it } from 'vitest';
import type { Ground, LonLat } from '../../../src/model/ground.ts';
import {
  DISC,
  HEIGHT,
  INSET,
  type Locator,
  layOutLocator,
  type Point,
  WIDTH,
} from '../../../src/view/place-on-map/locator.ts';

const here = { lat: 19.8, lon: 105.7 };
const near = [here, ...[1, 2, 3, 4, 5].map((n) => ({ lat: 19.8 + n / 300, lon: 105.7 - n / 60 }))];
const all = [here, ...near, { lat: 20.4, lon: 104.5 }, { lat: 19.35, lon: 105.8 }];
const apart = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);

function expectReadable({ near: spots, inset }: Locator) {
  for (const [at, { disc }] of spots.entries()) {
    expect(disc.x).toBeGreaterThan(DISC);
    expect(disc.x).toBeLessThan(WIDTH - DISC);
    expect(disc.y).toBeGreaterThan(DISC);
    expect(disc.y).toBeLessThan(HEIGHT - DISC);
    const [dx, dy] = [disc.x - inset.x, disc.y - inset.y];
    expect(dx > 0 && dx < INSET.width && dy > 0 && dy < INSET.height).toBe(false);
    for (const other of spots.slice(0, at)) expect(apart(disc, other.disc)).toBeGreaterThanOrEqual(2 * DISC);
  }
}

describe('the map of a record’s surroundings', () => {
  it('sets every number in the frame, beside the others, the record and the small map', () => {
    const locator = layOutLocator(here, near, all);
    expectReadable(locator);
    for (const { disc } of locator.near) expect(apart(disc, locator.here)).toBeGreaterThan(DISC + 11);
  });

  it('finds room for six neighbours at one and the same point', () => {
    expectReadable(layOutLocator(here, Array(6).fill(here), all));
  });

  it.each([
    ['of two records at one point, all the province has', [here], [here, here]],
    ['of records on a line to the north', [{ lat: 19.9, lon: 105.7 }], [here, { lat: 19.9, lon: 105.7 }]],
    ['of records on a line to the east', [{ lat: 19.8, lon: 105.9 }], [here, { lat: 19.8, lon: 105.9 }]],
    ['of records that stand on no map of the province', [{ lat: 19.9, lon: 105.9 }], []],
  ])('is a whole picture %s', (_, neighbours, province) => {
    const locator = layOutLocator(here, neighbours, province);
    expect(JSON.stringify(locator)).not.toMatch(/null|NaN|Infinity/);
    expectReadable(locator);
    const { here: dot, frame, x, y } = locator.inset;
    expect(dot.x > x && dot.x < x + INSET.width && dot.y > y && dot.y < y + INSET.height).toBe(true);
    expect(frame.w > 0 && frame.h > 0).toBe(true);
    expect(locator.rings.length).toBeGreaterThan(0);
  });

  it('draws circles of the distances they name, with the name on them', () => {
    const far = { lat: 20.1, lon: 105.2 };
    const locator = layOutLocator(here, [far], all);
    const [spot] = locator.near;
    const km = geoDistance([here.lon, here.lat], [far.lon, far.lat]) * 6371;
    expect(locator.rings.length).toBeGreaterThan(0);
    for (const ring of locator.rings) {
      expect(apart(ring.label, locator.here)).toBeCloseTo(ring.r, 0);
      expect((ring.km / km) * apart(spot as Point, locator.here)).toBeCloseTo(ring.r, -1);
    }
  });

  it('draws an outline where it is given one and none where not', () => {
    const ring: LonLat[] = [
      [104.4, 19.3],
      [104.4, 20.5],
      [106.1, 20.5],
      [106.1, 19.3],
      [104.4, 19.3],
    ];
    const ground: Ground = { features: [{ kind: 'outline', areas: [[ring]], lines: [] }], credits: [] };
    const given = layOutLocator(here, near, all, { ground });
    expect(given.ground).toEqual([{ kind: 'outline', d: expect.stringMatching(/^M[-\d. l]+z$/) }]);
    expect(given.inset.ground).toEqual([{ kind: 'outline', d: expect.stringMatching(/^M[-\d. l]+z$/) }]);
    const without = layOutLocator(here, near, all);
    expect([...without.ground, ...without.inset.ground]).toEqual([]);
  });

  it('keeps the name of a circle within the frame, however long it is', () => {
    for (const half of [20, 60, 90])
      for (const { label } of layOutLocator(here, near, all, { half }).rings) {
        expect(label.x).toBeGreaterThan(half);
        expect(label.x).toBeLessThan(WIDTH - half);
      }
  });
});
