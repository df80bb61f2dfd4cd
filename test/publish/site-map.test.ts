import { expect, it } from 'vitest';
import type { Catalogue, CatalogueRecord } from '../../src/catalogue/catalogue.ts';
import { createSiteMaps, type SiteMapInput } from '../../src/publish/site-map.ts';

type Status = 'machine' | 'reviewed';

function record(
  kind: string,
  id: string,
  updated: string,
  translations: Record<string, { status: Status; on?: string }> = {},
): CatalogueRecord {
  const words = Object.entries(translations).map(([lang, translation]) => [
    lang,
    { lang, title: id, translation },
  ]);
  return {
    kind,
    id,
    facts: { updated },
    words: { vi: { lang: 'vi', title: id }, ...Object.fromEntries(words) },
  } as unknown as CatalogueRecord;
}

function files(
  records: CatalogueRecord[],
  more: Partial<SiteMapInput> = {},
  languages = ['vi', 'en', 'lo'],
): Map<string, string> {
  const catalogue = {
    province: { languages: languages.map((tag) => ({ tag })), updated: '2026-01-01' },
    communes: [],
    records,
  } as unknown as Catalogue;
  return new Map(
    createSiteMaps({ catalogue, siteUrl: 'https://tinh.example', ...more }).map(({ path, text }) => [
      path,
      text,
    ]),
  );
}

const addresses = (map: string | undefined) =>
  [...(map ?? '').matchAll(/<loc>([^<]*)<\/loc>/g)].map((match) => match[1]);
const entry = (map: string | undefined, path: string) =>
  map?.split('\n').find((line) => line.includes(`<loc>https://tinh.example${path}</loc>`));

const sample = [
  record('places', 'bien', '2026-05-01', {
    en: { status: 'reviewed', on: '2026-06-01' },
    lo: { status: 'machine' },
  }),
  record('places', 'nui', '2026-04-01'),
];

it('holds the source and what a reader of the language has looked over', () => {
  const all = files(sample);
  expect(addresses(all.get('sitemap-vi.xml'))).toContain('https://tinh.example/vi/places/nui/');
  expect(addresses(all.get('sitemap-en.xml'))).toContain('https://tinh.example/en/places/bien/');
  expect(addresses(all.get('sitemap-en.xml'))).not.toContain('https://tinh.example/en/places/nui/');
  expect(addresses(all.get('sitemap-lo.xml')).filter((url) => url?.includes('/places/'))).toEqual([]);
});

it('tells of a list where at least half of what it prints is the source or reviewed', () => {
  const all = files(sample);
  const line = entry(all.get('sitemap-vi.xml'), '/vi/places/') ?? '';
  expect([...line.matchAll(/hreflang="([^"]*)"/g)].map(([, lang]) => lang)).toEqual([
    'vi',
    'en',
    'x-default',
  ]);
  expect(entry(all.get('sitemap-lo.xml'), '/lo/')).toBeTruthy();
});

it('links the languages of a page, itself among them, with the same x-default as its head', () => {
  const line = entry(files(sample).get('sitemap-vi.xml'), '/vi/places/bien/') ?? '';
  expect(
    [...line.matchAll(/hreflang="([^"]*)" href="([^"]*)"/g)].map(([, lang, href]) => [lang, href]),
  ).toEqual([
    ['vi', 'https://tinh.example/vi/places/bien/'],
    ['en', 'https://tinh.example/en/places/bien/'],
    ['x-default', 'https://tinh.example/en/places/bien/'],
  ]);
  expect(entry(files(sample).get('sitemap-lo.xml'), '/lo/')).toContain(
    'hreflang="x-default" href="https://tinh.example/"',
  );
});

it('dates a page by its record, or by its translation where that is later, and a list by its newest record', () => {
  const all = files(sample);
  expect(entry(all.get('sitemap-vi.xml'), '/vi/places/bien/')).toContain('<lastmod>2026-05-01</lastmod>');
  expect(entry(all.get('sitemap-en.xml'), '/en/places/bien/')).toContain('<lastmod>2026-06-01</lastmod>');
  expect(entry(all.get('sitemap-vi.xml'), '/vi/places/')).toContain('<lastmod>2026-05-01</lastmod>');
  expect(all.get('sitemap.xml')).toContain(
    '<loc>https://tinh.example/sitemap-en.xml</loc><lastmod>2026-06-01</lastmod>',
  );
});

