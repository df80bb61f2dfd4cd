import type { PageToken } from './page-text.ts';
import type { Run } from './runs.ts';

/** A piece of text to show; `hit` is to be highlighted. */
export interface Part {
  text: string;
  hit: boolean;
}

/** Length of an excerpt in letters, and how many of them stand before the hit: two lines or three. */
const LENGTH = 150;
const BEFORE = 30;
/** A Chinese character is twice as wide, and says as much as two letters. */
const WIDE = 2;
/** Tokens in which hits are counted to find the place with most of them. */
const WINDOW = 30;

/** The word numbers to highlight: a pair of clusters reaches one token further than its number. */
export function marksOf(tokens: readonly PageToken[], runs: readonly Run[], pairs: boolean): Set<number> {
  const marks = new Set<number>();
  for (const { from, to } of runs) {
    for (let i = from; i <= to; i++) if (!tokens[i]?.gap) marks.add(i);
    if (pairs && tokens[to]?.cluster && tokens[to + 1]?.cluster) marks.add(to + 1);
  }
  return marks;
}

/** The text from one word number to another (not included) in parts, letter for letter as on the page. */
export function partsOf(
  tokens: readonly PageToken[],
  marks: ReadonlySet<number>,
  from: number,
  to: number,
): Part[] {
  const parts: Part[] = [];
  const add = (text: string, hit: boolean): void => {
    const last = parts.at(-1);
    if (!text) return;
    if (last?.hit === hit) last.text += text;
    else parts.push({ text, hit });
  };
  for (let i = from; i < to; i++) {
    const token = tokens[i];
    if (!token) break;
    if (token.block && i + 1 < to) add(' · ', false);
    add(token.shown, marks.has(i));
    // What stands between two highlighted tokens is highlighted with them.
    add(token.after, marks.has(i) && marks.has(i + 1));
  }
  const last = parts.at(-1);
  if (last) last.text = last.text.trimEnd();
  return parts;
}

/** How many letters wide a token is with what stands behind it. */
const widthOf = ({ shown, after }: PageToken): number =>
  (/^\p{Script=Han}/u.test(shown) ? WIDE : shown.length) + after.length;

/**
 * The part of a text with most hits, between two word numbers; its beginning when there is none, or when the hits are
 * in it anyway.
 */
export function excerptOf(
  tokens: readonly PageToken[],
  marks: ReadonlySet<number>,
  from: number,
  to: number,
): Part[] {
  const inside = [...marks].filter((mark) => mark >= from && mark < to).sort((a, b) => a - b);
  let centre = from;
  let most = 0;
  for (const mark of inside) {
    const count = inside.filter((other) => other >= mark && other < mark + WINDOW).length;
    if (count > most) [most, centre] = [count, mark];
  }
  const length = (i: number): number => (tokens[i] ? widthOf(tokens[i]) : 0);
  const sumTo = (to: number): number => tokens.slice(from, to).reduce((sum, one) => sum + widthOf(one), 0);
  const lastHit = inside.findLast((mark) => mark < centre + WINDOW) ?? from;
  let start = sumTo(lastHit + 1) <= LENGTH ? from : centre;
  for (let sum = 0; start > from && sum < BEFORE && !tokens[start - 1]?.block; start--)
    sum += length(start - 1);
  let end = start;
  for (let sum = 0; end < to && (sum < LENGTH || marks.has(end)); end++) sum += length(end);
  while (end > start && tokens[end - 1]?.gap) end--;
  const parts = partsOf(tokens, marks, start, end);
  if (start > from && !tokens[start - 1]?.block) parts.unshift({ text: '…', hit: false });
  const rest = tokens[end]?.block ? end + 1 : end;
  if (parts.length && rest < to) parts.push({ text: '…', hit: false });
  return parts;
}
