import { scriptOf } from '../language/scripts.ts';
import type { Catalogue } from './catalogue.ts';

/** Longer names must be able to break, or they decide the size of a whole title. */
const LONGEST_BOUND = 14;

/** Scripts without spaces whose browsers would end a line after any letter. */
const HAN = new Set(['Hans', 'Hant', 'Jpan']);
const OPENS = /[\p{Ps}\p{Pi}]$/u;

/**
 * Huge type has few words a line, so a torn one is seen from afar. Agreed names of several words stay together
 * (no-break spaces); between the words of Chinese and Japanese, by these names and the dictionary, stand marks (U+200B):
 * a line is to end nowhere else.
 */
export function createBinder({ terms }: Pick<Catalogue, 'terms'>): (text: string, lang: string) => string {
  const patterns = new Map<string, RegExp | undefined>();
  const namesIn = (lang: string): RegExp | undefined => {
    const han = HAN.has(scriptOf(lang));
    const found = terms
      .map((term) => term.words[lang]?.preferred ?? '')
      .filter((name) => (han ? name.length > 1 : name.includes(' ')) && name.length <= LONGEST_BOUND)
      .sort((a, b) => b.length - a.length)
      .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('|');
    if (!found) return undefined;
    return han ? new RegExp(`(${found})`, 'gu') : new RegExp(`(?<!\\p{L})(?:${found})(?!\\p{L})`, 'gu');
  };
  return (text, lang) => {
    const script = scriptOf(lang);
    if (!HAN.has(script) && script !== 'Latn') return text;
    if (!patterns.has(lang)) patterns.set(lang, namesIn(lang));
    const pattern = patterns.get(lang);
    if (HAN.has(script)) return markWords(text, lang, pattern);
    return pattern ? text.replace(pattern, (name) => name.replaceAll(' ', '\u00A0')) : text;
  };
}

/** @param names with one capturing group, by which they come out at the odd places. */
function markWords(text: string, lang: string, names: RegExp | undefined): string {
  const words = new Intl.Segmenter(lang, { granularity: 'word' });
  const pieces = (names ? text.split(names) : [text]).flatMap((part, at) =>
    at % 2 === 1
      ? [{ segment: part, isWordLike: true }]
      : Array.from(words.segment(part), ({ segment, isWordLike }) => ({ segment, isWordLike })),
  );
  return pieces
    .map(({ segment, isWordLike }, at) => {
      const before = pieces[at - 1]?.segment;
      const begins = before !== undefined && (isWordLike ? !OPENS.test(before) : OPENS.test(segment));
      return begins ? `\u200B${segment}` : segment;
    })
    .join('');
}
