/**
 * Scripts written without spaces between words. Their text is cut into clusters (a letter with its signs, or one
 * character), which every engine cuts alike, where dictionaries of words differ from browser to browser.
 */
export type ClusterScript = 'lao' | 'khmer' | 'thai' | 'myanmar' | 'han' | 'hangul' | 'yi';

// ຫ joins the ນ ມ ລ ຣ after it into one consonant.
const LAO =
  '[\\u0EC0-\\u0EC4]{0,2}(?:\\u0EAB[\\u0EC8-\\u0ECB]?(?=[\\u0E99\\u0EA1\\u0EA5\\u0EA3]))?[\\u0E81-\\u0EAE\\u0EDC-\\u0EDF]' +
  '[\\u0EB1\\u0EB4-\\u0EBC\\u0EC8-\\u0ECE]*[\\u0EB0\\u0EB2\\u0EB3\\u0EBD]?[\\u0EC8-\\u0ECB]*|(?=\\p{Script=Lao})[\\p{L}\\p{M}]';
const KHMER =
  '[\\u1780-\\u17B3](?:\\u17D2[\\u1780-\\u17B3]?|[\\u17B6-\\u17D1\\u17D3\\u17DD])*|(?=\\p{Script=Khmer})[\\p{L}\\p{M}]';
// 々 belongs to Han; the long vowel sign of kana belongs to no single script.
const HAN = '(?=[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u30FC\\uFF70])[\\p{L}\\p{Nl}]';
const HANGUL =
  '[\\u1100-\\u115F\\uA960-\\uA97C][\\u1160-\\u11A7\\uD7B0-\\uD7C6]*[\\u11A8-\\u11FF\\uD7CB-\\uD7FB]*|(?=\\p{Script=Hangul})[\\p{L}\\p{M}]';
/** A letter with its marks: enough for scripts of which the site has no spelling rules. */
const plain = (script: string): string => `(?=\\p{Script=${script}})\\p{L}\\p{M}*`;

const CLUSTERED = `${['Lao', 'Khmer', 'Thai', 'Myanmar', 'Han', 'Hiragana', 'Katakana', 'Hangul', 'Yi']
  .map((script) => `\\p{Script=${script}}`)
  .join('')}\\u30FC\\uFF70`;

/** The patterns in the order in which they are tried; sticky, so `lastIndex` says where. */
export const PATTERNS = {
  // 217 is a number, 40N and 50km are words.
  number: /\p{Nd}+(?![\p{Nd}\p{Script=Latin}])/uy,
  lao: new RegExp(LAO, 'uy'),
  khmer: new RegExp(KHMER, 'uy'),
  thai: new RegExp(plain('Thai'), 'uy'),
  myanmar: new RegExp(plain('Myanmar'), 'uy'),
  han: new RegExp(HAN, 'uy'),
  hangul: new RegExp(HANGUL, 'uy'),
  // The letters of Yi carry the code of the search index, so Yi itself is coded like the others.
  yi: new RegExp(plain('Yi'), 'uy'),
  word: new RegExp(`(?:(?![${CLUSTERED}])[\\p{L}\\p{N}])(?:(?![${CLUSTERED}])[\\p{L}\\p{M}\\p{N}])*`, 'uy'),
} as const;

/** Signs without width or ink, left out before anything is compared. */
export const INVISIBLE =
  /[\u00AD\u034F\u061C\u17B4\u17B5\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFE00-\uFE0F\uFEFF]/;
