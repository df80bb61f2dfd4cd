import type { Typist } from './layout.ts';

/** Parts of a syllable in the order of its code point: https://www.unicode.org/versions/Unicode16.0.0/core-spec/chapter-3/#G56669 */
const INITIALS = [...'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'];
const VOWELS = [...'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ'];
const FINALS = ['', ...'ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ'];
const FIRST = 0xac00;
const LAST = 0xd7a3;

/** Letters typed as two, by both of them. */
const PAIRS: Readonly<Record<string, string>> = {
  ...{ ㅗㅏ: 'ㅘ', ㅗㅐ: 'ㅙ', ㅗㅣ: 'ㅚ', ㅜㅓ: 'ㅝ', ㅜㅔ: 'ㅞ', ㅜㅣ: 'ㅟ', ㅡㅣ: 'ㅢ' },
  ...{ ㄱㅅ: 'ㄳ', ㄴㅈ: 'ㄵ', ㄴㅎ: 'ㄶ', ㄹㄱ: 'ㄺ', ㄹㅁ: 'ㄻ', ㄹㅂ: 'ㄼ', ㄹㅅ: 'ㄽ' },
  ...{ ㄹㅌ: 'ㄾ', ㄹㅍ: 'ㄿ', ㄹㅎ: 'ㅀ', ㅂㅅ: 'ㅄ' },
};
const APART = new Map(Object.entries(PAIRS).map(([two, one]) => [one, two]));

interface Syllable {
  initial: string;
  vowel: string;
  final: string;
}

function takeApart(sign: string): Syllable | undefined {
  const code = (sign.codePointAt(0) ?? 0) - FIRST;
  if (code < 0 || code > LAST - FIRST) return undefined;
  const block = VOWELS.length * FINALS.length;
  return {
    initial: INITIALS[Math.floor(code / block)] as string,
    vowel: VOWELS[Math.floor((code % block) / FINALS.length)] as string,
    final: FINALS[code % FINALS.length] as string,
  };
}

const putTogether = ({ initial, vowel, final }: Syllable): string =>
  String.fromCodePoint(
    FIRST +
      (INITIALS.indexOf(initial) * VOWELS.length + VOWELS.indexOf(vowel)) * FINALS.length +
      FINALS.indexOf(final),
  );

/** What a vowel makes of the sign before it; a final consonant goes over to begin the next syllable. */
function withVowel(sign: string, vowel: string): string {
  const syllable = takeApart(sign);
  if (!syllable) {
    if (INITIALS.includes(sign)) return putTogether({ initial: sign, vowel, final: '' });
    return PAIRS[sign + vowel] ?? sign + vowel;
  }
  const { final } = syllable;
  if (final === '') {
    const pair = PAIRS[syllable.vowel + vowel];
    return pair ? putTogether({ ...syllable, vowel: pair }) : sign + vowel;
  }
  const [stays = '', goes = ''] = APART.get(final) ?? ['', final];
  return putTogether({ ...syllable, final: stays }) + putTogether({ initial: goes, vowel, final: '' });
}

function withConsonant(sign: string, consonant: string): string {
  const syllable = takeApart(sign);
  const final = syllable && (syllable.final === '' ? consonant : PAIRS[syllable.final + consonant]);
  return syllable && final && FINALS.includes(final) ? putTogether({ ...syllable, final }) : sign + consonant;
}

/** Korean in two sets: letters become syllables as they come. Works on whatever syllable stands before the caret. */
export const typeKorean: Typist = (before, key) => {
  const last = [...before].at(-1);
  if (last === undefined) return key;
  const start = before.slice(0, before.length - last.length);
  if (VOWELS.includes(key)) return start + withVowel(last, key);
  return INITIALS.includes(key) ? start + withConsonant(last, key) : before + key;
};
