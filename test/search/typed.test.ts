import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { readEnvironment } from '../../src/desk/environment.ts';
import { readSample } from '../../src/desk/eval-search/sample.ts';
import { scoreTyped, type TypedQuery } from '../../src/desk/eval-search/typed.ts';
import { createRandom } from '../../src/language/random.ts';
import { buildSearchIndex } from '../../src/search/build-index.ts';
import { createSearch, type Search } from '../../src/search/client.ts';
import { root } from '../support/build-province.ts';
import { trySlips } from '../support/slips.ts';
import { fetchFile } from './small-index.ts';

const LANGUAGES = ['vi', 'en', 'lo', 'km', 'zh'];
/**
 * Shares of the queries that want something: written for the purpose by class; a traveller's, an investor's, a driver's;
 * and what was asked before anybody looked what is found.
 */
const SETS = [
  ['queries-typed.json', { first: 0.88, firstFive: 0.95 }],
  ['queries-real.json', { first: 0.79, firstFive: 0.93 }],
  ['queries-asked.json', { first: 0.8, firstFive: 0.92 }],
] as const;

let folder: string;
let sample: Awaited<ReturnType<typeof readSample>>;
const searches = new Map<string, Search>();

beforeAll(async () => {
  vi.stubGlobal('fetch', fetchFile);
  folder = await mkdtemp(join(tmpdir(), 'search-typed-'));
  sample = await readSample(readEnvironment({}, { root, now: new Date('2026-11-20') }));
  await buildSearchIndex(Object.values(sample.pages).flat(), { outDir: folder, wording: sample.wording });
  for (const lang of LANGUAGES) {
    const fallbacks = sample.fallbacks[lang] ?? [];
    searches.set(lang, createSearch({ base: pathToFileURL(`${folder}/`).href, lang, fallbacks }));
  }
}, 120_000);
afterAll(async () => {
  vi.unstubAllGlobals();
  await rm(folder, { recursive: true, force: true });
});

const find = async (lang: string, query: string): Promise<string[]> => {
  const { results } = (await searches.get(lang)?.search(query, { limit: 5 })) ?? { results: [] };
  return results.map(({ url }) => sample.idOf(url));
};

describe.each(LANGUAGES)('in %s', (lang) => {
  test.each(SETS)(
    'what people type finds its page first, or among the first five: %s',
    async (file, floors) => {
      const all = JSON.parse(await readFile(join(import.meta.dirname, file), 'utf8'));
      const queries = all[lang] as TypedQuery[];
      const found = await Promise.all(queries.map(({ q }) => find(lang, q)));
      const { first, firstFive, unwanted } = scoreTyped(queries, found);
      const missed = queries.filter(({ best }, at) => !best.includes(found[at]?.[0] ?? '')).map(({ q }) => q);
      expect(first, missed.join(', ')).toBeGreaterThanOrEqual(floors.first);
      expect(firstFive, missed.join(', ')).toBeGreaterThanOrEqual(floors.firstFive);
      expect(unwanted).toBeLessThanOrEqual(1);
    },
    60_000,
  );

  test('a photo never stands before the record of its name', async () => {
    const pages = sample.pages[lang] ?? [];
    const photos = pages.filter(({ kind }) => kind === 'photos');
    const named = photos.filter((photo) =>
      pages.some(({ kind, title }) => kind !== 'photos' && title === photo.title),
    );
    for (const { title } of named) expect((await find(lang, title))[0], title).not.toMatch(/^photos\//);
  }, 60_000);
});

test('what is asked for by topic keeps to the filters', async () => {
  const asked = 'how to get to thanh hoa';
  const ids = async (kind: string) => {
    const answer = await searches.get('en')?.search(asked, { filters: { kind: [kind] } });
    return answer?.results.map(({ url }) => sample.idOf(url)) ?? [];
  };
  expect((await ids('pages'))[0]).toBe('pages/den-thanh-hoa');
  expect((await ids('places')).filter((id) => !id.startsWith('places/'))).toEqual([]);
});

const sectionsOf = async (lang: string, query: string): Promise<string[]> => {
  const [first] = (await searches.get(lang)?.search(query))?.results ?? [];
  return first?.sections.map(({ url }) => url) ?? [];
};

test.each([
  ['vi', 'cửa khẩu na mèo mấy giờ đóng', '/vi/gates/ck-na-meo/#hours'],
  ['en', 'how to get to pu luong', '/en/places/pu-luong/#map'],
  ['vi', 'thời tiết pù luông', '/vi/places/pu-luong/#season'],
  ['zh', '口岸几点开门', '/zh/gates/ck-na-meo/#hours'],
  ['km', 'ច្រកណាម៉ែវបើកម៉ោងប៉ុន្មាន', '/km/gates/ck-na-meo/#hours'],
  ['zh', '怎么去普隆', '/zh/places/pu-luong/#map'],
])('in %s “%s” leads to the part of the page that answers', async (lang, query, url) => {
  expect((await sectionsOf(lang, query))[0]).toBe(url);
});

test.each([
  ['en', 'border gates', 'en/gates'],
  ['vi', 'cửa khẩu', 'vi/gates'],
  ['lo', 'ດ່ານ', 'lo/gates'],
  ['vi', 'lễ hội', 'vi/events'],
  ['en', 'events', 'en/events'],
  ['en', 'map', 'en/map'],
  ['en', 'photos', 'en/photos'],
  ['en', 'search by commune', 'en/units'],
])('in %s “%s” leads to the list near the top', async (lang, query, list) => {
  expect((await find(lang, query)).slice(0, 3)).toContain(list);
});

test.each([
  ['vi', 'tháng 3 âm lịch', 'events/le-hoi-muong-xia'],
  ['en', 'lunar march', 'events/le-hoi-muong-xia'],
  ['zh', '农历三月', 'events/le-hoi-muong-xia'],
  ['lo', 'ເດືອນ 3', 'events/le-hoi-muong-xia'],
  ['en', 'March 2027', 'events/le-hoi-ba-trieu'],
  ['km', 'ខែមីនា', 'events/le-hoi-ba-trieu'],
  ['vi', 'Quan Hóa', 'places/pu-luong'],
  ['en', 'world heritage', 'places/thanh-nha-ho'],
  ['lo', 'ທ່ຽວ 3 ມື້', 'routes/ba-ngay-xu-thanh'],
])('in %s “%s” finds what is so by its facts first', async (lang, query, id) => {
  expect((await find(lang, query))[0]).toBe(id);
});

// Every fourth title; all of them, in all languages, in test/long/search.test.ts.
test.each(['vi', 'en'])(
  'titles of %s with slips of all kinds are still found',
  async (lang) => {
    const pages = (sample.pages[lang] ?? []).filter((_, at) => at % 4 === 0);
    const found = async (query: string) =>
      ((await searches.get(lang)?.search(query, { limit: 5 }))?.results ?? []).map(({ url }) => url);
    const { first, firstFive, missed } = await trySlips(pages, createRandom(7), found);
    expect(first, missed.join('\n')).toBeGreaterThanOrEqual(0.93);
    expect(firstFive, missed.join('\n')).toBeGreaterThanOrEqual(0.97);
  },
  120_000,
);
