import { type Catalogue, languagesOf, recordsOf } from '../../catalogue/catalogue.ts';
import { comingEvents } from '../../catalogue/coming-events.ts';
import type { Gone } from '../../catalogue/gone.ts';
import type { LanguageReader } from '../../catalogue/reader.ts';
import { KIND_NAMES } from '../../model/kinds.ts';
import { latestDay } from '../latest-day.ts';
import type { SiteFile } from '../site-map.ts';
import { addresses } from './addresses.ts';
import { changesText, createChanges } from './changes.ts';
import type { Changes } from './changes-schema.ts';
import { csvSeparator } from './csv.ts';
import { createDcat } from './dcat.ts';
import { createIndexFile } from './index-file.ts';
import { kindFiles } from './kind-files.ts';
import { createOpenApi } from './open-api.ts';
import { type DataContext, recordInAll } from './record-data.ts';
import { publishIn, recordFiles } from './record-files.ts';
import { schemaFiles } from './schema-files.ts';
import { createManySpeaker, createSpeaker } from './speakers.ts';
import type { DataSummary, KindSummary } from './summary.ts';
import { tombstones } from './tombstones.ts';

export interface DataInput {
  /** Only what may be shown. */
  catalogue: Catalogue;
  /** Trees of locales/<lang>.json by language. */
  locales: Readonly<Record<string, Record<string, unknown>>>;
  readerOf: (lang: string) => LanguageReader;
  /** Without a slash at its end. */
  siteUrl: string;
  /** YYYY-MM-DD. */
  today: string;
  /** What was to be seen and is no more. */
  gone: readonly Gone[];
  /** What was published last, where that is known. */
  former?: Changes | undefined;
  /** Days of former changes by `kind/id`, where git knows them. */
  history?: ReadonlyMap<string, readonly string[]> | undefined;
}

/** What every file of the data needs. */
export function createDataContext({
  catalogue,
  locales,
  readerOf,
  siteUrl,
}: Pick<DataInput, 'catalogue' | 'locales' | 'readerOf' | 'siteUrl'>): DataContext {
  const languages = languagesOf(catalogue);
  const speakers = new Map(
    languages.map((lang) => [lang, createSpeaker({ catalogue, locales, readerOf }, lang)] as const),
  );
  return {
    province: catalogue.province.code,
    siteUrl,
    licence: catalogue.province.openData?.licence,
    languages,
    locales,
    speakers,
    everyone: createManySpeaker(speakers, catalogue),
  };
}

export interface DataFiles {
  /** Paths from the root of the site. */
  files: SiteFile[];
  /** What changed, to be compared with next time. */
  changes: Changes;
}

/** All records as open data: by kind and language, one by one, all of them in all languages, and what tells of them. */
export function createDataFiles(input: DataInput): DataFiles {
  const { catalogue, gone, today, former, history } = input;
  const context = createDataContext(input);
  const separator = csvSeparator(catalogue);
  const files: SiteFile[] = [];
  const kinds: KindSummary[] = [];
  for (const kind of KIND_NAMES) {
    const records = recordsOf(catalogue, kind);
    if (records.length === 0) continue;
    const updated = latestDay(records.map(({ facts }) => facts.updated)) as string;
    const mapped = records.some(({ facts }) => facts.geo);
    kinds.push({ kind, count: records.length, updated, mapped });
    for (const lang of context.languages) {
      const published = records.map((record) => publishIn(record, lang, context));
      files.push(...kindFiles({ lang, kind, updated, records: published }, context, { separator }));
      for (const one of published) files.push(...recordFiles(one, lang));
    }
  }
  const records = catalogue.records.map((record) => ({
    record,
    text: `${JSON.stringify(recordInAll(record, context))}\n`,
  }));
  const summary: DataSummary = {
    kinds,
    updated: latestDay(kinds.map(({ updated }) => updated)) ?? catalogue.province.updated,
    dated: comingEvents(catalogue, 1, today).length > 0,
  };
  const changes = createChanges({ province: context.province, today, records, gone, former, history });
  files.push(
    ...records.map(({ record: { kind, id }, text }) => ({ path: addresses.record(kind, id), text })),
    { path: addresses.all, text: records.map(({ text }) => text).join('') },
    ...tombstones(gone, context),
    ...schemaFiles(context),
    { path: addresses.index, text: createIndexFile(catalogue, summary, context) },
    { path: addresses.changes, text: changesText(changes) },
    { path: addresses.catalogue, text: createDcat(catalogue, summary, context) },
    { path: addresses.openApi, text: createOpenApi(catalogue, summary, context) },
  );
  return { files, changes };
}
