import type { Catalogue } from '../../../src/catalogue/catalogue.ts';
import { catalogueOf, FACTS, place, provinceYaml, translation } from '../../support/province.ts';

const corrections = `${FACTS}
corrections:
  - { date: 2026-03-01, lang: vi, what: Năm dựng, from: "1999", to: "1998" }
  - { date: 2026-03-01, lang: lo, what: Tên bãi, from: ຫາດ, to: ຫາດຊາຍ }
  - { date: 2026-02-01, lang: vi, what: Tên, from: Bãi <b>Cũ</b>, to: Bãi Mẫu }`;

/** Two places in Vietnamese; one in English, reviewed later, and in Lao, by machine. */
export const feedProvince = (): Catalogue =>
  catalogueOf({
    'province.yaml': provinceYaml(['vi', 'en', 'lo'], 'openData: { licence: CC-BY-4.0 }'),
    'places/bai-mau/index.vi.md': place('', '', corrections),
    'places/bai-mau/index.en.md': translation('translation: { status: reviewed, by: An, on: 2026-05-01 }'),
    'places/bai-mau/index.lo.md': translation().replace('Sample Beach', 'ຫາດຕົວຢ່າງ'),
    'places/bai-sau/index.vi.md': place('', '', FACTS.replace('updated: 2026-01-02', 'updated: 2026-01-03')),
  });

/** Whatever an editor may write that a format could take for its own: each is the title and the summary of a record. */
export const NASTY: readonly string[] = [
  `Bãi "Sao" & 'Nghê' <script>alert(1)</script>`,
  ']]> <![CDATA[ &amp; &#1; --> <?php ?>',
  'Dòng một\nDòng hai\r\nDòng ba',
  '👨‍👩‍👧‍👦 🏖️ 𠮷 ກຸ້ງ ព្រះ',
  'Trước\u0001\u0008\u000b\u001fsau\ufffe',
  'Nửa \ud83d chữ \udc00',
  '“Ngoặc”, dấu; phẩy\\ngược: 100% {{count}}',
  'ằ'.repeat(5000),
];

/** The same province with a place of each of these, in Vietnamese and Lao. */
export function nastyProvince(): Catalogue {
  const catalogue = feedProvince();
  const [model] = catalogue.records.filter(({ id }) => id === 'bai-mau');
  if (!model) throw new Error('The province has no place.');
  const records = NASTY.map((text, at) => ({
    ...model,
    id: `bai-${at}`,
    words: Object.fromEntries(
      Object.entries(model.words).map(([lang, words]) => [lang, { ...words, title: text, summary: text }]),
    ),
  }));
  return { ...catalogue, records };
}
