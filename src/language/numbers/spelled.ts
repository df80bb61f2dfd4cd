import { memoiseByObject } from '../memory.ts';
import { anyOf, type NumberWords } from './number-words.ts';
import { type NumberToken, valueOf } from './token.ts';

/** A word of a number: a value, or what it multiplies by. */
type Part = { value: number } | { scale: number };

/** No number has more; a row of them is none. */
const MOST_WORDS = 24;

interface Finder {
  run: RegExp;
  word: RegExp;
}

const finders = memoiseByObject((words: NumberWords): Finder => {
  const word = anyOf([...Object.keys(words.units), ...Object.keys(words.scales)]);
  const one = words.isSpaced ? `(?:${word})(?![\\p{L}\\p{M}])` : `(?:${word})`;
  const gap = words.isSpaced ? '(?:[ -]| and | linh | lẻ )' : '';
  const begin = words.isSpaced ? '(?<![\\p{L}\\p{M}])' : '';
  return {
    run: new RegExp(`${begin}${one}(?:${gap}${one}){0,${MOST_WORDS}}`, 'giu'),
    word: new RegExp(one, 'giu'),
  };
});

const ROMAN = /(?<![\p{sc=Latin}\d])(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})(?![\p{sc=Latin}\p{M}\d])/gu;
const ROMAN_DIGITS: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

/** Numbers that a text spells with words or Roman numerals: mười sáu, twenty-nine, 二十四, XV, half a million. */
export function readSpelled(text: string, words: NumberWords): NumberToken[] {
  const tokens: NumberToken[] = [];
  const add = (pattern: RegExp, read: (found: string, scale?: string) => readonly number[]) => {
    for (const { 0: found, 1: scale, index } of text.matchAll(pattern)) {
      const readings = read(found, scale).map((value) => [valueOf(value)]);
      if (found) tokens.push({ kind: 'word', at: index, end: index + found.length, text: found, readings });
    }
  };
  for (const [pattern, values] of words.hints) add(pattern, () => values);
  if (words.halfOf) add(words.halfOf, (_, scale = '') => [(words.scales[scale.toLowerCase()] ?? 1) / 2]);
  add(ROMAN, (found) => [romanValue(found)]);
  add(finders(words).run, (found) => valuesOf(found, words));
  return tokens;
}

function romanValue(roman: string): number {
  const digits = [...roman].map((sign) => ROMAN_DIGITS[sign] ?? 0);
  return digits.reduce((sum, digit, at) => sum + (digit < (digits[at + 1] ?? 0) ? -digit : digit), 0);
}

/** Values of words that follow one another: one number, or several, as of “hai ba”. */
export function valuesOf(run: string, words: NumberWords): number[] {
  const parts = [...run.toLowerCase().matchAll(finders(words).word)].map(([word]): Part => {
    const value = words.units[word];
    return value === undefined ? { scale: words.scales[word] ?? 1 } : { value };
  });
  const digits = parts.flatMap((part) => ('value' in part && part.value < 10 ? [part.value] : []));
  // 二〇二六: each word is a digit.
  if (!words.isSpaced && digits.length === parts.length && digits.length > 2 && digits[0] !== 5)
    return [Number(digits.join(''))];
  const numbers: number[] = [];
  let stack: number[] = [];
  let last: Part | undefined;
  for (const part of parts) {
    if ('scale' in part) {
      const below = stack.filter((value) => value < part.scale);
      stack = stack.filter((value) => value >= part.scale);
      stack.push((below.reduce((sum, value) => sum + value, 0) || 1) * part.scale);
    } else {
      if (last && 'value' in last && !joins(last.value, part.value)) {
        numbers.push(sum(stack));
        stack = [];
      }
      stack.push(part.value);
    }
    last = part;
  }
  return [...numbers, sum(stack)];
}

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

/** twenty-nine, mười sáu; five and one are six in Khmer. */
const joins = (before: number, after: number) => after < 10 && (before >= 10 || (before === 5 && after < 5));
