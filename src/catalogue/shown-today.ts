import type { Facts } from '../model/kinds.ts';
import type { Catalogue, CatalogueRecord } from './catalogue.ts';

/**
 * Whether a record's day has come and not passed, and nobody seen in it forbids it. `today` is YYYY-MM-DD; the day of
 * expiry still counts.
 */
export function isCurrent({ facts }: CatalogueRecord, today: string): boolean {
  const { expires } = facts;
  const embargo = 'embargo' in facts ? facts.embargo : undefined;
  const isAllowed = !('consent' in facts) || mayBeSeen(facts, today);
  return (!expires || expires >= today) && (!embargo || embargo <= today) && isAllowed;
}

/**
 * Whether those seen in a photo have neither taken back their consent nor given it for a time that is over. Consent that
 * was taken back is so from the moment it is written down, whatever its day.
 */
export const mayBeSeen = ({ consent }: Pick<Facts<'photos'>, 'consent'>, today: string): boolean =>
  !consent?.withdrawn && (consent?.until ?? today) >= today;

/** The catalogue as the public may see it on a day. */
export function currentCatalogue(catalogue: Catalogue, today: string): Catalogue {
  return { ...catalogue, records: catalogue.records.filter((record) => isCurrent(record, today)) };
}
