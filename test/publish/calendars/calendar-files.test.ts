import { describe, expect, it } from 'vitest';
import type { Catalogue, CatalogueRecord } from '../../../src/catalogue/catalogue.ts';
import { catalogueOf, FACTS, place, provinceYaml, translation } from '../../support/province.ts';
import { calendarsOf } from '../../support/published.ts';
import { NASTY } from '../feeds/feed-province.ts';
import { type ReadEvent, readCalendars } from './read-calendars.ts';

const lunar = (day: number, month: number, last = day, end = month) =>
  `lunar: { start: { day: ${day}, month: ${month} }, end: { day: ${last}, month: ${end} } }`;
const event = (title: string, when: string, more = '') =>
  `---\ntitle: ${title}\nsummary: Một hội để thử.\ntype: festival\nwhen: ${when}\n${FACTS.replace('type: beach\n', '')}\n${more}\n---\n`;
const custom = (title: string, more: string) =>
  `---\ntitle: ${title}\nsummary: Một tục để thử.\ntype: custom\n${FACTS.replace('type: beach\n', '')}\n${more}\n---\n`;

const province = (more: Record<string, string> = {}): Catalogue =>
  catalogueOf({
    'province.yaml': provinceYaml(['vi', 'en', 'lo']),
    'places/bai-mau/index.vi.md': place(),
    'places/bai-mau/index.lo.md': translation().replace('Sample Beach', 'ຫາດ'),
    'events/hoi-xuan/index.vi.md': event(
      'Hội xuân',
      `{ ${lunar(21, 8, 23)} }`,
      'place: bai-mau\ngeo: { lat: 19.9, lon: 105.8, basis: approximate }\nannounced: [{ year: 2027, start: 2027-09-25, end: 2027-09-26 }]',
    ),
    'events/hoi-xuan/index.lo.md': translation().replace('Sample Beach', 'ບຸນ'),
    'events/hoi-nghi/index.vi.md': event('Hội nghị', '{ once: { start: 2026-12-30, end: 2027-01-02 } }'),
    'events/hoi-cu/index.vi.md': event('Hội cũ', '{ once: { start: 2020-05-01, end: 2020-05-01 } }'),
    'events/hoi-la/index.vi.md': event('Hội lạ', 'unknown'),
    'culture/tuc-tet/index.vi.md': custom('Tục Tết', lunar(30, 12, 3, 1)),
    'culture/tuc-khac/index.vi.md': custom('Tục khác', ''),
    ...more,
  });

const TODAY = '2026-11-30';
const read = (catalogue: Catalogue, today = TODAY) => readCalendars(calendarsOf(catalogue, today)).files;
const days = (events: readonly ReadEvent[] | undefined) =>
  events?.map(({ uid, start, end, status }) => `${uid} ${start} ${end}${status ? ` ${status}` : ''}`);

