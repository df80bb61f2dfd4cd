/*
 * Pagefind lowers case, decomposes, drops marks and stems what it indexes. The letters of Yi know none of these,
 * so the keys of clusters travel as Yi: U+A000..A3FF carry ten bits, the letters from U+A400 on say what follows.
 */
const FIRST = 0xa000;
const BMP = 0xa400; // + the upper six bits; one letter follows
const PLANE_2 = 0xa440; // the rarer Chinese characters; one letter follows
const OTHER = 0xa480; // two letters follow
/** Between the two clusters of a pair. */
export const PAIR = '\uA48B';
/** Ends what is indexed, so that a search for the whole does not find longer words. */
export const END = '\uA48C';
/** A word for a place without a token: Pagefind keeps letters of private use in its text, but never indexes them. */
export const GAP = '\uEF01';

/** Blocks that need one letter only, being the bulk of an index: Lao, Khmer, Thai. */
const BLOCKS = [0x0e80, 0x1780, 0x0e00];

function codeOf(point: number): number[] {
  const block = BLOCKS.findIndex((start) => point >= start && point < start + 0x80);
  if (block >= 0) return [FIRST + block * 0x80 + (point - (BLOCKS[block] as number))];
  const low = FIRST + (point & 0x3ff);
  if (point < 0x10000) return [BMP + (point >> 10), low];
  if (point >> 16 === 2) return [PLANE_2 + ((point & 0xffff) >> 10), low];
  return [OTHER, FIRST + ((point - 0x10000) >> 10), low];
}

/** Any string as Yi letters. Two different strings never become one. */
export function toLetters(text: string): string {
  return [...text].map((sign) => String.fromCharCode(...codeOf(sign.codePointAt(0) ?? 0))).join('');
}

/** The string that `toLetters` was given. */
export function fromLetters(letters: string): string {
  let text = '';
  let at = 0;
  const next = (): number => letters.charCodeAt(at++);
  while (at < letters.length) {
    const first = next();
    if (first < BMP)
      text += String.fromCharCode((BLOCKS[(first - FIRST) >> 7] ?? 0) + ((first - FIRST) & 0x7f));
    else if (first < PLANE_2) text += String.fromCharCode(((first - BMP) << 10) + next() - FIRST);
    else if (first < OTHER)
      text += String.fromCodePoint(0x20000 + ((first - PLANE_2) << 10) + next() - FIRST);
    else text += String.fromCodePoint(0x10000 + ((next() - FIRST) << 10) + next() - FIRST);
  }
  return text;
}
