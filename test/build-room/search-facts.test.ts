import { expect, it } from 'vitest';
import { readInterfaceWords } from '../../src/build/interface-words.ts';
import { monthsOf } from '../../src/build/search-dates.ts';
import { labelsOf } from '../../src/build/search-labels.ts';
import { searchParts } from '../../src/build/search-parts.ts';
import type { CatalogueRecord } from '../../src/catalogue/catalogue.ts';
import { createTranslator } from '../../src/language/translator.ts';
import { root } from '../support/build-province.ts';

const LANGUAGES = ['vi', 'en', 'lo', 'km', 'zh'];
const { words } = readInterfaceWords(`${root}/locales`, LANGUAGES, {});
const translator = (lang: string) => createTranslator(lang, words[lang] ?? {});
const record = (kind: string, facts: object) =>
  ({ kind, id: 'x', facts, words: {} }) as unknown as CatalogueRecord;

it('names the months of an event, and those of the lunar calendar where it is set in that', () => {
  const feast = record('events', {
    when: { lunar: { start: { day: 15, month: 3 }, end: { day: 16, month: 3 } } },
  });
  const months = (lang: string) => monthsOf(feast, '2026-11-20', translator(lang));
  expect(months('vi')).toEqual(
    expect.arrayContaining(['tháng 4 năm 2027', 'tháng Ba âm lịch', 'tháng 3 âm lịch']),
  );
  expect(months('en')).toEqual(expect.arrayContaining(['April 2027', 'lunar March']));
  expect(months('lo')).toEqual(
    expect.arrayContaining(['ເດືອນເມສາ'.replace('ເດືອນ', 'ເດືອນ '), 'ເດືອນ 4', 'ເດືອນ 3 ຈັນທະຄະຕິ']),
  );
  expect(months('km')).toContain('ខែមេសា');
  expect(months('zh')).toEqual(expect.arrayContaining(['2027年4月', '农历三月']));
  expect(monthsOf(record('events', { when: 'unknown' }), '2026-11-20', translator('en'))).toEqual([]);
  expect(monthsOf(record('places', {}), '2026-11-20', translator('en'))).toEqual([]);
});

it('names a record by its type, what it is recognised as, its days and its figures', () => {
  const labels = (kind: string, facts: object) => labelsOf(record(kind, facts), translator('en'));
  expect(labels('places', { type: 'heritage', designations: [{ level: 'world' }] })).toEqual([
    'Heritage site',
    'World heritage',
  ]);
  expect(labels('routes', { days: 3 })).toEqual(['3 days']);
  expect(labels('figures', { observations: [{ indicator: 'population' }] })).toEqual(['Population']);
  expect(labels('photos', { digitalSource: 'photo' })).toEqual([]);
});

it('leads to what a page knows by its row, and to whom to ask for what nobody has confirmed', () => {
  const parts = (kind: string, facts: object) =>
    searchParts(record(kind, facts), translator('en')).map(({ part, label, anchor }) => [
      part,
      label,
      anchor,
    ]);
  expect(
    parts('gates', { hours: 'unknown', eVisa: 'yes', road: 'Quốc lộ 217', geo: { lat: 20, lon: 105 } }),
  ).toEqual([
    ['hours', 'Opening hours', 'hours'],
    ['getting-there', 'By road', 'getting-there'],
    ['contact', 'Contact', 'phone'],
    ['map', 'On the map', 'map'],
    ['papers', 'Papers', 'papers'],
  ]);
  expect(parts('places', { hours: 'unknown' })).toEqual([['hours', 'Opening hours', 'not-confirmed']]);
  expect(parts('places', {})).toEqual([]);
  expect(parts('photos', { geo: { lat: 20, lon: 105 } })).toEqual([]);
});
