import { type Catalogue, type CatalogueRecord, recordsOf } from '../../catalogue/catalogue.ts';
import {
  type Announced,
  daysOfOnce,
  type EventDate,
  nextDates,
  type When,
  yearOf,
} from '../../catalogue/event-dates.ts';
import { goneRecords } from '../../catalogue/gone.ts';
import type { Now } from '../../catalogue/shown-today.ts';
import { addDays } from '../../language/civil-date.ts';

export type CalendarRecord = CatalogueRecord<'events'> | CatalogueRecord<'culture'>;

/** One date of an event or a custom in a calendar. */
export interface CalendarDay {
  record: CalendarRecord;
  date: EventDate;
  /** What no other date has, and this one keeps when its day is changed: `le-hoi-2026`. */
  key: string;
  isCancelled: boolean;
}

/** How many years ahead days are reckoned. */
const YEARS = 5;

/** The first day of the year in which a calendar is made: what has passed since is still in it. */
export const firstDay = (today: string): string => `${today.slice(0, 4)}-01-01`;

/** The days of a record: those of a yearly one from this year on, of any other all that are known. */
export function daysOf(record: CalendarRecord, today: string): CalendarDay[] {
  const { when, announced } = timeOf(record);
  const isYearly = when !== 'unknown' && !('once' in when);
  const last = `${Number(today.slice(0, 4)) + YEARS}-12-31`;
  // A lunar day falls at most twice in a solar year.
  const count = 2 * (YEARS + 1) + announced.length;
  const dates = nextDates(when, announced, count, isYearly ? firstDay(today) : '0001-01-01');
  return keyed(
    record,
    dates.filter(({ start, announced: isAnnounced }) => !isYearly || isAnnounced || start <= last),
    false,
  );
}

/** How long it is told that an event is not held. */
const DAYS_TOLD = 366;

/** Dates that were fixed and had not come when their event was taken from the site, for a year after that. */
export function cancelledDays(whole: Catalogue, now: Now): CalendarDay[] {
  const gone = new Map(goneRecords(whole, now).map((one) => [`${one.kind}/${one.id}`, one]));
  return recordsOf(whole, 'events').flatMap((record) => {
    const on = gone.get(`events/${record.id}`)?.on;
    if (!on || addDays(on, DAYS_TOLD) < now.today) return [];
    const { when, announced } = timeOf(record);
    const dates =
      when !== 'unknown' && 'once' in when
        ? daysOfOnce(when, announced)
        : announced.map(({ start, end }) => ({ start, end, announced: true }));
    return keyed(record, dates, true).filter(({ date }) => date.start > on);
  });
}

function timeOf(record: CalendarRecord): { when: When; announced: Announced } {
  if (record.kind === 'events') return { when: record.facts.when, announced: record.facts.announced ?? [] };
  return { when: record.facts.lunar ? { lunar: record.facts.lunar } : 'unknown', announced: [] };
}

/** An organiser may name several dates for one year. */
function keyed(record: CalendarRecord, dates: readonly EventDate[], isCancelled: boolean): CalendarDay[] {
  const seen = new Map<number, number>();
  return dates.map((date) => {
    const year = yearOf(timeOf(record).when, date);
    const number = (seen.get(year) ?? 0) + 1;
    seen.set(year, number);
    return { record, date, key: `${record.id}-${year}${number > 1 ? `-${number}` : ''}`, isCancelled };
  });
}
