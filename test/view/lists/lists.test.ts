import { describe, expect, it } from 'vitest';
import { azGroups } from '../../../src/view/lists/az.ts';
import { facetLabel, facetsOf, facetWords, typeLabel } from '../../../src/view/lists/facets.ts';
import {
  groupsOf,
  listAddress,
  listMarks,
  listPages,
  listPaths,
  PAGE_SIZE,
} from '../../../src/view/lists/lists.ts';
import { recordWith, siteWith, textOf } from '../site.ts';

const titled = (title: string) => ({ vi: { title, summary: 'Tóm tắt.', body: '', extra: {} } });
const place = (id: string, facts: object, title = id) =>
  recordWith('places', facts, { id, words: titled(title) });
const news = (id: string, published: string) => recordWith('news', { published, type: 'story' }, { id });

const province = {
  regions: [
    { id: 'bien', names: { vi: 'Ven biển', en: 'Coast' }, communes: ['01'] },
    { id: 'nui', names: { vi: 'Miền núi' }, communes: ['02'] },
  ],
  gates: ['hai', 'mot'],
};
const records = [
  place('b', { type: 'beach', locality: ['01'] }, 'Ốc'),
  place('a', { type: 'beach', locality: ['01'] }, 'Ông'),
  place('c', { type: 'mountain', locality: ['02'] }, 'Am'),
  place('d', { type: 'beach' }, 'Đò'),
  news('cu', '2026-01-01'),
  news('moi', '2026-05-01'),
  recordWith('gates', { class: 'main' }, { id: 'mot' }),
  recordWith('gates', { class: 'local' }, { id: 'hai' }),
];
const site = siteWith({ province, records });
const [vi, en] = [site.readerOf('vi'), site.readerOf('en')];
const ids = (list: readonly { id: string }[] | undefined) => list?.map(({ id }) => id);

describe('the facets of a kind', () => {
  it('are its type and the region, the most frequent value first, where there are two', () => {
    expect(facetsOf(site, 'places')).toEqual([
      {
        name: 'type',
        values: [
          { value: 'beach', count: 3 },
          { value: 'mountain', count: 1 },
        ],
      },
      {
        name: 'region',
        values: [
          { value: 'bien', count: 2 },
          { value: 'nui', count: 1 },
        ],
      },
    ]);
    expect(facetsOf(site, 'news')).toEqual([]);
  });

  it('are called as the reader calls them, a region in the next language where it has no name', () => {
    expect(facetWords(en, 'places', 'region', 'bien')).toEqual({ text: 'Coast', lang: 'en' });
    expect(facetLabel(en, 'places', 'region', 'nui')).toBe('<span lang="vi">Miền núi</span>');
    expect(facetWords(en, 'gates', 'class', 'local').text).toBe('Auxiliary border gate');
    expect(typeLabel(en, place('x', { type: 'beach' }))).toBe('Beach');
    expect(typeLabel(en, recordWith('figures'))).toBeUndefined();
  });
});

