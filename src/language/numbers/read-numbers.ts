import { memoiseByObject } from '../memory.ts';
import { calendarBeside, calendarSearches, type Groups, type Search } from './calendar-tokens.ts';
import { anyOf, type NumberWords } from './number-words.ts';
import { NUMERAL, readNumeral } from './numeral.ts';
import { joinScaled, type ScaledToken } from './scaled.ts';
import { datesOfSpans } from './spans.ts';
import { readSpelled } from './spelled.ts';
import { numberWordsOf } from './tables/tables.ts';
import { type NumberToken, valueOf } from './token.ts';

/** Digits of Lao, Khmer, Thai and full width as 0-9; each stays one letter. */
export const westernDigits = (text: string): string =>
  text.replace(/[໐-໙០-៩๐-๙０-９]/g, (digit) => {
    const code = digit.charCodeAt(0);
    const zero = [0x0ed0, 0x17e0, 0x0e50, 0xff10].find((from) => code >= from && code <= from + 9) ?? code;
    return String(code - zero);
  });

/** +84 237 3852 246, 0237.385.2246; 1900 1234 */
const PHONE =
  /(?<![\d.,/])(?:\+\d{1,3}|0\d{1,3})(?:[ .-]?\(?\d{2,4}\)?){2,4}(?![\d/]|[.,]\d)|(?<![\d.,])1[89]00[ .]?\d{4,6}(?!\d)/gu;
const CLOCK = /(?<![\d:])(?<h>\d{1,2}):(?<min>[0-5]\d)(?![\d:])/gu;

/** Stands for what was read already; no number and no word holds it. */
const READ = '\u0001';

const ways = memoiseByObject((words: NumberWords) => {
  const scale = anyOf(Object.keys(words.scales));
  const end = words.isSpaced ? '(?![\\p{L}\\p{M}])' : '';
  return {
    calendar: calendarSearches(words),
    scales: new RegExp(`^${words.scaleGap ?? '[ \\u00a0]?'}((?:[ ]?(?:${scale})${end})+)`, 'iu'),
    scale: new RegExp(scale, 'giu'),
  };
});

/** The numbers of a text. */
export interface NumberReading {
  /** In no certain order: digits with their scales, dates, months, times and telephone numbers. */
  tokens: NumberToken[];
  /** What is spelled, of the kind `word`, as it may also be a word of another sense; read when it is asked for. */
  spelled(): NumberToken[];
}

/**
 * Numbers of a text as a language writes them.
 * @returns undefined for a language of which nobody has written down how it writes numbers.
 */
export function readNumbers(typed: string, locale: string): NumberReading | undefined {
  const words = numberWordsOf(locale);
  if (!words) return undefined;
  const text = westernDigits(typed.normalize('NFC').replaceAll('\u200b', ''));
  const { tokens, rest } = readDigits(text, words);
  let spelled: NumberToken[] | undefined;
  return {
    tokens,
    spelled: () => {
      spelled ??= readSpelled(rest, words);
      return spelled;
    },
  };
}

/** @returns also the text with what was read blanked out. */
function readDigits(text: string, words: NumberWords): { tokens: NumberToken[]; rest: string } {
  const tokens: NumberToken[] = [];
  let rest = text;
  const take = (found: readonly NumberToken[]) => {
    for (const token of found) tokens.push(token);
    rest = blanked(rest, found);
  };
  const takeAll = ([pattern, read]: Search) => {
    const taken: NumberToken[] = [];
    for (const { 0: found, groups = {}, index } of rest.matchAll(pattern)) {
      const token = read({ found, ...groups });
      if (!token) continue;
      const end = index + found.length;
      const calendar =
        token.kind === 'date' ? (token.calendar ?? calendarBeside(text, index, end, words)) : undefined;
      taken.push({ ...token, at: index, end, text: found, ...(calendar && { calendar }) });
    }
    if (taken.length > 0) take(taken);
  };
  if (/\d/.test(text)) {
    takeAll([PHONE, readPhone]);
    for (const pattern of [CLOCK, ...words.times]) takeAll([pattern, readTime]);
  }
  for (const search of ways(words).calendar) takeAll(search);
  take(joinScaled(numerals(rest, words), text));
  datesOfSpans(tokens, text);
  return { tokens, rest };
}

/** A text in which tokens, in their order, are blanked out. */
function blanked(text: string, tokens: readonly NumberToken[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { at, end } of tokens) {
    parts.push(text.slice(from, at), READ.repeat(end - at));
    from = end;
  }
  return parts.join('') + text.slice(from);
}

function readPhone({ found = '' }: Groups) {
  const digits = found.replace(/\D/g, '').replace(/^(?:84|0)/, '');
  return digits.length < 8
    ? undefined
    : { kind: 'phone' as const, readings: [[`phone:${digits.slice(-9)}`]] };
}

/** The hour by either clock; no minutes are none to look for. */
function readTime({ h = '', min = '' }: Groups) {
  const [hour, minutes] = [Number(h), Number(min)];
  if (hour > 24) return undefined;
  const more = minutes > 0 ? [valueOf(minutes)] : [];
  const readings = [hour, ...(hour > 12 ? [hour - 12] : [])].map((one) => [valueOf(one), ...more]);
  return { kind: 'time' as const, readings };
}

function numerals(rest: string, words: NumberWords): ScaledToken[] {
  const { scales, scale: one } = ways(words);
  return [...rest.matchAll(NUMERAL)].flatMap(({ 0: found, index }): ScaledToken[] => {
    // m2, km2, m3
    if (/^[23]$/.test(found) && /(?<!\p{L})[kdcm]?m$/u.test(rest.slice(Math.max(0, index - 3), index)))
      return [];
    let end = index + found.length;
    const after = rest.slice(end, end + 40);
    const behind = scales.exec(after);
    const at = behind ? behind[0].length - (behind[1] as string).trimStart().length : 0;
    let factor = 1;
    if (behind && !words.notScale?.test(after.slice(at))) {
      for (const [word] of (behind[1] as string).matchAll(one))
        factor *= words.scales[word.toLowerCase()] ?? 1;
      end += behind[0].length;
    }
    const half = factor > 1 ? words.andHalf?.exec(rest.slice(end, end + 12))?.[0] : undefined;
    end += half?.length ?? 0;
    const readings = readNumeral(found, words).map((values) =>
      values.map((value, nth) => (nth === values.length - 1 ? (value + (half ? 0.5 : 0)) * factor : value)),
    );
    const [, hour, minutes] =
      (words.hasPointTimes && factor === 1 && /^(\d{1,2})\.([0-5]\d)$/.exec(found)) || [];
    if (hour && Number(hour) < 24)
      readings.push([Number(hour), Number(minutes)].filter((value) => value > 0));
    if (!words.isSpaced && rest.startsWith('年代', end) && found.length === 2)
      readings.push([1900 + Number(found)]);
    return [{ at: index, end, text: rest.slice(index, end), kind: 'number', values: readings, factor }];
  });
}
