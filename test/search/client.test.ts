import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { idOf } from '../../src/desk/eval-search/corpus.ts';
import { foldingFor } from '../../src/language/folding/folding-for.ts';
import { hanTable } from '../../src/language/folding/han-pairs.ts';
import { createRandom } from '../../src/language/random.ts';
import { createSearch, type Search } from '../../src/search/client.ts';
import { planQuery } from '../../src/search/query-plan.ts';
import { oddString } from '../support/random.ts';
import { fetchFile, smallIndex } from './small-index.ts';

let index: Awaited<ReturnType<typeof smallIndex>>;
const searches = new Map<string, Search>();
const languages = ['vi', 'en', 'lo', 'km', 'zh'];
const searchIn = (lang: string): Search => searches.get(lang) as Search;

beforeAll(async () => {
  vi.stubGlobal('fetch', fetchFile);
  index = await smallIndex();
  for (const lang of languages) {
    const fallbacks = ['vi', 'en'].filter((other) => other !== lang);
    searches.set(lang, createSearch({ base: index.base, lang, fallbacks }));
  }
});
afterAll(async () => {
  vi.unstubAllGlobals();
  await index.remove();
});

describe.each(languages)('in %s', (lang) => {
  test('every query of the small corpus finds its pages among the first five, and no query a page amiss', async () => {
    const search = createSearch({ base: index.base, lang, fallbacks: [] });
    for (const { q, best, expect: may } of index.queries[lang] ?? []) {
      const { results } = await search.search(q);
      const ids = results.map(({ url }) => idOf(url));
      expect(ids.slice(0, 5), q).toEqual(expect.arrayContaining(best));
      if (!best.length) expect(ids, q).toEqual([]);
      else if (may?.length === 1 && best.length === 1) expect(ids[0], q).toBe(best[0]);
    }
  });

  test('excerpts and titles say what the page says, letter for letter', async () => {
    for (const page of index.pages[lang] ?? []) {
      const { results } = await searchIn(lang).search(page.title);
      const own = results.find(({ url }) => url === page.url);
      expect(own?.title).toBe(page.title);
      const text = [page.summary, ...page.sections.flatMap((one) => [one.heading ?? '', one.text])].join(
        '\n',
      );
      const shown = own?.excerpt.map((part) => part.text).join('') ?? '';
      for (const piece of shown.split(/…| · /).filter(Boolean)) expect(text).toContain(piece.trim());
    }
  });
});

