import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import jsqr from 'jsqr';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { twoColours } from '../media/picture-fixtures.ts';
import { buildProvince } from '../support/build-province.ts';
import { readTags } from '../support/exiftool.ts';
import { readStructure, tagFaults } from '../support/pdf-tags.ts';
import { itNeeds } from '../support/programs.ts';
import { photo, provinceFolder, provinceYaml } from '../support/province.ts';
import { removeFolder } from '../support/remove-folder.ts';

/** What each language must find again in its sheet. */
const WORDS: Record<string, { title: string; summary: string; before: string }> = {
  vi: {
    title: 'Cửa khẩu Ỷ Lữ',
    summary: 'Cửa khẩu bịa ra để thử, mở cả tuần, nằm giữa những dãy núi thấp.',
    before: 'Mang hộ chiếu còn hạn. Hỏi giờ đóng cửa trước khi đi. Đường đèo có sương buổi sáng.',
  },
  en: {
    title: 'Border Gate of Y Lu',
    summary: 'An invented gate, open all week, among low hills.',
    before: 'Bring a valid passport. Ask when it closes. The pass is foggy in the morning.',
  },
  lo: {
    title: 'ດ່ານສາກົນອີລື',
    summary: 'ດ່ານສົມມຸດເພື່ອທົດລອງ ເປີດໝົດອາທິດ ຢູ່ລະຫວ່າງພູ.',
    before: 'ເອົາໜັງສືຜ່ານແດນໄປນຳ. ຖາມໂມງປິດດ່ານກ່ອນໄປ. ຕອນເຊົ້າມີໝອກຢູ່ທາງຂຶ້ນພູ.',
  },
  km: {
    title: 'ច្រកទ្វារព្រំដែនអន្តរជាតិអ៊ីលូ',
    summary: 'ច្រកសម្រាប់សាកល្បង បើកពេញមួយសប្ដាហ៍ ស្ថិតនៅចន្លោះភ្នំ។',
    before: 'សូមយកលិខិតឆ្លងដែន។ សួរម៉ោងបិទមុនពេលធ្វើដំណើរ។ ពេលព្រឹកមានអ័ព្ទនៅលើផ្លូវភ្នំ។',
  },
  zh: {
    title: '伊鲁国际口岸',
    summary: '为试验而虚构的口岸，全周开放，位于低山之间。',
    before: '请携带有效护照。出发前询问关闭时间。山口早晨有雾。',
  },
};
const LANGUAGES = Object.keys(WORDS);

const FACTS = `class: international
opposite: { name: Cửa Bên Kia }
hours:
  - { days: [mon, tue, wed, thu, fri, sat, sun], open: "07:00", close: "17:00" }
whoMayCross:
  - { who: vietnamese, allowed: "yes", papers: [passport] }
eVisa: unknown
vehicles: { carsIn: unknown, carsOut: unknown, motorbikesIn: unknown, motorbikesOut: unknown }
goods: "no"
geo: { lat: 20, lon: 105, basis: approximate }
exchange: unknown
sources:
  - title: Bản ghi bịa ra để thử
photos:
  - { id: cong, role: lead }
published: 2026-11-01
updated: 2026-11-05
`;

const contentOf = async () => {
  const words = (lang: string, more: string) => {
    const { title, summary, before } = WORDS[lang] as (typeof WORDS)[string];
    return `---\ntitle: ${title}\nsummary: ${summary}\nbeforeYouCross: ${before}\n${more}---\n`;
  };
  const translations = LANGUAGES.filter((lang) => lang !== 'vi').map((lang) => [
    `gates/y-lu/index.${lang}.md`,
    words(lang, 'translation: { status: machine }\n'),
  ]);
  return provinceFolder({
    'province.yaml': provinceYaml(LANGUAGES),
    'photos/cong/index.vi.md': photo(),
    'photos/cong/photo.jpg': await twoColours(300, 200).jpeg().toBuffer(),
    'gates/y-lu/index.vi.md': words('vi', FACTS),
    // Only in Vietnamese.
    'gates/y-hai/index.vi.md': `---\ntitle: Cửa khẩu Ỷ Hải\nsummary: Cửa khẩu thứ hai.\n${FACTS.replace('lat: 20,', 'lat: 20.4,')}---\n`,
    ...Object.fromEntries(translations),
  });
};

