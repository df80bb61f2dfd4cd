import { foldDigits } from './fold-digits.ts';
import { foldHan, type HanTable } from './fold-han.ts';
import { foldKhmer } from './fold-khmer.ts';
import { foldLao } from './fold-lao.ts';
import { foldWord } from './fold-latin.ts';
import { type ClusterScript, INVISIBLE, PATTERNS } from './scripts.ts';
import { stemEnglish } from './stem-english.ts';

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

export interface FoldingOptions {
  /** The table of Chinese characters; without it traditional and simplified are different. */
  han?: HanTable | undefined;
  /** The language whose words are stemmed; only English has a stemmer. */
  stem?: 'en' | undefined;
}

/** The folding that a language's index and its queries share. */
export function foldingFor(language: string, han?: HanTable): FoldingOptions {
  return { han, stem: /^en\b/.test(language) ? 'en' : undefined };
}

/** True for tokens that are indexed in overlapping pairs. */
export function isCluster(token: Pick<Token, 'kind'>): boolean {
  return token.kind !== 'word' && token.kind !== 'number';
}

/** The key of one token's text, invisible signs already left out. Folding a key gives the same key. */
export function foldToken(kind: TokenKind, text: string, options: FoldingOptions): string {
  switch (kind) {
    case 'lao':
      return foldLao(text);
    case 'khmer':
      return foldKhmer(text);
    case 'han':
      return foldHan(text, options.han ?? new Map());
    case 'hangul':
      return text.normalize('NFKC');
    case 'number':
      return foldDigits(text);
    case 'word': {
      const word = foldDigits(foldWord(text));
      return options.stem ? stemEnglish(word) : word;
    }
    default:
      return text;
  }
}

/** Leaves out the invisible signs and remembers where every remaining unit stood. */
function visible(text: string): { seen: string; at: number[] } {
  let seen = '';
  const at: number[] = [];
  for (let i = 0; i < text.length; i++) {
    if (INVISIBLE.test(text.charAt(i))) continue;
    seen += text.charAt(i);
    at.push(i);
  }
  at.push(text.length);
  return { seen, at };
}

/** Cuts any text into tokens; no error for any string, broken surrogates included. */
export function tokenize(text: string, options: FoldingOptions = {}): TokenText {
  const { seen, at } = visible(text);
  const kinds = Object.entries(PATTERNS) as [TokenKind, RegExp][];
  const tokens: Token[] = [];
  let lead = '';
  let end = 0;
  const between = (upTo: number): void => {
    const last = tokens.at(-1);
    if (last) last.after = text.slice(end, upTo);
    else lead = text.slice(0, upTo);
  };
  for (let i = 0; i < seen.length; ) {
    const found = match(kinds, seen, i);
    const key = found && foldToken(found.kind, found.text, options);
    if (!found || !key) {
      i += found?.text.length ?? String.fromCodePoint(seen.codePointAt(i) ?? 0).length;
      continue;
    }
    const from = at[i] as number;
    // The last unit's own place, so that an invisible sign after the token belongs to what follows.
    const to = (at[i + found.text.length - 1] as number) + 1;
    between(from);
    tokens.push({ kind: found.kind, shown: text.slice(from, to), key, after: '' });
    end = to;
    i += found.text.length;
  }
  between(text.length);
  return { lead, tokens };
}

function match(
  kinds: [TokenKind, RegExp][],
  text: string,
  at: number,
): { kind: TokenKind; text: string } | null {
  for (const [kind, pattern] of kinds) {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found) return { kind, text: found };
  }
  return null;
}

/** True if what stands between two tokens keeps them apart: a phrase does not cross it. */
export function separates(after: string, left: Token, right: Token | undefined): boolean {
  if (!right) return false;
  const rest = after.replace(new RegExp(INVISIBLE.source, 'g'), '');
  if (/^\s*$/u.test(rest)) return /\n/.test(rest);
  if (/^[-\u2010\u2011'’·・]$/u.test(rest)) return false;
  return !(/^[.,/:]$/.test(rest) && left.kind === 'number' && right.kind === 'number');
}
