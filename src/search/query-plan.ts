import { hasMarks } from '../language/folding/fold-latin.ts';
import {
  type FoldingOptions,
  isCluster,
  separates,
  type Token,
  tokenize,
} from '../language/folding/tokens.ts';
import { END, PAIR, toLetters } from './letters.ts';

/** One look-up in the index. */
export interface Term {
  /** Which run of the query it belongs to. */
  group: number;
  /** Place of its first token in the run. */
  place: number;
  /** Tokens it spans: 2 for a pair of clusters, else 1. */
  span: 1 | 2;
  /** What Pagefind is asked for: the whole word of the index. */
  exact: string;
  /** Asked for too, where the reader may still be typing. */
  prefix: string | null;
  /** Stems that the typed beginning may belong to: "investm" is on its way to "investment". */
  guesses: string[];
  /** True if it was typed with marks. */
  marked: boolean;
}

/** A run of tokens that a phrase keeps together. */
export interface Group {
  tokens: Token[];
  clusters: boolean;
}

export interface QueryPlan {
  tokens: readonly Token[];
  groups: Group[];
  terms: Term[];
}

/** A longer query says no more, and a pasted book must not hang the page. */
const LONGEST = 300;
const MOST_TOKENS = 32;

/**
 * The plan of a query in a language's index. An empty plan means that nothing was asked.
 * @param pairs `few`: pairs side by side, which a phrase needs and no more, each being a file to load;
 *   `all`: every overlapping pair, to find parts of the query too
 */
export function planQuery(query: string, folding: FoldingOptions, pairs: 'few' | 'all' = 'all'): QueryPlan {
  const tokens = tokenize(query.slice(0, LONGEST), folding).tokens.slice(0, MOST_TOKENS);
  const groups = groupTokens(tokens);
  const last = tokens.at(-1);
  // A space behind the last word says that it is whole; clusters are followed by no space.
  const open = last && (isCluster(last) || !/\s$/.test(last.after)) ? last : undefined;
  const terms = groups.flatMap((group, i) =>
    group.clusters ? clusterTerms(group, i, open, pairs) : wordTerms(group, i, open, folding),
  );
  return { tokens, groups, terms };
}

function groupTokens(tokens: Token[]): Group[] {
  const groups: Group[] = [];
  tokens.forEach((token, i) => {
    const before = tokens[i - 1];
    const group = groups.at(-1);
    const clusters = isCluster(token);
    // Who sets a space between clusters means two things, to be found apart as well.
    const apart = !before || separates(before.after, before, token) || (clusters && /\s/.test(before.after));
    if (!group || apart || group.clusters !== clusters) groups.push({ tokens: [token], clusters });
    else group.tokens.push(token);
  });
  return groups;
}

function clusterTerms(
  { tokens }: Group,
  group: number,
  open: Token | undefined,
  pairs: 'few' | 'all',
): Term[] {
  const codes = tokens.map((token) => toLetters(token.key));
  const common = { group, guesses: [], marked: false };
  const first = codes[0] as string;
  if (codes.length === 1) {
    return [{ ...common, place: 0, span: 1, exact: first + PAIR, prefix: tokens[0] === open ? first : null }];
  }
  const places = codes.slice(0, -1).map((_, place) => place);
  // AB and CD two places on can only be ABCD; the last pair is always there, as it may still be typed.
  const kept =
    pairs === 'all' ? places : places.filter((place) => place % 2 === 0 || place === places.length - 1);
  return kept.map((place) => {
    const pair = codes[place] + PAIR + codes[place + 1];
    return { ...common, place, span: 2, exact: pair + END, prefix: tokens[place + 1] === open ? pair : null };
  });
}

function wordTerms(
  { tokens }: Group,
  group: number,
  open: Token | undefined,
  folding: FoldingOptions,
): Term[] {
  return tokens.map((token, place) => {
    const typing = token === open;
    // What is typed may go on, so the beginning is looked up before any stemming.
    const typed = typing && folding.stemmer ? (tokenize(token.shown).tokens[0]?.key ?? token.key) : token.key;
    return {
      group,
      place,
      span: 1,
      exact: token.key + END,
      prefix: typing ? typed : null,
      guesses: typing ? guessStems(typed, token.key, folding) : [],
      marked: hasMarks(token.key),
    };
  });
}

function guessStems(typed: string, stem: string, { stemmer }: FoldingOptions): string[] {
  const others = stemmer?.beginnings(typed).filter((one) => one !== stem) ?? [];
  return others.map((one) => one + END);
}
