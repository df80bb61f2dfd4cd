import type { Typist } from './layout.ts';

/** Kana of each consonant with a, i, u, e, o; a space where there is none. */
const ROWS: Readonly<Record<string, string>> = {
  '': 'あいうえお',
  k: 'かきくけこ',
  g: 'がぎぐげご',
  s: 'さしすせそ',
  z: 'ざじずぜぞ',
  t: 'たちつてと',
  d: 'だぢづでど',
  n: 'なにぬねの',
  h: 'はひふへほ',
  b: 'ばびぶべぼ',
  p: 'ぱぴぷぺぽ',
  m: 'まみむめも',
  y: 'や ゆ よ',
  r: 'らりるれろ',
  w: 'わ   を',
};
const VOWELS = 'aiueo';
/** Two letters for one consonant before a small kana: kya is ki and a small ya. */
const SMALL: Readonly<Record<string, string>> = { a: 'ゃ', u: 'ゅ', o: 'ょ', e: 'ぇ', i: 'ぃ' };
const SMALL_VOWELS: Readonly<Record<string, string>> = { a: 'ぁ', i: 'ぃ', u: 'ぅ', e: 'ぇ', o: 'ぉ' };

function createTable(): Map<string, string> {
  const table = new Map<string, string>();
  for (const [consonant, kana] of Object.entries(ROWS))
    [...kana].forEach((sign, at) => {
      if (sign !== ' ') table.set(consonant + VOWELS[at], sign);
    });
  for (const consonant of 'kgsztdnhbpmr')
    for (const [vowel, small] of Object.entries(SMALL))
      table.set(`${consonant}y${vowel}`, `${ROWS[consonant]?.[1]}${small}`);
  // As Hepburn writes them.
  for (const [letters, kana] of [
    ['sh', 'し'],
    ['ch', 'ち'],
    ['j', 'じ'],
  ] as const) {
    table.set(`${letters}i`, kana);
    for (const vowel of 'aueo') table.set(letters + vowel, `${kana}${SMALL[vowel]}`);
  }
  table.set('tsu', 'つ').set('fu', 'ふ').set('vu', 'ゔ');
  // Sounds of foreign names.
  for (const vowel of 'aieo') {
    table.set(`f${vowel}`, `ふ${SMALL_VOWELS[vowel]}`);
    table.set(`v${vowel}`, `ゔ${SMALL_VOWELS[vowel]}`);
    if (vowel !== 'a' && vowel !== 'o') table.set(`w${vowel}`, `う${SMALL_VOWELS[vowel]}`);
  }
  table.set('thi', 'てぃ').set('dhi', 'でぃ').set('twu', 'とぅ').set('dwu', 'どぅ');
  return table;
}
const TABLE = createTable();

const toKatakana = (text: string): string =>
  text.replace(/[ぁ-ゖ]/g, (sign) => String.fromCodePoint((sign.codePointAt(0) as number) + 0x60));

/** The letters before the caret as kana, as far as they are whole syllables. */
function convert(letters: string): string {
  const small = letters.toLowerCase();
  const kana = TABLE.get(small);
  if (kana) return kana;
  if (small === 'nn' || small === "n'") return 'ん';
  // A consonant after n ends it; a doubled one is a stop.
  if (/^n[^aiueoyn']/.test(small)) return `ん${letters.slice(1)}`;
  if (/^(?:([^aiueon'])\1|tch)/.test(small)) return `っ${letters.slice(1)}`;
  return letters;
}

/**
 * Japanese by Latin letters: the syllables become hiragana, those begun with a capital katakana, as names of abroad
 * are written. There is no dictionary behind it, so no kanji.
 */
export const typeJapanese: Typist = (before, key) => {
  if (key === '-') return `${before}ー`;
  const letters = /[A-Za-z']*$/.exec(before)?.[0] ?? '';
  const start = before.slice(0, before.length - letters.length);
  const whole = letters + key;
  // What is no letter leaves an n at the end as the syllable it is.
  if (!/^[A-Za-z']$/.test(key))
    return `${start}${letters.toLowerCase() === 'n' ? mark('ん', letters) : letters}${key}`;
  return start + mark(convert(whole), whole);
};

const mark = (kana: string, letters: string): string => (/^[A-Z]/.test(letters) ? toKatakana(kana) : kana);
