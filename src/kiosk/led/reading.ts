import { type ScriptCode, scriptOf } from '../../language/scripts.ts';

/**
 * Letters a second at which subtitles are read, by Netflix' timed text style guides (adult programmes: Latin 17 in
 * the English template guide, Vietnamese and Thai the same, Han 9, hangul 12, Japanese 4). Lao and Khmer have no
 * guide; Thai, written alike, stands for them.
 */
const SUBTITLE_RATE: Readonly<Record<ScriptCode, number>> = {
  Latn: 17,
  Laoo: 17,
  Khmr: 17,
  Thai: 17,
  Hans: 9,
  Hant: 9,
  Jpan: 4,
  Kore: 12,
  Other: 12,
};

/**
 * Who passes a wall is not waiting for it as for a subtitle: they find it, read half, look at the road. Half the
 * speed, and two seconds to see that something new stands there, are our estimate; no measurement was found.
 */
const PASSING = 0.5;
const NOTICE_SECONDS = 2;

export const SHORTEST_SECONDS = 5;
export const LONGEST_SECONDS = 15;

/** What an eye takes for letters: a consonant with its marks is one; spaces and marks of breaks are none. */
export function lettersIn(text: string, lang: string): number {
  const letters = new Intl.Segmenter(lang, { granularity: 'grapheme' });
  return [...letters.segment(text.replace(/[\s\u200B\u00A0]+/g, ''))].length;
}

/** How long texts must stand, in seconds, by halves. */
export function readingSeconds(texts: readonly { text: string; lang: string }[]): number {
  const reading = texts.reduce(
    (sum, { text, lang }) => sum + lettersIn(text, lang) / (SUBTITLE_RATE[scriptOf(lang)] * PASSING),
    NOTICE_SECONDS,
  );
  const seconds = Math.min(LONGEST_SECONDS, Math.max(SHORTEST_SECONDS, reading));
  return Math.round(seconds * 2) / 2;
}

/** Vietnamese parts syllables by spaces, and three of them make about two words. */
const SYLLABLES_A_WORD = 1.5;

/** Words of a text, counted as its language counts them. */
export function wordsIn(text: string, lang: string): number {
  const words = new Intl.Segmenter(lang, { granularity: 'word' });
  const count = [...words.segment(text.replaceAll('\u200B', ''))].filter(
    ({ isWordLike }) => isWordLike,
  ).length;
  return lang === 'vi' ? Math.ceil(count / SYLLABLES_A_WORD) : count;
}

/** The first sentence of a text; Khmer ends its own with ។, which the dictionary of sentences knows. */
export function firstSentence(text: string, lang: string): string {
  const sentences = new Intl.Segmenter(lang, { granularity: 'sentence' });
  return ([...sentences.segment(text)][0]?.segment ?? text).trim();
}
