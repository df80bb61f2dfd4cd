import { type CatalogueRecord, createRegionOf } from '../../catalogue/catalogue.ts';
import { memoiseByObject } from '../../language/memory.ts';
import type { Reader, Site } from '../site.ts';

const regionFinder = memoiseByObject(({ province }: Site) => createRegionOf(province));

export interface MapGroup {
  /** Id of a region; undefined: in none. */
  region?: string | undefined;
  /** By title. */
  records: CatalogueRecord[];
}

/** Records by region, in the order of the province, each region's by title: the order of the list and of the keyboard. */
export function mapGroups(reader: Reader, records: readonly CatalogueRecord[]): MapGroup[] {
  const { site, collator } = reader;
  const regionOf = regionFinder(site);
  const grouped = Map.groupBy(records, regionOf);
  const order = [...(site.province.regions ?? []).map(({ id }) => id), undefined];
  const title = (record: CatalogueRecord) => reader.shown(record).words.title;
  return order.flatMap((region) => {
    const members = grouped.get(region);
    return members
      ? [
          {
            region,
            records: members.toSorted(
              (a, b) => collator.compare(title(a), title(b)) || (a.id < b.id ? -1 : 1),
            ),
          },
        ]
      : [];
  });
}
