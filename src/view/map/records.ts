import type { CatalogueRecord } from '../../catalogue/catalogue.ts';
import { memoiseByObject } from '../../language/memory.ts';
import type { Site } from '../site.ts';

/** What a map of the whole province is for: places and gates before zones and services; the rest has no ground of its own. */
const ORDER = ['places', 'gates', 'zones', 'services', 'events', 'culture', 'products', 'projects'];

/** What is known of a site where its map is asked for. */
type Ground = Pick<Site, 'catalogue' | 'province'>;

/** As many as a map can carry. */
const MOST = 600;

/** Records with a position, the featured first. Every page asks whether there is a map, so they are found once. */
export const mapRecords = memoiseByObject(({ catalogue, province }: Ground): readonly CatalogueRecord[] => {
  const featured = new Set(province.home?.featured ?? []);
  const rank = (record: CatalogueRecord) => (featured.has(record.id) ? 0 : 10) + ORDER.indexOf(record.kind);
  return catalogue.records
    .filter((record) => record.facts.geo && ORDER.slice(0, 4).includes(record.kind))
    .sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1))
    .slice(0, MOST);
});

/** Whether there is anything to lay out: two places apart. */
export const hasSpread = (records: readonly CatalogueRecord[]): boolean =>
  new Set(records.map(({ facts }) => `${facts.geo?.lat} ${facts.geo?.lon}`)).size > 1;

/** The same of the map of the whole province. */
export const hasMap = memoiseByObject((ground: Ground): boolean => hasSpread(mapRecords(ground)));

/** Where the map shows a record, for addresses that lead there. */
export const spotId = ({ kind, id }: CatalogueRecord): string => `${kind}-${id}`;
