import { isDay } from './civil-date.ts';

export interface SolarSpan {
  start: { day: number; month: number };
  end: { day: number; month: number };
}

const pad = (value: number) => String(value).padStart(2, '0');
const iso = (year: number, { day, month }: SolarSpan['start']) => `${year}-${pad(month)}-${pad(day)}`;

/**
 * The days of a yearly solar event that begins in a year; it may run over new year.
 *
 * What begins on 29 February is held in leap years. What only ends then runs to the last day of February.
 * @returns 'YYYY-MM-DD' of both; undefined when the year has no such first day
 */
export function solarOccurrence(
  { start, end }: SolarSpan,
  year: number,
): { start: string; end: string } | undefined {
  const overNewYear = end.month < start.month || (end.month === start.month && end.day < start.day);
  const first = iso(year, start);
  if (!isDay(first)) return undefined;
  const last = iso(year + Number(overNewYear), end);
  return { start: first, end: isDay(last) ? last : last.replace(/29$/, '28') };
}
