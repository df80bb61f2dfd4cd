import { AREA_KINDS, type GroundFeature, type GroundKind, type LonLat } from '../../model/ground.ts';

/** What is wrong with a geometry, and what to do. */
export interface Fault {
  code: string;
  message: string;
  fix: string;
}
type Found<T> = { value: T; fault?: undefined } | { value?: undefined; fault: Fault };

const fault = (code: string, message: string, fix: string) => ({ fault: { code, message, fix } });
const EXPORT = 'Xuất lại tệp từ phần mềm bản đồ (QGIS: Lưu thành GeoJSON, hệ tọa độ EPSG:4326).';
/** Longitudes and latitudes of any map of a Vietnamese province with its surroundings. */
const REACH = { west: 90, east: 130, south: 0, north: 35 };
const isArea = (kind: GroundKind) => (AREA_KINDS as readonly string[]).includes(kind);

/** Brings a geometry to rings or lines, or tells the first thing that is wrong with it. */
export function readGeometry(
  kind: GroundKind,
  geometry: unknown,
): Found<Pick<GroundFeature, 'areas' | 'lines'>> {
  const { type, coordinates } = (geometry ?? {}) as { type?: unknown; coordinates?: unknown };
  const deep = { LineString: 1, MultiLineString: 2, Polygon: 2, MultiPolygon: 3 }[String(type)];
  const wanted = isArea(kind) ? 'Polygon hoặc MultiPolygon' : 'LineString hoặc MultiLineString';
  // A wide river is an area, an outline may be a line.
  const fits = { Polygon: isArea(kind) || kind === 'river', LineString: !isArea(kind) || kind === 'outline' };
  const shape = String(type).replace('Multi', '') as keyof typeof fits;
  if (deep === undefined || !fits[shape])
    return fault('map-geometry', `Hình của loại “${kind}” không phải ${wanted}.`, `Vẽ thành ${wanted}.`);
  const isMulti = String(type).startsWith('Multi');
  const parts = isMulti ? coordinates : [coordinates];
  if (!Array.isArray(parts) || parts.length === 0) return emptied();
  if (shape === 'LineString') {
    const lines = all(parts, readLine);
    return lines.fault ? lines : { value: { areas: [], lines: lines.value } };
  }
  const areas = all(parts, (part) =>
    Array.isArray(part) && part.length > 0 ? all(part, readRing) : emptied(),
  );
  return areas.fault ? areas : { value: { areas: areas.value, lines: [] } };
}

const emptied = () => fault('map-geometry', 'Hình này không có tọa độ nào.', EXPORT);

function all<T>(parts: readonly unknown[], read: (part: unknown) => Found<T>): Found<T[]> {
  const values: T[] = [];
  for (const part of parts) {
    const one = read(part);
    if (one.fault) return one;
    values.push(one.value);
  }
  return { value: values };
}

function readLine(part: unknown): Found<LonLat[]> {
  if (!Array.isArray(part) || part.length < 2)
    return fault('map-geometry', 'Một đường có ít hơn hai điểm.', 'Vẽ lại đường, hoặc xóa đối tượng này.');
  return all(part, readPosition);
}

function readRing(part: unknown): Found<LonLat[]> {
  const ring = Array.isArray(part) ? all(part, readPosition) : emptied();
  if (ring.fault) return ring;
  const [first, last] = [ring.value[0], ring.value.at(-1)];
  if (first?.[0] !== last?.[0] || first?.[1] !== last?.[1])
    return fault(
      'map-ring',
      'Một vòng chưa khép kín: điểm cuối khác điểm đầu.',
      `Chép điểm đầu xuống cuối vòng: [${first?.join(', ')}]`,
    );
  if (ring.value.length < 4)
    return fault('map-ring', 'Một vòng có ít hơn ba điểm khác nhau.', 'Vẽ lại vòng, hoặc xóa đối tượng này.');
  return ring;
}

function readPosition(part: unknown): Found<LonLat> {
  const [lon, lat] = Array.isArray(part) ? part : [];
  if (typeof lon !== 'number' || typeof lat !== 'number')
    return fault('map-position', 'Một tọa độ không phải là hai con số [kinh độ, vĩ độ].', EXPORT);
  const inside = (x: number, y: number) =>
    x >= REACH.west && x <= REACH.east && y >= REACH.south && y <= REACH.north;
  if (inside(lon, lat)) return { value: [lon, lat] };
  const shown = `[${lon}, ${lat}]`;
  if (inside(lat, lon))
    return fault(
      'swapped-axes',
      `Kinh độ và vĩ độ ghi ngược nhau: ${shown}.`,
      `GeoJSON ghi kinh độ trước: [${lat}, ${lon}]`,
    );
  if (Math.abs(lon) > 180 || Math.abs(lat) > 90)
    return fault(
      'map-position',
      `Tọa độ ${shown} không phải độ kinh, độ vĩ (có lẽ là mét của hệ VN-2000).`,
      EXPORT,
    );
  return fault(
    'map-position',
    `Tọa độ ${shown} ở rất xa Việt Nam.`,
    'Sửa tọa độ; kinh độ Việt Nam khoảng 102 đến 117, vĩ độ khoảng 7 đến 24.',
  );
}
