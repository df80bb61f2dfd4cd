import type { CatalogueRecord } from '../../catalogue/catalogue.ts';
import { type CalendarEntry, comingEvents as comingOf } from '../../catalogue/coming-events.ts';
import type * as dates from '../../catalogue/event-dates.ts';
import type { Site } from '../site.ts';

export type { CalendarEntry } from '../../catalogue/coming-events.ts';

/** As in the catalogue, from the build's day on. */
export const nextDates = (
  { day }: Pick<Site, 'day'>,
  when: dates.When,
  announced: dates.Announced,
  count: number,
) => day.next(when, announced, count);

/** Whether a record is an event, or a custom with a day of its own, of which a date is to come. */
export const hasComingDate = (site: Pick<Site, 'day'>, { kind, facts }: CatalogueRecord): boolean => {
  if (kind === 'events') return nextDates(site, facts.when, facts.announced ?? [], 1).length > 0;
  return kind === 'culture' && facts.lunar
    ? nextDates(site, { lunar: facts.lunar }, [], 1).length > 0
    : false;
};

/** The dates of a record of which nothing is to come: an event held once. None for any other. */
export const pastDates = ({ day }: Pick<Site, 'day'>, record: CatalogueRecord) =>
  record.kind === 'events' ? day.past(record.facts.when, record.facts.announced ?? []) : [];

/** All coming dates from the build's day on, in order of time; of each event up to `count`. */
export const comingEvents = ({ catalogue, day }: Site, count: number): CalendarEntry[] =>
  comingOf(catalogue, count, day);

/** Events whose day nobody has confirmed or announced: listed apart, not left out. */
export const undatedEvents = (site: Site) =>
  site
    .ofKind('events')
    .filter(
      ({ facts }) =>
        facts.when === 'unknown' && nextDates(site, 'unknown', facts.announced ?? [], 1).length === 0,
    );

/** Events that are over, the latest first. */
export const pastEvents = (site: Site) =>
  site
    .ofKind('events')
    .flatMap((record) =>
      pastDates(site, record)
        .slice(-1)
        .map(({ end }) => ({ record, end })),
    )
    .sort((a, b) => (a.end > b.end ? -1 : a.end < b.end ? 1 : 0))
    .map(({ record }) => record);
