import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { expect } from 'vitest';
import { createRandom } from '../../src/language/random.ts';
import { defaultFontTable } from '../../src/media/font-table.ts';
import { measureTexts } from '../../src/media/text-widths.ts';
import { mapHtml, recordMap } from '../../src/view/map/province-map.ts';
import { mapRecords } from '../../src/view/map/records.ts';
import type { Extent } from '../support/page-types.ts';
import { readerOf, recordWith } from '../view/site.ts';
import { drawn } from './drawn-map.ts';

const WORDS: Record<string, string[]> = {
  vi: [
    'Bãi biển',
    'Đền thờ',
    'Núi',
    'Khu bảo tồn thiên nhiên',
    'Suối',
    'Hồ',
    'Sầm Sơn',
    'Quỳnh Mẫu',
    'Thượng',
  ],
  en: ['Beach', 'Temple', 'Mountain', 'Nature Reserve', 'Stream', 'Lake', 'Wharf', 'of the', 'Willow'],
  lo: ['ຫາດຊາຍ', 'ນ້ຳຕົກ', 'ພູ', 'ເຂດສະຫງວນທຳມະຊາດ', 'ຖ້ຳ', 'ບ້ານ', 'ວຽງຈັນ'],
  km: ['ឆ្នេរ', 'ប្រាសាទ', 'ភ្នំ', 'ដែនជម្រកធម្មជាតិ', 'រូងភ្នំ', 'ភូមិ', 'ស្រុក'],
  zh: ['海滩', '祠庙', '山', '自然保护区', '溪', '湖', '清化', '古城'],
};
const FACES: Record<string, string[]> = {
  vi: ['sans-400'],
  en: ['sans-400'],
  lo: ['lao', 'sans-400'],
  km: ['khmer', 'sans-400'],
  zh: ['sans-400'],
};
const RANGES: Record<string, string> = { lao: 'U+0E80-0EFF', khmer: 'U+1780-17FF' };

/** The fonts that the site cuts its own from. */
function fontFaces(lang: string): string {
  const { resolve: find } = createRequire(import.meta.url);
  return (FACES[lang] ?? [])
    .map((name) => {
      const file = readFileSync(find(defaultFontTable.faces[name]?.source ?? ''));
      const range = RANGES[name] ? `;unicode-range:${RANGES[name]}` : '';
      return `@font-face{font-family:'${name}';src:url('data:font/ttf;base64,${file.toString('base64')}')${range}}`;
    })
    .join('');
}

async function pageOf(lang: string, count: number): Promise<string> {
  const random = createRandom(count);
  const pick = (list: string[]) => list[Math.floor(random() * list.length)] as string;
  const space = lang === 'zh' || lang === 'lo' || lang === 'km' ? '' : ' ';
  const titles = Array.from({ length: count }, () =>
    Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(WORDS[lang] as string[])).join(space),
  );
  const records = titles.map((title, at) => {
    const geo = { lat: 19.3 + random() * 1.3, lon: 104.5 + random() * 1.5, basis: 'point' };
    const words = { vi: { lang, title, summary: '', body: '', format: 'md', extra: {} } };
    return at > 0 && at < 5
      ? recordWith('gates', { geo }, { id: `g${at}`, words })
      : recordWith('places', { type: at % 9 ? 'cave' : 'airport', geo }, { id: `p${at}`, words });
  });
  const reader = readerOf('vi', {
    records,
    province: { capital: 'p0' },
    textWidths: await measureTexts(titles),
  });
  const map = recordMap(reader, mapRecords(reader.site));
  const styles = ['tokens', 'map-ground', 'map'].map((name) =>
    readFileSync(join(resolve(import.meta.dirname, '../..'), `src/styles/${name}.css`), 'utf8'),
  );
  const families = (FACES[lang] ?? []).map((name) => `'${name}'`).join(',');
  return `<!doctype html><html lang="vi"><meta name="viewport" content="width=device-width"><style>${fontFaces(lang)}${styles.join('')}
    :root{--font-text:${families},sans-serif}body{margin:0;padding-inline:var(--gutter)}</style>
    <province-map class="province-map shape-${map.shape}"><div class="sheet"><svg viewBox="0 0 ${map.width} ${map.height}" preserveAspectRatio="xMidYMid slice">${mapHtml(reader, map)}</svg></div></province-map>`;
}

/** Languages with how many places are on their map: few or many, in a sample one of both by turns. */
export const mapsOf = (extent: Extent): [string, number][] =>
  Object.keys(WORDS).flatMap((lang, at) =>
    [500, 40]
      .filter((_, way) => extent === 'whole' || way === at % 2)
      .map((count): [string, number] => [lang, count]),
  );

/** Looks at a map on a phone and on a desk. */
export async function expectClear(browser: Browser, lang: string, count: number): Promise<void> {
  const text = await pageOf(lang, count);
  for (const width of [390, 1440]) {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    await page.setContent(text);
    await page.evaluate(() => document.fonts.ready);
    const { overlaps, named, outside } = await drawn(page);
    await page.close();
    expect(overlaps).toEqual([]);
    expect(outside).toEqual([]);
    expect(Object.keys(named)).toHaveLength(count);
    const always = /^gates-|-p0$/;
    expect(Object.keys(named).filter((id) => always.test(id) && !named[id])).toEqual([]);
  }
}
