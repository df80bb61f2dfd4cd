import { createHash } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { manyPages, readCorpus } from '../../src/desk/eval-search/corpus.ts';
import { buildSearchIndex } from '../../src/search/build-index.ts';
import { createSearch } from '../../src/search/client.ts';
import type { SearchPage } from '../../src/search/pages.ts';
import { corpusFolder, fetchFile } from './small-index.ts';

let folder: string;
let pages: SearchPage[];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'search-build-'));
  pages = Object.values((await readCorpus(corpusFolder)).pages).flat();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function digest(dir: string): Promise<Record<string, string>> {
  const files = (await readdir(dir, { recursive: true, withFileTypes: true })).filter((one) => one.isFile());
  const paths = files.map((file) => join(file.parentPath, file.name)).sort();
  const hash = async (path: string) =>
    createHash('sha256')
      .update(await readFile(path))
      .digest('hex');
  return Object.fromEntries(
    await Promise.all(paths.map(async (path) => [path.slice(dir.length), await hash(path)])),
  );
}

test('two builds of the same pages are byte for byte the same, whatever their order', async () => {
  await buildSearchIndex(pages, { outDir: join(folder, 'one') });
  await buildSearchIndex([...pages].reverse(), { outDir: join(folder, 'two') });
  const one = await digest(join(folder, 'one'));
  expect(Object.keys(one).length).toBeGreaterThan(5 * 14);
  expect(await digest(join(folder, 'two'))).toEqual(one);
});

test('a language whose pages did not change is taken from the cache, the others are not', async () => {
  const options = { outDir: join(folder, 'out'), cacheDir: join(folder, 'cache') };
  const first = await buildSearchIndex(pages, options);
  expect(first.map(({ cached }) => cached)).toEqual([false, false, false, false, false]);
  const before = await digest(options.outDir);
  const changed = pages.map((page) => (page.url === '/lo/places/visa/' ? { ...page, title: 'ວີຊາ' } : page));
  const second = await buildSearchIndex(changed, options);
  expect(second.filter(({ cached }) => !cached).map(({ lang }) => lang)).toEqual(['lo']);
  await buildSearchIndex(pages, options);
  expect(await digest(options.outDir)).toEqual(before);
  expect(await readdir(options.cacheDir)).toHaveLength(5);
});

test('two provinces that share a cache leave each other their indexes, and use what is equal', async () => {
  const cacheDir = join(folder, 'shared');
  const build = async (owner: string, own: SearchPage[]) => {
    const counts = await buildSearchIndex(own, { outDir: join(folder, owner), cacheDir, owner });
    return counts.every(({ cached }) => cached);
  };
  const lao = pages.filter(({ lang }) => lang === 'lo');
  const others = lao.map((page) => ({ ...page, title: 'ວີຊາ' }));
  expect([await build('one', lao), await build('two', others)]).toEqual([false, false]);
  expect([await build('one', lao), await build('two', others), await build('three', lao)]).toEqual([
    true,
    true,
    true,
  ]);
  expect(await build('two', lao.slice(1))).toBe(false);
  expect([await build('one', lao), await build('two', others)]).toEqual([true, false]);
  expect(await readdir(cacheDir)).toHaveLength(2);
});

test('a kept index that lacks its last file is made anew', async () => {
  const options = { outDir: join(folder, 'halved'), cacheDir: join(folder, 'halves') };
  const lao = pages.filter(({ lang }) => lang === 'lo');
  await buildSearchIndex(lao, options);
  const [kept = ''] = await readdir(options.cacheDir);
  await rm(join(options.cacheDir, kept, 'pagefind-entry.json'));
  expect(await buildSearchIndex(lao, options)).toMatchObject([{ cached: false }]);
  expect(await buildSearchIndex(lao, options)).toMatchObject([{ cached: true }]);
});