const bare = (text: string) => text.normalize('NFC').replace(/[\s\u200B]+/gu, '');
const run = (program: string, ...args: string[]) => execFileSync(program, args, { encoding: 'utf8' });

describe('what is printed of a province', () => {
  let contentDir: string;
  let out: string;
  let said: Awaited<ReturnType<typeof print>>;
  const print = (...args: string[]) =>
    buildProvince({
      command: 'brochure',
      contentDir,
      outDir: join(out, 'site'),
      cacheDir: join(out, 'cache'),
      args: [...args, '--out', join(out, 'pdf'), '--json'],
    });
  const sheet = (lang: string) => join(out, 'pdf', lang, 'gates', 'y-lu.pdf');
  beforeAll(async () => {
    contentDir = await contentOf();
    out = join(contentDir, '..', 'made');
    said = await print('--set', 'gate:y-lu');
  });
  afterAll(() => removeFolder(join(contentDir, '..')));

  it('is a sheet in every language, printed again only when something on it has changed', async () => {
    expect({ code: said.code, ...JSON.parse(said.stdout) }).toMatchObject({ code: 0, made: 5, reused: 0 });
    for (const lang of LANGUAGES) expect(existsSync(sheet(lang)), lang).toBe(true);
    const before = readFileSync(sheet('lo'));
    expect(JSON.parse((await print('--lang', 'lo', '--set', 'gate:y-lu')).stdout)).toMatchObject({
      made: 0,
      reused: 1,
    });
    expect(readFileSync(sheet('lo')).equals(before)).toBe(true);
  });

  itNeeds(
    ['poppler'],
    'is a sheet that can be searched and read aloud: its text, fonts, tags and languages',
    async () => {
      for (const lang of LANGUAGES) {
        const file = sheet(lang);
        const text = bare(run('pdftotext', '-raw', file, '-'));
        for (const words of Object.values(WORDS[lang] as object)) expect(text, lang).toContain(bare(words));
        expect(text, lang).toContain('https://mau.example/'.concat(lang, '/gates/y-lu/'));
        const fonts = run('pdffonts', file).split('\n').slice(2).filter(Boolean);
        for (const font of fonts)
          expect(font, lang).toMatch(/\+CN\w+(?:-\w+)? +(?:CID )?TrueType .* yes yes yes /);
        const about = run('pdfinfo', file);
        expect(about).toMatch(/Tagged: +yes/);
        expect(about).toMatch(/Page size: .*\(A4\)/);
        expect(bare(about)).toContain(bare(`Title: ${WORDS[lang]?.title}`));
        const tags = [
          ...run('pdfinfo', '-struct', file).matchAll(/^ *(H\d|Figure|Caption|Table|TH|TD)\b/gm),
        ].map(([, tag]) => tag);
        expect(tags.filter((tag) => tag === 'H1')).toHaveLength(1);
        expect(tags.find((tag) => /H\d/.test(tag as string))).toBe('H1');
        expect(tags).toEqual(expect.arrayContaining(['H2', 'Figure', 'Caption', 'Table', 'TH', 'TD']));
        const bytes = readFileSync(file, 'latin1');
        expect(bytes).toContain(`/Lang (${lang})`);
        expect(bytes.match(/\/Alt [(<]/g)?.length).toBeGreaterThanOrEqual(2);
        const structure = readStructure(readFileSync(file));
        expect([structure.lang, tagFaults(structure.tags)], lang).toEqual([lang, []]);
        // The facts are words of the office, which nobody has translated.
        const spans = structure.tags.filter(({ type }) => type === 'Span').map((span) => span.lang);
        if (lang !== 'vi') expect(spans, lang).toContain('vi');
      }
    },
  );

  itNeeds(['perl'], 'is a sheet that says what it is called, in which language, whose and when', async () => {
    const all = await readTags(...LANGUAGES.map(sheet));
    for (const [at, lang] of LANGUAGES.entries())
      expect(all[at], lang).toMatchObject({
        'PDF:Title': WORDS[lang]?.title,
        'XMP-dc:Title': WORDS[lang]?.title,
        'XMP-dc:Language': [lang],
        'XMP-dc:Creator': ['Ban biên tập'],
        'XMP-xmp:CreateDate': '2026:01:01 00:00:00Z',
      });
  });

  itNeeds(['poppler'], 'is a sheet that leads to the page by its code', async () => {
    for (const lang of LANGUAGES) {
      run('pdftoppm', '-r', '150', '-png', '-singlefile', sheet(lang), join(out, lang));
      const { data, info } = await sharp(join(out, `${lang}.png`))
        .ensureAlpha()
        .raw()
        .toBuffer({ resolveWithObject: true });
      const code = jsqr(new Uint8ClampedArray(data), info.width, info.height);
      expect(code?.data).toBe(`https://mau.example/${lang}/gates/y-lu/`);
    }
  });

  it('is refused by name where there is no such gate', async () => {
    const { code, stderr } = await print('--set', 'gate:khong-co');
    const told = 'Không có cửa khẩu “khong-co”.  → Viết một trong: y-hai, y-lu';
    expect([code, stderr]).toEqual([1, expect.stringContaining(told)]);
  });

  itNeeds(
    ['poppler'],
    'is a booklet whose contents name the true pages, with its map, tags and fonts',
    async () => {
      const { stdout } = await print('--set', 'invest');
      expect(JSON.parse(stdout)).toMatchObject({ made: 5, reused: 0 });
      for (const lang of LANGUAGES) {
        const file = join(out, 'pdf', lang, `tinh-mau-invest-${lang}.pdf`);
        const pages = run('pdftotext', '-raw', file, '-').split('\f').map(bare);
        const { title, summary, before } = WORDS[lang] as (typeof WORDS)[string];
        // Cover, contents, map, two gates, the way here, sources: none spills over.
        expect(pages.filter(Boolean).length, lang).toBeLessThanOrEqual(8);
        const at = pages.findIndex((text) => text.includes(bare(summary)));
        const number = new Intl.NumberFormat(lang === 'km' ? 'km-u-nu-khmr' : 'en').format(at + 1);
        expect(pages[1], lang).toContain(bare(title) + number);
        // Contents, map, the list below it, the record itself, the sources.
        expect(pages.filter((text) => text.includes(bare(title))).length, lang).toBeGreaterThanOrEqual(4);
        expect(pages[at], lang).toContain(bare(before));
        expect(pages.join(''), lang).toContain('https://mau.example/'.concat(lang, '/for/investor/'));
        const fonts = run('pdffonts', file).split('\n').slice(2).filter(Boolean);
        for (const font of fonts)
          expect(font, lang).toMatch(/\+CN\w+(?:-\w+)? +(?:CID )?TrueType .* yes yes yes /);
        expect(run('pdfinfo', file)).toMatch(/Tagged: +yes[\s\S]*Page size: .*\(A5\)/);
        const { tags, lang: own } = readStructure(readFileSync(file));
        expect(own).toBe(lang);
        expect(tagFaults(tags), lang).toEqual([]);
        if (lang !== 'vi')
          expect(
            tags.some((tag) => tag.lang === 'vi'),
            lang,
          ).toBe(true);
      }
    },
  );

  it('is a booklet, printed again only in the language of which a title has changed', async () => {
    const lao = join(contentDir, 'gates', 'y-lu', 'index.lo.md');
    const { title } = WORDS['lo'] as (typeof WORDS)[string];
    writeFileSync(lao, readFileSync(lao, 'utf8').replace(title, 'ດ່ານສາກົນໃໝ່'));
    const { stdout } = await print('--set', 'invest');
    expect(JSON.parse(stdout)).toMatchObject({ made: 1, reused: 4 });
  });
});
