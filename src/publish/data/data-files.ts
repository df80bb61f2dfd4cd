import { type Catalogue, languagesOf, recordsOf } from '../../catalogue/catalogue.ts';
import type { LanguageReader } from '../../catalogue/reader.ts';
import { KIND_NAMES } from '../../model/kinds.ts';
import type { SiteFile } from '../site-map.ts';
import { addresses } from './addresses.ts';
import { kindFiles } from './kind-files.ts';
import { type DataContext, recordInAll } from './record-data.ts';
import { publishIn, recordFiles } from './record-files.ts';
import { schemaFiles } from './schema-files.ts';
import { createManySpeaker, createSpeaker } from './speakers.ts';

export interface DataInput {
  /** Only what may be shown. */
  catalogue: Catalogue;
  /** Trees of locales/<lang>.json by language. */
  locales: Readonly<Record<string, Record<string, unknown>>>;
  readerOf: (lang: string) => LanguageReader;
  /** Without a slash at its end. */
  siteUrl: string;
}

/** What every file of the data needs. */
export function createDataContext({ catalogue, locales, readerOf, siteUrl }: DataInput): DataContext {
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

/** All records as open data: by kind and language, one by one, and all of them in all languages. */
export function createDataFiles(input: DataInput): SiteFile[] {
  const { catalogue } = input;
  const context = createDataContext(input);
  const separator = catalogue.province.openData?.separator === 'semicolon' ? ';' : ',';
  const files: SiteFile[] = [];
  for (const kind of KIND_NAMES) {
    const records = recordsOf(catalogue, kind);
    if (records.length === 0) continue;
    for (const lang of context.languages) {
      const published = records.map((record) => publishIn(record, lang, context));
      files.push(...kindFiles({ lang, kind, records: published }, context, { separator }));
      for (const one of published) files.push(...recordFiles(one, lang));
    }
  }
  const lines = catalogue.records.map((record) => {
    const text = `${JSON.stringify(recordInAll(record, context))}\n`;
    files.push({ path: addresses.record(record.kind, record.id), text });
    return text;
  });
  files.push({ path: addresses.all, text: lines.join('') });
  files.push(...schemaFiles(context));
  return files;
}
