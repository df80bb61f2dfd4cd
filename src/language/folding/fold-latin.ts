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

/** New tone placement in open syllables, to be made the old one: hoà = hòa, thuỷ = thủy. */
const TONE = /([^q]o(?=[ae])|[^q]u(?=y)|^o(?=[ae])|^u(?=y))([aey])([\u0300\u0301\u0303\u0309\u0323])$/;

function foldOnce(word: string): string {
  const plain = word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\u0307|[^\p{L}\p{M}\p{N}]/gu, '')
    .replace(LETTER, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFD');
  // In "quý" the u belongs to the consonant, and there is one spelling only.
  return plain.replace(TONE, '$1$3$2').normalize('NFC');
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
