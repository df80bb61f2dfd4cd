import { soundsOf } from './readings.ts';

/** Consonants before their vowel. */
export const INITIALS = soundsOf({
  ກ: 'k',
  ຂ: 'kh',
  ຄ: 'kh',
  ງ: 'ng',
  ຈ: 'ch ch j',
  ສ: 's',
  ຊ: 's x s',
  ຍ: 'ny y',
  ດ: 'd',
  ຕ: 't',
  ຖ: 'th',
  ທ: 'th',
  ນ: 'n',
  ບ: 'b',
  ປ: 'p',
  ຜ: 'ph',
  ຝ: 'f',
  ພ: 'ph',
  ຟ: 'f',
  ມ: 'm',
  ຢ: 'y',
  ຣ: 'l r r',
  ລ: 'l',
  ວ: 'v v w',
  ຫ: 'h',
  ອ: '-',
  ຮ: 'h',
});

/** What stands between a consonant and its vowel. */
export const MEDIALS = soundsOf({ ວ: 'w ou w', ລ: 'l', ຣ: 'l r r', '\u0EBC': 'l' });

/** Consonants after their vowel; others there are foreign, and are written as before it. */
export const FINALS = soundsOf({
  ກ: 'k',
  ຂ: 'k',
  ຄ: 'k',
  ງ: 'ng',
  ຈ: 't',
  ສ: 't s s',
  ຊ: 't',
  ຍ: 'i y i',
  ດ: 't',
  ຕ: 't',
  ຖ: 't',
  ທ: 't',
  ນ: 'n',
  ບ: 'p',
  ປ: 'p',
  ພ: 'p',
  ຟ: 'p f f',
  ມ: 'm',
  ຣ: 'n r r',
  ລ: 'n l l',
  ວ: 'o o w',
});

export const VOWELS = soundsOf({
  a: 'a',
  i: 'i',
  ue: 'ue eu eu',
  u: 'u ou u',
  e: 'e',
  ae: 'ae e ae',
  o: 'o',
  oe: 'oe eu er',
  ia: 'ia ie ia',
  ua: 'ua oua ua',
  uea: 'uea eua ua',
  ai: 'ai ay ai',
  ao: 'ao',
  am: 'am',
});

export type Vowel =
  | 'a'
  | 'i'
  | 'ue'
  | 'u'
  | 'e'
  | 'ae'
  | 'o'
  | 'oe'
  | 'ia'
  | 'ua'
  | 'uea'
  | 'ai'
  | 'ao'
  | 'am';

/**
 * How vowels are spelled: what stands before the consonant, what after it (`F` a final consonant, `.` none of its
 * own may follow), and the vowel. The first that fits is taken.
 */
export const SPELLINGS: readonly (readonly [before: string, after: string, vowel: Vowel])[] = [
  ['ເ', '\u0EBB?າະ', 'o'],
  ['ເ', '\u0EBB?າ', 'ao'],
  ['ເ', '\u0EB1?ຍ.', 'ia'],
  ['ເ', 'ຽF?', 'ia'],
  ['ເ', '[\u0EB6\u0EB7]ອF?', 'uea'],
  ['ເ', '[\u0EB6\u0EB7]F?', 'ue'],
  ['ເ', '[\u0EB4\u0EB5]F?', 'oe'],
  ['ເ', 'ະ', 'e'],
  ['ເ', '\u0EB1?F?', 'e'],
  ['ແ', 'ະ', 'ae'],
  ['ແ', '\u0EB1?F?', 'ae'],
  ['ໂ', 'ະ', 'o'],
  ['ໂ', '\u0EB1?F?', 'o'],
  ['[ໄໃ]', '(?:ຍ.)?', 'ai'],
  ['', '[\u0EB1\u0EBB]ວ.ະ?', 'ua'],
  ['', '\u0ECDາ', 'am'],
  ['', 'ະ', 'a'],
  ['', '[\u0EB1າ]F?', 'a'],
  ['', '[\u0EB4\u0EB5]F?', 'i'],
  ['', '[\u0EB6\u0EB7]F?', 'ue'],
  ['', '[\u0EB8\u0EB9]F?', 'u'],
  ['', '[\u0EBB\u0ECD]F?', 'o'],
  ['', 'ຽF?', 'ia'],
  ['', 'ວF', 'ua'],
  ['', 'ອ.F?', 'o'],
];
