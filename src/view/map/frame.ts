import type { GeoPermissibleObjects } from 'd3-geo';

interface Position {
  lat: number;
  lon: number;
}

/** Degrees; some kilometres. A map of one point, or of a line, would else have no scale. */
const LEAST = 0.05;

/** Two corners around places, at least some kilometres apart both ways. `places` may not be empty. */
export function frameAround(places: readonly Position[]): GeoPermissibleObjects {
  const [south, north] = reach(places.map(({ lat }) => lat));
  const [west, east] = reach(places.map(({ lon }) => lon));
  return {
    type: 'MultiPoint',
    coordinates: [
      [west, south],
      [east, north],
    ],
  };
}

function reach(values: readonly number[]): [number, number] {
  const [least, most] = values.reduce(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
  const wider = most - least < LEAST ? LEAST / 2 : 0;
  return [least - wider, most + wider];
}
