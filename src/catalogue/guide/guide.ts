import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import vi from '../../../locales/vi.json' with { type: 'json' };
import { audiencesSchema } from '../../model/audiences.ts';
import { KIND_NAMES, KINDS, type Kind, translationSchema } from '../../model/kinds.ts';
import { communesSchema, provinceSchema, termsSchema } from '../../model/province.ts';
import { commonFacts, words } from '../../model/record.ts';
import { redirectsSchema } from '../../model/redirects.ts';
import { synonymsSchema } from '../../model/synonyms.ts';
import type { IdOf } from './example.ts';
import { type FieldRow, fieldRows } from './rows.ts';

type Shape = Readonly<Record<string, z.ZodType>>;

/** The sample province: a record of every kind, and the files beside them. */
const SAMPLE = join(import.meta.dirname, 'sample');

const read = (...steps: string[]) => readFileSync(join(SAMPLE, ...steps), 'utf8').replaceAll('\r\n', '\n');

/** The sample's one record of a kind. */
export const sampleId = (kind: Kind): string => readdirSync(join(SAMPLE, kind))[0] as string;

const idOf: IdOf = (reference) => {
  if (reference === 'commune') return '01234';
  return sampleId(reference === 'any' ? 'places' : (reference as Kind));
};

/** A record's own fields: what is not the same in every kind. */
function ownShape(kind: Kind): Shape {
  const common: Shape = { ...commonFacts, ...words };
  const shape: Shape = { ...KINDS[kind].words.shape, ...KINDS[kind].facts.shape };
  return Object.fromEntries(Object.entries(shape).filter(([key, schema]) => common[key] !== schema));
}

/** What a translation has beside its words: the same in every kind. */
function markShape(): Shape {
  const schema = translationSchema('places');
  const { translation } = schema instanceof z.ZodObject ? (schema.shape as Shape) : {};
  if (!translation) throw new Error('A translation has no mark of its state.');
  return { translation };
}

/** The fields of each part of the guide, by its title. */
export function guideRows(): Map<string, FieldRow[]> {
  const rows = (shape: Shape, sample: unknown) => fieldRows(shape, sample, idOf);
  const frontMatter = (kind: Kind) =>
    parse(read(kind, sampleId(kind), 'index.vi.md').split('---\n')[1] ?? '');
  return new Map([
    ['Mục chung', rows({ ...words, ...commonFacts }, frontMatter('places'))],
    ...KIND_NAMES.map((kind) => [kind, rows(ownShape(kind), frontMatter(kind))] as const),
    ['Bản dịch', rows(markShape(), {})],
    ['province.yaml', rows(provinceSchema.shape, parse(read('province.yaml')))],
    ['communes.yaml', rows(communesSchema.shape, parse(read('communes.yaml')))],
    ['terms.yaml', rows(termsSchema.shape, parse(read('terms.yaml')))],
    ['audiences.yaml', rows(audiencesSchema.shape, parse(read('audiences.yaml')))],
    ['synonyms.yaml', rows(synonymsSchema.shape, parse(read('synonyms.yaml')))],
    ['redirects.yaml', rows(redirectsSchema.shape, parse(read('redirects.yaml')))],
  ]);
}

/**
 * content/README.md: an editor's first hour, a sample of every kind, and all fields. Everything but the first hour
 * comes from the schemas and the sample. In Vietnamese; ends with a line feed.
 */
export function createGuide(): string {
  const rows = guideRows();
  const fields = (title: string) => table(rows.get(title) ?? []);
  const hour = readFileSync(join(import.meta.dirname, 'first-hour.md'), 'utf8').replaceAll('\r\n', '\n');
  return [
    hour.trim(),
    '## Mục có ở mọi loại',
    'Các mục này đứng ở đầu tệp `index.vi.md` của mọi bản ghi. Dấu chấm trong tên nghĩa là mục con: `geo.lat` là `lat` nằm trong `geo`. Mục con bắt buộc khi đã viết mục chứa nó. “Một trong” nghĩa là chọn một mục trong các mục ấy.',
    fields('Mục chung'),
    ...KIND_NAMES.flatMap((kind) => [
      `## ${vi.kind[kind]}: \`${kind}\``,
      `${KINDS[kind].reviewDays < 3650 ? `Nên xem lại sau ${KINDS[kind].reviewDays} ngày. ` : ''}Mẫu:`,
      fileBlock(`${kind}/${sampleId(kind)}/index.vi.md`, 'markdown'),
      ...(rows.get(kind)?.length ? ['Mục riêng của loại này:', fields(kind)] : []),
    ]),
    '## Bản dịch',
    'Bản dịch chỉ có chữ. Số, ngày, tọa độ, ảnh chỉ ghi một lần, ở `index.vi.md`.',
    fileBlock('places/ho-mau/index.en.md', 'markdown'),
    'Dịch xong thì chạy `npm run accept -- places/ho-mau en`. Lệnh này ghi bản dịch theo bản tiếng Việt nào; `source` và `blocks` không viết tay.',
    fields('Bản dịch'),
    '## Tệp của cả tỉnh: `province.yaml`',
    fileBlock('province.yaml', 'yaml'),
    fields('province.yaml'),
    '## Danh sách xã, phường: `communes.yaml`',
    fileBlock('communes.yaml', 'yaml'),
    fields('communes.yaml'),
    '## Tên thống nhất: `terms.yaml`',
    fileBlock('terms.yaml', 'yaml'),
    fields('terms.yaml'),
    '## Trang theo người đọc: `audiences.yaml`',
    'Tệp này chọn trang dành cho du khách, nhà đầu tư, báo chí … gồm những phần nào, theo thứ tự nào. Không có tệp, hoặc không ghi một người đọc, thì trang của họ theo thứ tự sẵn có.',
    fileBlock('audiences.yaml', 'yaml'),
    fields('audiences.yaml'),
    '## Từ đồng nghĩa cho tìm kiếm: `synonyms.yaml`',
    'Bộ máy đã biết nhiều từ cùng nghĩa (sân bay, phi trường …) và từ để hỏi (ở đâu, mấy giờ …) của từng ngôn ngữ. Tệp này thêm những từ mà người đọc của tỉnh hay dùng. Không có tệp cũng được.',
    fileBlock('synonyms.yaml', 'yaml'),
    fields('synonyms.yaml'),
    '## Mã đã đổi: `redirects.yaml`',
    'Địa chỉ của trang có trong mã QR đã in, nên đổi mã của bản ghi thì địa chỉ cũ vẫn phải dẫn tới trang. Không có tệp cũng được.',
    fileBlock('redirects.yaml', 'yaml'),
    fields('redirects.yaml'),
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}

/** A sample with the place where it stands. Four backticks: a sample may hold three. */
const fileBlock = (path: string, language: string) =>
  `Tệp \`content/${path}\`:\n\n\`\`\`\`${language}\n${read(...path.split('/')).trim()}\n\`\`\`\``;

function table(rows: readonly FieldRow[]): string {
  const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
  return [
    '| Mục | Là gì | Bắt buộc | Viết thế nào | Ví dụ |',
    '|---|---|---|---|---|',
    ...rows.map(
      ({ path, title, how, required, example }) =>
        `| \`${path}\` | ${cell(title)} | ${required} | ${cell(how)} | \`${cell(example)}\` |`,
    ),
  ].join('\n');
}
