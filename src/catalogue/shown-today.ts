import { addDays } from '../language/civil-date.ts';
import type { Facts } from '../model/kinds.ts';
import type { Catalogue, CatalogueRecord } from './catalogue.ts';

/**
 * When a site is looked at: a day, and where it matters the time of it, `YYYY-MM-DDTHH:MM` by the clock of Viet Nam,
 * which knows no summer time. A day alone is its first minute.
 */
export interface Now {
  /** YYYY-MM-DD. */
  today: string;
  /** HH:MM. */
  clock?: string;
}

/** `YYYY-MM-DDTHH:MM` by the clock of Viet Nam, as it stands in what follows. */
type Minute = string;

export const minuteOf = ({ today, clock = '00:00' }: Now): Minute => `${today}T${clock}`;

/** @param moment a day, or a minute as `moment` of the model lets it be written. */
export const startOf = (moment: string): Minute =>
  moment.length === 10 ? `${moment}T00:00` : moment.slice(0, 16).replace(' ', 'T');

/** The first minute after a moment: a day counts to its end, a minute is the first that does not. */
export const endOf = (moment: string): Minute =>
  moment.length === 10 ? `${addDays(moment, 1)}T00:00` : startOf(moment);

/** Whether a record is finished, its time has come and not passed, and nobody seen in it forbids it. */
export function isCurrent(record: CatalogueRecord, now: Now): boolean {
  const { facts } = record;
  const isAllowed = !('consent' in facts) || mayBeSeen(facts, now.today);
  return !isAhead(record, now) && !isExpired(record, now) && isAllowed;
}

/** Whether a record was to be seen until its time was over. */
export const isExpired = ({ facts: { draft, expires } }: CatalogueRecord, now: Now): boolean =>
  !draft && expires !== undefined && endOf(expires) <= minuteOf(now);

/** Whether nobody may see a record yet: a draft, or its time has not come. */
export const isAhead = ({ facts: { draft, embargo } }: CatalogueRecord, now: Now): boolean =>
  draft === true || (embargo !== undefined && startOf(embargo) > minuteOf(now));

/** The minutes at which a record appears or leaves, `YYYY-MM-DDTHH:MM` by the clock of Viet Nam, whatever the day. */
export function turnsOf({ facts }: CatalogueRecord): { appears?: Minute; leaves?: Minute } {
  const { draft, embargo, expires } = facts;
  if (draft) return {};
  const ends = [expires, 'consent' in facts ? facts.consent?.until : undefined].filter(
    (end) => end !== undefined,
  );
  const leaves = ends.map(endOf).sort()[0];
  return { ...(embargo && { appears: startOf(embargo) }), ...(leaves && { leaves }) };
}

/** The catalogue as its editors look at it: drafts as if they were finished, and what is embargoed as if its time had come. */
export function withDrafts(catalogue: Catalogue): Catalogue {
  const records = catalogue.records.map((record) => {
    const { draft, embargo, ...facts } = record.facts;
    return { ...record, facts } as CatalogueRecord;
  });
  return { ...catalogue, records };
}

/**
 * Whether those seen in a photo have neither taken back their consent nor given it for a time that is over. Consent that
 * was taken back is so from the moment it is written down, whatever its day.
 */
export const mayBeSeen = ({ consent }: Pick<Facts<'photos'>, 'consent'>, today: string): boolean =>
  !consent?.withdrawn && (consent?.until ?? today) >= today;

/** The catalogue as the public may see it at a moment. */
export function currentCatalogue(catalogue: Catalogue, now: Now): Catalogue {
  return { ...catalogue, records: catalogue.records.filter((record) => isCurrent(record, now)) };
}
