import {
  type Catalogue,
  type CatalogueIndex,
  type CatalogueRecord,
  createIndex,
  languagesOf,
} from '../catalogue/catalogue.ts';
import { contentDay, wholeContentDay } from '../catalogue/content-day.ts';
import { createDayAnswers, type DayAnswers } from '../catalogue/day-answers.ts';
import { type Gone, withdrawnRecords } from '../catalogue/gone.ts';
import type { Handover } from '../catalogue/handover.ts';
import { noteValues } from '../catalogue/noted-handover.ts';
import { createReaders, type LanguageReader } from '../catalogue/reader.ts';
import { isCurrent } from '../catalogue/shown-today.ts';
import { type Html, html } from '../language/html.ts';
import { memoise } from '../language/memory.ts';
import type { FontSet } from '../media/fonts.ts';
import type { Picture } from '../media/pictures.ts';
import { KIND_NAMES, type Kind } from '../model/kinds.ts';
import { langMark } from './lang-mark.ts';

export type SiteHandover = Handover<Readonly<Record<string, Picture>>, FontSet>;

/** What was made for the pages once, as they take it. */
type Made = Pick<
  SiteHandover,
  | 'today'
  | 'siteUrl'
  | 'themeSheets'
  | 'themeColours'
  | 'emblem'
  | 'pictures'
  | 'downloads'
  | 'pressKits'
  | 'films'
  | 'locales'
  | 'kiosk'
  | 'textWidths'
  | 'cards'
  | 'sheets'
  | 'booklets'
>;

/** The site as its pages see it. Whatever a page shows, it asks for here. */
export interface Site extends Made {
  /** What is fetched first; all else stands in the sheets. A build keeps its pages while this is the same. */
  readonly fonts: Pick<FontSet, 'preload' | 'preloadScript'>;
  /** What is shown on the day. */
  readonly catalogue: Catalogue;
  readonly province: Catalogue['province'];
  /** The day on which the province last changed it, YYYY-MM-DD; none that is still to come. */
  readonly updated: string;
  readonly index: CatalogueIndex;
  /** In the order of the menus. */
  readonly languages: readonly string[];
  /** What the day of the build says of events; to be asked rather than what day it is. */
  readonly day: DayAnswers;
  /** Kinds that have records, in the order of the model. */
  readonly kinds: readonly Kind[];
  /** What was to be seen and is no more; none of it in a kiosk. */
  readonly gone: readonly Gone[];
  ofKind<K extends Kind>(kind: K): CatalogueRecord<K>[];
  /** Address of the voice that reads a record's words in a language, where there is one. */
  recordingOf(record: CatalogueRecord, lang: string): string | undefined;
  /** Of which day these records are to a reader, YYYY-MM-DD; without any, the whole site. */
  contentDayOf(records: readonly CatalogueRecord[], lang: string): string;
  readerOf(lang: string): Reader;
}

/** Everything that depends on the reader's language, and the site they read. */
export interface Reader extends LanguageReader {
  readonly site: Site;
  /** A link. @param lang language of the words, where it may be another than the reader's. */
  anchor(address: string, words: Html, lang?: string): Html;
}

const createReader = (reader: LanguageReader, site: Site): Reader => ({
  ...reader,
  site,
  anchor: (address, words, lang = reader.lang) =>
    html`<a href="${address}"${[langMark(reader, lang)]}>${[words]}</a>`,
});

/** The site of what a build has made, in its catalogue the records of the day. */
export function createSite(handover: SiteHandover): Site {
  const { today, locales, kiosk, recordings } = handover;
  const records = handover.catalogue.records.filter((record) => isCurrent(record, handover));
  const catalogue: Catalogue = { ...handover.catalogue, records };
  const languages = kiosk?.languages ?? languagesOf(catalogue);
  const wholeDays = new Map(languages.map((lang) => [lang, wholeContentDay(catalogue, lang, today)]));
  const grouped = Map.groupBy(records, (record) => record.kind);
  const languageReader = createReaders(catalogue, locales);
  const site: Site = {
    ...handover,
    catalogue,
    province: catalogue.province,
    updated: [catalogue.province.updated, today].sort()[0] as string,
    index: createIndex(catalogue),
    languages,
    day: createDayAnswers(today),
    kinds: KIND_NAMES.filter((kind) => grouped.has(kind)),
    gone: kiosk ? [] : withdrawnRecords(handover.catalogue, handover),
    ofKind: <K extends Kind>(kind: K) => (grouped.get(kind) ?? []) as CatalogueRecord<K>[],
    recordingOf: ({ kind, id }, lang) => recordings[`${kind}/${id}/${lang}`],
    contentDayOf: (shown, lang) => contentDay(shown, lang, today) ?? wholeDays.get(lang) ?? today,
    readerOf: memoise((lang: string) => createReader(languageReader(lang), site)),
  };
  noteValues(site, handover);
  return site;
}
