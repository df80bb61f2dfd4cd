import type { PreparedName } from './name-keys.ts';
import type { NameLine } from './pages.ts';

/** A page whose name comes near to what was asked. */
export interface Suggestion {
  title: string;
  url: string;
  /** Language of the title. */
  lang: string;
}

/** Less of a likeness is none: 0 for no common pair of letters, 1 for the same text. */
const LEAST = 0.62;
/** What is so much less like the query than the best is not worth offering beside it. */
const BESIDE_BEST = 0.85;
/** How much shorter or longer than what was asked a stretch of a name may be. */
const [SHORTEST, LONGEST] = [0.7, 1.5];

/** The letters of a text in pairs, with its ends: "bai" has _b ba ai i_. */
function letterPairs(text: string): string[] {
  const line = [...`_${text}_`];
  return line.slice(1).map((letter, i) => `${line[i]}${letter}`);
}

/** Dice's likeness of two texts by the pairs they share. */
function likeness(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>();
  for (const pair of b) left.set(pair, (left.get(pair) ?? 0) + 1);
  let same = 0;
  for (const pair of a) {
    const count = left.get(pair) ?? 0;
    if (count > 0) same++;
    left.set(pair, count - 1);
  }
  return (2 * same) / (a.length + b.length);
}

/** How near the nearest stretch of a name is; the more of the name it is, the better. */
function nearness(asked: string, { keys, joined }: PreparedName): number {
  const pairs = letterPairs(asked);
  let best = 0;
  for (let from = 0; from < keys.length; from++) {
    let stretch = '';
    for (let to = from; to < keys.length && stretch.length < asked.length * LONGEST; to++) {
      stretch += keys[to];
      if (stretch.length < asked.length * SHORTEST) continue;
      const near = likeness(pairs, letterPairs(stretch));
      if (near >= LEAST) best = Math.max(best, near + (0.1 * stretch.length) / joined.length);
    }
  }
  return best;
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
  const asked = keys.join('');
  if (asked.length < 2) return [];
  const best = new Map<string, { line: NameLine; score: number }>();
  for (const name of names) {
    const line = lines[name.page];
    if (!line || name.role === 'place') continue;
    const score = nearness(asked, name);
    if (score > (best.get(line[0])?.score ?? 0)) best.set(line[0], { line, score });
  }
  const sorted = [...best.values()].sort((a, b) => b.score - a.score || (a.line[1] < b.line[1] ? -1 : 1));
  const least = (sorted[0]?.score ?? 0) * BESIDE_BEST;
  return sorted
    .filter(({ score }) => score >= least)
    .slice(0, most)
    .map(({ line }) => line);
}