it('names no page that was not built, neither as an address nor as another language of one', () => {
  const built = new Set(['/vi/', '/en/', '/vi/places/bien/']);
  const all = files(sample, { built });
  expect(addresses(all.get('sitemap-vi.xml'))).toEqual([
    'https://tinh.example/vi/',
    'https://tinh.example/vi/places/bien/',
  ]);
  expect(all.get('sitemap-vi.xml')).not.toContain('/en/places/bien/');
  expect(all.has('sitemap-lo.xml')).toBe(false);
  expect(addresses(all.get('sitemap.xml'))).toEqual([
    'https://tinh.example/sitemap-vi.xml',
    'https://tinh.example/sitemap-en.xml',
  ]);
});

it('is cut into files of the size the protocol allows', () => {
  const many = Array.from({ length: 5 }, (_, index) => record('places', `p${index}`, '2026-01-01'));
  const built = new Set(many.map(({ id }) => `/vi/places/${id}/`));
  const all = files(many, { built, limit: 2 }, ['vi']);
  expect([...all.keys()]).toEqual([
    'sitemap.xml',
    'sitemap-vi.xml',
    'sitemap-vi-2.xml',
    'sitemap-vi-3.xml',
    'sitemap.txt',
    'robots.txt',
  ]);
  expect(addresses(all.get('sitemap-vi-3.xml'))).toEqual(['https://tinh.example/vi/places/p4/']);
});

it('is also a list of addresses, and robots are led to it', () => {
  const all = files(sample, { built: new Set(['/vi/', '/lo/']) });
  expect(all.get('sitemap.txt')).toBe('https://tinh.example/vi/\nhttps://tinh.example/lo/\n');
  expect(all.get('robots.txt')).toContain('\nSitemap: https://tinh.example/sitemap.xml\n');
});

it('names the choice of languages, home, each list that has records, the calendar where there are events, map and site map', () => {
  const own = (records: CatalogueRecord[]) =>
    addresses(files(records, {}, ['vi']).get('sitemap-vi.xml')).map((url) =>
      url?.slice('https://tinh.example'.length).replace(/^\/vi\//, ''),
    );
  expect(own([record('events', 'hoi', '2026-05-01'), record('news', 'tin', '2026-06-01')])).toEqual([
    '/',
    '',
    'events/',
    'news/',
    'calendar/',
    'map/',
    'data/',
    'sitemap/',
    'events/hoi/',
    'news/tin/',
  ]);
  expect(own([record('places', 'bien', '2026-05-01')])).not.toContain('calendar/');
});

it('has the choice of languages once, with the home page in each as its languages', () => {
  const all = files(sample);
  expect(entry(all.get('sitemap-vi.xml'), '/')?.match(/hreflang="[^"]+" href="[^"]+"/g)).toEqual([
    'hreflang="vi" href="https://tinh.example/vi/"',
    'hreflang="en" href="https://tinh.example/en/"',
    'hreflang="lo" href="https://tinh.example/lo/"',
    'hreflang="x-default" href="https://tinh.example/"',
  ]);
  expect(addresses(all.get('sitemap-en.xml'))).not.toContain('https://tinh.example/');
  const built = new Set(['/', '/vi/']);
  expect(files(sample, { built }).get('sitemap.txt')).toMatch(/^https:\/\/tinh\.example\/\n/);
});

it('dates the calendar by its events, and home by whatever is newest, the province itself among it', () => {
  const dated = (records: CatalogueRecord[], path: string) =>
    /<lastmod>([^<]*)</.exec(entry(files(records).get('sitemap-vi.xml'), path) ?? '')?.[1];
  const records = [record('events', 'hoi', '2026-05-01'), record('news', 'tin', '2026-06-01')];
  expect(dated(records, '/vi/calendar/')).toBe('2026-05-01');
  for (const path of ['/vi/', '/vi/map/', '/vi/sitemap/']) expect(dated(records, path)).toBe('2026-06-01');
  expect(dated([record('news', 'tin', '2025-06-01')], '/vi/')).toBe('2026-01-01');
  expect(
    dated(
      [
        record('news', 'cu', '2026-03-01'),
        record('news', 'moi', '2026-06-01'),
        record('news', 'giua', '2026-04-01'),
      ],
      '/vi/news/',
    ),
  ).toBe('2026-06-01');
});

it('sends whoever reads none of its languages to English, else to the first there is', () => {
  const anyone = (map: string, path: string) =>
    /hreflang="x-default" href="([^"]*)"/.exec(entry(files(sample).get(map), path) ?? '')?.[1];
  expect(anyone('sitemap-vi.xml', '/vi/places/')).toBe('https://tinh.example/en/places/');
  expect(anyone('sitemap-vi.xml', '/vi/places/nui/')).toBe('https://tinh.example/vi/places/nui/');
  const lao = record('places', 'ban', '2026-04-01', { lo: { status: 'reviewed' } });
  expect(entry(files([lao]).get('sitemap-lo.xml'), '/lo/places/ban/')).toContain(
    'hreflang="x-default" href="https://tinh.example/vi/places/ban/"',
  );
});

