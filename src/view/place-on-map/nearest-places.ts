import { EARTH_KM } from '../map/earth.ts';

/** A position in WGS 84 degrees. */
export interface Position {
  lat: number;
  lon: number;
}

export interface Near<T> {
  item: T;
  /** Along the earth's surface, in a straight line. */
  km: number;
}

const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** The point of a sphere of radius 1; chords between such points order as the distances do, without a cosine each. */
function onSphere({ lat, lon }: Position): [number, number, number] {
  const [phi, lambda] = [radians(lat), radians(lon)];
  return [Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)];
}

/**
 * Answers for each of the items which others are nearest, nearest first; of equally near ones the earlier.
 * Thousands of items cost some millions of multiplications in all, nothing is sorted as a whole.
 */
export function createNearest<T>(items: readonly T[], positionOf: (item: T) => Position) {
  const points = items.map((item) => onSphere(positionOf(item)));
  const places = new Map(items.map((item, at) => [item, at]));
  return (item: T, most: number): Near<T>[] => {
    const itself = places.get(item);
    const from = itself === undefined ? undefined : points[itself];
    if (!from) return [];
    const best: { at: number; chord: number }[] = [];
    for (const [at, [x, y, z]] of points.entries()) {
      if (at === itself) continue;
      const chord = (x - from[0]) ** 2 + (y - from[1]) ** 2 + (z - from[2]) ** 2;
      if (best.length === most && chord >= (best.at(-1)?.chord ?? 0)) continue;
      const place = best.findIndex((other) => other.chord > chord);
      best.splice(place < 0 ? best.length : place, 0, { at, chord });
      if (best.length > most) best.pop();
    }
    return best.map(({ at, chord }) => ({
      item: items[at] as T,
      km: 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(chord) / 2)),
    }));
  };
}
