import { SaxesParser } from 'saxes';
import { expect, it } from 'vitest';
import { z } from 'zod';
import type { Catalogue, CatalogueRecord } from '../../../src/catalogue/catalogue.ts';
import { feedsOf } from '../../support/published.ts';
import { feedProvince, NASTY, nastyProvince } from './feed-province.ts';

const isoMinute = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/);
const address = z.url({ protocol: /^https?$/ });
const author = z.strictObject({ name: z.string() });
const rights = z.strictObject({ licence: z.string() });
/** https://www.jsonfeed.org/version/1.1/: what it demands, what else we write, and no name that it does not know. */
const jsonFeed = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string().min(1),
  description: z.string(),
  home_page_url: address,
  feed_url: address,
  language: z.string().regex(/^[a-z]{2,3}$/),
  authors: z.array(author).min(1),
  _rights: rights.optional(),
  items: z.array(
    z.strictObject({
      id: z.string().min(1),
      url: address,
      title: z.string(),
      content_text: z.string().min(1),
      date_published: isoMinute,
      date_modified: isoMinute,
      tags: z.array(z.string()),
      language: z.string().regex(/^[a-z]{2,3}$/),
      _rights: rights.optional(),
    }),
  ),
});
const items = (text: string | undefined) => jsonFeed.parse(JSON.parse(text ?? '')).items;

/** Texts of the elements of a name, as a reader of XML gives them. */
function textsOf(xml: string | undefined, name: string): string[] {
  const parser = new SaxesParser();
  const texts: string[] = [];
  const open: string[] = [];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    open.push(tag.name);
    if (tag.name === name) texts.push('');
  });
  parser.on('text', (text) => {
    if (open.at(-1) === name) texts.push((texts.pop() ?? '') + text);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(xml ?? '').close();
  return texts;
}

const said = (text: string) => text.replace(/[\u0001\u0008\u000b\u001f\ufffe]|[\ud83d](?= )|\udc00$/g, '');

it('writes a feed a language of everything, of each kind that there is, and of corrections', () => {
  const paths = ['vi', 'en', 'lo'].flatMap((lang) =>
    ['all', 'places', 'corrections'].flatMap((name) =>
      ['atom', 'rss', 'json'].map((ending) => `data/v1/${lang}/feeds/${name}.${ending}`),
    ),
  );
  expect([...feedsOf(feedProvince()).keys()].sort()).toEqual(paths.sort());
});

it('says the same in all three formats, whatever stands in the words', () => {
  const feeds = feedsOf(nastyProvince());
  const file = (ending: string) => feeds.get(`data/v1/vi/feeds/places.${ending}`);
  const titles = NASTY.map(said);
  const json = items(file('json'));
  expect(json.map(({ title }) => title)).toEqual(titles);
  expect(json.map(({ content_text }) => content_text)).toEqual(titles);
  // A reader of XML ends every line alike.
  const lines = titles.map((title) => title.replaceAll('\r\n', '\n'));
  expect(textsOf(file('atom'), 'title').slice(1)).toEqual(lines);
  expect(textsOf(file('atom'), 'summary')).toEqual(lines);
  expect(textsOf(file('rss'), 'title').slice(1)).toEqual(lines);
  const [first] = textsOf(file('rss'), 'description').slice(1);
  expect(first).toBe(`<p>Bãi &quot;Sao&quot; &amp; 'Nghê' &lt;script&gt;alert(1)&lt;/script&gt;</p>`);
});

it('lets no sign out that XML forbids, in JSON neither', () => {
  for (const [path, text] of feedsOf(nastyProvince()))
    expect(
      text.match(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe]|\\u00[01]\d|\p{Surrogate}/u),
      path,
    ).toBeNull();
});

it('has what RSS demands of a channel and an item', () => {
  const rss = feedsOf(feedProvince()).get('data/v1/en/feeds/places.rss') ?? '';
  expect(rss).toContain('<rss version="2.0"');
  expect(textsOf(rss, 'title')).toEqual(['Places — Tỉnh Mẫu', 'Sample Beach']);
  expect(textsOf(rss, 'link')).toEqual([
    'https://mau.example/en/places/',
    'https://mau.example/en/places/bai-mau/',
  ]);
  expect(textsOf(rss, 'description')).toHaveLength(2);
  expect(textsOf(rss, 'language')).toEqual(['en']);
  expect(textsOf(rss, 'guid')).toEqual(['https://mau.example/en/places/bai-mau/']);
  expect(textsOf(rss, 'pubDate')).toEqual(['Fri, 02 Jan 2026 00:00:00 +0700']);
  expect(textsOf(rss, 'lastBuildDate')).toEqual(['Fri, 01 May 2026 00:00:00 +0700']);
  expect(rss).toContain('<guid isPermaLink="true">');
  expect(feedsOf(feedProvince()).get('data/v1/vi/feeds/corrections.rss')).toContain(
    '<guid isPermaLink="false">',
  );
});

