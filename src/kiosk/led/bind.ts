import type { Catalogue } from '../../catalogue/catalogue.ts';
import { scriptOf } from '../../language/scripts.ts';

/** Longer names must be able to break, or they decide the size of a whole title. */
const LONGEST_BOUND = 14;

/** Scripts without spaces whose browsers would end a line after any letter. */
const HAN = new Set(['Hans', 'Hant', 'Jpan']);

/**
 * Huge type has few words a line, so a torn one is seen from afar. Agreed names of several words stay together
 * (no-break spaces); between the words of Chinese and Japanese, by the dictionary, stand marks, and the sheet
 * lets a line end nowhere else.
 */
export function createBinder({ terms }: Catalogue): (text: string, lang: string) => string {
  const names = new Map<string, RegExp | undefined>();
  const namesIn = (lang: string): RegExp | undefined => {
    const found = terms
      .map((term) => term.words[lang]?.preferred ?? '')
      .filter((name) => name.includes(' ') && name.length <= LONGEST_BOUND)
      .sort((a, b) => b.length - a.length)
      .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    return found.length ? new RegExp(`(?<!\\p{L})(?:${found.join('|')})(?!\\p{L})`, 'gu') : undefined;
  };
  return (text, lang) => {
    const script = scriptOf(lang);
    if (HAN.has(script)) {
      const words = new Intl.Segmenter(lang, { granularity: 'word' });
      return [...words.segment(text)]
        .map(({ segment, isWordLike }, at) => (at > 0 && isWordLike ? `\u200B${segment}` : segment))
        .join('');
    }
    if (script !== 'Latn') return text;
    if (!names.has(lang)) names.set(lang, namesIn(lang));
    const pattern = names.get(lang);
    return pattern ? text.replace(pattern, (name) => name.replaceAll(' ', '\u00A0')) : text;
  };
}
