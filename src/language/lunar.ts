import { LunarDate } from 'lunar-date-vn';
import { dayOfEpoch, epochDay, parseCivilDate } from './civil-date.ts';

/** A day of the Vietnamese lunar calendar (UTC+7). `leap` is the repeated month of a leap year. */
export interface LunarDay {
  day: number;
  month: number;
  leap?: boolean;
}

export interface LunarSpan {
  start: { day: number; month: number };
  end: { day: number; month: number };
}

/** `start` and `end` are 'YYYY-MM-DD' of the solar calendar; `lunarYear` is that of the start. */
export interface Occurrence {
  start: string;
  end: string;
  lunarYear: number;
}

/** The years in which the tables were compared with astronomical reckoning, or are otherwise trusted. */
export const FIRST_LUNAR_YEAR = 1976;
export const LAST_LUNAR_YEAR = 2053;

export class LunarRangeError extends RangeError {
  override readonly name = 'LunarRangeError';
}

/**
 * @returns 'YYYY-MM-DD'
 * @throws LunarRangeError outside the trusted years, or when the year has no such month or day
 */
export function lunarToSolar({ day, month, leap = false }: LunarDay, lunarYear: number): string {
  const found = monthsOf(lunarYear).find((one) => one.month === month && one.leap === leap);
  if (!found || !(day >= 1 && day <= found.length))
    throw new LunarRangeError(
      `there is no ${day}/${month}${leap ? ' (leap)' : ''} in lunar year ${lunarYear}`,
    );
  return dayOfEpoch(found.start + day - 1);
}

/**
 * @param iso 'YYYY-MM-DD'
 * @throws RangeError when it is not a day; LunarRangeError outside the trusted years
 */
export function solarToLunar(iso: string): Required<LunarDay> & { year: number } {
  const date = parseCivilDate(iso);
  const at = epochDay(date);
  const isBeforeTet = date.year > LAST_LUNAR_YEAR || at < (monthsOf(date.year)[0] as LunarMonth).start;
  const year = isBeforeTet ? date.year - 1 : date.year;
  const found = monthsOf(year).findLast(({ start }) => start <= at) as LunarMonth;
  // Past the last month the table ends: the day belongs to a year that is not trusted.
  if (at >= found.start + found.length) assertYear(date.year);
  return { day: at - found.start + 1, month: found.month, leap: found.leap, year };
}

/**
 * The days of a yearly lunar event that begins in a lunar year. One of the twelfth month falls in the following
 * solar year, and may end in the first month of the next lunar year.
 *
 * Day 30 of a month that has 29 is its last day, as custom keeps the eve of Tết. A leap month is passed
 * over: the event is held in the month of that name that comes first. Only a few days that run from a month into
 * the next begin in the leap one between them, or they would last a month more.
 * @returns undefined when it begins or ends outside the trusted years
 */
export function lunarOccurrence({ start, end }: LunarSpan, lunarYear: number): Occurrence | undefined {
  const wraps = end.month < start.month || (end.month === start.month && end.day < start.day);
  const endYear = lunarYear + Number(wraps);
  if (lunarYear < FIRST_LUNAR_YEAR || endYear > LAST_LUNAR_YEAR) return undefined;
  const days = (end.month - start.month + 12 * Number(wraps)) * 30 + end.day - start.day;
  const leap =
    start.month !== end.month &&
    days < 30 &&
    monthsOf(lunarYear).some((one) => one.leap && one.month === start.month);
  return { start: lastDayAtMost({ ...start, leap }, lunarYear), end: lastDayAtMost(end, endYear), lunarYear };
}

/** The lunar year in which a day lies; its solar one where the lunar calendar is not trusted. */
export function lunarYearOf(iso: string): number {
  const { year } = parseCivilDate(iso);
  const isTrusted = year >= FIRST_LUNAR_YEAR && year <= LAST_LUNAR_YEAR;
  return isTrusted && iso < lunarToSolar({ day: 1, month: 1 }, year) ? year - 1 : year;
}

function lastDayAtMost({ day, month, leap = false }: LunarDay, lunarYear: number): string {
  const length = monthsOf(lunarYear).find((one) => one.month === month && one.leap === leap)?.length ?? 30;
  return lunarToSolar({ day: day === 30 ? length : day, month, leap }, lunarYear);
}

/** A month of a lunar year; `start` is its first day in days since 1970-01-01. */
interface LunarMonth {
  month: number;
  leap: boolean;
  start: number;
  length: number;
}

const years = new Map<number, LunarMonth[]>();

/**
 * The 12 or 13 months of a lunar year. Only the first days are asked of the package, as day numbers:
 * its own solar dates pass through the time zone of the machine and fail on days that a zone skipped.
 */
function monthsOf(year: number): LunarMonth[] {
  assertYear(year);
  let months = years.get(year);
  if (!months) {
    const starts = Array.from({ length: 12 }, (_, index) => index + 1).flatMap((month) => {
      const start = firstDay(year, month, false);
      // For a leap month that the year lacks the package answers with the ordinary one.
      const leapStart = firstDay(year, month, true);
      const ordinary = { month, leap: false, start };
      return leapStart === start ? [ordinary] : [ordinary, { month, leap: true, start: leapStart }];
    });
    const next = firstDay(year + 1, 1, false);
    months = starts.map((one, index) => ({ ...one, length: (starts[index + 1]?.start ?? next) - one.start }));
    years.set(year, months);
  }
  return months;
}

const JULIAN_DAY_OF_EPOCH = 2_440_588;

function firstDay(year: number, month: number, leap: boolean): number {
  const lunar = new LunarDate({ day: 1, month, year, leap_month: leap, hour: 0, yearIndex: year });
  lunar.init();
  return (lunar.get().julian as number) - JULIAN_DAY_OF_EPOCH;
}

function assertYear(year: number): void {
  if (year < FIRST_LUNAR_YEAR || year > LAST_LUNAR_YEAR)
    throw new LunarRangeError(
      `lunar year ${year} is outside ${FIRST_LUNAR_YEAR}-${LAST_LUNAR_YEAR}, the years for which the calendar is known well enough`,
    );
}
