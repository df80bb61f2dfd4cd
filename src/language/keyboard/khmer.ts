import { createRows, type Layout, type Typist } from './layout.ts';

/**
 * Vowels of several code points on one key. The layout names them by code points without a meaning; what they stand
 * for is in the Compose file of libX11, without which these keys write nothing.
 */
const COMPOSED = {
  '\u17FB': '\u17BB\u17C7', // ុះ
  '\u17FC': '\u17BB\u17C6', // ុំ
  '\u17FD': '\u17C1\u17C7', // េះ
  '\u17FE': '\u17C4\u17C7', // ោះ
  '\u17FF': '\u17B6\u17C6', // ាំ
};

/**
 * Khmer: the national layout of NiDA, as `kh(basic)` of xkb-data 2.35 has it, by Jens Herden. Signs that no search
 * needs are left out; on the third level European digits take their place, and its signs stand in its free places.
 */
const rows = createRows(
  {
    base: ['«១២៣៤៥៦៧៨៩០ឥឲ', 'ឆឹេរតយុិោផៀឪឮ', 'ាសដថងហ្កលើ់', 'ឋខចវបនម\u17FC។៊'],
    shift: ['»!ៗ ៛ ៍័៏()៌ ', 'ឈឺែឬទួូីៅភឿឧឭ', '\u17FFៃឌធអះញគឡ\u17FE៉', 'ឍឃជ\u17FDពណំ\u17FB៕?'],
    more: [' 1234567890  ', 'ៜ៝ឯឫឨ៑៎ឦឱឰឩឳ ', '៙៚  -: ឝ ៖ៈ', '    ឞ  ,./'],
  },
  COMPOSED,
);

/** What is typed in the order of the eye, put in the order of the script; the rest of a word stays as it was typed. */
const ORDER: readonly [RegExp, string][] = [
  // A vowel that stands before its letter, typed before it.
  [/(^|[^\u1780-\u17D3\u17DD])([\u17C1-\u17C3])([\u1780-\u17A2])$/, '$1$3$2'],
  // A subscript typed after the vowel or sign.
  [/([\u17B6-\u17D1]+)(\u17D2[\u1780-\u17B3])$/, '$2$1'],
  // A register shifter typed after the vowel.
  [/([\u17B6-\u17C8]+)([\u17C9\u17CA])$/, '$2$1'],
  // Two halves of one vowel.
  [/\u17C1\u17B8$/, '\u17BE'],
  [/\u17C1\u17B6$/, '\u17C4'],
];

const typeKhmer: Typist = (before, key) =>
  ORDER.reduce((text, [from, to]) => text.replace(from, to), before + key);

export const layout: Layout = {
  lang: 'km',
  width: 26,
  rows,
  hasMore: true,
  type: typeKhmer,
};
