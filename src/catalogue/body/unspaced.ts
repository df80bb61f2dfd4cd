/**
 * Letters and marks of scripts that write sentence after sentence without a space, and their own punctuation. Korean
 * parts its words, but hangs its particles on them. U+200B to U+200D stand between such letters.
 * The dot in the middle, which Han shares, is a bullet elsewhere.
 */
const UNSPACED =
  /(?!·)[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Bopomofo}\p{scx=Hangul}\p{scx=Lao}\p{scx=Khmer}\p{scx=Thai}\p{scx=Myanmar}\u200b-\u200d\u3000-\u303f\uff00-\uffef]/u;

/** Letters and punctuation that fill a square each: lines of them are joined without a gap. Korean is not among them. */
const SQUARE = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Bopomofo}\u3001-\u303f\uff01-\uff60]/u;
/** Punctuation that Chinese shares with Latin. */
const SHARED = /[“”‘’—…·]/u;
/** Punctuation by CommonMark, symbols among it. */
const PUNCTUATION = /[\p{P}\p{S}]/u;

/** Whether such a letter or mark is in a text. */
export const isUnspaced = (text: string): boolean => UNSPACED.test(text);
export const isPunctuation = (sign: string): boolean => PUNCTUATION.test(sign);

/** Whether a line that ends with one sign and one that begins with the other belong together without a space. */
export const joinsWithoutSpace = (before: string, after: string): boolean =>
  (SQUARE.test(before) && (SQUARE.test(after) || SHARED.test(after))) ||
  (SQUARE.test(after) && SHARED.test(before));
