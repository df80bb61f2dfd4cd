import { type CivilDate, epochDay, parseCivilDate, weekdayOf } from './civil-date.ts';
import { datePatterns, vietnameseWeekdays } from './date-patterns.ts';
import { digitsOf } from './digits.ts';
import { memoise } from './memory.ts';

export type DateStyle = 'full' | 'long' | 'short' | 'monthYear' | 'dayMonth';

/** Dates in one language. Days are 'YYYY-MM-DD' (or an instant, read in the time zone), times 'HH:MM'. */
export interface DateFormats {
  date(iso: string, style?: DateStyle): string;
  /** Both days are part of the span; `b` may equal `a`. */
  dateRange(a: string, b: string): string;
  /** As much as is known: 'YYYY', 'YYYY-MM' or 'YYYY-MM-DD'; a year before 1000 may have three digits. */
  partialDate(iso: string): string;
  /** The clock of 24 hours in every language: '7:00' and '07:00' give 07:00. */
  time(clock: string): string;
  timeRange(from: string, to: string): string;
  dateTime(iso: string, clock: string, style?: DateStyle): string;
  weekday(iso: string): string;
}

/** Intl styles for the languages that have no patterns of their own. */
const INTL_STYLES: Record<DateStyle | 'year' | 'weekday', Intl.DateTimeFormatOptions> = {
  full: { dateStyle: 'full' },
  long: { dateStyle: 'long' },
  short: { year: 'numeric', month: '2-digit', day: '2-digit' },
  monthYear: { year: 'numeric', month: 'long' },
  dayMonth: { day: 'numeric', month: 'long' },
  year: { year: 'numeric' },
  weekday: { weekday: 'long' },
};

/**
 * @throws RangeError where Intl has no data for the language (Chromium for Lao and Khmer), instead of
 * answering in English
 */
export function createDates(locale: string, timeZone: string): DateFormats {
  if (Intl.DateTimeFormat.supportedLocalesOf(locale).length === 0)
    throw new RangeError(`no Intl data for "${locale}" here; format its dates at build, in Node`);
  const patterns = datePatterns[new Intl.Locale(locale).language];
  const digits = digitsOf(locale);
  const names = memoise((kind: 'M' | 'Ms' | 'w') => namesOf(locale, kind));
  const intl = memoise(
    (style: keyof typeof INTL_STYLES) =>
      new Intl.DateTimeFormat(locale, { ...INTL_STYLES[style], calendar: 'gregory', timeZone: 'UTC' }),
  );
  const zoned = memoise(
    (zone: string) =>
      new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }),
  );

  const day = (iso: string): CivilDate => {
    if (!iso.includes('T')) return parseCivilDate(iso);
    const instant = new Date(iso);
    if (Number.isNaN(instant.getTime()))
      throw new RangeError(`"${iso}" is not a date; write it as 2026-11-20`);
    return parseCivilDate(zoned(timeZone).format(instant));
  };
  const write = (style: DateStyle | 'year' | 'weekday', date: CivilDate): string =>
    patterns ? digits(fill(patterns[style], date, names)) : intl(style).format(epochDay(date) * 86_400_000);

  // The same few days stand on thousands of pages.
  const written = memoise((style: DateStyle) => memoise((iso: string) => write(style, day(iso))));
  const date = (iso: string, style: DateStyle = 'long') => written(style)(iso);
  const time = (clock: string): string => {
    const match = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(clock) ?? (clock === '24:00' ? ['', '24', '00'] : null);
    if (!match) throw new RangeError(`"${clock}" is not a time; write it as 07:00`);
    return digits(`${(match[1] as string).padStart(2, '0')}:${match[2]}`);
  };

  return {
    date,
    time,
    timeRange: (from, to) => `${time(from)}–${time(to)}`,
    dateTime: (iso, clock, style = 'long') =>
      (patterns?.dateTime ?? '{D} {t}').replace('{t}', time(clock)).replace('{D}', date(iso, style)),
    weekday: (iso) => write('weekday', day(iso)),
    dateRange(a, b) {
      const [from, to] = [day(a), day(b)];
      if (epochDay(to) < epochDay(from)) throw new RangeError(`the span ends (${b}) before it starts (${a})`);
      if (epochDay(to) === epochDay(from)) return write('long', from);
      if (!patterns) return intl('long').formatRange(epochDay(from) * 86_400_000, epochDay(to) * 86_400_000);
      return digits(fill(patterns[spanOf(from, to)], from, names, to));
    },
    partialDate(iso) {
      const whole = iso.replace(/^\d{3}(?=-|$)/, '0$&');
      if (/^\d{4}$/.test(whole)) return write('year', parseCivilDate(`${whole}-01-01`));
      if (/^\d{4}-\d{2}$/.test(whole)) return write('monthYear', parseCivilDate(`${whole}-01`));
      return date(whole);
    },
  };
}

function spanOf(from: CivilDate, to: CivilDate): 'daySpan' | 'monthSpan' | 'yearSpan' {
  if (from.year !== to.year) return 'yearSpan';
  return from.month === to.month ? 'daySpan' : 'monthSpan';
}

type Names = (kind: 'M' | 'Ms' | 'w') => string[];

function fill(pattern: string, date: CivilDate, names: Names, end?: CivilDate): string {
  return pattern.replace(/\{(\w+?)(2?)\}/g, (_, token: string, second: string) => {
    const { year, month, day } = (second ? end : date) as CivilDate;
    if (token === 'd') return String(day);
    if (token === 'm') return String(month);
    if (token === 'y') return String(year);
    if (token === 'dd') return String(day).padStart(2, '0');
    if (token === 'mm') return String(month).padStart(2, '0');
    if (token === 'M' || token === 'Ms') return names(token)[month - 1] as string;
    const weekday = names('w')[weekdayOf({ year, month, day })] as string;
    return token === 'W' ? weekday.charAt(0).toUpperCase() + weekday.slice(1) : weekday;
  });
}

/** Names of the twelve months, or of the seven weekdays from Sunday. */
function namesOf(locale: string, kind: 'M' | 'Ms' | 'w'): string[] {
  if (kind === 'w' && new Intl.Locale(locale).language === 'vi') return vietnameseWeekdays;
  const options: Intl.DateTimeFormatOptions =
    kind === 'w' ? { weekday: 'long' } : { month: kind === 'M' ? 'long' : 'short', day: 'numeric' };
  const format = new Intl.DateTimeFormat(locale, { ...options, calendar: 'gregory', timeZone: 'UTC' });
  const part = kind === 'w' ? 'weekday' : 'month';
  // 1 October 2023 was a Sunday; the month stands beside a day so that Intl gives the form used in dates.
  return Array.from({ length: kind === 'w' ? 7 : 12 }, (_, index) => {
    const when = kind === 'w' ? Date.UTC(2023, 9, 1 + index) : Date.UTC(2023, index, 1);
    return format.formatToParts(when).find(({ type }) => type === part)?.value ?? '';
  });
}
