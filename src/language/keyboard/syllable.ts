/** One letter of a Vietnamese word taken apart: đ and ă are letters, the tone is apart from them. */
export interface Letter {
  /** Small, without its tone. */
  base: string;
  /** 0 level, 1 huyền, 2 hỏi, 3 ngã, 4 sắc, 5 nặng. */
  tone: number;
  capital: boolean;
}

/** Where the vowels of a syllable begin and end; `end` is the first letter after them. */
export interface Syllable {
  start: number;
  end: number;
}

const MARKS = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];
export const TONE_MARKS: readonly string[] = MARKS.slice(1);

export function takeApart(word: string): Letter[] {
  return [...word.normalize('NFC')].map((sign) => {
    const small = sign.toLowerCase();
    const mark = [...small.normalize('NFD')].find((part) => TONE_MARKS.includes(part)) ?? '';
    return {
      base: small.normalize('NFD').replace(mark, '').normalize('NFC'),
      tone: MARKS.indexOf(mark),
      capital: sign !== small,
    };
  });
}

export function putTogether(letters: readonly Letter[]): string {
  return letters
    .map(({ base, tone, capital }) => {
      const letter = (base + MARKS[tone]).normalize('NFC');
      return capital ? letter.toUpperCase() : letter;
    })
    .join('');
}

const ONSET = /^(?:ngh?|nh|gh|gi(?=[aăâeêioôơuưy])|[ckt]h|ph|qu(?=[aăâeêiôơoy])|tr|[bcdđghklmnprstvx])?/;
const CODA = /^(?:ch?|ng?h?|[kmpt])?$/;
/**
 * Groups of vowels a syllable may have, and those it passes through while it is typed: uo on its way to uô or ươ,
 * ưo and uơ to ươ, ie and ye to iê and yê.
 */
const VOWELS = new Set(
  (
    'a ă â e ê i o ô ơ u ư y ai ao au ay âu ây eo eu êu ia ie iê io iu oa oă oe oi oo ôi ôô ơi ua uă uâ ue uê ui uo uô uơ uu uy ' +
    'ưa ưi ưo ươ ưu ya ye yê yu ieu iêu yeu yêu oai oao oay oeo uay uây ueu uêu uoi uôi uơi uou uơu uya uye uyê uyu ưoi ươi ưou ươu'
  ).split(' '),
);

/** True for a group of vowels that a syllable may have. */
export const isNucleus = (vowels: string): boolean => VOWELS.has(vowels);

/** The place of the vowels; null for what cannot be, or become, a Vietnamese syllable: a foreign word is left alone. */
export function parseSyllable(letters: readonly Letter[]): Syllable | null {
  const text = letters.map(({ base }) => base).join('');
  const start = (ONSET.exec(text) as RegExpExecArray)[0].length;
  const vowels = /^[aăâeêioôơuưy]*/.exec(text.slice(start))?.[0] ?? '';
  const end = start + vowels.length;
  return VOWELS.has(vowels) && CODA.test(text.slice(end)) ? { start, end } : null;
}

/** The letter that carries the tone, in the older placement: hóa, thủy, but hoàn, quý, thuở. */
function carrier(letters: readonly Letter[], { start, end }: Syllable): number {
  const vowels = letters.slice(start, end).map(({ base }) => base);
  const last = (wanted: string): number => vowels.findLastIndex((vowel) => wanted.includes(vowel));
  const marked = last('ăâêôơ') >= 0 ? last('ăâêôơ') : last('ư');
  if (marked >= 0) return start + marked;
  if (vowels.length >= 3) return start + 1;
  return start + (vowels.length === 2 && end < letters.length ? 1 : 0);
}

export const toneOf = (letters: readonly Letter[]): number => Math.max(0, ...letters.map(({ tone }) => tone));

/** The word with this tone on the letter that has to carry it. */
export function withTone(letters: readonly Letter[], tone: number): Letter[] {
  const syllable = parseSyllable(letters);
  if (!syllable) return [...letters];
  const at = carrier(letters, syllable);
  return letters.map((letter, index) => ({ ...letter, tone: index === at ? tone : 0 }));
}
