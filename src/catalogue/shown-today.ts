import type { Catalogue, CatalogueRecord } from './catalogue.ts';

/** Whether a record's day has come and not passed. `today` is YYYY-MM-DD; the day of expiry still counts. */
export function isCurrent({ facts }: CatalogueRecord, today: string): boolean {
  const { expires } = facts;
  const embargo = 'embargo' in facts ? facts.embargo : undefined;
  return (!expires || expires >= today) && (!embargo || embargo <= today);
}

/** The catalogue as the public may see it on a day. */
export function currentCatalogue(catalogue: Catalogue, today: string): Catalogue {
  return { ...catalogue, records: catalogue.records.filter((record) => isCurrent(record, today)) };
}
