import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Catalogue, type CatalogueRecord, createIndex } from '../../../src/catalogue/catalogue.ts';
import { createReaders, type Reader } from '../../../src/catalogue/reader.ts';
import { withoutWordBreaks } from '../../../src/language/line-break.ts';
import type { Kind } from '../../../src/model/kinds.ts';

const LANGUAGES = ['vi', 'en', 'lo'];
const locales = Object.fromEntries(
  LANGUAGES.map((lang) => [
    lang,
    JSON.parse(readFileSync(join(import.meta.dirname, '../../../locales', `${lang}.json`), 'utf8')),
  ]),
) as Record<string, Record<string, unknown>>;
const catalogue = {
  province: { names: { vi: 'Tỉnh Mẫu' }, languages: LANGUAGES.map((tag) => ({ tag })) },
  communes: [],
  terms: [],
  records: [],
} as unknown as Catalogue;

/**
 * Stands for src/layouts/site.ts, which only a build can read. The day is 20 November 2026:
 * `vi.mock('…/src/layouts/site.ts', async () => (await import('./facts-site.ts')).site)`.
 */
export const site = {
  today: '2026-11-20',
  catalogue,
  locales,
  province: catalogue.province,
  kiosk: undefined,
  index: createIndex(catalogue),
  ofKind: (kind: Kind) => catalogue.records.filter((record) => record.kind === kind),
};

export const readerOf: (lang: string) => Reader = createReaders(catalogue, locales);

/** A record of Vietnamese words, with only the facts that are asked for. */
export const recordWith = <K extends Kind>(kind: K, facts: object, id = 'thu') =>
  ({
    kind,
    id,
    facts,
    words: { vi: { lang: 'vi', title: 'Thử', summary: 'Một bản ghi để thử.' } },
  }) as unknown as CatalogueRecord<K>;

/** Rows as a reader sees them, `label: value`. */
export const seen = (rows: readonly ({ label: string; value: string } | undefined)[]): string[] =>
  rows.flatMap((row) => (row ? withoutWordBreaks(`${row.label}: ${row.value}`.replace(/<[^>]*>/g, '')) : []));
