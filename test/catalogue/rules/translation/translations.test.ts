import { describe, expect, it } from 'vitest';
import { readCatalogue } from '../../../../src/catalogue/read.ts';
import { place, provinceYaml, translation, writeProvince } from '../../../support/province.ts';

/** Summaries end as their language does. */
const SUMMARY: Readonly<Record<string, string>> = { km: 'ឆ្នេរសាក។', zh: '试一试的海滩。' };

/** What the checks say of a place's words in a language, as `line code: message`; `front` follows its state. */
function said(
  vi: string,
  words: string,
  lang = 'en',
  front = '',
  more: Record<string, string> = {},
): string[] {
  const dir = writeProvince({
    'province.yaml': provinceYaml(['vi', lang]),
    'places/bai-mau/index.vi.md': place('', vi),
    [`places/bai-mau/index.${lang}.md`]: translation(
      `translation: { status: machine${front} }`,
      words,
    ).replace('A beach to try.', (usual) => SUMMARY[lang] ?? usual),
    ...more,
  });
  return readCatalogue(dir)
    .issues.filter(({ code }) => code.startsWith('translation-'))
    .map(({ line, code, message }) => `${line} ${code.replace('translation-', '')}: ${message}`);
}

/** The codes alone. */
const codes = (...asked: Parameters<typeof said>) =>
  said(...asked).map((told) => told.replace(/^\d+ ([a-z-]+):.*/s, '$1'));

describe('a translation beside its source', () => {
  it('is left in peace when all is as it should be', () => {
    const vi = '\nBãi dài 2,5 km.\n\n## Đi lại\n\n- Xe buýt số 9\n- Đò ngang\n\n[Xem](places/bai-mau)\n';
    const en =
      '\nThe beach is 2.5 km long.\n\n## Getting there\n\n- Bus 9\n- Ferry\n\n[See](places/bai-mau)\n';
    expect(said(vi, en)).toEqual([]);
  });

  it('tells the line, what was written and what the source says', () => {
    expect(said('\nRộng.\n\nBãi dài 2,5 km.', '\nWide.\n\nThe beach is 25 km long.')).toEqual([
      '9 numbers: Số khác bản gốc: bản gốc ghi “2,5”, bản dịch ghi “25”.',
    ]);
  });

  const LONG = 'Người dân ở đây sống bằng nghề biển, mỗi sáng thuyền về bến và chợ cá họp ngay trên bãi cát.';
  const RENDERED =
    'People here live by the sea; each morning the boats come in and fish is sold right on the sand.';
  it.each([
    ['same-as-source', 'Bãi biển đẹp và rộng.', 'Bãi biển đẹp và rộng.', 'en'],
    ['source-words-left', 'Chợ họp buổi sáng sớm bên bờ sông.', 'ຕະຫຼາດ buổi sáng sớm bên bờ sông', 'lo'],
    ['targets', 'Xem [bãi](places/bai-mau).', 'See the beach.', 'en'],
    ['targets', '[Tin](https://mau.example/a)', '[News](https://mau.example/b)', 'en'],
    ['targets', 'Bãi.[^1]\n\n[^1]: Theo sách.', 'A beach.\n\n[^1]: From a book.', 'en'],
    ['shape', '## Đi lại\n\nMột.\n\nHai.', '## Ways\n\nOne.', 'en'],
    ['shape', '## Đi lại\n\nMột.', '### Ways\n\nOne.', 'en'],
    ['shape', '- Một\n- Hai', 'One, two', 'en'],
    ['shape', '| a | b |\n| - | - |\n| c | d |', '| a | b |\n| - | - |', 'en'],
    ['doubled', `${LONG}\n\nXong rồi.`, `${RENDERED}\n\n${RENDERED}`, 'en'],
    ['length', LONG, 'People live by the sea.', 'en'],
    ['length', LONG, `${RENDERED} ${RENDERED} ${RENDERED} And more.`, 'en'],
    ['own-signs', 'Bãi dài, rộng.', '海滩很长,很宽。', 'zh'],
    ['own-signs', 'Bãi (đẹp) rộng.', '海滩(美)宽。', 'zh'],
    ['brackets', 'Bãi (đẹp) rộng.', 'A wide (fair beach.', 'en'],
    ['end-sign', 'Bãi này rất dài và rộng.', 'ឆ្នេរនេះវែង និងធំ', 'km'],
    ['end-sign', 'Bãi này rất dài và rộng.', '这个海滩又长又宽', 'zh'],
    ['space-before-sign', 'Bãi dài, rộng.', 'A long , wide beach.', 'en'],
    ['space-before-sign', 'Bãi dài, rộng.', '海滩很长 ，很宽。', 'zh'],
    ['mark-order', 'Nước biển ấm.', 'ນຳ້ທະເລອຸ່ນ.', 'lo'],
    ['mark-order', 'Bãi biển.', 'ស\u17b6\u17d2ត', 'km'],
    ['doubled-word', 'Bãi ở cuối đường.', 'At the the end of the road.', 'en'],
  ])('%s: %s | %s', (code, vi, words, lang) => {
    expect(codes(`\n${vi}`, `\n${words}`, lang)).toContain(code);
  });

  it.each([
    ['names and brands', 'Khách sạn Mường Thanh', 'Khách sạn Mường Thanh', 'en'],
    ['a name in brackets', 'Ăn cá nhệch bên sông.', 'ກິນປາ (cá nhệch bên sông).', 'lo'],
    ['a sentence of Lao without an end', 'Bãi này rất dài và rộng.', 'ຫາດຊາຍຍາວ ແລະ ກວ້າງ', 'lo'],
    ['Lao and Khmer marks as they are typed', 'Nước biển.', 'ນ້ຳທະເລ ທີ່ ເຂົ້າ ປູ່', 'lo'],
    ['Khmer marks', 'Bãi biển.', 'ខ្ញុំស្រឡាញ់ប៉ុន្តែស៊ីខែវិច្ឆិកា', 'km'],
    ['words said twice on purpose', 'Xa xa có núi.', '远远地有山。', 'zh'],
    ['lists with letters', 'Gồm a) bãi, b) chợ.', 'That is a) beach, b) market.', 'en'],
  ])('leaves in peace %s', (_, vi, words, lang) => {
    expect(codes(`\n${vi}`, `\n${words}`, lang)).toEqual([]);
  });

  it('one sentence rendered in two ways is told where it stands second', () => {
    const other = {
      'places/bai-nhi/index.vi.md': place('', '\nGiờ mở cửa hằng ngày').replace('Bãi Mẫu', 'Bãi Nhì'),
      'places/bai-nhi/index.en.md': translation(undefined, '\nHours of opening').replace('Sample', 'Second'),
    };
    expect(said('\nGiờ mở cửa hằng ngày', '\nDaily opening hours', 'en', '', other)).toEqual([
      '7 two-renderings: “Giờ mở cửa hằng ngày” ở đây dịch là “Hours of opening”, ở content/places/bai-mau là “Daily opening hours”.',
    ]);
  });

  it('an agreed name that is not used is told, a short form and the province’s own name are not', () => {
    const terms = {
      'terms.yaml': `terms:
  - id: na-meo
    words: { vi: { preferred: Na Mèo, variants: [Mèo] }, lo: { preferred: ນາແມວ } }
  - id: mau
    words: { vi: { preferred: Tỉnh Mẫu }, lo: { preferred: ແຂວງ } }
`,
    };
    expect(codes('\nTới Na Mèo của Tỉnh Mẫu.', '\nໄປນາແມ.', 'lo', '', terms)).toEqual(['agreed-terms']);
    expect(codes('\nTới Na Mèo của Tỉnh Mẫu.', '\nໄປນາ\u200bແມວ.', 'lo', '', terms)).toEqual([]);
  });
});

