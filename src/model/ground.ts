import { z } from 'zod';
import { field, line, localized } from './fields.ts';

/** What the ground of a map is made of, as content/map/*.geojson names it. */
export const AREA_KINDS = ['sea', 'lake', 'island', 'outline', 'region'] as const;
export const LINE_KINDS = ['coast', 'river', 'road', 'railway'] as const;
export const GROUND_KINDS = [...AREA_KINDS, ...LINE_KINDS] as const;
export type GroundKind = (typeof GROUND_KINDS)[number];

/** WGS 84 degrees, longitude first, as GeoJSON has it (RFC 7946, 3.1.1). */
export type LonLat = [lon: number, lat: number];

/** One feature, its geometry brought to one shape: rings of areas, or lines. */
export interface GroundFeature {
  kind: GroundKind;
  names?: Record<string, string>;
  /** Id of a region in province.yaml, of the kind `region`. */
  region?: string;
  /** Of each area its rings, the outer one first; each ring ends where it begins. */
  areas: LonLat[][][];
  lines: LonLat[][];
}

/** The ground of a province's maps, checked. */
export interface Ground {
  features: GroundFeature[];
  /** Of each file: what must be said of it wherever it is shown. */
  credits: { source: string; licence: string }[];
  /** West, south, east, north, where the files say how far they reach: beyond, sea may look like land. */
  extent?: [number, number, number, number];
}

/** Of a file as a whole; GeoJSON allows other members, which are left in peace. */
export const groundFile = z.looseObject({
  type: z.literal('FeatureCollection'),
  source: line('Nguồn', 'Ai làm dữ liệu; in dưới bản đồ.', 300),
  licence: line('Giấy phép', 'Điều kiện dùng dữ liệu; in dưới bản đồ.', 120),
  bbox: field(
    z.tuple([z.number(), z.number(), z.number(), z.number()]),
    'Khung',
    'Tây, nam, đông, bắc, bằng độ.',
  ).optional(),
  features: z.array(z.unknown()).min(1),
});

export const groundProperties = z.looseObject({
  kind: z.enum(GROUND_KINDS),
  names: localized('Tên', 'Tên bằng từng ngôn ngữ.', 60).optional(),
  region: line('Vùng', 'Mã vùng trong province.yaml.', 80).optional(),
});
