import { expect, it } from 'vitest';
import { listAddress, listPages, listPaths } from '../../../src/view/lists/lists.ts';
import { sortNamed, sortsOf } from '../../../src/view/lists/sorts.ts';
import { recordWith, siteWith } from '../site.ts';

const zone = (id: string, facts: object) =>
  recordWith(
    'zones',
    { type: 'industrial-park', ...facts },
    {
      id,
      words: { vi: { lang: 'vi', title: id, summary: '', body: '', extra: {} } },
    },
  );
const rent = (usdPerM2: number) => ({ landPrice: { usdPerM2, termYears: 50, asOf: '2026-01-01' } });
const zones = [
  zone('a', { ...rent(90), established: '2015-06', areaHa: { total: 10 } }),
  zone('b', { established: '2015' }),
  zone('c', { ...rent(60), type: 'economic-zone', areaHa: { total: 30 } }),
  zone('d', { ...rent(75), established: '2006-05-15', areaHa: { total: 20 } }),
];
const site = siteWith({ records: zones });
const pages = listPages(site.readerOf('en'), 'zones');
const ids = (sort: string, value?: string) =>
  pages.find((page) => page.sort === sort && page.value === value)?.records.map(({ id }) => id);

it('zones can be read by type, area, rent and year, what is not known last', () => {
  expect(ids('type')).toEqual(['c', 'a', 'b', 'd']);
  expect(ids('area')).toEqual(['c', 'd', 'a', 'b']);
  expect(ids('rent')).toEqual(['c', 'd', 'a', 'b']);
  expect(ids('established')).toEqual(['d', 'b', 'a', 'c']);
});

it('an order in which no two records differ is not offered, of the whole and of a type', () => {
  expect(sortsOf('zones', zones).map(({ name }) => name)).toEqual(['type', 'area', 'rent', 'established']);
  expect(sortsOf('zones', zones.slice(0, 2)).map(({ name }) => name)).toEqual(['established']);
  expect(sortsOf('places', [])).toEqual([]);
  expect(ids('type', 'industrial-park')).toBeUndefined();
  expect(ids('rent', 'industrial-park')).toEqual(['d', 'a', 'b']);
});

it('each order has its address, in every language', () => {
  expect(pages.filter(({ sort }) => sort).map((page) => listAddress('en', page))).toContain(
    '/en/zones/in/type/industrial-park/sort/rent/',
  );
  expect(listPaths(site).map(({ params }) => `${params.lang} ${params.rest}`)).toContain('lo in/sort/area');
  expect(sortNamed('zones', 'rent')?.label(site.readerOf('en'))).toBe('Land rent');
  expect(sortNamed('zones', undefined)).toBeUndefined();
});
