import { type Catalogue, type CatalogueRecord, recordsOf } from './catalogue.ts';
import { createDayAnswers, type DayAnswers } from './day-answers.ts';
import type { EventDate } from './event-dates.ts';

export interface CalendarEntry extends EventDate {
  record: CatalogueRecord<'events'> | CatalogueRecord<'culture'>;
}

/**
 * All coming dates of events and of culture with a day of its own, in order of time; `count` of each.
 * @param day the answers of a day, or the day, YYYY-MM-DD.
 */
export function comingEvents(catalogue: Catalogue, count: number, day: DayAnswers | string): CalendarEntry[] {
  const { next } = typeof day === 'string' ? createDayAnswers(day) : day;
  const events = recordsOf(catalogue, 'events').flatMap((record) =>
    next(record.facts.when, record.facts.announced ?? [], count).map((date) => ({
      ...date,
      record,
    })),
  );
  const customs = recordsOf(catalogue, 'culture').flatMap((record) =>
    record.facts.lunar
      ? next({ lunar: record.facts.lunar }, [], count).map((date) => ({ ...date, record }))
      : [],
  );
  const key = (entry: CalendarEntry) => `${entry.start} ${entry.record.id}`;
  return [...events, ...customs].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** What a calendar is made of: events, and culture with a day of its own. */
export const calendarRecords = (catalogue: Catalogue): CatalogueRecord[] => [
  ...recordsOf(catalogue, 'events'),
  ...recordsOf(catalogue, 'culture').filter(({ facts }) => facts.lunar),
];
