/** A day of the calendar, without a clock or a time zone. Month 1-12. */
export interface CivilDate {
  year: number;
  month: number;
  day: number;
}

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * @param iso 'YYYY-MM-DD'
 * @throws RangeError when it is not a day that exists
 */
export function parseCivilDate(iso: string): CivilDate {
  if (!isDay(iso)) throw new RangeError(`"${iso}" is not a day; write it as 2026-11-20`);
  const [year, month, day] = iso.split('-').map(Number) as [number, number, number];
  return { year, month, day };
}

/** Whether the calendar has the day 'YYYY-MM-DD'. */
export function isDay(iso: string): boolean {
  const match = DAY.exec(iso);
  if (!match) return false;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  return dayOfEpoch(epochDay({ year, month, day })) === iso;
}

/** 'YYYY-MM-DD' of a number of days since 1970-01-01. */
export function dayOfEpoch(days: number): string {
  return new Date(days * MS_A_DAY).toISOString().slice(0, 10);
}

/** Days since 1970-01-01. */
export function epochDay({ year, month, day }: CivilDate): number {
  const date = new Date(0);
  // Date.UTC would read the years 0-99 as 1900-1999.
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime() / MS_A_DAY;
}

/** 0 Sunday - 6 Saturday. */
export function weekdayOf(date: CivilDate): number {
  return (((epochDay(date) + 4) % 7) + 7) % 7;
}

export function addDays(iso: string, days: number): string {
  return dayOfEpoch(epochDay(parseCivilDate(iso)) + days);
}

/**
 * Whether one date surely comes before another; each is as exact as it is known, 'YYYY', 'YYYY-MM' or
 * 'YYYY-MM-DD', a year before 1000 may have three digits.
 */
export function isEarlier(a: string, b: string): boolean {
  const [x, y] = [a, b].map((date) => date.replace(/^\d{3}(?=-|$)/, '0$&')) as [string, string];
  const known = Math.min(x.length, y.length);
  return x.slice(0, known) < y.slice(0, known);
}

const MS_A_DAY = 86_400_000;
