import type { CatalogueRecord } from '../catalogue/catalogue.ts';
import { memoiseByObject } from '../language/memory.ts';
import type { Reader } from './site.ts';

/** The record that has each title to itself: the first in the order of kinds, of which photos never are. */
const holders = memoiseByObject((reader: Reader) => {
  const { kinds, ofKind } = reader.site;
  const records = kinds
    .filter((kind) => kind !== 'photos')
    .flatMap((kind): CatalogueRecord[] => ofKind(kind));
  const byTitle = new Map<string, CatalogueRecord>();
  for (const record of records) {
    const { title } = reader.shown(record).words;
    if (!byTitle.has(title)) byTitle.set(title, record);
  }
  return byTitle;
});

/**
 * What a browser's tab and a search engine call a record's page. A photo is mostly called as what it shows, so it says
 * what it is; so does a record whose title another kind has already.
 */
export function pageTitle(reader: Reader, record: CatalogueRecord): string {
  const { title } = reader.shown(record).words;
  if (record.kind === 'photos')
    return `${title} · ${reader.tDynamic(`list.digitalSource.${record.facts.digitalSource}`)}`;
  const holder = holders(reader).get(title);
  if (!holder || holder.kind === record.kind) return title;
  return `${title} · ${reader.tDynamic(`kind.${record.kind}`)}`;
}
