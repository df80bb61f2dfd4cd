import {
  type Catalogue,
  type CatalogueRecord,
  createIndex,
  languagesOf,
  recordsOf,
} from '../../catalogue/catalogue.ts';
import { comingEvents } from '../../catalogue/coming-events.ts';
import type { Gone } from '../../catalogue/gone.ts';
import type { LanguageReader } from '../../catalogue/reader.ts';
import { createMemory } from '../../language/memory.ts';
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
import { NO_MEDIA, type PublishedMedia } from './media.ts';
import { createOpenApi } from './open-api.ts';
import { type DataContext, recordInAll } from './record-data.ts';
import { type Published, publishIn, recordFiles } from './record-files.ts';
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
  /** Absent: nothing was published beside the words. */
  media?: PublishedMedia;
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
  media = NO_MEDIA,
}: Pick<DataInput, 'catalogue' | 'locales' | 'readerOf' | 'siteUrl' | 'media'>): DataContext {
  const languages = languagesOf(catalogue);
  const speakers = new Map(
    languages.map((lang) => [lang, createSpeaker({ catalogue, locales, readerOf }, lang)] as const),
  );
  return {
    province: catalogue.province.code,
    siteUrl,
    media,
    index: createIndex(catalogue),
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

/** Files that are made as one, of records in some languages; what they read decides whether they are made anew. */
export interface DataWork {
  /** No other work's. */
  name: string;
  files(): SiteFile[];
}

export interface DataPlan {
  /** All records by kind and language, and one by one. */
  works: Iterable<DataWork>;
  /** All of them in one file, and what tells of them. @param textOf the text of a file of the works, by its path. */
  rest(textOf: (path: string) => string): DataFiles;
}

/**
 * The open data of a province.
 * @param read the same catalogue, as works have to read it.
 */
export function planData(input: DataInput, read = input.catalogue): DataPlan {
  return { works: dataWorks({ ...input, catalogue: read }), rest: (textOf) => createRest(input, textOf) };
}

function* dataWorks(input: DataInput): Iterable<DataWork> {
  const context = createDataContext(input);
  const { languages } = context;
  const separator = csvSeparator(input.catalogue);
  for (const kind of KIND_NAMES) {
    const records = recordsOf(input.catalogue, kind);
    // Used by the files of the record and by those of its kind, and then no more.
    const published = createMemory<string, Published>();
    const publish = (record: CatalogueRecord, lang: string) =>
      published(`${lang} ${record.id}`, () => publishIn(record, lang, context));
    for (const record of records) {
      const { id } = record;
      const files = () => [
        ...languages.flatMap((lang) => recordFiles(publish(record, lang), lang)),
        { path: addresses.record(kind, id), text: `${JSON.stringify(recordInAll(record, context))}\n` },
      ];
      yield { name: `data ${kind}/${id}`, files };
    }
    if (records.length === 0) continue;
    for (const lang of languages) {
      const files = () => {
        const own = records.map((record) => publish(record, lang));
        return kindFiles({ lang, kind, updated: updatedOf(records), records: own }, context, { separator });
      };
      yield { name: `data ${kind} ${lang}`, files };
    }
  }
}

const updatedOf = (records: readonly CatalogueRecord[]) =>
  latestDay(records.map(({ facts }) => facts.updated)) as string;

const summaryOf = (catalogue: Catalogue): KindSummary[] =>
  KIND_NAMES.flatMap((kind) => {
    const records = recordsOf(catalogue, kind);
    const mapped = records.some(({ facts }) => facts.geo);
    return records.length === 0 ? [] : [{ kind, count: records.length, updated: updatedOf(records), mapped }];
  });

function createRest(input: DataInput, textOf: (path: string) => string): DataFiles {
  const { catalogue, gone, today, former, history } = input;
  const context = createDataContext(input);
  const records = catalogue.records.map((record) => ({
    record,
    text: textOf(addresses.record(record.kind, record.id)),
  }));
  const kinds = summaryOf(catalogue);
  const summary: DataSummary = {
    kinds,
    updated: latestDay(kinds.map(({ updated }) => updated)) ?? catalogue.province.updated,
    dated: comingEvents(catalogue, 1, today).length > 0,
  };
  const changes = createChanges({ province: context.province, today, records, gone, former, history });
  const files = [
    { path: addresses.all, text: records.map(({ text }) => text).join('') },
    ...tombstones(gone, context),
    ...schemaFiles(context),
    { path: addresses.index, text: createIndexFile(catalogue, summary, context) },
    { path: addresses.changes, text: changesText(changes) },
    { path: addresses.catalogue, text: createDcat(catalogue, summary, context) },
    { path: addresses.openApi, text: createOpenApi(catalogue, summary, context) },
  ];
  return { files, changes };
}

/** All files at once. */
export function createDataFiles(input: DataInput): DataFiles {
  const { works, rest } = planData(input);
  const own = [...works].flatMap(({ files }) => files());
  const texts = new Map(own.map(({ path, text }) => [path, text]));
  const { files, changes } = rest((path) => texts.get(path) as string);
  return { files: [...own, ...files], changes };
}
