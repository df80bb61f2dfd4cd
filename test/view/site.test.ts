import { describe, expect, it } from 'vitest';
import { html } from '../../src/language/html.ts';
import { audiencesMeant, audiencesOf } from '../../src/view/audiences.ts';
import { bodyAddress, bodyHtml } from '../../src/view/body.ts';
import { comingEvents, nextDates, pastDates } from '../../src/view/calendar/next-dates.ts';
import { endonym } from '../../src/view/endonym.ts';
import { hasMap, mapRecords, spotId } from '../../src/view/map/records.ts';
import { menuOf } from '../../src/view/menu.ts';
import { translationNotices } from '../../src/view/notices.ts';
import { placeOnMapHtml } from '../../src/view/place-on-map/place-on-map.ts';
import { relatedRecords } from '../../src/view/related.ts';
import { readerOf, recordWith, siteWith, textOf } from './site.ts';

const place = (id: string, facts: object = {}) =>
  recordWith('places', facts, { id, words: { vi: { title: `Nơi ${id}`, extra: {} } } });
const at = (lat: number, lon: number) => ({ geo: { lat, lon, basis: 'centroid' } });
const ids = (records: readonly { id: string }[]) => records.map(({ id }) => id);

describe('a site', () => {
  it('holds the records of the day, by kind and by id, and nothing that is over', () => {
    const site = siteWith({ records: [place('a'), place('cu', { expires: '2026-11-19' })] });
    expect(ids(site.ofKind('places'))).toEqual(['a']);
    expect(site.kinds).toEqual(['places']);
    expect([site.index.get('places', 'a')?.id, site.index.find('cu')]).toEqual(['a', undefined]);
  });

  it('knows of which day its content is, and where a voice reads it', () => {
    const site = siteWith({
      records: [place('a', { updated: '2026-10-05' })],
      recordings: { 'places/a/vi': '/media/a.mp3' },
    });
    const [a] = site.ofKind('places');
    if (!a) throw new Error('There is one.');
    expect([site.contentDayOf([a], 'vi'), site.contentDayOf([], 'vi')]).toEqual(['2026-10-05', '2026-11-01']);
    expect([site.recordingOf(a, 'vi'), site.recordingOf(a, 'en')]).toEqual(['/media/a.mp3', undefined]);
  });

  it('has one reader a language, who knows the site; a kiosk has the languages of its gate', () => {
    const site = siteWith({ kiosk: { gate: 'g', languages: ['lo', 'vi'] } });
    expect(site.readerOf('lo')).toBe(site.readerOf('lo'));
    expect(site.readerOf('lo').site).toBe(site);
    expect(site.languages).toEqual(['lo', 'vi']);
    expect(endonym(site, 'lo')).toBe('ລາວ');
    expect(() => endonym(site, 'xx')).toThrow('locales/xx.json');
  });

  it('writes a link with the language of its words where that is another, and escapes its address', () => {
    const en = readerOf('en');
    expect(en.anchor('/?a&b"', html`<b>x</b>`)).toBe('<a href="/?a&amp;b&quot;"><b>x</b></a>');
    expect(en.anchor('/', html`x`, 'vi')).toBe('<a href="/" lang="vi">x</a>');
  });
});

describe('the menu', () => {
  const menu = [
    { kind: 'places' },
    { kind: 'news' },
    { page: 'gioi-thieu' },
    { view: 'calendar' },
    { view: 'map' },
    { view: 'search' },
  ];
  it('leads only where something is', () => {
    const about = recordWith('pages', { topic: 'history' }, { id: 'gioi-thieu' });
    const few = readerOf('en', { province: { menu }, records: [place('a', at(20, 105)), about] });
    expect(menuOf(few).map(({ key, href }) => [key, href])).toEqual([
      ['places', '/en/places/'],
      ['gioi-thieu', '/en/pages/gioi-thieu/'],
      ['search', '/en/search/'],
    ]);
    expect(menuOf(few)[0]?.label).toBe('Places');
    const more = readerOf('vi', {
      province: { menu },
      records: [
        place('a', at(20, 105)),
        place('b', at(20.5, 105)),
        recordWith('events', { when: 'unknown' }),
      ],
    });
    expect(menuOf(more).map(({ key }) => key)).toEqual(['places', 'calendar', 'map', 'search']);
  });
});

it('the menu begins with what readers of a language need most, each item once', () => {
  const news = recordWith('news', { published: '2026-01-01', audience: ['press'], type: 'story' });
  const records = [place('a', at(20, 105)), news];
  const parts = {
    province: {
      menu: [{ kind: 'places' }, { kind: 'news' }, { audience: 'press' }, { audience: 'trader' }],
      menuFirst: { lo: [{ kind: 'gates' }, { kind: 'news' }, { view: 'search' }] },
    },
    records,
  };
  const keys = (lang: string) => menuOf(readerOf(lang, parts)).map(({ key }) => key);
  expect(keys('en')).toEqual(['places', 'news', 'for/press']);
  expect(keys('lo')).toEqual(['news', 'search', 'places', 'for/press']);
});

describe('audiences', () => {
  it('are those that have something to read, photos left out', () => {
    const site = siteWith({
      records: [place('a', { audience: ['tourist'] }), recordWith('photos', { audience: ['press'] })],
    });
    expect(audiencesOf(site)).toEqual(['tourist']);
    expect(audiencesMeant(site)).toEqual(['tourist']);
  });
});

