import { isVietnameseSyllable } from '../language/vietnamese-syllable.ts';
import { type NameMatch, SHARE } from './compare-name.ts';
import type { Asked, PreparedName } from './name-keys.ts';

/** A part that more pages have in their names points to none of them. */
const MOST_PAGES = 12;
/** A word alone is a name from so many letters on. */
const LEAST_LETTERS = 4;

/** Clusters beside one another are often parts of two words: there it has to be so much of the query. */
const LEAST_SHARE = 0.4;

interface Part {
  name: PreparedName;
  /** First key of the query that it has, and the one behind the last. */
  from: number;
  to: number;
}

/**
 * The pages of which a part of a name stands in the query, by number, each with its best name: a question about a gate
 * leaves out that it is an international one. The rarer the part and the more of the query it is, the better.
 */
export function nameParts(asked: Asked, names: readonly PreparedName[]): Map<number, NameMatch> {
  const typed = new Set(asked.keys);
  const parts = names
    .filter(({ role, keys }) => role !== 'place' && keys.some((key) => typed.has(key)))
    .map((name) => longestPart(asked, name))
    .filter((part) => part !== undefined);
  const pages = new Map<string, Set<number>>();
  const textOf = ({ from, to }: Part): string => asked.keys.slice(from, to).join('');
  for (const part of parts) {
    const text = textOf(part);
    pages.set(text, (pages.get(text) ?? new Set()).add(part.name.page));
  }
  const found = new Map<number, NameMatch>();
  for (const part of parts) {
    const text = textOf(part);
    const others = pages.get(text)?.size ?? 1;
    if (others > MOST_PAGES) continue;
    const share = text.length / asked.joined.length;
    if (share < LEAST_SHARE && /[^\p{Script=Latin}\p{Script=Han}]/u.test(text)) continue;
    const score = (share / (1 + Math.log2(others) / 4)) * SHARE[part.name.role];
    const before = found.get(part.name.page);
    if (!before || score > before.score)
      found.set(part.name.page, { tier: 1, score, typedOut: true, part: true });
  }
  return found;
}

/** The longest run of keys that query and name have in common, where it may be a name. */
function longestPart(asked: Asked, name: PreparedName): Part | undefined {
  let best: Part | undefined;
  for (let from = 0; from < asked.keys.length; from++) {
    for (let at = 0; at < name.keys.length; at++) {
      let length = 0;
      while (isSame(asked, from + length, name, at + length)) length++;
      if (length > (best ? best.to - best.from : 0)) best = { name, from, to: from + length };
    }
  }
  return best && mayBeName(asked.keys.slice(best.from, best.to)) ? best : undefined;
}

/** Marks count where they are typed. */
function isSame(asked: Asked, i: number, name: PreparedName, at: number): boolean {
  const [key, marked] = [asked.keys[i], asked.markedKeys[i]];
  return key !== undefined && key === name.keys[at] && (marked === key || marked === name.markedKeys[at]);
}

/**
 * Two words or two Chinese characters may be a name, of clusters three; one word only where it is no syllable, of which
 * names are full.
 */
function mayBeName(keys: readonly string[]): boolean {
  const [key = ''] = keys;
  if (/[a-z]/.test(key))
    return keys.length > 1 || (key.length >= LEAST_LETTERS && !isVietnameseSyllable(key));
  return keys.length > (/\p{Script=Han}/u.test(key) ? 1 : 2);
}
