import { describe, expect, it } from 'vitest';
import type { CatalogueRecord } from '../../src/catalogue/catalogue.ts';
import {
  engineMarks,
  findableIn,
  pathForAnyone,
  textLanguages,
  textMarks,
} from '../../src/catalogue/findable.ts';
import { routes } from '../../src/catalogue/routes.ts';
import { shownWords } from '../../src/catalogue/translation.ts';

const LANGUAGES = ['vi', 'en', 'lo', 'km'];

/** A record with words in Vietnamese and translations in the states given. */
const recordWith = (translations: Record<string, 'machine' | 'reviewed'>) =>
  ({
    kind: 'places',
    id: 'bai-mau',
    words: {
      vi: { title: 'Bãi Mẫu' },
      ...Object.fromEntries(
        Object.entries(translations).map(([lang, status]) => [
          lang,
          { title: lang, translation: { status } },
        ]),
      ),
    },
  }) as unknown as CatalogueRecord;

const marks = (record: CatalogueRecord, ...order: [string, ...string[]]) =>
  engineMarks(record, order[0], shownWords(record, order), LANGUAGES);

describe('where a record is found', () => {
  const record = recordWith({ en: 'reviewed', lo: 'machine' });

  it('is every language of its words on the site, and for search engines the source and the reviewed ones', () => {
    expect(findableIn(record, LANGUAGES)).toEqual({ here: ['vi', 'en', 'lo'], engines: ['vi', 'en'] });
  });

  it('stands in the order of the province, and in none of its other languages', () => {
    expect(findableIn(record, ['en', 'vi'])).toEqual({ here: ['en', 'vi'], engines: ['en', 'vi'] });
    expect(findableIn(record, ['km'])).toEqual({ here: [], engines: [] });
  });

  it('is told on each page: the source, a reviewed translation, one by machine, and words of another language', () => {
    const trusted = { alternates: ['vi', 'en'], canonicalLang: undefined, noindex: false };
    expect(marks(record, 'vi')).toEqual(trusted);
    expect(marks(record, 'en', 'vi')).toEqual(trusted);
    expect(marks(record, 'lo', 'vi')).toEqual({ alternates: [], canonicalLang: undefined, noindex: true });
    expect(marks(record, 'km', 'en', 'vi')).toEqual({ alternates: [], canonicalLang: 'en', noindex: false });
  });

  it('names no other page in its place where search engines keep that one neither', () => {
    const { canonicalLang, noindex } = marks(record, 'km', 'lo', 'vi');
    expect([canonicalLang, noindex]).toEqual([undefined, true]);
  });

  it('is for a page of many texts where at least half of them are the source or reviewed', () => {
    const half = [record, recordWith({ en: 'machine', lo: 'machine' })];
    expect(textLanguages(half, LANGUAGES)).toEqual(['vi', 'en']);
    expect(textLanguages([...half, recordWith({ en: 'machine' })], LANGUAGES)).toEqual(['vi']);
    expect(textMarks(half, 'en', LANGUAGES)).toEqual({ alternates: ['vi', 'en'], noindex: false });
    expect(textMarks(half, 'lo', LANGUAGES)).toEqual({ alternates: [], noindex: true });
    expect(textLanguages([], LANGUAGES)).toEqual(LANGUAGES);
  });
});

describe('who reads none of the languages', () => {
  it('is sent to English, else to the first there is', () => {
    expect(pathForAnyone(routes.list('vi', 'places'), ['vi', 'en'])).toBe('/en/places/');
    expect(pathForAnyone(routes.record('lo', 'places', 'bai-mau'), ['lo', 'km'])).toBe('/lo/places/bai-mau/');
  });

  it('chooses on the first page, where the page is a home', () => {
    expect(pathForAnyone(routes.home('lo'), ['vi', 'en'])).toBe('/');
  });
});
