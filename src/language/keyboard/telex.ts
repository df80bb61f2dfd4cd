import type { Typist } from './layout.ts';
import {
  isNucleus,
  type Letter,
  parseSyllable,
  putTogether,
  type Syllable,
  TONE_MARKS,
  takeApart,
  toneOf,
  withTone,
} from './syllable.ts';

/** A key as a letter. */
const letterOf = (key: string): Letter => takeApart(key)[0] as Letter;

const TONES: Readonly<Record<string, number>> = { z: 0, f: 1, r: 2, x: 3, s: 4, j: 5 };
const ROOFED: Readonly<Record<string, string>> = { a: 'â', e: 'ê', o: 'ô' };
/** What lies under a mark: the letter that another mark may go on instead. */
const BARE: Readonly<Record<string, string>> = { ă: 'a', â: 'a', ê: 'e', ô: 'o', ơ: 'o', ư: 'u' };
const bareOf = (base: string): string => BARE[base] ?? base;

/** The word with other vowels in the place of its own, its tone where it then belongs. */
function withVowels(letters: readonly Letter[], { start }: Syllable, vowels: readonly string[]): Letter[] {
  const changed = letters.map((letter, at) => ({ ...letter, base: vowels[at - start] ?? letter.base }));
  return withTone(changed, toneOf(letters));
}

/** The word with the letter after it. Vowels that only now have something after them become what they were meant for. */
function append(letters: readonly Letter[], key: string): Letter[] {
  const longer = [...letters, ...takeApart(key)];
  const syllable = parseSyllable(longer);
  if (!syllable) return longer;
  const vowels = longer.slice(syllable.start, syllable.end).map(({ base }) => base);
  const open = vowels.length === 2 && syllable.end === longer.length;
  // thuở ends in uơ; with anything after it the same keys mean ươ: nguow, nguowi.
  const meant = !open && /^uơ/.test(vowels.join('')) ? ['ư', ...vowels.slice(1)] : vowels;
  return withVowels(longer, syllable, meant);
}

function setTone(letters: readonly Letter[], key: string, tone: number): Letter[] {
  const now = toneOf(letters);
  if (!parseSyllable(letters)) return append(letters, key);
  if (tone === 0) return now === 0 ? append(letters, key) : withTone(letters, 0);
  return now === tone ? append(withTone(letters, 0), key) : withTone(letters, tone);
}

/** dd, also when the second comes at the end of the word: dduong, duongd. */
function bar(letters: readonly Letter[], key: string): Letter[] {
  const [first, ...rest] = letters;
  const fits = letters.length === 1 || parseSyllable(letters) !== null;
  if (!first || !/^[dđ]$/.test(first.base) || !fits) return append(letters, key);
  if (first.base === 'd') return [{ ...first, base: 'đ' }, ...rest];
  return append([{ ...first, base: 'd' }, ...rest], key);
}

/** aa, ee, oo; the letter may come at the end of the word: tieengs, tienges. */
function roof(letters: readonly Letter[], key: string, letter: string): Letter[] {
  const syllable = parseSyllable(letters);
  if (!syllable) return append(letters, key);
  const vowels = letters.slice(syllable.start, syllable.end).map(({ base }) => base);
  const roofed = ROOFED[letter] as string;
  const at = vowels.findLastIndex((vowel) => bareOf(vowel) === letter);
  if (vowels[at] === roofed) {
    return append(withVowels(letters, syllable, vowels.with(at, letter)), key);
  }
  // ươ with a roof is uô.
  const wanted = at < 0 ? vowels : vowels.with(at, roofed).map((v, i) => (v === 'ư' && i < at ? 'u' : v));
  return at >= 0 && isNucleus(wanted.join('')) ? withVowels(letters, syllable, wanted) : append(letters, key);
}

/** What w makes of a group of vowels, and back; null where it does nothing. */
function horned(vowels: string, open: boolean): string | null {
  const pair = /^([uư])([oôơ])(.?)$/.exec(vowels);
  if (pair) {
    const [, first, second, rest] = pair as unknown as [string, string, string, string];
    if (vowels.startsWith('ươ')) return null;
    if (second === 'ơ') return open && first === 'u' ? null : `ươ${rest}`;
    return open && first === 'u' ? `uơ${rest}` : `ươ${rest}`;
  }
  const tries = [
    vowels.replace(/^u(?=[aiu]?$)/, 'ư'),
    vowels.replace(/[oô](?=i?$)/, 'ơ'),
    vowels.replace(/(^|o)[aâ]$/, '$1ă'),
  ];
  return tries.find((made) => made !== vowels && isNucleus(made)) ?? null;
}

/** aw, ow, uw, uow and w alone, which is ư. */
function horn(letters: readonly Letter[], key: string): Letter[] {
  const { capital } = letterOf(key);
  if (letters.length === 1 && letters[0]?.base === 'ư' && toneOf(letters) === 0)
    return [{ base: 'w', tone: 0, capital: letters[0].capital }];
  const syllable = parseSyllable(letters);
  if (!syllable) {
    const longer = [...letters, { base: 'ư', tone: 0, capital }];
    return parseSyllable(longer) ? longer : append(letters, key);
  }
  const vowels = letters.slice(syllable.start, syllable.end).map(({ base }) => base);
  const made = horned(vowels.join(''), syllable.end === letters.length);
  if (made) return withVowels(letters, syllable, [...made]);
  const undone = vowels.map((vowel) => ('ăơư'.includes(vowel) ? bareOf(vowel) : vowel));
  return append(withVowels(letters, syllable, undone), key);
}

function typeLetter(letters: readonly Letter[], key: string): Letter[] {
  const letter = key.toLowerCase();
  if (letter in TONES) return setTone(letters, key, TONES[letter] as number);
  if (letter === 'd') return bar(letters, key);
  if (letter in ROOFED) return roof(letters, key, letter);
  if (letter === 'w') return horn(letters, key);
  return append(letters, key);
}

/** A key with a tone mark alone: the tone, or with the tone already there none. */
function typeMark(letters: readonly Letter[], mark: string): Letter[] {
  const tone = TONE_MARKS.indexOf(mark) + 1;
  return withTone(letters, toneOf(letters) === tone ? 0 : tone);
}

/**
 * Vietnamese by Telex, worked on the word before the caret, so that it goes on with a word it did not type. Marks may
 * come anywhere in the word (thanhs, thasnh, duongfwd); the same key once more takes them back and stands as a
 * letter (ass is as). Tones stand as in the older placement (hóa). Words that are no Vietnamese syllable are left alone.
 */
export const typeVietnamese: Typist = (before, key) => {
  const word = /[\p{Script=Latin}\p{Mn}]*$/u.exec(before)?.[0] ?? '';
  const start = before.slice(0, before.length - word.length);
  if (TONE_MARKS.includes(key)) return start + putTogether(typeMark(takeApart(word), key));
  if (!/^\p{Script=Latin}$/u.test(key)) return before + key;
  const letters = takeApart(word);
  // Only plain letters of the alphabet have a second meaning; ă is ă.
  return start + putTogether(/^[a-z]$/i.test(key) ? typeLetter(letters, key) : append(letters, key));
};
