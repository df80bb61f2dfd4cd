import type { CatalogueRecord } from '../../catalogue/catalogue.ts';
import type { Reader } from '../site.ts';

/** All records but photos, by the index letter of their title in the reader's alphabet. */
export function azGroups(reader: Reader): [string, CatalogueRecord[]][] {
  const records = reader.site.catalogue.records.filter((record) => record.kind !== 'photos');
  const title = (record: CatalogueRecord) => reader.shown(record).words.title;
  const sorted = [...records].sort(
    (a, b) => reader.collator.compare(title(a), title(b)) || (a.id < b.id ? -1 : 1),
  );
  // Titles of another language stand under their own letters, after the reader's.
  const readable = sorted.filter((record) => reader.shown(record).lang === reader.lang);
  const others = sorted.filter((record) => reader.shown(record).lang !== reader.lang);
  const groups = Map.groupBy(readable, (record) => reader.collator.indexLetter(title(record)));
  return [
    ...groups,
    ...(others.length ? [[reader.t('search.otherLanguages'), others] as [string, CatalogueRecord[]]] : []),
  ];
}
