import { geoDistance } from 'd3-geo';
import { EARTH_KM } from './earth.ts';

interface Position {
  lat: number;
  lon: number;
}

/** Kilometres along the earth's surface, in a straight line. */
export const kmBetween = (a: Position, b: Position): number =>
  geoDistance([a.lon, a.lat], [b.lon, b.lat]) * EARTH_KM;
