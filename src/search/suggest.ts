import type { PreparedName } from './name-keys.ts';
import type { NameLine } from './pages.ts';

/** A page whose name comes near to what was asked. */
export interface Suggestion {
  title: string;
  url: string;
  /** Language of the title. */
  lang: string;
}

/** Less than this share of the query's letter pairs is no likeness. */
const LEAST = 0.55;
/** What is so much less like the query than the best is not worth offering beside it. */
const BESIDE_BEST = 0.85;

/** The letters of a text in pairs, with its ends: "bai da" has _b ba ai i_ _d da a_. */
function letterPairs(text: string): string[] {
  const line = [...`_${text}_`];
  return line.slice(1).map((letter, i) => `${line[i]}${letter}`);
}

/** How much of what was asked a name has; among equals, the name that says little else has more. */
function likeness(asked: readonly string[], text: string): { near: number; score: number } {
  const own = letterPairs(text);
  const left = new Map<string, number>();
  for (const pair of own) left.set(pair, (left.get(pair) ?? 0) + 1);
  let same = 0;
  for (const pair of asked) {
    const count = left.get(pair) ?? 0;
    if (count > 0) same++;
    left.set(pair, count - 1);
  }
  return { near: same / asked.length, score: same / asked.length + (0.2 * same) / own.length };
}

/**
 * The pages whose title or alias is nearest to a query that found nothing, best first, each title once. Slips of one or
 * two letters are met, and words written as one.
 * @param keys the folded words of the query, without marks
 */
export function nearestNames(
  keys: readonly string[],
  names: readonly PreparedName[],
  lines: readonly NameLine[],
  most: number,
): NameLine[] {
  const [spaced, joined] = [letterPairs(keys.join('_')), letterPairs(keys.join(''))];
  if (joined.length < 3) return [];
  const best = new Map<string, { line: NameLine; score: number }>();
  for (const name of names) {
    const line = lines[name.page];
    if (!line || name.role === 'place') continue;
    const ways = [likeness(spaced, name.keys.join('_')), likeness(joined, name.joined)];
    const score = Math.max(...ways.filter(({ near }) => near >= LEAST).map((way) => way.score));
    if (score > (best.get(line[0])?.score ?? 0)) best.set(line[0], { line, score });
  }
  const sorted = [...best.values()].sort((a, b) => b.score - a.score || (a.line[1] < b.line[1] ? -1 : 1));
  const least = (sorted[0]?.score ?? 0) * BESIDE_BEST;
  return sorted
    .filter(({ score }) => score >= least)
    .slice(0, most)
    .map(({ line }) => line);
}
