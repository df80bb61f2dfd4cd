import { expect, it } from 'vitest';
import { readInterfaceWords } from '../../src/build/interface-words.ts';
import { createListPages } from '../../src/build/list-search.ts';
import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import { root } from '../support/build-province.ts';

const { words } = readInterfaceWords(`${root}/locales`, ['vi', 'en'], {});
const record = (kind: string, id: string, lat?: number) => ({
  kind,
  id,
  facts: { audience: ['investor'], ...(lat && { geo: { lat, lon: 105 } }) },
  words: {},
});
const pagesOf = (...records: ReturnType<typeof record>[]) =>
  createListPages(
    {
      province: {
        languages: [{ tag: 'vi' }, { tag: 'en' }],
        menu: [{ audience: 'investor' }, { audience: 'press' }],
      },
      communes: [],
      terms: [],
      records,
    } as unknown as Catalogue,
    words,
  );

it('makes every list of the menu findable by its names in all languages', () => {
  const pages = pagesOf(record('gates', 'a', 20), record('events', 'b'), record('places', 'c', 19));
  const english = pages.filter(({ lang }) => lang === 'en');
  expect(english.map(({ url }) => url)).toEqual([
    '/en/places/',
    '/en/events/',
    '/en/gates/',
    '/en/calendar/',
    '/en/map/',
    '/en/for/investor/',
    '/en/sitemap/',
  ]);
  expect(english[2]).toMatchObject({ title: 'Border gates', aliases: ['Cửa khẩu'], kind: 'lists' });
});

it('leaves out the map and the calendar where the site has none', () => {
  const urls = pagesOf(record('gates', 'a', 20)).map(({ url }) => url);
  expect(urls).not.toContain('/en/map/');
  expect(urls).not.toContain('/en/calendar/');
});
