import { stringify } from 'yaml';
import { suggestId } from '../../catalogue/record-id.ts';
import { FORMAT } from '../../model/format.ts';
import { RAW_COLOURS } from '../../model/theme.ts';
import type { Answers } from './answers.ts';
import { gateId, gateRecord, sampleRecords } from './records.ts';

/** Ids of the samples, which the home page shows until there are records. */
const SAMPLES = { place: 'dia-diem-mau', product: 'san-pham-mau', event: 'su-kien-mau', photo: 'anh-mau' };

/**
 * The content of a new province: what was answered, three samples to be replaced, and nothing made up about the place.
 * @param today YYYY-MM-DD.
 * @returns texts by their path in the content folder.
 */
export function createContent(answers: Answers, today: string): Record<string, string> {
  const gates = answers.gates.map((gate) => [
    `gates/${gateId(gate)}/index.vi.md`,
    gateRecord(gate, answers.name, today),
  ]);
  return {
    'province.yaml': provinceFile(answers, today),
    'communes.yaml': communesFile(today),
    'terms.yaml': termsFile(answers),
    'theme/theme.css': themeFile(answers.name),
    ...sampleRecords(SAMPLES, today),
    ...Object.fromEntries(gates),
  };
}

/** A part of a YAML file under the comment that explains it. */
const part = (comment: string, value: object) => `# ${comment}\n${stringify(value, { lineWidth: 0 })}`;

/** A language that nobody has translated into is read in the one before it. */
function fallbackOf(tag: string, languages: readonly string[]): { fallback?: string[] } {
  if (tag === 'vi') return {};
  return { fallback: tag !== 'en' && languages.includes('en') ? ['en', 'vi'] : ['vi'] };
}

function provinceFile(
  { name, code, languages, neighbours, gates, unit, url }: Answers,
  today: string,
): string {
  const tags = languages.map((tag) => ({ tag, ...fallbackOf(tag, languages) }));
  return [
    '# Mọi điều làm cho trang này thành trang của tỉnh. Dòng bắt đầu bằng # là lời dặn, máy không đọc.\n',
    part('Dạng của các tệp, do lệnh của trang ghi.', { format: FORMAT }),
    part('Mã hai chữ số của Tổng cục Thống kê, trong dấu nháy.', { code }),
    part('Tên tỉnh; thêm ngôn ngữ khác thì thêm dòng, ví dụ en: ...', { names: { vi: name } }),
    part('Các ngôn ngữ; fallback: chưa có bản dịch thì đọc bằng ngôn ngữ nào.', { languages: tags }),
    part('official: false thì mọi trang ghi rõ đây là trang thử. Đổi khi trang được phép chạy chính thức.', {
      site: { url, official: false },
    }),
    neighbours.length > 0
      ? part('Các tỉnh, nước giáp ranh.', {
          neighbours: neighbours.map((one) => ({ names: { vi: one.name }, side: one.side })),
        })
      : '',
    part('Chân trang. Thêm responsible, address, phone, email, licence khi có.', {
      contacts: { unit: { vi: unit } },
    }),
    part('Trang chủ: ảnh mở đầu và các bản ghi nổi bật.', {
      home: { opening: SAMPLES.photo, featured: [SAMPLES.place, SAMPLES.product, SAMPLES.event] },
    }),
    gates.length > 0 ? part('Các cửa khẩu theo thứ tự.', { gates: gates.map(gateId) }) : '',
    part('Các mục trên đầu trang, nhiều nhất 12.', {
      menu: [
        { kind: 'places' },
        { kind: 'culture' },
        { view: 'calendar' },
        { kind: 'products' },
        ...(gates.length > 0 ? [{ kind: 'gates' }] : []),
        { kind: 'news' },
      ],
    }),
    part('Ngày sửa tệp này.', { updated: today }),
  ].join('');
}

const communesFile = (today: string) =>
  [
    '# Danh sách xã, phường từ ngày 1/7/2025, theo Danh mục hành chính của Tổng cục Thống kê. Chưa có thì bản ghi chưa\n',
    '# ghi được locality (mã xã). Mỗi xã một dòng dưới communes, thay [] bằng:\n',
    '#   - { code: "01234", names: { vi: Xã A, en: A Commune }, formerly: [Huyện B] }\n',
    '# Biết cả xã cũ thì thay formerly bằng: mergedFrom: [{ district: Huyện B, communes: [Xã C, Xã D] }]\n',
    stringify(
      { source: 'Chưa có danh sách; ghi tên và ngày của văn bản khi nhập', asOf: today, communes: [] },
      { lineWidth: 0 },
    ),
  ].join('');

const termsFile = ({ name, gates }: Answers) =>
  [
    '# Tên và cụm từ thống nhất theo từng ngôn ngữ. preferred: cách viết dùng trên trang; variants: cách viết khác, tìm\n',
    '# được; forbidden: cách viết sai, gặp trong bài sẽ được nhắc. Thêm ngôn ngữ khác cạnh vi, ví dụ en: { preferred: ... }\n',
    stringify(
      {
        terms: [...new Set([name, ...gates.map((gate) => gate.name)])].map((vi, index) => ({
          id: index === 0 ? suggestId(vi) : `ck-${suggestId(vi)}`,
          words: { vi: { preferred: vi } },
        })),
      },
      { lineWidth: 0 },
    ),
  ].join('');

const themeFile = (name: string) =>
  [
    `/* Bộ màu của ${name.replaceAll('*/', '')}. Các giá trị dưới đây là màu sẵn của bộ máy: đổi màu nào sửa dòng ấy. */\n`,
    ':root {\n',
    ...RAW_COLOURS.map((token) => `  /* ${token.about} */\n  --${token.name}: ${token.usual};\n`),
    '}\n',
  ].join('');