test.each<[string, (file: string) => Promise<void>]>([
  ['gone', (file) => rm(file)],
  ['changed', (file) => writeFile(file, 'his')],
  ['more than there were', (file) => writeFile(`${file}.his`, 'his')],
])('a kept index of whose files one is %s is made anew', async (what, harm) => {
  const options = { outDir: join(folder, what), cacheDir: join(folder, `${what}-kept`) };
  const lao = pages.filter(({ lang }) => lang === 'lo');
  await buildSearchIndex(lao, options);
  const before = await digest(options.outDir);
  const texts = join(options.cacheDir, (await readdir(options.cacheDir))[0] as string, 'fragment');
  // As somebody's program that writes anew: what stands in the output is another file.
  const file = join(texts, (await readdir(texts))[0] as string);
  await cp(file, `${file}.copy`);
  await rename(`${file}.copy`, file);
  await harm(file);
  expect(await buildSearchIndex(lao, options)).toMatchObject([{ cached: false }]);
  expect(await digest(options.outDir)).toEqual(before);
});

test('the list of titles stays under 30 kB for 1,000 pages', async () => {
  const many = manyPages(
    pages.filter(({ lang }) => lang === 'km'),
    1000,
  );
  const [count] = await buildSearchIndex(many, { outDir: join(folder, 'many') });
  expect(count?.pages).toBe(1000);
  expect(count?.namesGzip).toBeLessThan(30_000);
});

test('what Pagefind finds in a second thousand pages stands behind what it found in the first', async () => {
  const outDir = join(folder, 'parts');
  const many = manyPages(
    pages.filter(({ lang }) => lang === 'en'),
    1003,
  ).map((page, at) => ({ ...page, summary: `Token${at} and common` }));
  await buildSearchIndex(many, { outDir });
  vi.stubGlobal('fetch', fetchFile);
  const search = createSearch({ base: pathToFileURL(`${outDir}/`).href, lang: 'en', fallbacks: [] });
  for (const at of [0, 500, 999, 1000, 1001, 1002]) {
    const { results } = await search.search(`Token${at}`);
    expect([results[0]?.url, results[0]?.excerpt.some(({ hit }) => hit)], String(at)).toEqual([
      many[at]?.url,
      true,
    ]);
  }
  expect((await search.search('common')).total).toBe(1003);
  vi.unstubAllGlobals();
}, 60_000);

test('languages that nobody planned for are found too, by parts of words where they have no spaces', async () => {
  const page = (lang: string, title: string, text: string): SearchPage => ({
    url: `/${lang}/places/one/`,
    lang,
    title,
    summary: text,
    sections: [],
    kind: 'place',
    kindLabel: '-',
    aliases: [],
    audience: [],
  });
  const others = [
    page('ja', 'サムソン海水浴場', '白い砂浜でイカとカニが味わえます。'),
    page('ko', '삼선 해변', '고운 모래의 국립공원에서 오징어를 맛볼 수 있습니다.'),
    page('th', 'หาดซัมเซิน', 'หาดทรายยาวใกล้ตัวเมือง มีปลาหมึกสด'),
    page('ru', 'Пляж Шамшон', 'Длинный песчаный пляж у моря.'),
  ];
  const outDir = join(folder, 'others');
  await buildSearchIndex(others, { outDir });
  vi.stubGlobal('fetch', fetchFile);
  const found = async (lang: string, query: string) => {
    const search = createSearch({ base: pathToFileURL(`${outDir}/`).href, lang, fallbacks: [] });
    return (await search.search(query)).total;
  };
  for (const query of ['砂浜', '海水', 'イカ', 'サムソ']) expect(await found('ja', query), query).toBe(1);
  for (const query of ['공원', '오징어', '해변']) expect(await found('ko', query), query).toBe(1);
  for (const query of ['ปลาหมึก', 'ทราย']) expect(await found('th', query), query).toBe(1);
  for (const query of ['пляж', 'ПЕСЧАНЫЙ', 'пес']) expect(await found('ru', query), query).toBe(1);
  for (const [lang, query] of [
    ['ja', '大熊猫'],
    ['ko', '판다'],
    ['th', 'ช้าง'],
    ['ru', 'слон'],
  ] as const) {
    expect(await found(lang, query), query).toBe(0);
  }
  vi.unstubAllGlobals();
});
