import { epochDay, parseCivilDate } from '../language/civil-date.ts';
import { lunarOccurrence, lunarYearOf } from '../language/lunar.ts';
import { solarOccurrence } from '../language/solar.ts';
import { LAST_YEAR } from '../model/fields.ts';
import type { Facts } from '../model/kinds.ts';

export type When = Facts<'events'>['when'];
export type Announced = NonNullable<Facts<'events'>['announced']>;

/** Days of an event, 'YYYY-MM-DD'; both are part of it. */
export interface EventDate {
  start: string;
  end: string;
  /** The organiser named this day; else it is computed. */
  announced: boolean;
}

/**
 * The next dates of an event from a day (YYYY-MM-DD) on; one under way counts. A date the organiser announced
 * stands for the one it belongs to and for no other: of a lunar day that falls twice in a solar year, both are given.
 * @returns at most `count`, in order of time; none when the event is over or its calendar is trusted no longer
 */
export function nextDates(when: When, announced: Announced, count: number, today: string): EventDate[] {
  const dates = asAnnounced(announced).filter(({ end }) => end >= today);
  const replaced = new Set(announced.map(({ start }) => occurrenceOf(when, start)?.start));
  for (const { start, end } of occurrencesFrom(when, today)) {
    if (dates.length >= count + announced.length) break;
    if (!replaced.has(start)) dates.push({ start, end, announced: false });
  }
  return dates.sort((a, b) => (a.start < b.start ? -1 : 1)).slice(0, count);
}

/** The days of an event that is held once: those announced, else its own. None of any other. */
export function daysOfOnce(when: When, announced: Announced): EventDate[] {
  if (when === 'unknown' || !('once' in when)) return [];
  const dates = announced.length > 0 ? asAnnounced(announced) : [{ ...when.once, announced: false }];
  return dates.sort((a, b) => (a.end < b.end ? -1 : 1));
}

/** The same of an event that is over, the last of its days past. */
export function pastDates(when: When, announced: Announced, today: string): EventDate[] {
  const dates = daysOfOnce(when, announced);
  return dates.every(({ end }) => end < today) ? dates : [];
}

/**
 * The year to which a date of an event belongs, in the event's own calendar. It stays that year when the organiser names
 * another day for it, and no two dates of the lunar calendar have the same.
 */
export function yearOf(when: When, { start, announced }: EventDate): number {
  const day = (announced ? occurrenceOf(when, start)?.start : undefined) ?? start;
  return when !== 'unknown' && 'lunar' in when ? lunarYearOf(day) : parseCivilDate(day).year;
}

const asAnnounced = (announced: Announced): EventDate[] =>
  announced.map(({ start, end }) => ({ start, end, announced: true }));

type Occurrence = Pick<EventDate, 'start' | 'end'>;

/** Every date the calendar gives from a day on, one under way first. */
function* occurrencesFrom(when: When, today: string): Generator<Occurrence> {
  if (when !== 'unknown' && 'once' in when) {
    if (when.once.end >= today) yield when.once;
    return;
  }
  // What began in the year before may go on; the twelfth lunar month of that year is yet to come.
  for (let year = Number(today.slice(0, 4)) - 2; year <= LAST_YEAR; year++) {
    const occurrence = occurrenceIn(when, year);
    if (occurrence && occurrence.end >= today) yield occurrence;
  }
}

/** What begins in a year of the event's own calendar. */
function occurrenceIn(when: When, year: number): Occurrence | undefined {
  if (when === 'unknown' || 'once' in when) return undefined;
  return 'lunar' in when ? lunarOccurrence(when.lunar, year) : solarOccurrence(when.solar, year);
}

/** Moved by no more than this, an event is that of the nearest date, though new year or Tết lies between. */
const NEAR_DAYS = 60;

/** The computed date for which one announced stands: the nearest, or from farther away that of its own year. */
function occurrenceOf(when: When, start: string): Occurrence | undefined {
  if (when === 'unknown') return undefined;
  // What is held once has one date, however far it was moved.
  if ('once' in when) return when.once;
  const year = 'lunar' in when ? lunarYearOf(start) : parseCivilDate(start).year;
  const at = (day: string) => epochDay(parseCivilDate(day));
  const distance = (occurrence: Occurrence) => Math.abs(at(occurrence.start) - at(start));
  const near = [year - 1, year, year + 1]
    .flatMap((other) => occurrenceIn(when, other) ?? [])
    .sort((a, b) => distance(a) - distance(b))[0];
  return near && distance(near) <= NEAR_DAYS ? near : occurrenceIn(when, year);
}
