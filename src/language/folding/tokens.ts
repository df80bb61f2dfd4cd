import { foldDigits } from './fold-digits.ts';
import { foldHan, type HanTable } from './fold-han.ts';
import { foldWord } from './fold-latin.ts';
import { type ClusterScript, INVISIBLE, PATTERNS } from './scripts.ts';
import { settle } from './settle.ts';

export type TokenKind = ClusterScript | 'word' | 'number';

/** One token: what stands in the text, what it is searched by, and what stands between it and the next. */
export interface Token {
  kind: TokenKind;
  /** The text of the token, letter for letter. */
  shown: string;
  /** What is compared: never shown. */
  key: string;
  /** Spaces, punctuation and signs up to the next token, letter for letter. */
  after: string;
}

/** A text cut up. `lead` + every `shown` + `after` is the text again, whatever it was. */
export interface TokenText {
  lead: string;
  tokens: Token[];
}

export interface Stemmer {
  /** What words of one family share: waterfalls and waterfall. */
  stem(word: string): string;
  /** Stems that a typed beginning may belong to: "investm" is on its way to "investments". */
  beginnings(typed: string): string[];
}

export interface FoldingOptions {
  /** The table of Chinese characters; without it traditional and simplified are different. */
  han?: HanTable | undefined;
  stemmer?: Stemmer | undefined;
  /** What a reader of these scripts takes for the same; without them, clusters are compared as written. */
  lao?: ((cluster: string) => string) | undefined;
  khmer?: ((cluster: string) => string) | undefined;
  /** Keys already made, for whoever folds a whole site. */
  known?: Map<string, string> | undefined;
}

/** True for languages whose words are stemmed. */
export const isStemmed = (language: string): boolean => /^en\b/.test(language);

/** True for tokens that are indexed in overlapping pairs. */
export function isCluster(token: Pick<Token, 'kind'>): boolean {
  return token.kind !== 'word' && token.kind !== 'number';
}

/** The key of one token's text, invisible signs already left out. Folding a key gives the same key. */
export function foldToken(kind: TokenKind, text: string, options: FoldingOptions): string {
  switch (kind) {
    case 'lao':
    case 'khmer': {
      const fold = options[kind];
      return fold ? settle(text, fold) : text;
    }
    case 'han':
      return foldHan(text, options.han ?? new Map());
    case 'hangul':
      return text.normalize('NFKC');
    case 'number':
      return foldDigits(text);
    case 'word': {
      const word = foldDigits(foldWord(text));
      return options.stemmer?.stem(word) ?? word;
    }
    default:
      return text;
  }
}

/** Leaves out the invisible signs and remembers where every remaining unit stood. */
function visible(text: string): { seen: string; at: (i: number) => number } {
  if (!INVISIBLE.test(text)) return { seen: text, at: (i) => i };
  const at = [...text.split('').keys()].filter((i) => !INVISIBLE.test(text.charAt(i)));
  return { seen: at.map((i) => text.charAt(i)).join(''), at: (i) => at[i] as number };
}

/** Cuts any text into tokens; no error for any string, broken surrogates included. */
export function tokenize(text: string, options: FoldingOptions = {}): TokenText {
  const { seen, at } = visible(text);
  const tokens: Token[] = [];
  let lead = '';
  let end = 0;
  const between = (upTo: number): void => {
    const last = tokens.at(-1);
    if (last) last.after = text.slice(end, upTo);
    else lead = text.slice(0, upTo);
  };
  for (let i = 0; i < seen.length; ) {
    const found = match(seen, i);
    const key = found && (options.known?.get(found.text) ?? foldToken(found.kind, found.text, options));
    if (found && key) options.known?.set(found.text, key);
    if (!found || !key) {
      i += found?.text.length ?? String.fromCodePoint(seen.codePointAt(i) ?? 0).length;
      continue;
    }
    const from = at(i);
    // The last unit's own place, so that an invisible sign after the token belongs to what follows.
    const to = at(i + found.text.length - 1) + 1;
    between(from);
    tokens.push({ kind: found.kind, shown: text.slice(from, to), key, after: '' });
    end = to;
    i += found.text.length;
  }
  between(text.length);
  return { lead, tokens };
}

const KINDS = Object.entries(PATTERNS) as [TokenKind, RegExp][];
const WORD = KINDS.filter(([kind]) => kind === 'word');

function match(text: string, at: number): { kind: TokenKind; text: string } | null {
  // Latin, Greek and Cyrillic letters, the most common ones, are in words only.
  const low = text.charCodeAt(at);
  for (const [kind, pattern] of low > 0x39 && low < 0x0600 ? WORD : KINDS) {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found) return { kind, text: found };
  }
  return null;
}

/** True if what stands between two tokens keeps them apart: a phrase does not cross it. */
export function separates(after: string, left: Token, right: Token | undefined): boolean {
  if (!right) return false;
  if (after === '' || after === ' ') return false;
  const { seen: rest } = visible(after);
  if (/^\s*$/u.test(rest)) return /\n/.test(rest);
  if (/^[-\u2010\u2011'’·・]$/u.test(rest)) return false;
  return !(/^[.,/:]$/.test(rest) && left.kind === 'number' && right.kind === 'number');
}
