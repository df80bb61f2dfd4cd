import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { manyPages, readCorpus } from '../../src/desk/eval-search/corpus.ts';
import { buildSearchIndex } from '../../src/search/build-index.ts';
import type { SearchPage } from '../../src/search/pages.ts';
import { corpusFolder } from './small-index.ts';

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
  expect(Object.keys(one).length).toBeGreaterThan(90);
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

test('the list of titles stays under 30 kB for 1,000 pages', async () => {
  const many = manyPages(
    pages.filter(({ lang }) => lang === 'km'),
    1000,
  );
  const [count] = await buildSearchIndex(many, { outDir: join(folder, 'many') });
  expect(count?.pages).toBe(1000);
  expect(count?.titlesGzip).toBeLessThan(30_000);
});
