import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sourceHash } from '../catalogue/body/source-hash.ts';
import { createRandom } from '../language/random.ts';
import { PLACE_TYPES } from '../model/lists.ts';

/** One page of the bench, in one language: the same for every builder that is measured. */
export interface BenchPage {
  id: string;
  lang: string;
  title: string;
  summary: string;
  body: string;
}

export const BENCH_LANGUAGES = ['vi', 'en', 'lo', 'km', 'zh'];

/** Everyday words; what they say does not matter, their scripts and lengths do. */
const WORDS: Record<string, string[]> = {
  vi: 'đường qua núi xuống biển người làng mở cửa đón khách vào mùa nước lên bên bờ sông cũ phiên chợ sớm mái ngói thành đá'.split(
    ' ',
  ),
  en: 'road over the hills down to sea people of village open their doors for guests when water rises by old river early market tiled roof stone wall'.split(
    ' ',
  ),
  lo: [
    'ທາງ',
    'ຂ້າມ',
    'ພູ',
    'ລົງ',
    'ທະເລ',
    'ຄົນ',
    'ບ້ານ',
    'ເປີດ',
    'ປະຕູ',
    'ຮັບ',
    'ແຂກ',
    'ລະດູ',
    'ນ້ຳ',
    'ແມ່ນ້ຳ',
    'ຕະຫຼາດ',
    'ເຊົ້າ',
  ],
  km: [
    'ផ្លូវ',
    'ឆ្លង',
    'ភ្នំ',
    'ចុះ',
    'សមុទ្រ',
    'អ្នក',
    'ភូមិ',
    'បើក',
    'ទ្វារ',
    'ទទួល',
    'ភ្ញៀវ',
    'រដូវ',
    'ទឹក',
    'ទន្លេ',
    'ផ្សារ',
    'ព្រឹក',
  ],
  zh: [
    '道路',
    '越过',
    '山岭',
    '通向',
    '大海',
    '村民',
    '开门',
    '迎接',
    '客人',
    '雨季',
    '河水',
    '上涨',
    '古老',
    '岸边',
    '早市',
    '石城',
  ],
};
const SPACELESS = new Set(['lo', 'km', 'zh']);

/** Whole numbers of a sequence of its own for each page. */
function sequence(seed: number): (below: number) => number {
  const random = createRandom(seed);
  return (below) => Math.floor(random() * below);
}

/** About 300 words in four paragraphs under two headings. */
export function benchPage(number: number, lang: string): BenchPage {
  const next = sequence(number * BENCH_LANGUAGES.length + BENCH_LANGUAGES.indexOf(lang) + 1);
  const words = WORDS[lang] as string[];
  const phrase = (length: number) =>
    Array.from({ length }, () => words[next(words.length)]).join(SPACELESS.has(lang) ? '' : ' ');
  const stop = lang === 'zh' ? '。' : lang === 'km' ? '។ ' : '. ';
  const paragraph = () =>
    Array.from({ length: 6 }, () => phrase(12) + stop)
      .join('')
      .trim();
  const title = `${phrase(4)} ${number}`;
  const body = [
    paragraph(),
    `## ${phrase(4)}`,
    paragraph(),
    `## ${phrase(3)}`,
    paragraph(),
    paragraph(),
  ].join('\n\n');
  return { id: `r-${number}`, lang, title, summary: phrase(12), body };
}

/** The folder's own language file of a record; `edit` is put before the body, to change a record. */
export function benchFile(number: number, lang: string, edit = ''): string {
  const { title, summary, body } = benchPage(number, lang);
  const type = PLACE_TYPES[number % PLACE_TYPES.length];
  const [lat, lon] = [(19.3 + (number % 97) / 100).toFixed(4), (104.5 + (number % 89) / 100).toFixed(4)];
  const facts = [
    `type: ${type}`,
    'hours: [{ days: [mon, tue, wed, thu, fri], open: "07:00", close: "17:00" }]',
    'feeVnd: { adult: 30000, child: 15000, asOf: 2026-01-01 }',
    'timeNeededMinutes: 90',
    `geo: { lat: ${lat}, lon: ${lon}, basis: approximate }`,
    'season: [3, 4, 9, 10]',
    'audience: [tourist]',
    `related: [r-${Math.max(0, number - 1)}, r-${Math.max(0, number - 2)}]`,
    'sources: [{ title: Bench }]',
    'published: 2026-01-01',
    `updated: 2026-${String((number % 9) + 1).padStart(2, '0')}-15`,
  ].filter((line) => !(number < 2 && line.startsWith('related')));
  const lines = lang === 'vi' ? facts : ['translation:', '  status: reviewed', ...stampOf(number)];
  return ['---', `title: ${title}`, `summary: ${summary}`, ...lines, '---', edit, body, ''].join('\n');
}

/** Each translation is made from the Vietnamese text as it is, as `npm run accept` would note. */
function stampOf(number: number): string[] {
  const { title, summary, body } = benchPage(number, 'vi');
  const { source, blocks } = sourceHash({ title, summary }, body, 'md');
  return [`  source: ${source}`, `  blocks: "${blocks.join(' ')}"`, '  on: 2026-01-15'];
}

/** Writes a province of so many places, without pictures, into `dir`. */
export function writeBenchProvince(dir: string, records: number): void {
  const names = `{ ${BENCH_LANGUAGES.map((lang) => `${lang}: Bench`).join(', ')} }`;
  mkdirSync(dir, { recursive: true });
  const province = [
    'code: "00"',
    `names: ${names}`,
    `languages: [${BENCH_LANGUAGES.map((tag) => `{ tag: ${tag} }`).join(', ')}]`,
    'site: { url: https://bench.example, official: false }',
    `contacts: { unit: ${names} }`,
    'home: { featured: [r-0] }',
    'menu: [{ kind: places }]',
    'updated: 2026-01-01',
    '',
  ];
  writeFileSync(join(dir, 'province.yaml'), province.join('\n'));
  for (let number = 0; number < records; number++) {
    const folder = join(dir, 'places', `r-${number}`);
    mkdirSync(folder, { recursive: true });
    for (const lang of BENCH_LANGUAGES)
      writeFileSync(join(folder, `index.${lang}.md`), benchFile(number, lang));
  }
}
