import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { readEnvironment } from '../../src/desk/environment.ts';
import { readSample } from '../../src/desk/eval-search/sample.ts';
import { createRandom } from '../../src/language/random.ts';
import { buildSearchIndex } from '../../src/search/build-index.ts';
import { createSearch, type Search } from '../../src/search/client.ts';
import { fetchFile } from '../search/small-index.ts';
import { root } from '../support/build-province.ts';
import { oddString } from '../support/random.ts';
import { trySlips } from '../support/slips.ts';

const LANGUAGES = ['vi', 'en', 'lo', 'km', 'zh'];

let folder: string;
let sample: Awaited<ReturnType<typeof readSample>>;
const searches = new Map<string, Search>();
beforeAll(async () => {
  vi.stubGlobal('fetch', fetchFile);
  folder = await mkdtemp(join(tmpdir(), 'search-long-'));
  sample = await readSample(readEnvironment({}, { root, now: new Date('2026-11-20') }));
  await buildSearchIndex(Object.values(sample.pages).flat(), { outDir: folder, wording: sample.wording });
  const base = pathToFileURL(`${folder}/`).href;
  for (const lang of LANGUAGES)
    searches.set(lang, createSearch({ base, lang, fallbacks: sample.fallbacks[lang] ?? [] }));
});
afterAll(async () => {
  vi.unstubAllGlobals();
  await rm(folder, { recursive: true, force: true });
});

it.each(LANGUAGES)('titles of %s with slips of all kinds are still found', async (lang) => {
  const found = async (query: string) =>
    ((await searches.get(lang)?.search(query, { limit: 5 }))?.results ?? []).map(({ url }) => url);
  const { first, firstFive, missed } = await trySlips(sample.pages[lang] ?? [], createRandom(11), found);
  expect(first, missed.join('\n')).toBeGreaterThanOrEqual(0.93);
  expect(firstFive, missed.join('\n')).toBeGreaterThanOrEqual(0.97);
});

it('answers 10,000 odd queries, half of them about a title, without an error', async () => {
  const random = createRandom(23);
  const titles = Object.values(sample.pages).flat();
  for (let i = 0; i < 10_000; i++) {
    const title = titles[Math.floor(random() * titles.length)]?.title ?? '';
    const odd = oddString(random, 40);
    const query = random() < 0.5 ? odd : title.slice(0, random() * title.length) + odd + title;
    const answer = await searches.get(LANGUAGES[i % 5] as string)?.search(query, { limit: 3 });
    expect(answer?.results.length).toBeLessThanOrEqual(answer?.total ?? 0);
  }
});
