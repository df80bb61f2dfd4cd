import { memoise } from './memory.ts';

/** What the styles of a script need. Lengths without unit are multiples of the font size. */
export interface Typography {
  lineHeight: { text: number; heading: number };
  /** Longest comfortable line, in em of the script's own font. */
  measure: number;
  /** Whether words are parted by spaces; where not, `createWordBreaker` marks them. */
  spacedWords: boolean;
  /** CSS declarations for text of the script. */
  breaking: Readonly<Record<string, string>>;
}

export type ScriptCode = 'Latn' | 'Laoo' | 'Khmr' | 'Hans' | 'Hant' | 'Jpan' | 'Kore' | 'Thai' | 'Other';

/** Long addresses and numbers break rather than overflow; syllables are never hyphenated. */
const SPACED = {
  'word-break': 'normal',
  'overflow-wrap': 'break-word',
  hyphens: 'manual',
  'text-wrap': 'pretty',
};
/**
 * `keep-all`, `line-break` and `manual` do not stop Chromium 156 from using its dictionary, and
 * `break-word` and `anywhere` tear Lao vowels from their consonant when a line is too narrow.
 */
const MARKED = { 'word-break': 'normal', 'overflow-wrap': 'normal', hyphens: 'manual', 'line-break': 'auto' };
const HAN = {
  'word-break': 'normal',
  'overflow-wrap': 'break-word',
  'line-break': 'strict',
  'text-wrap': 'pretty',
};

/** Line heights: measured so that stacked marks of neighbouring lines do not touch. */
export const typography: Readonly<Record<ScriptCode, Typography>> = {
  Latn: { lineHeight: { text: 1.6, heading: 1.35 }, measure: 34, spacedWords: true, breaking: SPACED },
  Laoo: { lineHeight: { text: 1.7, heading: 1.7 }, measure: 34, spacedWords: false, breaking: MARKED },
  Khmr: { lineHeight: { text: 1.9, heading: 1.9 }, measure: 34, spacedWords: false, breaking: MARKED },
  Thai: { lineHeight: { text: 1.7, heading: 1.6 }, measure: 34, spacedWords: false, breaking: MARKED },
  Hans: { lineHeight: { text: 1.7, heading: 1.35 }, measure: 38, spacedWords: false, breaking: HAN },
  Hant: { lineHeight: { text: 1.7, heading: 1.35 }, measure: 38, spacedWords: false, breaking: HAN },
  Jpan: { lineHeight: { text: 1.7, heading: 1.35 }, measure: 38, spacedWords: false, breaking: HAN },
  Kore: {
    lineHeight: { text: 1.7, heading: 1.35 },
    measure: 38,
    spacedWords: true,
    breaking: { ...SPACED, 'word-break': 'keep-all' },
  },
  Other: { lineHeight: { text: 1.7, heading: 1.5 }, measure: 34, spacedWords: true, breaking: SPACED },
};

const SCRIPTS: Record<string, ScriptCode> = { lo: 'Laoo', km: 'Khmr', ja: 'Jpan', ko: 'Kore', th: 'Thai' };

/** What Intl knows of a language's script; it takes its time to tell, and a province has a handful of languages. */
const intlScript = memoise((locale: string) => new Intl.Locale(locale).maximize().script ?? '');

/** The script a language is written in; zh is simplified unless its tag says otherwise. */
export function scriptOf(locale: string): ScriptCode {
  const script = SCRIPTS[locale] ?? intlScript(locale);
  return script in typography ? (script as ScriptCode) : 'Other';
}

const RIGHT_TO_LEFT = new Set(['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm', 'Rohg']);

export function direction(locale: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(intlScript(locale)) ? 'rtl' : 'ltr';
}
