import { TCVN3 } from './legacy-vietnamese.ts';

/** How the letters under a font are encoded: by its name, as Word stores no other sign of it. */
export interface FontEncoding {
  name: 'tcvn3' | 'vni';
  /** A font that draws capitals for the codes of small letters: `.VnTimeH`. */
  isCapitals: boolean;
}

/** The old encoding of a font; undefined where it is a font of Unicode. */
export function encodingOfFont(font: string): FontEncoding | undefined {
  const name = font.trim();
  if (/^\.vn/i.test(name)) return { name: 'tcvn3', isCapitals: /h$/i.test(name) };
  return /^vni[-\s]/i.test(name) ? { name: 'vni', isCapitals: false } : undefined;
}

/** Fonts of symbols keep the same codes in the private area of Unicode. */
const PRIVATE = /[\uf020-\uf0ff]/g;
const fromPrivate = (typed: string) =>
  typed.replace(PRIVATE, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xf000));

/** What was written under a font of an old encoding, in Unicode, NFC. */
export function decodeLegacy(typed: string, { name, isCapitals }: FontEncoding): string {
  const codes = fromPrivate(typed);
  const meant =
    name === 'tcvn3' ? codes.replace(/[^\0-\x7f]/g, (sign) => TCVN3.get(sign) ?? sign) : fromVni(codes);
  return isCapitals ? meant.toUpperCase() : meant;
}

/** Letters above ASCII that the encoding has not: who wrote them used another one. */
export function strangeLetters(typed: string, { name }: FontEncoding): string[] {
  const knows = name === 'tcvn3' ? (sign: string) => TCVN3.has(sign) : (sign: string) => VNI_CODES.has(sign);
  return [...fromPrivate(typed)].filter(
    (sign) => /[^\0-\x7f]/.test(sign) && /[\p{L}\p{M}]/u.test(sign) && !knows(sign),
  );
}

/** Marks that follow their vowel, of either case, and what they add to it. Source: the VNI-Windows table of UniKey. */
const TONES: Readonly<Record<string, string>> = {
  ø: '\u0300',
  ù: '\u0301',
  û: '\u0309',
  õ: '\u0303',
  ï: '\u0323',
};
const CIRCUMFLEX: Readonly<Record<string, string>> = {
  ...{
    â: '\u0302',
    à: '\u0302\u0300',
    á: '\u0302\u0301',
    å: '\u0302\u0309',
    ã: '\u0302\u0303',
    ä: '\u0302\u0323',
  },
};
const BREVE: Readonly<Record<string, string>> = {
  ...{
    ê: '\u0306',
    è: '\u0306\u0300',
    é: '\u0306\u0301',
    ú: '\u0306\u0309',
    ü: '\u0306\u0303',
    ë: '\u0306\u0323',
  },
};
/** Letters of one code. */
const SINGLE: Readonly<Record<string, string>> = {
  ...{ ñ: 'đ', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ', ö: 'ư', ô: 'ơ', í: 'í', ì: 'ì' },
  ...{ Ñ: 'Đ', Æ: 'Ỉ', Ó: 'Ĩ', Ò: 'Ị', Î: 'Ỵ', Ö: 'Ư', Ô: 'Ơ', Í: 'Í', Ì: 'Ì' },
};
const MARKS = Object.keys({ ...TONES, ...CIRCUMFLEX, ...BREVE });
const VNI_CODES = new Set([...Object.keys(SINGLE), ...MARKS, ...MARKS.map((mark) => mark.toUpperCase())]);

/** The letter is as large as its vowel: the mark's own case follows it, or does not, by how it was typed. */
const VNI_PAIR = /([aeo])([âàáåãä])|(a)([êèéúüë])|([aeiouyôö])([øùûõï])/giu;

const fromVni = (codes: string): string =>
  codes
    .replace(VNI_PAIR, (_, ...parts: (string | undefined)[]) => {
      const [roundOn, round = '', shortOn, short = '', toneOn = '', tone = ''] = parts;
      if (roundOn) return roundOn + CIRCUMFLEX[round.toLowerCase()];
      if (shortOn) return shortOn + BREVE[short.toLowerCase()];
      return (SINGLE[toneOn] ?? toneOn) + TONES[tone.toLowerCase()];
    })
    .replace(/[ñæóòîöôíì]/giu, (sign) => SINGLE[sign] ?? sign)
    .normalize('NFC');

/** Whether a text goes on with a mark of VNI that belongs to the vowel before it, as where a run of Word ends between them. */
export const goesOnInVni = (before: string, after: string): boolean =>
  VNI_SPLIT.test(before.slice(-1) + after.slice(0, 1));
const VNI_SPLIT = new RegExp(`^(?:${VNI_PAIR.source})$`, 'iu');
