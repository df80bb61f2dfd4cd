import { geoDistance } from 'd3-geo';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../src/language/random.ts';
import { createNearest, type Position } from '../../../src/view/place-on-map/nearest-places.ts';

const EARTH_KM = 6371;
function scattered(count: number): Position[] {
  const next = createRandom(7);
  return Array.from({ length: count }, () => ({ lat: 19.3 + next() * 1.3, lon: 104.4 + next() * 1.7 }));
}

describe('what lies nearest', () => {
  it('is what sorting all by their distance on the sphere gives', () => {
    const places = scattered(200);
    const nearest = createNearest(places, (place) => place);
    for (const place of places.slice(0, 40)) {
      const expected = places
        .filter((other) => other !== place)
        .map((item) => ({ item, km: geoDistance([item.lon, item.lat], [place.lon, place.lat]) * EARTH_KM }))
        .sort((a, b) => a.km - b.km)
        .slice(0, 6);
      const found = nearest(place, 6);
      expect(found.map(({ item }) => item)).toEqual(expected.map(({ item }) => item));
      for (const [at, { km }] of found.entries()) expect(km).toBeCloseTo(expected[at]?.km ?? 0, 6);
    }
  });

  it('keeps the given order among those at one point, and leaves the asked one out', () => {
    const at = { lat: 20, lon: 105 };
    const places = ['a', 'b', 'c', 'd'].map((name) => ({ name, ...at }));
    const found = createNearest(places, (place) => place)(places[1] as (typeof places)[0], 2);
    expect(found.map(({ item, km }) => `${item.name} ${km}`)).toEqual(['a 0', 'c 0']);
  });
});
