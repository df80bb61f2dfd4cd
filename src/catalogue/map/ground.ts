import { join } from 'node:path';
import { type Ground, groundFile } from '../../model/ground.ts';
import { listDir, readText, shownPath } from '../files.ts';
import type { Issue } from '../issues.ts';
import { lineAt } from '../line-at.ts';
import { readFeature } from './feature.ts';

/** Corners of all files together: a page is to carry a map, not a survey. */
const MOST_POINTS = 60_000;

/** Reads content/map/*.geojson, which may be missing: the ground of the maps, or every mistake in it. */
export function readGround(dir: string): { ground?: Ground; issues: Issue[] } {
  const issues: Issue[] = [];
  const ground: Ground = { features: [], credits: [] };
  for (const { name } of listDir(join(dir, 'map'), shownPath('map'), issues)) {
    const file = shownPath('map', name);
    if (/\.geojson$/i.test(name)) readFile(join(dir, 'map', name), file, ground, issues);
    else issues.push(stray(file, name));
  }
  const theme = listDir(join(dir, 'theme'), shownPath('theme'), []);
  if (theme.some(({ name }) => name === 'outline.geojson')) issues.push(formerOutline);
  const points = ground.features.reduce(
    (sum, { areas, lines }) => sum + [...areas.flat(), ...lines].flat().length,
    0,
  );
  if (points > MOST_POINTS)
    issues.push({
      file: shownPath('map'),
      level: 'error',
      code: 'map-size',
      message: `Các tệp bản đồ có ${points} điểm, quá nhiều cho một trang.`,
      fix: `Đơn giản hóa hình (QGIS: Đơn giản hóa, khoảng 150 m) để còn dưới ${MOST_POINTS} điểm.`,
    });
  return issues.some(({ level }) => level === 'error') ? { issues } : { ground, issues };
}

function readFile(path: string, file: string, ground: Ground, issues: Issue[]): void {
  const { text, issue } = readText(path, file);
  if (issue) {
    issues.push(issue);
    return;
  }
  const say = (line: number | undefined, code: string, message: string, fix: string) =>
    issues.push({ file, ...(line && { line }), level: 'error', code, message, fix });
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (cause) {
    const at = /position (\d+)/.exec(String(cause))?.[1];
    say(
      lineAt(text, Number(at ?? 0)),
      'map-json',
      'Tệp không phải JSON đúng cú pháp.',
      'Xuất lại tệp từ phần mềm bản đồ, đừng sửa bằng Word.',
    );
    return;
  }
  const parsed = groundFile.safeParse(data);
  if (!parsed.success) {
    for (const key of new Set(parsed.error.issues.map(({ path: [first] }) => String(first ?? 'type')))) {
      const [message, fix] = MEMBERS[key as keyof typeof MEMBERS];
      say(1, 'map-file', message, fix);
    }
    return;
  }
  const { source, licence, bbox, features } = parsed.data;
  const starts = [...text.matchAll(/"type"\s*:\s*"Feature"/g)].map(({ index }) => index);
  ground.credits.push({ source, licence });
  if (bbox) ground.extent = around(ground.extent, bbox);
  for (const [at, one] of features.entries()) {
    const read = readFeature(one);
    if (read.feature) ground.features.push(read.feature);
    else
      for (const { code, message, fix } of read.faults)
        say(lineAt(text, starts[at] ?? 0), code, `Đối tượng thứ ${at + 1}: ${message}`, fix);
  }
}
type Extent = NonNullable<Ground['extent']>;

const around = (one: Extent | undefined, [west, south, east, north]: Extent): Extent =>
  one
    ? [Math.min(one[0], west), Math.min(one[1], south), Math.max(one[2], east), Math.max(one[3], north)]
    : [west, south, east, north];

const MEMBERS = {
  type: ['Tệp không phải một FeatureCollection của GeoJSON.', 'Ghi đầu tệp: "type": "FeatureCollection"'],
  source: [
    'Tệp chưa ghi nguồn của dữ liệu (source) để in dưới bản đồ.',
    'Thêm đầu tệp: "source": "Tên cơ quan hoặc bộ dữ liệu"',
  ],
  licence: [
    'Tệp chưa ghi giấy phép của dữ liệu (licence) để in dưới bản đồ.',
    'Thêm đầu tệp: "licence": "CC BY 4.0" (hoặc điều kiện dùng khác)',
  ],
  bbox: [
    'Khung (bbox) phải là bốn con số: tây, nam, đông, bắc.',
    'Ví dụ: "bbox": [104.2, 19.1, 106.4, 20.8]',
  ],
  features: ['Tệp không có đối tượng nào (features).', 'Xuất lại tệp từ phần mềm bản đồ.'],
} as const;

/** Where the outline stood before there was anything else to draw. */
const formerOutline: Issue = {
  file: shownPath('theme', 'outline.geojson'),
  level: 'warning',
  code: 'stray-file',
  message: 'Đường viền tỉnh không còn đọc ở thư mục theme nên tệp này không được dùng.',
  fix: 'Chuyển vào content/map/, ghi source, licence và "kind": "outline".',
};

function stray(file: string, name: string): Issue {
  const right =
    /\.(json|geojson\.(json|txt))$/i.test(name) && name.replace(/\.(json|geojson\.(json|txt))$/i, '.geojson');
  return {
    file,
    level: 'warning',
    code: 'stray-file',
    message: 'Tệp này không được dùng: thư mục map chỉ đọc tệp .geojson.',
    fix: right ? `Đổi tên thành: ${right}` : 'Xuất thành GeoJSON, hoặc chuyển đi nơi khác.',
  };
}
