import type { NameLine } from './pages.ts';

/** A page whose title comes near to what was asked. */
export interface Suggestion {
  title: string;
  url: string;
  lang: string;
}

/** Less than this share of the query's letter pairs is no likeness. */
const LEAST = 0.4;

/** The folded letters of a text in pairs, with the ends of words: "bai da" has _b ba ai i_ _d da a_. */
function letterPairs(keys: readonly string[]): string[] {
  // Scripts without spaces run on, as their clusters are one letter or two.
  const line = [...`_${keys.join(keys.some((key) => /[a-z]/.test(key)) ? '_' : '')}_`];
  return line.slice(1).map((letter, i) => `${line[i]}${letter}`);
}

/**
 * The titles nearest to a query that found nothing, best first. Slips of one or two letters are met.
 * @param keysOf the folded words of a text, without marks; passed in, so that this file stands alone in its chunk
 */
export function nearestTitles(
  query: string,
  titles: readonly NameLine[],
  keysOf: (text: string) => string[],
  most: number,
): NameLine[] {
  const asked = letterPairs(keysOf(query.slice(0, 60)));
  if (asked.length < 2) return [];
  return titles
    .map((line) => {
      const own = letterPairs(keysOf(line[0]));
      const left = new Map<string, number>();
      for (const pair of own) left.set(pair, (left.get(pair) ?? 0) + 1);
      let same = 0;
      for (const pair of asked) {
        const count = left.get(pair) ?? 0;
        if (count > 0) same++;
        left.set(pair, count - 1);
      }
      // Mostly how much of the query is there; among equals, the title that says little else.
      return { line, near: same / asked.length, score: same / asked.length + (0.2 * same) / own.length };
    })
    .filter(({ near }) => near >= LEAST)
    .sort((a, b) => b.score - a.score || (a.line[1] < b.line[1] ? -1 : 1))
    .slice(0, most)
    .map(({ line }) => line);
}
