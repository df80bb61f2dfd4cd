import { restoreLetters } from '../language/folding/fold-latin.ts';
import {
  type FoldingOptions,
  isCluster,
  separates,
  type Token,
  tokenize,
} from '../language/folding/tokens.ts';
import { hide, unhide } from './hints.ts';
import { END, fromLetters, PAIR, toLetters } from './letters.ts';

/*
 * The text that Pagefind indexes: one word, set off by spaces, for each token, so that Pagefind's word numbers
 * are the token's numbers:
 *   key END [how the shown form differs] [what stands between this token and the next]
 * plus a GAP where a phrase must not pass. The second and third part are never indexed; decoding needs them.
 */
const GAP = '\uEF01';
const LEAD = '\uEF02';
const SHOWN = '\uEF03';
const CAPITALS = '\uEF04';
const AFTER = '\uEF05';
const SHOWN_END = '\uEF06';
/** The word that stands at the end of a block: nothing shown, and no phrase passes it. */
export const BLOCK_END = '\uEF07';

/** A token as it comes back from the index: a gap shows nothing and counts as a place. */
export interface IndexedToken {
  shown: string;
  after: string;
  cluster: boolean;
  /** True for a gap: no token, a place that no phrase passes. */
  gap: boolean;
  /** True for the gap at the end of a heading or paragraph. */
  block: boolean;
}

/** What stands between tokens when nothing is said: a space after words, nothing after clusters. */
const usualAfter = (cluster: boolean): string => (cluster ? '' : ' ');

/** The indexed part of a word with its first capital, as Pagefind lowers case itself. */
function wordBody(token: Token): string {
  const first = token.key.charAt(0).toUpperCase();
  const capital = first !== token.key.charAt(0) && first.toLowerCase() === token.key.charAt(0);
  return capital && /^\p{Lu}/u.test(token.shown) ? first + token.key.slice(1) : token.key;
}

/** How the shown form differs from what the key gives back: nothing, all capitals, or "cut n, add these". */
function difference(from: string, shown: string): string {
  if (from === shown) return '';
  if (from.toUpperCase() === shown) return CAPITALS;
  let same = 0;
  while (same < from.length && same < shown.length && from[same] === shown[same]) same++;
  return SHOWN + hide(String.fromCharCode(from.length - same) + shown.slice(same)) + SHOWN_END;
}

/** The index text of any string, made of ASCII punctuation, letters, Yi and letters of private use only. */
export function encodeText(text: string, options: FoldingOptions): string {
  const { lead, tokens } = tokenize(text, options);
  const words: string[] = lead ? [LEAD + hide(lead)] : [];
  tokens.forEach((token, i) => {
    const next = tokens[i + 1];
    const cluster = isCluster(token);
    const gap = separates(token.after, token, next);
    const paired = next && cluster && isCluster(next) && !gap ? toLetters(next.key) : '';
    const body = cluster ? toLetters(token.key) + PAIR + paired : wordBody(token);
    const hint = difference(cluster ? token.key : restoreLetters(body), token.shown);
    const usual = next && !gap ? usualAfter(cluster) : '';
    words.push(body + END + hint + (token.after === usual ? '' : AFTER + hide(token.after)));
    if (gap) words.push(GAP);
  });
  return words.join(' ');
}

/** The token of one word of the index; `usual` is what stands behind it unless it says otherwise. */
function decodeWord(word: string, followed: boolean): IndexedToken {
  const end = word.indexOf(END);
  if (end < 0) {
    const after = word.startsWith(LEAD) ? unhide(word) : '';
    return { shown: '', after, cluster: false, gap: true, block: word.startsWith(BLOCK_END) };
  }
  const body = word.slice(0, end);
  const pair = body.indexOf(PAIR);
  const cluster = pair >= 0;
  const from = cluster ? fromLetters(body.slice(0, pair)) : restoreLetters(body);
  const [hint = '', after] = word.slice(end + 1).split(AFTER);
  let shown = from;
  if (hint.startsWith(CAPITALS)) shown = from.toUpperCase();
  else if (hint.startsWith(SHOWN)) {
    const rest = unhide(hint);
    shown = from.slice(0, from.length - rest.charCodeAt(0)) + rest.slice(1);
  }
  return {
    shown,
    after: after === undefined ? (followed ? usualAfter(cluster) : '') : unhide(after),
    cluster,
    gap: false,
    block: false,
  };
}

/** The tokens of an index text; the array index is Pagefind's word number. */
export function decodeTokens(content: string): IndexedToken[] {
  const words = content.split(/\s+/).filter(Boolean);
  // Pagefind ends a block with a full stop of its own; it stands behind the code and is not read.
  return words.map((word, i) => decodeWord(word, (words[i + 1] ?? '').indexOf(END) > 0));
}

/** The text that `encodeText` was given. */
export function decodeText(content: string): string {
  return decodeTokens(content)
    .map((token) => token.shown + token.after)
    .join('');
}
