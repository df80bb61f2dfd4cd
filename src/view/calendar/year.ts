import { comingEvents as comingOf } from '../../catalogue/coming-events.ts';
import type { EventDate } from '../../catalogue/event-dates.ts';
import { dayOfEpoch, epochDay, parseCivilDate, weekdayOf } from '../../language/civil-date.ts';
import { type Html, html } from '../../language/html.ts';
import type { Site } from '../site.ts';
import { type CalendarEntry, nextDates } from './next-dates.ts';

/** A festival by its next date, with the dates after that one. */
export interface Festival extends CalendarEntry {
  later: EventDate[];
}

/** Dates of one festival: the next one, and as many as a guest plans ahead. */
const DATES = 3;

/** Each festival once, in the order of its next date. */
export const festivals = (site: Site): Festival[] =>
  comingOf(site.catalogue, 1, site.day).map((entry) => ({
    ...entry,
    later: datesOf(site, entry).slice(1),
  }));

function datesOf(site: Site, { record }: CalendarEntry): EventDate[] {
  if (record.kind === 'events')
    return nextDates(site, record.facts.when, record.facts.announced ?? [], DATES);
  return record.facts.lunar ? nextDates(site, { lunar: record.facts.lunar }, [], DATES) : [];
}

export interface Month {
  /** YYYY-MM. */
  month: string;
  /** Days of the month, 1 to 31, on which something is held. */
  held: ReadonlySet<number>;
}

/** The month of the build's day and the eleven after it. */
export function yearAhead(site: Site): Month[] {
  const [year, month] = site.today.split('-').map(Number) as [number, number];
  const held = new Set(
    comingOf(site.catalogue, DATES, site.day).flatMap(({ start, end }) => daysBetween(start, end)),
  );
  return Array.from({ length: 12 }, (_, step) => {
    const at = year * 12 + month - 1 + step;
    const name = `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
    const own = [...held].filter((day) => day.startsWith(name));
    return { month: name, held: new Set(own.map((day) => Number(day.slice(8)))) };
  });
}

/** No festival is longer; what is held all year marks no day of it. */
const LONGEST = 62;

function daysBetween(start: string, end: string): string[] {
  const [from, to] = [start, end].map((day) => epochDay(parseCivilDate(day))) as [number, number];
  if (to - from > LONGEST) return [start];
  return Array.from({ length: to - from + 1 }, (_, step) => dayOfEpoch(from + step));
}

/** A month as a sheet of dots, a week a row from Monday on, those of a festival larger. It says nothing by itself. */
export function monthSheet({ month, held }: Month): Html {
  const [year, number] = month.split('-').map(Number) as [number, number];
  const before = (weekdayOf({ year, month: number, day: 1 }) + 6) % 7;
  const days = new Date(Date.UTC(year, number, 0)).getUTCDate();
  const dots = (some: (day: number) => boolean) =>
    Array.from({ length: days }, (_, at) => at + 1)
      .filter(some)
      .map((day) => `M${(before + day - 1) % 7} ${Math.floor((before + day - 1) / 7)}h0`)
      .join('');
  return html`<svg class="month-sheet" viewBox="-.5 -.5 7 6" width="112" height="96" aria-hidden="true"><path d="${dots((day) => !held.has(day))}"/><path class="held" d="${dots((day) => held.has(day))}"/></svg>`;
}
