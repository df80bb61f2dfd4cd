import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readCorpus } from '../../src/desk/eval-search/corpus.ts';
import { buildSearchIndex } from '../../src/search/build-index.ts';
import { keepFound, readKeptFound } from '../../src/search/kept-found.ts';
import type { SearchPage } from '../../src/search/pages.ts';
import { corpusFolder } from './small-index.ts';

let folder: string;
let pages: SearchPage[];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'search-kept-'));
  pages = (await readCorpus(corpusFolder)).pages['lo'] as SearchPage[];
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const contents = (dir: string) =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => [name, readFileSync(join(parentPath, name), 'base64')]);

const build = async (name: string, own: readonly SearchPage[], code?: string) => {
  const options = { outDir: join(folder, name), ...(code && { cacheDir: join(folder, 'cache'), code }) };
  await buildSearchIndex(own, options);
  return new Map(contents(join(folder, name)) as [string, string][]);
};
const placeOf = (code: string) => {
  const [file] = readdirSync(join(folder, 'cache')).filter((name) => name.endsWith('.found'));
  return { cacheDir: join(folder, 'cache'), code, name: (file as string).replace('.found', '') };
};

it('a page changed, one gone, one new: the index is what it would be without a former one', async () => {
  await build('first', pages.slice(1), 'code');
  const [first, second, ...others] = pages as [SearchPage, SearchPage, ...SearchPage[]];
  const changed = [first, { ...second, title: 'ວີຊາ ໃໝ່' }, ...others.slice(0, -1)];
  expect(await build('next', changed, 'code')).toEqual(await build('alone', changed));
});

it('of an index that is no longer kept no file is taken', async () => {
  await build('first', pages.slice(1), 'code');
  for (const name of readdirSync(join(folder, 'cache')).filter((one) => !one.endsWith('.found')))
    rmSync(join(folder, 'cache', name), { recursive: true });
  expect(await build('next', pages, 'code')).toEqual(await build('alone', pages));
});

it.each<[string, (file: string) => void]>([
  ['changed', (file) => writeFileSync(file, 'his')],
  ['gone', (file) => rmSync(file)],
])('of an index of which a file is %s no file is taken', async (_, harm) => {
  await build('first', pages.slice(1), 'code');
  const cache = join(folder, 'cache');
  for (const { name, parentPath } of readdirSync(cache, { recursive: true, withFileTypes: true }))
    if (name.endsWith('.pf_fragment')) harm(join(parentPath, name));
  expect(await build('next', pages, 'code')).toEqual(await build('alone', pages));
});

it('pages that did not change are not looked through again, unless by other code', async () => {
  await build('first', pages, 'code');
  const kept = readKeptFound(placeOf('code'));
  if (!kept) throw new Error('nothing was kept');
  const isElsewhere = ({ numbers }: { numbers: string }) => !numbers.startsWith('0,');
  const [word] = [...kept.found.words].find(([, forms]) => [...forms.values()].every(isElsewhere)) ?? [];
  kept.found.words.delete(word as string);
  keepFound(placeOf('code'), kept);
  const changed = pages.map((page, at) => (at === 0 ? { ...page, summary: '' } : page));
  const whole = await build('alone', changed);
  expect(await build('next', changed, 'code')).not.toEqual(whole);
  expect(await build('other', changed, 'other code')).toEqual(whole);
});

it('a damaged one is not read', async () => {
  await build('first', pages, 'code');
  const place = placeOf('code');
  const file = join(place.cacheDir, `${place.name}.found`);
  const bytes = readFileSync(file);
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] as number) ^ 1;
  writeFileSync(file, bytes);
  expect(readKeptFound(place)).toBeUndefined();
});
