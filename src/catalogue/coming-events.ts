import { nextOccurrences } from '../language/lunar.ts';
import { type Catalogue, type CatalogueRecord, recordsOf } from './catalogue.ts';

type EventFacts = CatalogueRecord<'events'>['facts'];

export interface EventDate {
  start: string;
  end: string;
  /** The organiser named this day; else it is computed. */
  announced: boolean;
}

const pad = (value: number) => String(value).padStart(2, '0');

/**
 * The next dates of an event from a day (YYYY-MM-DD) on; one under way counts. A date the organiser announced
 * for a year stands for the computed one of that year.
 */
export function nextDates(
  when: EventFacts['when'],
  announced: NonNullable<EventFacts['announced']>,
  count: number,
  today: string,
): EventDate[] {
  const computed = computeDates(when, count + announced.length, today);
  const years = new Set(announced.map((item) => String(item.year)));
  const dates = [
    ...computed
      .filter((date) => !years.has(date.start.slice(0, 4)))
      .map((date) => ({ ...date, announced: false })),
    ...announced
      .filter((item) => item.end >= today)
      .map(({ start, end }) => ({ start, end, announced: true })),
  ];
  return dates.sort((a, b) => (a.start < b.start ? -1 : 1)).slice(0, count);
}

function computeDates(
  when: EventFacts['when'],
  count: number,
  today: string,
): { start: string; end: string }[] {
  if (when === 'unknown') return [];
  if ('lunar' in when) return nextOccurrences(when.lunar, today, count);
  if ('once' in when) return when.once.end >= today ? [when.once] : [];
  const year = Number(today.slice(0, 4));
  const { start, end } = when.solar;
  return Array.from({ length: count + 1 }, (_, step) => {
    const y = year + step;
    const overNewYear = end.month < start.month || (end.month === start.month && end.day < start.day);
    return {
      start: `${y}-${pad(start.month)}-${pad(start.day)}`,
      end: `${overNewYear ? y + 1 : y}-${pad(end.month)}-${pad(end.day)}`,
    };
  })
    .filter((date) => date.end >= today)
    .slice(0, count);
}

export interface CalendarEntry extends EventDate {
  record: CatalogueRecord<'events'> | CatalogueRecord<'culture'>;
}

/** All coming dates of events and of culture with a day of its own, in order of time; `count` of each. */
export function comingEvents(catalogue: Catalogue, count: number, today: string): CalendarEntry[] {
  const events = recordsOf(catalogue, 'events').flatMap((record) =>
    nextDates(record.facts.when, record.facts.announced ?? [], count, today).map((date) => ({
      ...date,
      record,
    })),
  );
  const customs = recordsOf(catalogue, 'culture').flatMap((record) =>
    record.facts.lunar
      ? nextDates({ lunar: record.facts.lunar }, [], count, today).map((date) => ({ ...date, record }))
      : [],
  );
  const key = (entry: CalendarEntry) => `${entry.start} ${entry.record.id}`;
  return [...events, ...customs].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
