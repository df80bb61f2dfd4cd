import { describe, expect, it } from 'vitest';
import { layOutMap, type MapPlace } from '../../../src/view/map/layout.ts';

const at = (lat: number, lon: number): MapPlace => ({
  lat,
  lon,
  label: 'Bến Mẫu',
  lang: 'vi',
});

describe('the map of a province', () => {
  it.each([
    ['one place', [at(19.8, 105.7)], 1],
    ['places at one point', [at(19.8, 105.7), at(19.8, 105.7)], 1],
    ['places on a line from north to south', [at(19.3, 105.7), at(20.3, 105.7)], 2],
    ['places on a line from west to east', [at(19.8, 104.7), at(19.8, 105.9)], 2],
  ])('is a whole picture of %s', (_, places, dots) => {
    const map = layOutMap(places);
    expect(JSON.stringify(map)).not.toMatch(/null|NaN|Infinity/);
    expect(map.spots).toHaveLength(dots);
    expect(map.spots.flatMap((spot) => spot.places)).toHaveLength(places.length);
    for (const { x, y, labels } of map.spots) {
      expect(x > 0 && x < map.width && y > 0 && y < map.height).toBe(true);
      expect(labels.length).toBeGreaterThan(0);
    }
    expect(map.scale.km).toBeGreaterThan(0);
    expect(map.scale.width).toBeGreaterThan(20);
    expect(map.scale.width).toBeLessThan(300);
  });

  it('sets places as far apart as they are, north up', () => {
    const { spots } = layOutMap([at(19.3, 104.7), at(20.3, 104.7), at(19.3, 105.7)]);
    const [corner, north, east] = spots as [(typeof spots)[0], (typeof spots)[0], (typeof spots)[0]];
    expect(north.x).toBeCloseTo(corner.x, 0);
    expect(north.y).toBeLessThan(corner.y);
    expect(east.y).toBeCloseTo(corner.y, 0);
    // A degree of longitude is shorter by the cosine of the latitude; a Mercator map stretches the other instead.
    expect((east.x - corner.x) / (corner.y - north.y)).toBeCloseTo(Math.cos((19.8 * Math.PI) / 180), 2);
  });

  it('sets one dot between places that stand too close together, the first of them on top', () => {
    const corners = [at(19.3, 104.7), at(20.3, 105.7)];
    const [, , pair] = layOutMap([...corners, at(19.8, 105.2), at(19.8, 105.208)]).spots;
    const [, , alone] = layOutMap([...corners, at(19.8, 105.204)]).spots;
    expect(pair?.places.map(({ lon }) => lon)).toEqual([105.2, 105.208]);
    expect(pair?.x).toBeCloseTo(alone?.x as number, 0);
    expect(pair?.y).toBe(alone?.y);
  });
});
