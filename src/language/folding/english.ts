import { stemEnglish } from './stem-english.ts';
import type { Stemmer } from './tokens.ts';

const ENDINGS = 'ments ations ings ities nesses ers ors ally able ible ives ances'.split(' ');

/** The only language whose words are stemmed; in a file of its own, for the browser loads it where it is needed. */
export const stemmer: Stemmer = {
  stem: stemEnglish,
  beginnings(typed) {
    const stems = new Set<string>();
    for (let cut = 1; cut <= 5 && typed.length - cut >= 3; cut++) {
      const tail = typed.slice(-cut);
      if (ENDINGS.some((ending) => ending.startsWith(tail))) stems.add(typed.slice(0, -cut));
    }
    return [...stems];
  },
};
