import { type Catalogue, type CatalogueRecord, languagesOf, recordsOf } from '../catalogue/catalogue.ts';
import { calendarRecords } from '../catalogue/coming-events.ts';
import { findableIn, pathForAnyone, textLanguages } from '../catalogue/findable.ts';
import { inLanguage, routes } from '../catalogue/routes.ts';
import { escapeXml } from '../language/xml.ts';
import { KIND_NAMES } from '../model/kinds.ts';

/** A file of the site; `path` is from its root, without a slash before it. */
export interface SiteFile {
  path: string;
  text: string;
}

export interface SiteMapInput {
  /** Only what may be shown. */
  catalogue: Catalogue;
  /** Without a slash at its end. */
  siteUrl: string;
  /** The pages for an audience, each with the records it prints. */
  ways?: readonly { audience: string; records: readonly CatalogueRecord[] }[];
  /** Addresses that were built, as `/vi/places/`; what is not among them is left out. Absent: all. */
  built?: ReadonlySet<string>;
  /** The most addresses in one file; the protocol allows 50,000. */
  limit?: number;
}

/** One page in all languages search engines may be sent to. */
interface Entry {
  /** Address in the first of the languages. */
  path: string;
  languages: string[];
  updated(lang: string): string;
  /** The page whose languages its head tells, where it is not this one. */
  alternates?: { path: string; languages: string[] };
}

/**
 * sitemap.xml with one map a language (https://www.sitemaps.org/protocol.html), sitemap.txt with all addresses,
 * and robots.txt. Pages in words of another language or not yet looked over by a reader of theirs are not in them.
 */
export function createSiteMaps({
  catalogue,
  siteUrl,
  ways = [],
  built,
  limit = 50_000,
}: SiteMapInput): SiteFile[] {
  const has = (path: string) => built?.has(path) ?? true;
  const entries = [
    ...commonPages(catalogue),
    ...ways.map((way) => wayPage(catalogue, way)),
    ...catalogue.records.map((record) => recordPage(catalogue, record)),
  ];
  const files: SiteFile[] = [];
  const maps: { path: string; updated: string }[] = [];
  const addresses: string[] = [];
  for (const lang of languagesOf(catalogue)) {
    const own = entries.filter(
      ({ path, languages }) => languages.includes(lang) && has(inLanguage(path, lang)),
    );
    addresses.push(...own.map(({ path }) => siteUrl + inLanguage(path, lang)));
    for (let part = 0; part * limit < own.length; part++) {
      const some = own.slice(part * limit, (part + 1) * limit);
      const path = `sitemap-${lang}${part ? `-${part + 1}` : ''}.xml`;
      const urls = some.map((entry) => urlElement(entry, lang, siteUrl, has));
      const updated = some.map((entry) => entry.updated(lang)).reduce(latest);
      files.push({ path, text: xml('urlset', ' xmlns:xhtml="http://www.w3.org/1999/xhtml"', urls) });
      maps.push({ path, updated });
    }
  }
  const parts = maps.map(
    ({ path, updated }) =>
      `<sitemap><loc>${escapeXml(`${siteUrl}/${path}`)}</loc><lastmod>${updated}</lastmod></sitemap>`,
  );
  files.unshift({ path: 'sitemap.xml', text: xml('sitemapindex', '', parts) });
  files.push({ path: 'sitemap.txt', text: `${addresses.join('\n')}\n` });
  files.push({ path: 'robots.txt', text: `User-agent: *\nAllow: /\n\nSitemap: ${siteUrl}/sitemap.xml\n` });
  return files;
}

function recordPage(catalogue: Catalogue, record: CatalogueRecord): Entry {
  const languages = findableIn(record, languagesOf(catalogue)).engines;
  return {
    path: routes.record(languages[0] ?? 'vi', record.kind, record.id),
    languages,
    updated: (lang) => latest(record.facts.updated, record.words[lang]?.translation?.on ?? ''),
  };
}

/** Told of, as lists are, where most of the words it prints may be found. */
function wayPage(
  catalogue: Catalogue,
  { audience, records }: NonNullable<SiteMapInput['ways']>[number],
): Entry {
  const languages = textLanguages(records, languagesOf(catalogue));
  const updated = records.map(({ facts }) => facts.updated).reduce(latest, catalogue.province.updated);
  return { path: routes.audience(languages[0] ?? 'vi', audience), languages, updated: () => updated };
}

/** Home and the like are in every language, since the words of the interface are. */
function commonPages(catalogue: Catalogue): Entry[] {
  const languages = languagesOf(catalogue);
  const [first = 'vi'] = languages;
  const byKind = new Map<string, string>();
  for (const { kind, facts } of catalogue.records)
    byKind.set(kind, latest(byKind.get(kind) ?? '', facts.updated));
  const all = [...byKind.values()].reduce(latest, catalogue.province.updated);
  const page = (path: string, updated: string, kept = languages): Entry => ({
    path,
    languages: kept,
    updated: () => updated,
  });
  // Lists print the words of records: they are told of where most of these may be found.
  const lists = KIND_NAMES.flatMap((kind) => {
    const updated = byKind.get(kind);
    return updated === undefined
      ? []
      : [page(routes.list(first, kind), updated, textLanguages(recordsOf(catalogue, kind), languages))];
  });
  return [
    // The choice of languages has none itself, and leads to home in each.
    { ...page('/', all, [first]), alternates: { path: routes.home(first), languages } },
    page(routes.home(first), all),
    ...lists,
    ...(byKind.has('events')
      ? [
          page(
            routes.calendar(first),
            byKind.get('events') as string,
            textLanguages(calendarRecords(catalogue), languages),
          ),
        ]
      : []),
    page(routes.map(first), all),
    ...(catalogue.communes.length > 0 ? [page(routes.units(first), catalogue.province.updated)] : []),
    page(routes.openData(first), all),
    page(routes.sitemap(first), all),
  ];
}

const latest = (a: string, b: string) => (a > b ? a : b);

/** The alternates are those of the page's own head, or search engines trust neither. */
function urlElement(
  { path, languages, updated, alternates = { path, languages } }: Entry,
  lang: string,
  siteUrl: string,
  has: (path: string) => boolean,
): string {
  const address = (tag: string) => escapeXml(siteUrl + inLanguage(alternates.path, tag));
  const real = alternates.languages.filter((tag) => has(inLanguage(alternates.path, tag)));
  const link = (tag: string, href: string) =>
    `<xhtml:link rel="alternate" hreflang="${tag}" href="${href}"/>`;
  const links = [
    ...real.map((tag) => link(tag, address(tag))),
    link('x-default', escapeXml(siteUrl + pathForAnyone(alternates.path, real))),
  ];
  return `<url><loc>${escapeXml(siteUrl + inLanguage(path, lang))}</loc><lastmod>${updated(lang)}</lastmod>${links.join('')}</url>`;
}

function xml(root: string, more: string, children: string[]): string {
  const open = `<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"${more}>`;
  return ['<?xml version="1.0" encoding="UTF-8"?>', open, ...children, `</${root}>`, ''].join('\n');
}