describe('a finding that an editor has silenced', () => {
  const VI = '\nBãi dài 2,5 km.';
  const markOf = (vi: string, en: string) => {
    const dir = writeProvince({
      'places/bai-mau/index.vi.md': place('', vi),
      'places/bai-mau/index.en.md': translation(undefined, en),
    });
    const fix = readCatalogue(dir).issues.find(({ code }) => code === 'translation-numbers')?.fix ?? '';
    return /numbers:[0-9a-f]{6}/.exec(fix)?.[0];
  };

  it('is not told, until one of its texts changes; then it is told again, and that the reason is dead', () => {
    const mark = markOf(VI, '\nIt is 25 km long.');
    expect(mark).toBeDefined();
    const front = `, ignore: [{ finding: "${mark}", reason: Đo lại }]`;
    expect(said(VI, '\nIt is 25 km long.', 'en', front)).toEqual([]);
    // White space is no change of a text.
    expect(said(VI, '\nIt is\n25 km long.', 'en', front)).toEqual([]);
    const dead = `4 ignore-dead: Không còn lời nhắc “${mark}” để bỏ qua: bản gốc hoặc bản dịch đã đổi từ khi ghi.`;
    expect(said(VI, '\nIt is 26 km long.', 'en', front)).toEqual([
      dead,
      '7 numbers: Số khác bản gốc: bản gốc ghi “2,5”, bản dịch ghi “26”.',
    ]);
    expect(said('\nBãi dài 3 km.', '\nIt is 25 km long.', 'en', front)).toContain(dead);
    expect(said(VI, '\nIt is 2.5 km long.', 'en', front)).toEqual([dead]);
  });

  it('needs a mark and a reason', () => {
    const dir = writeProvince({
      'places/bai-mau/index.en.md': translation(
        'translation: { status: machine, ignore: [{ finding: numbers }] }',
      ),
    });
    expect(readCatalogue(dir).issues.filter(({ level }) => level === 'error')).toHaveLength(2);
  });
});
