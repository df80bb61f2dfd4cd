import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { twoColours } from '../media/picture-fixtures.ts';
import { photo, provinceFolder, provinceYaml } from '../support/province.ts';

/** What each language must find again on its panels. */
export const PANEL_WORDS: Record<string, { title: string; photo: string; caption: string }> = {
  vi: {
    title: 'Núi và sông xứ Mẫu',
    photo: 'Cầu gỗ qua suối Ỷ',
    caption: 'Cầu gỗ bịa ra để thử, dân làng dựng lại sau mỗi mùa lũ; trẻ đi học qua cầu mỗi sáng.',
  },
  en: {
    title: 'Hills and rivers of the sample',
    photo: 'Wooden bridge over the brook',
    caption: 'An invented wooden bridge, which the villagers set up again after every flood.',
  },
  lo: {
    title: 'ພູ ແລະ ແມ່ນ້ຳ',
    photo: 'ຂົວໄມ້ຂ້າມຫ້ວຍ',
    caption: 'ຂົວໄມ້ສົມມຸດເພື່ອທົດລອງ ຊາວບ້ານສ້າງຄືນໃໝ່ຫຼັງນ້ຳຖ້ວມທຸກປີ ເດັກນ້ອຍຍ່າງຂ້າມໄປໂຮງຮຽນທຸກເຊົ້າ.',
  },
  km: {
    title: 'ភ្នំ និងទន្លេ',
    photo: 'ស្ពានឈើឆ្លងអូរ',
    caption: 'ស្ពានឈើសម្រាប់សាកល្បង អ្នកភូមិសាងសង់ឡើងវិញរាល់ក្រោយទឹកជំនន់។',
  },
  zh: {
    title: '样本省的山与水',
    photo: '小溪上的木桥',
    caption: '为试验而虚构的木桥，每次洪水之后村民都会重新搭建。',
  },
};
export const LANGUAGES = Object.keys(PANEL_WORDS);

/** A province with an exhibition of two panels, one of them with a picture that is free and large enough for A2. */
export async function exhibitionFolder(): Promise<string> {
  const exhibition = `panels:
  - { photo: cau, provenance: Bịa ra để thử }
  - { photo: ben }
sources:
  - title: Bản ghi bịa ra để thử
photos:
  - { id: cau, role: lead }
published: 2026-11-01
updated: 2026-11-05
`;
  const words = (lang: string, title: string, more: string) =>
    `---\ntitle: ${title}\nsummary: ${PANEL_WORDS[lang]?.caption}\n${more}---\n`;
  const translated = LANGUAGES.filter((lang) => lang !== 'vi').flatMap((lang) => {
    const { title, photo: name, caption } = PANEL_WORDS[lang] as (typeof PANEL_WORDS)[string];
    const machine = 'translation: { status: machine }\n';
    return [
      [`exhibitions/bo-anh/index.${lang}.md`, words(lang, title, machine)],
      [`photos/cau/index.${lang}.md`, words(lang, name, `caption: ${caption}\nalt: ${name}\n${machine}`)],
    ];
  });
  const { title, photo: name, caption } = PANEL_WORDS['vi'] as (typeof PANEL_WORDS)[string];
  return provinceFolder({
    'province.yaml': provinceYaml(LANGUAGES),
    'photos/cau/index.vi.md': photo()
      .replace(/^title: .*$/m, `title: ${name}`)
      .replace(/^caption: .*$/m, `caption: ${caption}`),
    'photos/cau/photo.jpg': await twoColours(2400, 1600).jpeg().toBuffer(),
    'photos/ben/index.vi.md': photo().replace(/^title: .*$/m, 'title: Bến nước'),
    'photos/ben/photo.jpg': await twoColours(300, 300).jpeg().toBuffer(),
    'exhibitions/bo-anh/index.vi.md': words('vi', title, exhibition),
    ...Object.fromEntries(translated),
  });
}

const bare = (text: string) => text.normalize('NFC').replace(/[\s\u200B]+/gu, '');
const run = (program: string, ...args: string[]) => execFileSync(program, args, { encoding: 'utf8' });

/** Millimetres of a box as `pdfinfo -box` tells it in points. */
const sizeOf = (about: string, box: string) => {
  const [, ...sides] = new RegExp(`${box}: +([\\d.]+) +([\\d.]+) +([\\d.]+) +([\\d.]+)`).exec(about) ?? [];
  const [left = 0, bottom = 0, right = 0, top = 0] = sides.map((side) => (Number(side) / 72) * 25.4);
  return { left, bottom, width: right - left, height: top - bottom };
};

/** Reads the panels of a language back: their boxes, fonts, words, tags and languages. @param cut their size in mm. */
export function checkPanels(folder: string, lang: string, cut: { width: number; height: number }): void {
  expect(readdirSync(folder), lang).toEqual(['00-mo-dau.pdf', '01-cau.pdf', '02-ben.pdf', '03-tac-gia.pdf']);
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    const about = run('pdfinfo', '-box', file);
    expect(about).toMatch(/Pages: +1\n/);
    expect(about).toMatch(/Tagged: +yes/);
    const [trim, bleed] = [sizeOf(about, 'TrimBox'), sizeOf(about, 'BleedBox')];
    expect([trim.width, trim.height].map(Math.round), name).toEqual([cut.width, cut.height]);
    for (const beyond of [trim.left, trim.bottom, bleed.width - trim.width - trim.left])
      expect(beyond, name).toBeCloseTo(3, 0);
    const fonts = run('pdffonts', file).split('\n').slice(2).filter(Boolean);
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) expect(font).toMatch(/\+CN\w+(?:-\w+)? +(?:CID )?TrueType .* yes yes yes /);
    const headings = [...run('pdfinfo', '-struct', file).matchAll(/^ *(H\d)\b/gm)].map(([, tag]) => tag);
    expect([headings[0], headings.filter((tag) => tag === 'H1').length], name).toEqual(['H1', 1]);
  }
  const words = PANEL_WORDS[lang] as (typeof PANEL_WORDS)[string];
  const text = (name: string) => bare(run('pdftotext', '-raw', join(folder, name), '-'));
  expect(text('00-mo-dau.pdf')).toContain(bare(words.title));
  for (const part of [words.photo, words.caption]) expect(text('01-cau.pdf'), lang).toContain(bare(part));
  expect(text('03-tac-gia.pdf')).toContain(`https://mau.example/${lang}/exhibitions/bo-anh/`);
  const bytes = readFileSync(join(folder, '01-cau.pdf'), 'latin1');
  expect(bytes).toContain(`/Lang (${lang})`);
  // The picture and the code.
  expect(bytes.match(/\/Alt [(<]/g)?.length).toBeGreaterThanOrEqual(2);
}
