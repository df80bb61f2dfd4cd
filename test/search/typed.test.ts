import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { readEnvironment } from '../../src/desk/environment.ts';
import { readSample } from '../../src/desk/eval-search/sample.ts';
import { createRandom } from '../../src/language/random.ts';
import { buildSearchIndex } from '../../src/search/build-index.ts';
import { createSearch, type Search } from '../../src/search/client.ts';
import { LIST_KIND } from '../../src/search/pages.ts';
import { root } from '../support/build-province.ts';
import { fetchFile } from './small-index.ts';

interface Typed {
  q: string;
  class: string;
  /** Pages of which one should come first; none: nothing may be found. */
  best: string[];
  also?: string[];
}

const LANGUAGES = ['vi', 'en', 'lo', 'km', 'zh'];
/** Shares of the queries that want something, and how many of the others find something all the same. */
const FLOORS = { first: 0.88, firstFive: 0.95, unwanted: 1 };

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
  test('what people type finds its page first, or among the first five', async () => {
    const all = JSON.parse(await readFile(join(import.meta.dirname, 'queries-typed.json'), 'utf8'));
    const queries = all[lang] as Typed[];
    const asked = queries.filter(({ best }) => best.length > 0);
    const missed: string[] = [];
    let [first, firstFive] = [0, 0];
    for (const { q, best, also = [] } of asked) {
      const ids = await find(lang, q);
      if (best.includes(ids[0] ?? '')) first++;
      if (ids.some((id) => [...best, ...also].includes(id))) firstFive++;
      else missed.push(q);
    }
    const unwanted: string[] = [];
    for (const { q, best } of queries)
      if (best.length === 0 && (await find(lang, q)).length > 0) unwanted.push(q);
    expect(first / asked.length, missed.join(', ')).toBeGreaterThanOrEqual(FLOORS.first);
    expect(firstFive / asked.length, missed.join(', ')).toBeGreaterThanOrEqual(FLOORS.firstFive);
    expect(unwanted.length, unwanted.join(', ')).toBeLessThanOrEqual(FLOORS.unwanted);
  }, 60_000);

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

test('titles with a slip of the finger, in another order or joined are still found', async () => {
  const random = createRandom(7);
  const pick = (most: number) => Math.floor(random() * most);
  const slips: Record<string, (title: string) => string> = {
    doubled: (title) => {
      const at = 1 + pick(title.length - 2);
      return title.slice(0, at) + title.charAt(at) + title.slice(at);
    },
    joined: (title) => title.replaceAll(' ', ''),
    swapped: (title) => {
      const words = title.split(' ');
      const half = Math.ceil(words.length / 2);
      return [...words.slice(half), ...words.slice(0, half)].join(' ');
    },
  };
  const results = { asked: 0, first: 0, firstFive: 0 };
  const missed: string[] = [];
  for (const lang of ['vi', 'en']) {
    const records = (sample.pages[lang] ?? []).filter(
      // A list stands behind the first of the records that it holds.
      ({ kind, title }) => kind !== 'photos' && kind !== LIST_KIND && title.includes(' '),
    );
    for (const [name, slip] of Object.entries(slips)) {
      for (const { title, url } of records) {
        const query = slip(title);
        const ids = await find(lang, query);
        results.asked++;
        if (ids[0] === sample.idOf(url)) results.first++;
        if (ids.includes(sample.idOf(url))) results.firstFive++;
        else missed.push(`${name}: ${query}`);
      }
    }
  }
  expect(results.first / results.asked, missed.join('\n')).toBeGreaterThanOrEqual(0.93);
  expect(results.firstFive / results.asked, missed.join('\n')).toBeGreaterThanOrEqual(0.97);
}, 120_000);
