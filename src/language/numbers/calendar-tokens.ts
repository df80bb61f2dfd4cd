import type { NumberWords } from './number-words.ts';
import { valuesOf } from './spelled.ts';
import { dateOf, loneDayOf, monthOf, type NumberToken, type NumberValue, valueOf } from './token.ts';

/** The named groups of a pattern, and all that it found. */
export type Groups = Readonly<Record<string, string | undefined>>;
type Found = Omit<NumberToken, 'text' | 'at' | 'end'>;

const YEAR_FIRST = /(?<![\d/.,-])(?<y>\d{4})([/.-])(?<m>\d{1,2})\2(?<d>\d{1,2})(?![\d/]|[.-]\d)/gu;
const DAY_FIRST = /(?<![\d/.,-])(?<d>\d{1,2})([/.-])(?<m>\d{1,2})\2(?<y>\d{4})(?![\d/]|[.-]\d)/gu;
const DAY_AND_MONTH = /(?<![\d/.,-])(?<d>\d{1,2})\/(?<m>\d{1,2})(?![\d/]|[.,]\d)/gu;
const MONTH_AND_YEAR = /(?<![\d/.,-])(?<m>\d{1,2})\/(?<y>\d{4})(?![\d/])/gu;

/** Fractions of running text have small numbers. */
const LARGEST_PART = 10;

/** In which a date or a month is looked for, and what is made of what is found. */
export type Search = readonly [pattern: RegExp, read: (groups: Groups) => Found | undefined];

/** Every way in which a language writes dates and months, those of which more is known first. */
export function calendarSearches(words: NumberWords): Search[] {
  const date = (isDigits: boolean) => (groups: Groups) => readDate(groups, words, isDigits);
  return [
    [YEAR_FIRST, date(true)],
    [DAY_FIRST, date(true)],
    ...words.dates.map((pattern): Search => [pattern, date(false)]),
    [MONTH_AND_YEAR, readMonthAndYear],
    [DAY_AND_MONTH, date(true)],
    [words.monthAlone, (groups) => readMonth(groups, words)],
  ];
}

function readDate({ d = '', m = '', y }: Groups, words: NumberWords, isDigits: boolean): Found | undefined {
  const day = numberOf(d, words) ?? (d.toLowerCase() === 'rằm' ? 15 : undefined);
  const month = monthNumber(m, words);
  if (!day || !month || day > 31 || month > 12) return undefined;
  const year = y === undefined ? [] : [valueOf(Number(y))];
  const readings: NumberValue[][] = [
    [dateOf(month, day), ...year],
    // “The festival of March … on the 22nd”
    [loneDayOf(day), monthOf(month), ...year],
  ];
  // 2/3 may also be two thirds.
  if (isDigits && year.length === 0 && day < month && month <= LARGEST_PART)
    readings.push(day === 1 ? [valueOf(month)] : [valueOf(day), valueOf(month)]);
  return {
    kind: 'date',
    readings,
    ...(isNamed(m, words) && { calendar: 'solar' as const }),
  };
}

function readMonthAndYear({ m = '', y = '' }: Groups): Found | undefined {
  const [month, year] = [Number(m), valueOf(Number(y))];
  if (month < 1 || month > 12) return undefined;
  return {
    kind: 'month',
    readings: [
      [monthOf(month), year],
      [valueOf(month), year],
    ],
  };
}

/** A name alone may be another word: ມັງກອນ is also a dragon, ធ្នូ a bow. */
function readMonth({ m, n }: Groups, words: NumberWords): Found | undefined {
  const month = monthNumber(m ?? n ?? '', words);
  if (!month || month > 12) return undefined;
  return { kind: m === undefined ? 'word' : 'month', readings: [[monthOf(month)]] };
}

/** The Gregorian months have names of their own in English, Lao and Khmer. */
const isNamed = (typed: string, { months, units, isSpaced }: NumberWords): boolean => {
  const name = typed.toLowerCase();
  return months[name] !== undefined && units[name] === undefined && !(isSpaced && name.includes(' '));
};

const monthNumber = (typed: string, words: NumberWords): number | undefined => {
  const name = typed.toLowerCase();
  return words.months[name] ?? words.lunarMonths?.[name] ?? numberOf(typed, words);
};

/** Digits, perhaps with the end of an ordinal, or one number in Chinese numerals. */
function numberOf(typed: string, words: NumberWords): number | undefined {
  const digits = /^\d+/.exec(typed)?.[0];
  if (digits) return Number(digits);
  if (words.isSpaced) return undefined;
  const [first, ...rest] = valuesOf(typed.replace('初', ''), words);
  return rest.length === 0 ? first : undefined;
}

/** How far from a date its calendar may be named. */
const BEFORE = 24;
const AFTER = 48;

/** The calendar that is named beside a date, within its part of the sentence. */
export function calendarBeside(
  text: string,
  at: number,
  end: number,
  words: NumberWords,
): 'lunar' | 'solar' | undefined {
  const before =
    text
      .slice(Math.max(0, at - BEFORE), at)
      .split(/[.,;(。，；។（]/u)
      .at(-1) ?? '';
  const after = text.slice(end, end + AFTER).split(/[.,;()。，；។（）]/u)[0] ?? '';
  const beside = before + text.slice(at, end) + after;
  const isLunar = words.lunar.test(beside);
  const isSolar = words.solar?.test(beside) ?? false;
  return isLunar === isSolar ? undefined : isLunar ? 'lunar' : 'solar';
}