describe('the calendars of a province', () => {
  it('are one a language, and one of each event or custom that has a day', () => {
    const files = calendarsOf(province(), TODAY);
    const single = ['culture/tuc-tet', 'events/hoi-cu', 'events/hoi-nghi', 'events/hoi-xuan'];
    expect([...files.keys()].sort()).toEqual(
      ['vi', 'en', 'lo']
        .flatMap((lang) => [`data/v1/${lang}/calendar.ics`, ...single.map((path) => `${lang}/${path}.ics`)])
        .sort(),
    );
  });

  it('hold the same days on machines of three time zones, the last one outside', () => {
    const files = calendarsOf(province(), TODAY);
    const zones = ['Asia/Ho_Chi_Minh', 'America/Los_Angeles', 'UTC'].map((zone) =>
      readCalendars(files, zone),
    );
    expect(zones.map(({ offset }) => offset)).toEqual([-420, 480, 0]);
    for (const { files: there } of zones) expect(there).toEqual(zones[0]?.files);
    const all = zones[0]?.files['data/v1/vi/calendar.ics']?.events ?? [];
    expect(days(all)).toEqual([
      'tuc-tet-2025@mau.example 2026-02-16 2026-02-20',
      'hoi-xuan-2026@mau.example 2026-10-01 2026-10-04',
      'hoi-nghi-2026@mau.example 2026-12-30 2027-01-03',
      'tuc-tet-2026@mau.example 2027-02-05 2027-02-09',
      'hoi-xuan-2027@mau.example 2027-09-25 2027-09-27 CONFIRMED',
      'tuc-tet-2027@mau.example 2028-01-25 2028-01-29',
      'hoi-xuan-2028@mau.example 2028-10-09 2028-10-12',
      'tuc-tet-2028@mau.example 2029-02-12 2029-02-16',
      'hoi-xuan-2029@mau.example 2029-09-28 2029-10-01',
      'tuc-tet-2029@mau.example 2030-02-01 2030-02-05',
      'hoi-xuan-2030@mau.example 2030-09-18 2030-09-21',
      'tuc-tet-2030@mau.example 2031-01-22 2031-01-26',
      'hoi-xuan-2031@mau.example 2031-10-07 2031-10-10',
    ]);
    expect(all.every(({ isDay }) => isDay)).toBe(true);
  });

  it('say who they are and how often they may change', () => {
    const files = calendarsOf(province(), TODAY);
    const { files: there } = readCalendars(files);
    expect(there['data/v1/lo/calendar.ics']).toMatchObject({
      name: 'ປະຕິທິນງານບຸນ — Tỉnh Mẫu',
      url: 'https://mau.example/lo/calendar/',
      refresh: 'P1D',
    });
    expect(there['lo/events/hoi-xuan.ics']).toMatchObject({
      name: 'ບຸນ',
      url: 'https://mau.example/lo/events/hoi-xuan/',
    });
  });

  it('tell an event in each language, with the same name for machines and its own words', () => {
    const files = calendarsOf(province(), TODAY);
    const { files: there } = readCalendars(files);
    const of = (lang: string) =>
      there[`${lang}/events/hoi-xuan.ics`]?.events.find(({ start }) => start === '2027-09-25');
    expect(of('lo')).toMatchObject({
      uid: 'hoi-xuan-2027@mau.example',
      summary: 'ບຸນ',
      description:
        'A beach to try.\nຕາມການປະກາດຂອງຜູ້ຈັດງານ\nສະບັບແປນີ້ຍັງບໍ່ທັນມີຜູ້ຊ່ຽວຊານພາສາກວດແກ້.\nhttps://mau.example/lo/events/hoi-xuan/',
      location: 'ຫາດ',
      url: 'https://mau.example/lo/events/hoi-xuan/',
      stamp: '2026-01-02T00:00:00Z',
      lang: 'lo',
    });
    expect(of('en')).toMatchObject({ uid: 'hoi-xuan-2027@mau.example', summary: 'Hội xuân', lang: 'vi' });
  });

  it('have lines of 75 octets at most, whole letters, and CRLF', () => {
    const files = calendarsOf(province(), TODAY);
    const strict = new TextDecoder('utf-8', { fatal: true });
    for (const [path, text] of files) {
      expect(text.replaceAll('\r\n', '').match(/[\r\n]/), path).toBeNull();
      expect(text.endsWith('END:VCALENDAR\r\n'), path).toBe(true);
      for (const line of text.split('\r\n')) {
        expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
        strict.decode(Buffer.from(line));
      }
    }
    const folds = (files.get('lo/events/hoi-xuan.ics') ?? '').match(/\r\n /g) ?? [];
    expect(folds.length).toBeGreaterThan(10);
  });

  it('change in Lao alone where a word of a Lao summary is changed', () => {
    const catalogue = province();
    const before = calendarsOf(catalogue, TODAY);
    const records = catalogue.records.map((record) => {
      const lo = record.words['lo'];
      return lo ? { ...record, words: { ...record.words, lo: { ...lo, summary: 'ບຸນ' } } } : record;
    });
    const after = calendarsOf({ ...catalogue, records }, TODAY);
    const changed = [...after].filter(([path, text]) => before.get(path) !== text).map(([path]) => path);
    expect(changed).toEqual(['data/v1/lo/calendar.ics', 'lo/events/hoi-xuan.ics']);
  });

  it('are the same each time', () => {
    const files = calendarsOf(province(), TODAY);
    expect([...calendarsOf(province(), TODAY)]).toEqual([...files]);
  });
});

it('keeps the name of an event whose day the organiser moves, and raises the number of its state', () => {
  const at = (updated: string, start: string) =>
    province({
      'events/hoi-xuan/index.vi.md': event(
        'Hội xuân',
        `{ ${lunar(21, 8, 23)} }`,
        `announced: [{ year: 2027, start: ${start}, end: ${start} }]`,
      ).replace('updated: 2026-01-02', `updated: ${updated}`),
    });
  const states = [at('2026-01-02', '2027-09-25'), at('2026-11-20', '2027-10-20')].map((catalogue) =>
    read(catalogue)['vi/events/hoi-xuan.ics']?.events.find(({ status }) => status === 'CONFIRMED'),
  );
  expect(states).toMatchObject([
    { uid: 'hoi-xuan-2027@mau.example', start: '2027-09-25', sequence: 0 },
    { uid: 'hoi-xuan-2027@mau.example', start: '2027-10-20', sequence: 322 },
  ]);
});

