import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { feedsOf } from '../../support/published.ts';
import { feedProvince, nastyProvince } from './feed-province.ts';

const grammar = readFileSync(
  join(resolve(import.meta.dirname, '../../fixtures/standards'), 'atom.rng'),
  'utf8',
);

/** Names of the files that are Atom, and of those that are not. */
async function judge(files: ReadonlyMap<string, string>): Promise<{ atom: string[]; other: string[] }> {
  const xml = [...files].map(([fileName, contents]) => ({ fileName, contents }));
  const { rawOutput } = await validateXML({ xml, schema: [grammar], extension: 'relaxng' });
  const named = (verdict: string) =>
    rawOutput.split('\n').flatMap((line) => (line.endsWith(verdict) ? [line.slice(0, -verdict.length)] : []));
  const found = { atom: named(' validates').sort(), other: named(' fails to validate').sort() };
  // A file that is no XML at all is told otherwise.
  if (found.atom.length + found.other.length !== files.size) throw new Error(rawOutput);
  return found;
}

const good = `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:x="https://x.example/" xml:lang="vi">
<id>https://mau.example/feed.atom</id><title>Mẫu</title><updated>2026-01-02T00:00:00+07:00</updated>
<author><name>Ban biên tập</name></author><link rel="self" href="https://mau.example/feed.atom"/><x:more a="b">c</x:more>
<entry><id>tag:mau.example,2026:1</id><title>Một</title><updated>2026-01-02T00:00:00Z</updated>
<link rel="enclosure" href="https://mau.example/1.jpg"/><link href="https://mau.example/1/"/><summary type="text">Hai</summary></entry>
</feed>`;

/** Ten feeds and more, each with one rule of RFC 4287 broken, by its section. */
const BROKEN: readonly [rule: string, from: string, to: string][] = [
  ['4.1.1 a feed has an id', '<id>https://mau.example/feed.atom</id>', ''],
  [
    '4.1.1 a feed has the day it was changed',
    '<title>Mẫu</title><updated>2026-01-02T00:00:00+07:00</updated>',
    '<title>Mẫu</title>',
  ],
  ['4.1.1 a feed has one title', '<title>Mẫu</title>', '<title>Mẫu</title><title>Mẫu</title>'],
  ['4.1.1 somebody is the author of an entry', '<author><name>Ban biên tập</name></author>', ''],
  ['4.1.2 an entry has an id', '<id>tag:mau.example,2026:1</id>', ''],
  ['4.1.2 an entry has a title', '<title>Một</title>', ''],
  ['4.1.1.1 an entry without content leads to a page', '<link href="https://mau.example/1/"/>', ''],
  ['4.2.7.1 a link leads somewhere', '<link href="https://mau.example/1/"/>', '<link/>'],
  ['4.2.6 an id is a whole address', 'tag:mau.example,2026:1', '/1/'],
  ['3.3 a date is a minute', '2026-01-02T00:00:00Z', '2026-01-02'],
  ['3.3 a date has an offset', '2026-01-02T00:00:00Z', '2026-01-02T00:00:00'],
  ['3.1.1 a text is text, html or xhtml', 'type="text"', 'type="markdown"'],
  ['3.2.1 a person has a name', '<name>Ban biên tập</name>', '<uri>https://mau.example/</uri>'],
  ['4.2.2.1 a category has a term', '<summary', '<category label="a"/><summary'],
  ['2 a language is a tag', 'xml:lang="vi"', 'xml:lang="tiếng Việt"'],
  ['6.3 Atom has no other elements', '<summary', '<pubDate>a</pubDate><summary'],
  ['4.1.1 a feed has no text of its own', '</entry>', '</entry>a'],
];

it('has a grammar that lets a feed pass, and refuses one against each rule of RFC 4287', async () => {
  for (const [rule, from] of BROKEN) expect(good.split(from).length, rule).toBe(2);
  const broken = BROKEN.map(([, from, to], at) => [`${at}.xml`, good.replace(from, to)] as const);
  expect(await judge(new Map([['good.xml', good], ...broken]))).toEqual({
    atom: ['good.xml'],
    other: broken.map(([name]) => name).sort(),
  });
});

const atomOf = (feeds: ReadonlyMap<string, string>) => [...feeds].filter(([path]) => path.endsWith('.atom'));

it('finds every feed to be Atom, whatever stands in its words, and with nothing in it', async () => {
  const feeds = [nastyProvince(), { ...feedProvince(), records: [] }].flatMap((catalogue) =>
    atomOf(feedsOf(catalogue)),
  );
  expect(feeds.length).toBe(15);
  const files = new Map(feeds.map(([, text], at) => [`${at}.xml`, text]));
  expect((await judge(files)).other).toEqual([]);
});

it('tells the language of a feed, of its entries, and of a correction in another', () => {
  const feeds = feedsOf(feedProvince());
  const corrections = feeds.get('data/v1/lo/feeds/corrections.atom') ?? '';
  expect(corrections).toContain('<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="lo">');
  expect(corrections.match(/<entry xml:lang="lo">/g)).toHaveLength(3);
  expect(corrections).toContain('<summary>Tên bãi: ຫາດ → ຫາດຊາຍ</summary>');
  expect(corrections).toContain('<summary xml:lang="vi">Tên: Bãi &lt;b&gt;Cũ&lt;/b&gt; → Bãi Mẫu</summary>');
});