describe('a search', () => {
  const shown = (parts: { text: string; hit: boolean }[]) =>
    parts.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('');

  test('highlights the phrase and nothing else', async () => {
    const { results } = await searchIn('lo').search('ປາມຶກ');
    expect(shown(results[0]?.sections[0]?.excerpt ?? [])).toContain('ຂາຍ[ປາມຶກ] ກະປູ');
    const vietnamese = await searchIn('vi').search('khach san sam son');
    expect(shown(vietnamese.results[0]?.sections[0]?.excerpt ?? [])).toContain('[Khách sạn] ở [Sầm Sơn] nằm');
  });

  test('leads to the section that holds what was asked', async () => {
    const { results } = await searchIn('en').search('scholarships');
    expect(results[0]?.sections[0]).toMatchObject({
      title: 'Scholarships',
      url: '/en/places/university/#s1',
    });
  });

  test('with marks puts the word as typed before its likes, without marks finds all', async () => {
    const first = async (query: string) =>
      (await searchIn('vi').search(query)).results.map(({ url }) => idOf(url));
    expect((await first('động'))[0]).toBe('ham-rong');
    expect(await first('dong')).toEqual(expect.arrayContaining(['ham-rong', 'bronze']));
  });

  test('says that a page has only some of what was asked', async () => {
    const answer = await searchIn('vi').search('ruộng bậc thang sapa');
    expect(answer.relaxed).toBe(true);
    expect(answer.results[0]).toMatchObject({ url: '/vi/places/pu-luong/', relaxed: true });
    expect((await searchIn('vi').search('ruộng bậc thang')).relaxed).toBe(false);
  });

  test('turns to another language where the reader’s has nothing, and says so', async () => {
    const answer = await searchIn('km').search('electronic visa');
    expect(answer.lang).toBe('en');
    expect(answer.results[0]).toMatchObject({
      lang: 'en',
      url: '/km/places/visa/',
      title: 'Visa and health',
    });
    expect((await searchIn('km').search('sam son')).lang).toBe('km');
  });

  test('offers the nearest titles for a slip of the finger', async () => {
    const near = async (lang: string, query: string) =>
      (await searchIn(lang).suggest(query)).map(({ url }) => idOf(url))[0];
    expect(await near('vi', 'nem chuaa')).toBe('nem-chua');
    expect(await near('vi', 'lam kihn')).toBe('lam-kinh');
    expect(await near('lo', 'ສະໜາມບີນເທາະຊວນ')).toBe('airport');
    expect(await searchIn('zh').suggest('xyzzy')).toEqual([]);
  });

  test('says which spelling it shows, and takes the query as typed when told to', async () => {
    const telex = await searchIn('vi').search('samf sown');
    expect(telex.shownFor).toBe('Sầm Sơn');
    expect(telex.results[0]?.title).toContain('Sầm Sơn');
    const exact = await searchIn('vi').search('samf sown', { exact: true });
    expect([exact.total, exact.shownFor]).toEqual([0, undefined]);
    const usual = await searchIn('vi').search('samson');
    expect(usual.total).toBeGreaterThan(0);
    expect([usual.shownFor, usual.offered]).toEqual([undefined, undefined]);
  });

  test('offers a near name where the pages have only a part of what was asked', async () => {
    const answer = await searchIn('vi').search('Nmm cuaa Thanh Hóa dài');
    expect(answer).toMatchObject({ relaxed: true, offered: 'Nem chua Thanh Hóa' });
    expect(answer.results[0]?.title).not.toBe(answer.offered);
    expect((await searchIn('vi').search('ruộng bậc thang sapa')).offered).toBeUndefined();
  });

  test('narrows by filters, and any value of one filter will do', async () => {
    const { total } = await searchIn('vi').search('Thanh Hóa', { filters: { kind: ['news'] } });
    expect(total).toBe(0);
    const all = await searchIn('vi').search('Thanh Hóa');
    const same = await searchIn('vi').search('Thanh Hóa', { filters: { kind: ['news', 'place'] } });
    expect(same.total).toBe(all.total);
    expect(all.total).toBeGreaterThan(2);
  });

  test('counts what each value would leave, and lists all pages of a filter by name', async () => {
    const { total, counts } = await searchIn('vi').search('Thanh Hóa', { counted: true });
    expect(counts).toEqual({ kind: { place: total } });
    const listed = await searchIn('vi').search(' ', { filters: { kind: ['place'] }, limit: 3 });
    expect(listed.total).toBe(index.pages['vi']?.length);
    const titles = listed.titles(50).map(({ title }) => title);
    expect(titles).toEqual(titles.toSorted(new Intl.Collator('vi').compare));
    expect(listed.results.map(({ title }) => title)).toEqual(titles.slice(0, 3));
    expect(await searchIn('vi').search(' ')).toMatchObject({ total: 0, counts: {} });
  });

  test('stops when it is told to', async () => {
    const stop = AbortSignal.abort();
    await expect(searchIn('vi').search('đá', { signal: stop })).rejects.toThrow(/abort/i);
  });

  test('fails with an error where there is no index, and answers once there is one', async () => {
    const search = createSearch({ base: `${index.base}none/`, lang: 'vi', fallbacks: [] });
    await expect(search.search('đá')).rejects.toThrow();
    await expect(search.search('...')).resolves.toMatchObject({ total: 0 });
    expect(await search.suggest('đá')).toEqual([]);
  });
});

describe('10,000 odd queries', () => {
  test('are planned without an error, in bounded terms', () => {
    const random = createRandom(21);
    for (let i = 0; i < 10_000; i++) {
      const text = i % 500 === 0 ? oddString(random, 400).repeat(60) : oddString(random, 60);
      const folding = foldingFor(languages[i % 5] as string, hanTable);
      for (const pairs of ['few', 'all'] as const) {
        expect(planQuery(text, folding, pairs).terms.length).toBeLessThanOrEqual(32);
      }
    }
  });

  test('of which 1,000 are put to the indexes, throw nothing', async () => {
    const random = createRandom(22);
    const titles = Object.values(index.pages).flat();
    for (let i = 0; i < 1_000; i++) {
      const lang = languages[i % 5] as string;
      const title = titles[Math.floor(random() * titles.length)]?.title ?? '';
      const odd = oddString(random, 30);
      const query = random() < 0.5 ? odd : title.slice(0, random() * title.length) + odd + title;
      const { total, results } = await searchIn(lang).search(query);
      expect(results.length).toBeLessThanOrEqual(total);
    }
  });
});
