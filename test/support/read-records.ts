import type { CatalogueRecord } from '../../src/catalogue/catalogue.ts';
import { memoiseByObject } from '../../src/language/memory.ts';

/** A place as a build reads it, with no more than a test needs. */
export const recordOf = (id: string, facts: object = {}, title = id) =>
  ({
    kind: 'places',
    id,
    facts: { type: 'beach', ...facts },
    words: { vi: { title, summary: '', body: '' } },
    drafts: [],
    sourceHash: 'v1:0',
    sourceBlocks: [],
    headings: [],
  }) as unknown as CatalogueRecord;

export const find = (records: readonly CatalogueRecord[], id: string) =>
  records.find((record) => record.id === id) as CatalogueRecord<'places'>;
export const titles = memoiseByObject((records: readonly CatalogueRecord[]) =>
  records.map(({ words }) => words['vi']?.title),
);
