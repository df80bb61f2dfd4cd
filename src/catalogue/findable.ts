import { memoise, memoiseByObject } from '../language/memory.ts';
import type { CatalogueRecord, RecordWords } from './catalogue.ts';
import { inLanguage, routes } from './routes.ts';
import type { ShownWords } from './translation.ts';

/** The Vietnamese itself, and what a fluent reader has approved. */
const isTrusted = ({ translation }: RecordWords) => !translation || translation.status === 'reviewed';

/** The languages in which a record can be found, each in the order of the province. */
export interface Findable {
  /** By the search of the site: where it has words of that language, in whatever state. */
  here: string[];
  /** By search engines: where those words are the source or reviewed. */
  engines: string[];
}

/** @param languages those that the province shows, in its order. */
export function findableIn(record: CatalogueRecord, languages: readonly string[]): Findable {
  const here = languages.filter((lang) => record.words[lang] !== undefined);
  return { here, engines: here.filter((lang) => isTrusted(record.words[lang] as RecordWords)) };
}

/**
 * What the head of a page tells search engines: to keep it, to keep another in its place, or to keep none. Never the
 * second and third at once, which contradict each other.
 */
export interface EngineMarks {
  /** Languages of the same page that they may be sent to; none where this page is not one of them. */
  alternates: string[];
  /** Language of the page to keep in the place of this one, which shows its words. */
  canonicalLang?: string | undefined;
  /** Address of the page to keep in the place of this one, which shows a part of it. */
  canonicalPath?: string | undefined;
  noindex: boolean;
}

/** @param lang the reader's language. @param shown the words this reader sees. */
export function engineMarks(
  record: CatalogueRecord,
  lang: string,
  shown: ShownWords,
  languages: readonly string[],
): EngineMarks {
  const { engines } = findableIn(record, languages);
  if (engines.includes(lang)) return { alternates: engines, noindex: false };
  const original = shown.state === 'fallback' && engines.includes(shown.lang) ? shown.lang : undefined;
  return { alternates: [], canonicalLang: original, noindex: !original };
}

/** The languages in which at least half of the records have words of that language search engines may be sent to. */
export const textLanguages = (records: readonly CatalogueRecord[], languages: readonly string[]): string[] =>
  languages.filter(mostlyTrusted(records));

/** Asked of the same records for each page of their list. */
const mostlyTrusted = memoiseByObject((records: readonly CatalogueRecord[]) =>
  memoise((lang: string) => {
    const trusted = records.filter((record) => findableIn(record, [lang]).engines.length > 0);
    return trusted.length * 2 >= records.length;
  }),
);

/**
 * The marks of a page that prints titles and summaries of many records.
 * @param records all of the list's, on however many pages. @param lang the reader's language.
 */
export function textMarks(
  records: readonly CatalogueRecord[],
  lang: string,
  languages: readonly string[],
): EngineMarks {
  const kept = textLanguages(records, languages);
  return kept.includes(lang) ? { alternates: kept, noindex: false } : { alternates: [], noindex: true };
}

/**
 * Address for those who read none of a page's languages (`x-default`,
 * https://developers.google.com/search/docs/specialty/international/localized-versions): of a home page the choice of
 * languages, else English, else the first there is.
 * @param path of the page in any language. @param languages those that search engines may be sent to; not empty.
 */
export function pathForAnyone(path: string, languages: readonly string[]): string {
  const lang = languages.includes('en') ? 'en' : (languages[0] as string);
  const translated = inLanguage(path, lang);
  return translated === routes.home(lang) ? '/' : translated;
}