describe('the pages of a list', () => {
  it('have places by title in the reader’s alphabet, news by date, gates by hand', () => {
    expect(ids(listPages(vi, 'places')[0]?.records)).toEqual(['c', 'd', 'b', 'a']);
    expect(ids(listPages(vi, 'news')[0]?.records)).toEqual(['moi', 'cu']);
    expect(ids(listPages(vi, 'gates')[0]?.records)).toEqual(['hai', 'mot']);
  });

  it('are there for the whole and for each value, each with its address', () => {
    const pages = listPages(en, 'places');
    expect(pages.map((page) => [listAddress('en', page), page.total])).toEqual([
      ['/en/places/', 4],
      ['/en/places/in/type/beach/', 3],
      ['/en/places/in/type/mountain/', 1],
      ['/en/places/in/region/bien/', 2],
      ['/en/places/in/region/nui/', 1],
    ]);
    expect(listPages(en, 'places')).toBe(pages);
  });

  it('begin anew after so many records', () => {
    const many = Array.from({ length: PAGE_SIZE + 1 }, (_, at) => place(`n${at}`, {}, `N ${at}`));
    const pages = listPages(siteWith({ records: many }).readerOf('vi'), 'places');
    expect(pages.map(({ page, pages: all, records: on }) => [page, all, on.length])).toEqual([
      [1, 2, PAGE_SIZE],
      [2, 2, 1],
    ]);
    expect(listAddress('vi', { kind: 'places' }, 2)).toBe('/vi/places/page/2/');
  });

  it('are all in the routes, in every language', () => {
    const paths = listPaths(site).map(({ params }) => [params.lang, params.kind, params.rest].join(' '));
    expect(paths).toContain('lo places in/type/beach');
    expect(paths).toContain('vi gates ');
    expect(new Set(paths).size).toBe(paths.length);
  });

  it('put first at a gate what the editors want first there', () => {
    const kiosk = { gate: 'mot', languages: ['vi'] };
    const own = [place('a', {}, 'A'), place('z', { kiosk: { priority: 1 } }, 'Z')];
    expect(ids(listPages(siteWith({ records: own, kiosk }).readerOf('vi'), 'places')[0]?.records)).toEqual([
      'z',
      'a',
    ]);
  });
});

it('parts a short list of places by region, what lies in none last', () => {
  const [whole] = listPages(vi, 'places');
  if (!whole) throw new Error('There is a list.');
  expect(groupsOf(site, whole).map(({ value, records: on }) => [value, ids(on)])).toEqual([
    ['bien', ['b', 'a']],
    ['nui', ['c']],
    [undefined, ['d']],
  ]);
  const [gates] = listPages(vi, 'gates');
  expect(gates && groupsOf(site, gates)).toEqual([]);
});

it('has all titles by their letter, those of another language last', () => {
  const letters = azGroups(vi).map(([letter, on]) => [letter, ids(on)]);
  expect(letters.slice(0, 2)).toEqual([
    ['A', ['c']],
    ['Đ', ['d']],
  ]);
  expect(letters.at(2)?.[0]).toBe('Ô');
  const english = siteWith({
    records: [
      recordWith(
        'places',
        {},
        { id: 'a', words: { en: { lang: 'en', title: 'Bay', summary: '', extra: {} } } },
      ),
      place('b', {}, 'Cảng'),
    ],
  }).readerOf('en');
  expect(azGroups(english).map(([letter, on]) => [textOf(letter), ids(on)])).toEqual([
    ['B', ['a']],
    ['Other languages', ['b']],
  ]);
});

describe('what search engines are told of a list', () => {
  const reviewed = (lang: string, status: string) => ({
    [lang]: { lang, title: lang, summary: lang, body: '', extra: {}, translation: { status } },
  });
  const many = Array.from({ length: PAGE_SIZE + 1 }, (_, at) =>
    recordWith(
      'places',
      { type: at ? 'beach' : 'cave' },
      {
        id: `p${at}`,
        words: { ...reviewed('en', 'reviewed'), ...reviewed('lo', 'machine') },
      },
    ),
  );
  const reader = (lang: string) => siteWith({ records: many }).readerOf(lang);
  const told = (lang: string, which: { facet?: string; page?: number }) => {
    const list = listPages(reader(lang), 'places').find(
      (one) => one.facet === which.facet && one.page === (which.page ?? 1),
    );
    return list && listMarks(reader(lang), list);
  };

  it('is its languages of which at least half is reviewed, on the first page alone', () => {
    expect(told('en', {})).toEqual({ alternates: ['vi', 'en'], noindex: false });
    expect(told('en', { page: 2 })).toEqual({ alternates: [], canonicalPath: undefined, noindex: false });
    expect(told('lo', {})).toEqual({ alternates: [], noindex: true });
  });

  it('is the whole list in the place of a page by one value, or nothing where that is not kept', () => {
    expect(told('en', { facet: 'type' })).toEqual({
      alternates: [],
      canonicalPath: '/en/places/',
      noindex: false,
    });
    expect(told('lo', { facet: 'type' })).toEqual({
      alternates: [],
      canonicalPath: undefined,
      noindex: true,
    });
  });
});