it('leads on from a record to those it names, and from a photo to what it shows, six at most', () => {
  const many = Array.from({ length: 8 }, (_, i) => place(`n${i}`));
  const site = siteWith({ records: many });
  const photo = recordWith('photos', { related: ['n0', 'mat'], depicts: ['n1', 'n0'] });
  expect(ids(relatedRecords(site, photo))).toEqual(['n0', 'n1']);
  expect(relatedRecords(site, place('x', { related: ids(many) }))).toHaveLength(6);
});

describe('what a reader should know of the words', () => {
  const machine = {
    lang: 'en',
    title: 'T',
    summary: 'S',
    body: '',
    extra: {},
    translation: { status: 'machine' },
  };
  it('is that they are of another language, or made by a machine', () => {
    const texts = (lang: string, words = {}) =>
      translationNotices(readerOf(lang), recordWith('places', {}, { words })).map(textOf);
    expect(texts('vi')).toEqual([]);
    expect(texts('en')).toEqual([expect.stringContaining('Vietnamese')]);
    expect(texts('en', { en: machine })).toHaveLength(1);
    const english = { tag: 'lo', fallback: ['en'] };
    const lo = readerOf('lo', { province: { languages: [{ tag: 'vi' }, { tag: 'en' }, english] } });
    const record = recordWith('places', {}, { words: { en: machine } });
    expect(translationNotices(lo, record)).toHaveLength(2);
  });
});

describe('a body', () => {
  const reader = readerOf('vi', { records: [place('a')] });
  it('has links in the reader’s language, those to what is not here only as words', () => {
    expect(bodyHtml(reader, 'Tới [a](places/a#m2), [b](places/b).', 'vi', [])).toEqual({
      html: '<p>Tới <a href="/vi/places/a/#m2">a</a>, b.</p>',
      hasPhotos: false,
    });
    expect(bodyHtml(reader, '', 'vi', [])).toEqual({ html: '', hasPhotos: false });
    expect([bodyAddress(reader, 'places/a'), bodyAddress(reader, 'places/b')]).toEqual([
      '/vi/places/a/',
      undefined,
    ]);
  });
});

describe('the dates of an event', () => {
  it('are those to come from the day on, or those of which nothing is to come', () => {
    const once = (start: string) => ({ once: { start, end: start } });
    const [soon, over] = [
      recordWith('events', { when: once('2026-12-01') }, { id: 'sap' }),
      recordWith('events', { when: once('2026-01-01') }, { id: 'qua' }),
    ];
    const site = siteWith({ records: [soon, over] });
    expect(comingEvents(site, 1).map(({ record, start }) => [record.id, start])).toEqual([
      ['sap', '2026-12-01'],
    ]);
    expect(nextDates(site, once('2026-12-01'), [], 1)).toHaveLength(1);
    expect([
      pastDates(site, over).length,
      pastDates(site, soon).length,
      pastDates(site, place('a')).length,
    ]).toEqual([1, 0, 0]);
  });
});

describe('the map', () => {
  it('shows places and gates before zones, the featured first, and is there for two points apart', () => {
    const zone = recordWith('zones', at(20.2, 105.2), { id: 'khu' });
    const records = [zone, place('b', at(20, 105)), place('a', at(20.1, 105.1)), place('khong')];
    const site = siteWith({ records, province: { home: { featured: ['b'] } } });
    expect(ids(mapRecords(site))).toEqual(['b', 'a', 'khu']);
    expect(hasMap(site)).toBe(true);
    expect(hasMap(siteWith({ records: [place('a', at(20, 105)), place('b', at(20, 105))] }))).toBe(false);
    expect(spotId(zone)).toBe('zones-khu');
  });
});

describe('where a record lies', () => {
  const records = [place('a', at(20, 105)), place('b', at(20.1, 105)), place('c', at(20.1, 105))];
  const reader = readerOf('en', { records });
  it('is said with its position, what is nearest and how far', () => {
    const [a, b] = reader.site.ofKind('places');
    if (!a || !b) throw new Error('There are some.');
    const section = placeOnMapHtml(reader, a);
    const text = textOf(section);
    expect(text).toContain('20, 105');
    expect(text).toMatch(/Nơi b 11.km Nơi c 11.km/);
    expect(section).toContain('href="/en/map/#places-a"');
    expect(textOf(placeOnMapHtml(reader, b))).toMatch(/Nơi c [^0-9]+ Nơi a 11.km/);
  });

  it('is nothing for a record without a position, or alone', () => {
    expect(placeOnMapHtml(reader, place('x'))).toBe('');
    const alone = readerOf('en', { records: records.slice(0, 1) });
    expect(placeOnMapHtml(alone, records[0] as (typeof records)[number])).toBe('');
  });
});

describe('what is gone', () => {
  const over = recordWith('places', { expires: '2026-11-10' }, { id: 'het' });

  it('has its pages on the site, and none at a gate', () => {
    expect(siteWith({ records: [over] }).gone).toEqual([
      { kind: 'places', id: 'het', state: 'expired', on: '2026-11-10' },
    ]);
    expect(siteWith({ records: [over], kiosk: { gate: 'cua', languages: ['vi'] } }).gone).toEqual([]);
  });
});