it('holds what has words of its own language alone, and says where nobody has looked them over', () => {
  const feeds = feedsOf(feedProvince());
  const titles = (lang: string) =>
    items(feeds.get(`data/v1/${lang}/feeds/all.json`)).map(({ title }) => title);
  expect([titles('vi').length, titles('en'), titles('lo')]).toEqual([2, ['Sample Beach'], ['ຫາດຕົວຢ່າງ']]);
  const text = (lang: string) => items(feeds.get(`data/v1/${lang}/feeds/all.json`))[0]?.content_text;
  expect(text('en')).toBe('A beach to try.');
  expect(text('lo')).toBe('A beach to try.\nສະບັບແປນີ້ຍັງບໍ່ທັນມີຜູ້ຊ່ຽວຊານພາສາກວດແກ້.');
});

it('is of the day of the record, or of its translation where that came later', () => {
  const feeds = feedsOf(feedProvince());
  const days = (lang: string) =>
    items(feeds.get(`data/v1/${lang}/feeds/all.json`)).map(({ date_modified }) => date_modified.slice(0, 10));
  expect([days('vi'), days('en'), days('lo')]).toEqual([
    ['2026-01-03', '2026-01-02'],
    ['2026-05-01'],
    ['2026-01-02'],
  ]);
});

it('tells each correction with a name that stays, the newest first', () => {
  const corrections = items(feedsOf(feedProvince()).get('data/v1/vi/feeds/corrections.json'));
  expect(corrections.map(({ id, content_text, language }) => [id, content_text, language])).toEqual([
    ['tag:mau.example,2026-03-01:vi/places/bai-mau/1', 'Năm dựng: 1999 → 1998', 'vi'],
    ['tag:mau.example,2026-03-01:vi/places/bai-mau/2', 'Tên bãi: ຫາດ → ຫາດຊາຍ', 'lo'],
    ['tag:mau.example,2026-02-01:vi/places/bai-mau/1', 'Tên: Bãi <b>Cũ</b> → Bãi Mẫu', 'vi'],
  ]);
});

/** As many places as asked for, each a day younger than the one before it in the catalogue. */
function many(count: number): Catalogue {
  const catalogue = feedProvince();
  const model = catalogue.records[0] as CatalogueRecord;
  const records = Array.from({ length: count }, (_, at) => {
    const day = new Date(Date.UTC(2026, 5, 1 + at)).toISOString().slice(0, 10);
    return { ...model, id: `bai-${at}`, facts: { ...model.facts, updated: day } } as CatalogueRecord;
  });
  return { ...catalogue, records };
}

it('leaves pictures to their own feed, since they come by the dozen', () => {
  const catalogue = feedProvince();
  const records = catalogue.records.map(
    (record) => (record.id === 'bai-sau' ? { ...record, kind: 'photos' } : record) as CatalogueRecord,
  );
  const feeds = feedsOf({ ...catalogue, records });
  const ids = (name: string) => items(feeds.get(`data/v1/vi/feeds/${name}.json`)).map(({ id }) => id);
  expect(ids('all')).toEqual(['https://mau.example/vi/places/bai-mau/']);
  expect(ids('photos')).toEqual(['https://mau.example/vi/photos/bai-sau/']);
});

it('keeps the fifty newest', () => {
  const ids = items(feedsOf(many(60)).get('data/v1/vi/feeds/places.json')).map(({ id }) => id);
  expect(ids).toHaveLength(50);
  expect([ids[0], ids[49]]).toEqual([59, 10].map((at) => `https://mau.example/vi/places/bai-${at}/`));
});

it('is the same each time, in whatever order the records come', () => {
  const catalogue = nastyProvince();
  const first = [...feedsOf(catalogue)];
  expect([...feedsOf({ ...catalogue, records: catalogue.records.toReversed() })]).toEqual(first);
});

it('changes in Lao alone where one word of one Lao summary is changed', () => {
  const catalogue = feedProvince();
  const before = feedsOf(catalogue);
  const records = catalogue.records.map((record) => {
    const lo = record.words['lo'];
    return lo ? { ...record, words: { ...record.words, lo: { ...lo, summary: 'ຫາດຊາຍ' } } } : record;
  });
  const after = feedsOf({ ...catalogue, records });
  const changed = [...after].filter(([path, text]) => before.get(path) !== text).map(([path]) => path);
  expect(changed.sort()).toEqual(
    ['all', 'places'].flatMap((name) =>
      ['atom', 'json', 'rss'].map((ending) => `data/v1/lo/feeds/${name}.${ending}`),
    ),
  );
});