it('names each of two days that are announced for one year', () => {
  const two = province({
    'events/hoi-la/index.vi.md': event(
      'Hội lạ',
      'unknown',
      'announced: [{ year: 2027, start: 2027-05-01, end: 2027-05-01 }, { year: 2027, start: 2027-03-01, end: 2027-03-01 }]',
    ),
  });
  expect(days(read(two)['vi/events/hoi-la.ics']?.events)).toEqual([
    'hoi-la-2027@mau.example 2027-03-01 2027-03-02 CONFIRMED',
    'hoi-la-2027-2@mau.example 2027-05-01 2027-05-02 CONFIRMED',
  ]);
});

it('passes over a leap month', () => {
  // 2025 has a sixth month twice, 2028 a fifth.
  const leap = province({
    'events/hoi-xuan/index.vi.md': event('Rằm tháng Sáu', `{ ${lunar(15, 6)} }`),
    'events/hoi-nghi/index.vi.md': event('Rằm tháng Năm', `{ ${lunar(15, 5)} }`),
  });
  const starts = (id: string, today: string) =>
    read(leap, today)
      [`vi/events/${id}.ics`]?.events.slice(0, 4)
      .map(({ start }) => start);
  expect(starts('hoi-xuan', '2025-01-01')).toEqual(['2025-07-09', '2026-07-28', '2027-07-18', '2028-08-05']);
  expect(starts('hoi-nghi', '2027-01-01')).toEqual(['2027-06-19', '2028-06-07', '2029-06-26', '2030-06-15']);
});

describe('an event that was announced and has left the site', () => {
  const announced = (expires: string) =>
    province({
      'events/hoi-xuan/index.vi.md': event(
        'Hội xuân',
        `{ ${lunar(21, 8, 23)} }`,
        `expires: ${expires}\nannounced: [{ year: 2027, start: 2027-09-25, end: 2027-09-26 }]`,
      ),
    });
  const all = (catalogue: Catalogue, today: string) =>
    read(catalogue, today)['data/v1/en/calendar.ics']?.events.filter(({ uid }) => uid.startsWith('hoi-xuan'));

  it('is told as cancelled for a year, in its own file too', () => {
    const files = read(announced('2027-08-01'), '2027-08-02');
    const [cancelled, ...more] = files['en/events/hoi-xuan.ics']?.events ?? [];
    expect(more).toEqual([]);
    expect(cancelled).toMatchObject({
      uid: 'hoi-xuan-2027@mau.example',
      start: '2027-09-25',
      status: 'CANCELLED',
      sequence: 1,
      url: null,
    });
    expect(all(announced('2027-08-01'), '2027-08-02')).toEqual([cancelled]);
    expect(all(announced('2027-08-01'), '2028-08-01')).toEqual([]);
    expect(read(announced('2027-08-01'), '2028-08-01')['en/events/hoi-xuan.ics']?.events).toHaveLength(1);
    expect(read(announced('2027-08-01'), '2028-08-03')['en/events/hoi-xuan.ics']).toBeUndefined();
  });

  it('is not, where it was over by then, or is a draft again', () => {
    expect(all(announced('2027-09-25'), '2027-09-27')).toEqual([]);
    expect(all(announced('2027-08-01\ndraft: true'), '2027-08-02')).toEqual([]);
  });
});

it('writes no calendar where no event has a day', () => {
  const catalogue = province();
  const records = catalogue.records.filter(({ id }) => ['hoi-la', 'tuc-khac', 'bai-mau'].includes(id));
  expect(calendarsOf({ ...catalogue, records }, TODAY)).toEqual(new Map());
});

it('gives back whatever stands in the words', () => {
  const catalogue = province();
  const model = catalogue.records.find(({ id }) => id === 'hoi-nghi') as CatalogueRecord<'events'>;
  const records = NASTY.map((text, at) => ({
    ...model,
    id: `hoi-${at}`,
    words: { vi: { ...model.words['vi'], title: text, summary: text } },
  })) as CatalogueRecord[];
  const files = read({ ...catalogue, records });
  const said = NASTY.map((text) =>
    text.replace(/[\u0001\u0008\u000b\u001f\ufffe]|\ud83d(?= )|\udc00$/g, '').replaceAll('\r\n', '\n'),
  );
  expect(said.map((_, at) => files[`vi/events/hoi-${at}.ics`]?.name)).toEqual(said);
  const events = said.map((_, at) => files[`vi/events/hoi-${at}.ics`]?.events[0]);
  expect(events.map((one) => one?.summary)).toEqual(said);
  expect(events.map((one) => one?.description.split('\nhttps:')[0])).toEqual(said);
});
