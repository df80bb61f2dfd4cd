import type { ItemList } from 'schema-dts';
import type { CatalogueRecord } from '../../catalogue/catalogue.ts';
import { routes } from '../../catalogue/routes.ts';
import type { GraphReader } from './reader.ts';

/** So many entries tell what a list is of; the page itself has all. */
const MOST = 10;

/** The first of some records, by name and page. @param total of the list, where it goes on over further pages. */
export const itemList = (
  reader: GraphReader,
  records: readonly CatalogueRecord[],
  total = records.length,
): Exclude<ItemList, string> => ({
  '@type': 'ItemList',
  numberOfItems: total,
  itemListElement: records.slice(0, MOST).map((record, at) => ({
    '@type': 'ListItem',
    position: at + 1,
    name: reader.shown(record).words.title,
    url: reader.site.siteUrl + routes.record(reader.lang, record.kind, record.id),
  })),
});
