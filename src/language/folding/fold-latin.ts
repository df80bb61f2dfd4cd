import { settle } from './settle.ts';

/** Letters without a decomposition, which a search without marks would never reach. */
const LETTERS: Record<string, string> = {
  // ḓ decomposes into d and a mark, so đ folds to d where đ itself would not; no language of ours uses ḓ.
  đ: '\u1E13',
  ð: 'd',
  ø: 'o',
  ł: 'l',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
};
const LETTER = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'gu');

/** New tone placement to old, in open syllables: hoà = hòa, thuỷ = thủy. */
const TONES = new Map(
  'oà òa oá óa oả ỏa oã õa oạ ọa oè òe oé óe oẻ ỏe oẽ õe oẹ ọe uỳ ùy uý úy uỷ ủy uỹ ũy uỵ ụy'
    .split(' ')
    .flatMap((from, i, all) => (i % 2 ? [] : [[from, all[i + 1] ?? ''] as const])),
);

function foldOnce(word: string): string {
  const plain = word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\u0307|[^\p{L}\p{M}\p{N}]/gu, '')
    .replace(LETTER, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFC');
  const placed = TONES.get(plain.slice(-2));
  // In "quý" the u belongs to the consonant, and there is one spelling only.
  if (!placed || plain.at(-3) === 'q') return plain;
  return plain.slice(0, -2) + placed;
}

/** The search key of one word of an alphabet: small letters, marks kept, đ a marked d, one tone placement. */
export function foldWord(word: string): string {
  return settle(word, foldOnce);
}

/** True if the word is typed with marks, and so asks for exactly these. */
export function hasMarks(key: string): boolean {
  return /\p{M}/u.test(key.normalize('NFD'));
}

/** The word without marks, letter for letter: đồng -> dong. */
export function withoutMarks(text: string): string {
  return text
    .replace(LETTER, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC');
}

/** Undoes the stand-in for đ. */
export function restoreLetters(text: string): string {
  return text.replace(/\u1E13/g, 'đ').replace(/\u1E12/g, 'Đ');
}
