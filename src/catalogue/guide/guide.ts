import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import vi from '../../../locales/vi.json' with { type: 'json' };
import { audiencesSchema } from '../../model/audiences.ts';
import { communesSchema } from '../../model/communes.ts';
import { KIND_NAMES, KINDS, type Kind, translationSchema } from '../../model/kinds.ts';
import { provinceSchema } from '../../model/province.ts';
import { commonFacts, words } from '../../model/record.ts';
import { redirectsSchema } from '../../model/redirects.ts';
import { synonymsSchema } from '../../model/synonyms.ts';
import { termsSchema } from '../../model/terms.ts';
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

/** A chapter of the guide: its heading, then Markdown and tables of fields in their order. */
export interface Chapter {
  /** Of its heading on the page, and with a dot before the path of each of its fields. */
  anchor: string;
  /** Markdown of one line. */
  heading: string;
  blocks: (string | readonly FieldRow[])[];
}

/** Pictures of the desk, as `npm run guide:pictures` takes them. */
export const PICTURES = join(import.meta.dirname, 'pictures');

/** Written by hand, in this order; the first heading is that of the whole guide. */
const HAND_WRITTEN = ['first-hour.md', 'with-translators.md'];

/** The editor's first hour, and the work with Word, translators and reports, as Markdown. */
export const handWritten = (): string =>
  HAND_WRITTEN.map((file) =>
    readFileSync(join(import.meta.dirname, file), 'utf8')
      .replaceAll('\r\n', '\n')
      .trim(),
  ).join('\n\n');

/** The chapters behind what is written by hand; all of it comes from the schemas and the sample. */
export function guideChapters(): Chapter[] {
  const rows = guideRows();
  const fields = (part: string) => rows.get(part) ?? [];
  const file = (name: string, heading: string, ...said: string[]): Chapter => ({
    anchor: name.replace(/\.yaml$/, ''),
    heading: `${heading}: \`${name}\``,
    blocks: [...said, fileBlock(name, 'yaml'), fields(name)],
  });
  return [
    {
      anchor: COMMON,
      heading: 'Mục có ở mọi loại',
      blocks: [
        'Các mục này đứng ở đầu tệp `index.vi.md` của mọi bản ghi. Dấu chấm trong tên nghĩa là mục con: `geo.lat` là `lat` nằm trong `geo`. Mục con bắt buộc khi đã viết mục chứa nó. “Một trong” nghĩa là chọn một mục trong các mục ấy.',
        fields('Mục chung'),
      ],
    },
    ...KIND_NAMES.map((kind): Chapter => {
      const { reviewDays } = KINDS[kind];
      return {
        anchor: kind,
        heading: `${vi.kind[kind]}: \`${kind}\``,
        blocks: [
          `${reviewDays < 3650 ? `Nên xem lại sau ${reviewDays} ngày. ` : ''}Mẫu:`,
          fileBlock(`${kind}/${sampleId(kind)}/index.vi.md`, 'markdown'),
          ...(fields(kind).length > 0 ? ['Mục riêng của loại này:', fields(kind)] : []),
        ],
      };
    }),
    {
      anchor: TRANSLATION,
      heading: 'Bản dịch',
      blocks: [
        'Bản dịch chỉ có chữ. Số, ngày, tọa độ, ảnh chỉ ghi một lần, ở `index.vi.md`.',
        fileBlock('places/ho-mau/index.en.md', 'markdown'),
        'Dịch xong thì chạy `npm run accept -- places/ho-mau en`. Lệnh này ghi bản dịch theo bản tiếng Việt nào; `source` và `blocks` không viết tay.',
        fields('Bản dịch'),
      ],
    },
    file('province.yaml', 'Tệp của cả tỉnh'),
    file('communes.yaml', 'Danh sách xã, phường'),
    file('terms.yaml', 'Tên thống nhất'),
    file(
      'audiences.yaml',
      'Trang theo người đọc',
      'Tệp này chọn trang dành cho du khách, nhà đầu tư, báo chí … gồm những phần nào, theo thứ tự nào. Không có tệp, hoặc không ghi một người đọc, thì trang của họ theo thứ tự sẵn có.',
    ),
    file(
      'synonyms.yaml',
      'Từ đồng nghĩa cho tìm kiếm',
      'Bộ máy đã biết nhiều từ cùng nghĩa (sân bay, phi trường …) và từ để hỏi (ở đâu, mấy giờ …) của từng ngôn ngữ. Tệp này thêm những từ mà người đọc của tỉnh hay dùng. Không có tệp cũng được.',
    ),
    file(
      'redirects.yaml',
      'Mã đã đổi',
      'Địa chỉ của trang có trong mã QR đã in, nên đổi mã của bản ghi thì địa chỉ cũ vẫn phải dẫn tới trang. Không có tệp cũng được.',
    ),
  ];
}

/** Anchors of the chapters that are of no kind and of no file. */
export const COMMON = 'chung';
export const TRANSLATION = 'ban-dich';

/** Of a province's folder there is no way to the engine's pictures. */
const withoutPictures = (text: string) => text.replace(/^!\[.*\n\n/gm, '');

/** content/README.md. In Vietnamese; ends with a line feed. */
export const createGuide = (): string =>
  `${[
    withoutPictures(handWritten()),
    ...guideChapters().flatMap(({ heading, blocks }) => [
      `## ${heading}`,
      ...blocks.map((block) => (typeof block === 'string' ? block : table(block))),
    ]),
  ].join('\n\n')}\n`;

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
