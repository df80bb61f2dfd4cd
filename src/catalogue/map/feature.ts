import { GROUND_KINDS, type GroundFeature, groundProperties } from '../../model/ground.ts';
import { nearest } from '../nearest.ts';
import { type Fault, readGeometry } from './geometry.ts';

type Read = { feature: GroundFeature; faults?: undefined } | { feature?: undefined; faults: Fault[] };

/** One feature of a file in content/map, checked; nothing of it is taken over that is not known. */
export function readFeature(value: unknown): Read {
  const { type, properties, geometry } = (value ?? {}) as Record<string, unknown>;
  if (type !== 'Feature')
    return {
      faults: [
        {
          code: 'map-feature',
          message: 'không phải một Feature của GeoJSON.',
          fix: 'Ghi: "type": "Feature"',
        },
      ],
    };
  const parsed = groundProperties.safeParse(properties ?? {});
  if (!parsed.success) {
    const keys = new Set(parsed.error.issues.map(({ path: [first] }) => first));
    return { faults: [...keys].map((key) => propertyFault(key, properties)) };
  }
  const { kind, names, region } = parsed.data;
  if (kind === 'region' && !region)
    return {
      faults: [
        {
          code: 'map-region',
          message: 'vùng chưa ghi mã (region).',
          fix: 'Ghi trong properties: "region": "mã vùng trong province.yaml"',
        },
      ],
    };
  const read = readGeometry(kind, geometry);
  if (read.fault) return { faults: [read.fault] };
  return { feature: { kind, ...(names && { names }), ...(region && { region }), ...read.value } };
}

function propertyFault(key: PropertyKey | undefined, properties: unknown): Fault {
  const { kind } = (properties ?? {}) as { kind?: unknown };
  if (key === 'names')
    return {
      code: 'map-names',
      message: 'tên (names) phải ghi theo từng ngôn ngữ, có tiếng Việt, mỗi tên dài nhất 60 chữ.',
      fix: 'Ví dụ: "names": { "vi": "Sông Mã", "en": "Ma River" }',
    };
  if (key === 'region')
    return {
      code: 'map-region',
      message: 'mã vùng (region) phải là một dòng chữ.',
      fix: 'Ghi mã vùng như trong province.yaml.',
    };
  const near = typeof kind === 'string' && nearest(kind.toLowerCase(), [...GROUND_KINDS]);
  return {
    code: 'map-kind',
    message: kind === undefined ? 'chưa ghi loại (kind).' : `không có loại “${String(kind).slice(0, 40)}”.`,
    fix: near
      ? `Viết: "kind": "${near}"`
      : `Trong properties ghi kind là một trong: ${GROUND_KINDS.join(', ')}`,
  };
}