it('is XML whatever the address of the site holds', () => {
  const all = files(sample, { siteUrl: `https://tinh.example/a&b<c>"d'` });
  const escaped = 'https://tinh.example/a&amp;b&lt;c&gt;&quot;d&apos;';
  expect(all.get('sitemap.xml')).toContain(`<loc>${escaped}/sitemap-vi.xml</loc>`);
  const map = all.get('sitemap-vi.xml') ?? '';
  expect(map).toContain(`<loc>${escaped}/vi/</loc>`);
  expect(map).toContain(`href="${escaped}/en/places/bien/"`);
  expect(map).toContain(`hreflang="x-default" href="${escaped}/"`);
  expect(map.replaceAll(escaped, '')).not.toContain('&');
});

it('says which namespaces its elements are of, and begins as XML does', () => {
  const all = files(sample);
  const space = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
  expect(all.get('sitemap.xml')).toMatch(
    new RegExp(
      `^<\\?xml version="1.0" encoding="UTF-8"\\?>\n<sitemapindex ${space}>\n[^]*</sitemapindex>\n$`,
    ),
  );
  expect(all.get('sitemap-vi.xml')).toMatch(
    new RegExp(`\n<urlset ${space} xmlns:xhtml="http://www.w3.org/1999/xhtml">\n[^]*</urlset>\n$`),
  );
});

it('dates each part of a map that was cut by what stands in it', () => {
  const many = ['2026-03-01', '2026-02-01', '2026-05-01'].map((day, at) => record('places', `p${at}`, day));
  const built = new Set(many.map(({ id }) => `/vi/places/${id}/`));
  const index = files(many, { built, limit: 2 }, ['vi']).get('sitemap.xml') ?? '';
  expect([...index.matchAll(/<lastmod>([^<]*)</g)].map(([, day]) => day)).toEqual([
    '2026-03-01',
    '2026-05-01',
  ]);
});

it('lets robots in everywhere', () => {
  expect(files(sample).get('robots.txt')).toBe(
    'User-agent: *\nAllow: /\n\nSitemap: https://tinh.example/sitemap.xml\n',
  );
});

it('tells of a page for an audience where half of what it prints may be found, and of when that was new', () => {
  const all = files(sample, { ways: [{ audience: 'tourist', records: sample }] });
  const path = (lang: string) => `/${lang}/for/tourist/`;
  expect(entry(all.get('sitemap-vi.xml'), path('vi'))).toContain('<lastmod>2026-05-01</lastmod>');
  expect(entry(all.get('sitemap-en.xml'), path('en'))).toContain('hreflang="vi"');
  expect(entry(all.get('sitemap-lo.xml'), path('lo'))).toBeUndefined();
});
