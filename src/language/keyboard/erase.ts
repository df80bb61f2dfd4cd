/** Signs without ink: erasing one alone would seem to do nothing. */
const INVISIBLE = /^[\u00AD\u034F\u061C\u17B4\u17B5\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]$/;
/** Scripts whose letter carries vowels, tones and subscripts, typed one by one and so taken away one by one. */
const STACKED = /^[\p{Script=Lao}\p{Script=Khmer}\p{Script=Thai}\p{Script=Myanmar}]$/u;

/**
 * The text before the caret after one press of the erasing key.
 * - Lao, Khmer and their like: one code point, so ເກົ້າ loses its last sign only; also of the vowels that one key
 *   writes as two. After a subscript letter the coeng remains, shown as a mark, and goes with the next press.
 * - Everything else: the letter with all its marks, composed or not, so ệ goes at once; a pair of surrogates is one.
 */
export function eraseBefore(before: string): string {
  const signs = [...before];
  let last = signs.pop();
  while (last !== undefined && INVISIBLE.test(last)) last = signs.pop();
  if (last === undefined || STACKED.test(last)) return signs.join('');
  while (last !== undefined && /^\p{M}$/u.test(last)) last = signs.pop();
  return signs.join('');
}
