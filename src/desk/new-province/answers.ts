import { languageName, meantLanguage } from '../../catalogue/language-names.ts';
import { suggestId } from '../../catalogue/record-id.ts';
import type { GATE_CLASSES } from '../../model/lists.ts';
import { siteOrigin } from '../../model/site-address.ts';

export type Side = 'north' | 'south' | 'east' | 'west';
export type GateClass = (typeof GATE_CLASSES)[number];

export interface NewGate {
  /** Without “Cửa khẩu” before it. */
  name: string;
  class: GateClass;
  /** Name of the gate on the other side. */
  opposite: string;
}

/** What a new province's folder is made from. */
export interface Answers {
  name: string;
  /** Two digits. */
  code: string;
  /** Vietnamese first. */
  languages: string[];
  neighbours: { name: string; side: Side }[];
  gates: NewGate[];
  /** Who answers for the site. */
  unit: string;
  /** Origin of the site's address. */
  url: string;
}

/** An answer that cannot be used; its message says what to write, in Vietnamese. */
export class BadAnswer extends Error {
  override readonly name = 'BadAnswer';
}

export interface Question<K extends keyof Answers = keyof Answers> {
  key: K;
  /** What is asked of a person. */
  ask: string;
  /** Used where nothing is answered; absent: an answer is needed. */
  usual?: (known: Partial<Answers>) => string;
  /** @param text in NFC, without space around it. @throws BadAnswer */
  read: (text: string, engine: { languages: readonly string[] }) => Answers[K];
}

const SIDES: Readonly<Record<string, Side>> = {
  bac: 'north',
  nam: 'south',
  dong: 'east',
  tay: 'west',
  north: 'north',
  south: 'south',
  east: 'east',
  west: 'west',
};

const CLASSES: Readonly<Record<string, GateClass>> = {
  'quoc-te': 'international',
  chinh: 'main',
  'song-phuong': 'main',
  phu: 'local',
  international: 'international',
  main: 'main',
  local: 'local',
};

const question = <K extends keyof Answers>(one: Question<K>): Question<K> => one;

/** In the order in which they are asked. */
export const QUESTIONS: readonly Question[] = [
  question({
    key: 'name',
    ask: 'Tên tỉnh, thành phố (ví dụ: Sông Gió)',
    read: (text) => plainName(text.replace(/^(?:tỉnh|thành phố)\s+/iu, ''), 'Tên tỉnh'),
  }),
  question({
    key: 'code',
    ask: 'Mã tỉnh, hai chữ số của Tổng cục Thống kê (ví dụ: 01)',
    read: (text) => {
      if (!/^\d{2}$/.test(text))
        throw new BadAnswer(`Mã tỉnh gồm đúng hai chữ số, nhưng đang ghi “${text}”.  → Viết ví dụ: 01`);
      return text;
    },
  }),
  question({
    key: 'languages',
    ask: 'Các ngôn ngữ của trang, cách nhau bằng dấu phẩy (tiếng Việt luôn đứng đầu)',
    usual: () => 'vi, en',
    read: readLanguages,
  }),
  question({
    key: 'neighbours',
    ask: 'Tỉnh, nước giáp ranh: phía: tên, cách nhau bằng dấu chấm phẩy (ví dụ: bắc: Núi Xanh; tây: Sông Dài); bỏ trống được',
    usual: () => '',
    read: (text) => parts(text).map(readNeighbour),
  }),
  question({
    key: 'gates',
    ask: 'Cửa khẩu: tên, hạng (quốc tế, chính, phụ), cửa khẩu bên kia; cách nhau bằng dấu chấm phẩy (ví dụ: Đèo Gió, chính, Bản Mây); bỏ trống được',
    usual: () => '',
    read: (text) => differing(parts(text).map(readGate), ({ name }) => name, 'Cửa khẩu'),
  }),
  question({
    key: 'unit',
    ask: 'Đơn vị chịu trách nhiệm về trang',
    usual: ({ name }) => `Ban biên tập trang thử của ${name ?? 'tỉnh'}`,
    read: (text) => plainName(text, 'Tên đơn vị', 160),
  }),
  question({
    key: 'url',
    ask: 'Địa chỉ của trang (chưa có thì để nguyên)',
    usual: ({ name }) => `https://${suggestId(name ?? 'tinh')}.example`,
    read: (text) => {
      const origin = siteOrigin(text);
      if (!origin)
        throw new BadAnswer(
          `Địa chỉ trang “${text}” không dùng được.  → Viết cả https:// và chỉ tên miền, ví dụ: https://tinh.example`,
        );
      return origin;
    },
  }),
];

const parts = (text: string) =>
  text
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter(Boolean);

function plainName(text: string, what: string, longest = 60): string {
  const name = text.trim().replace(/\s+/g, ' ');
  if (name.length > longest)
    throw new BadAnswer(`${what} dài ${name.length} ký tự, nhiều nhất được ${longest}.  → Viết ngắn hơn.`);
  if (!/\p{L}/u.test(name) || /[\p{Cc}\p{Cf}<>{}[\]\\`|]/u.test(name))
    throw new BadAnswer(`${what} “${name}” không dùng được.  → Viết bằng chữ, như in trên giấy tờ.`);
  return name;
}

function readLanguages(text: string, { languages: known }: { languages: readonly string[] }): string[] {
  const written = text.split(/[\s,;]+/).filter(Boolean);
  const tags = written.map((tag) => meantLanguage(tag, known));
  const unknown = tags.find((tag) => !known.includes(tag));
  if (unknown)
    throw new BadAnswer(
      `Bộ máy chưa có chữ của giao diện bằng “${unknown}”.  → Dùng: ${known.map(languageName).join(', ')}. Ngôn ngữ khác thêm sau, xem README.`,
    );
  return [...new Set(['vi', ...tags])];
}

function readNeighbour(text: string): { name: string; side: Side } {
  const [side = '', name] = text.split(/:(.*)/s);
  const meant = SIDES[suggestId(side.replace(/^\s*phía\s+/iu, ''))];
  if (!meant || name === undefined)
    throw new BadAnswer(
      `Không rõ “${text}” giáp ở phía nào.  → Viết phía (bắc, nam, đông, tây), dấu hai chấm, rồi tên, ví dụ: tây: Sông Dài`,
    );
  return { side: meant, name: plainName(name, 'Tên nơi giáp ranh') };
}

function readGate(text: string): NewGate {
  const [name = '', rank = '', opposite = '', ...more] = text.split(',').map((part) => part.trim());
  const meant = CLASSES[suggestId(rank)];
  if (!meant || !opposite || more.length > 0)
    throw new BadAnswer(
      `Cửa khẩu “${text}” chưa đủ ba phần.  → Viết tên, hạng (quốc tế, chính, phụ), cửa khẩu bên kia, ví dụ: Đèo Gió, chính, Bản Mây`,
    );
  return {
    name: plainName(name.replace(/^cửa khẩu\s+/iu, ''), 'Tên cửa khẩu'),
    class: meant,
    opposite: plainName(opposite, 'Tên cửa khẩu bên kia'),
  };
}

/** Two of one name would share a folder. */
function differing<T>(all: T[], nameOf: (one: T) => string, what: string): T[] {
  const ids = all.map((one) => suggestId(nameOf(one)));
  const twice = all.find((_, index) => ids.indexOf(ids[index] as string) !== index);
  if (twice) throw new BadAnswer(`${what} “${nameOf(twice)}” ghi hai lần.  → Xóa một chỗ.`);
  return all;
}
