import { hasMarks, withoutMarks } from '../language/folding/fold-latin.ts';
import { type FoldingOptions, isCluster, type Token, tokenize } from '../language/folding/tokens.ts';

export interface PreparedName {
  page: number;
  role: 'title' | 'alias' | 'place';
  keys: readonly string[];
  /** Marks kept. */
  markedKeys: readonly string[];
  marked: string;
  joined: string;
  /** Its words as written, each with what stands behind it. */
  shown: readonly string[];
}

/** What is compared: tokens without marks, in order. */
export interface Asked {
  keys: readonly string[];
  /** Marks kept. */
  markedKeys: readonly string[];
  marked: string;
  joined: string;
  /** Whether somebody types marks at all. */
  hasMarks: boolean;
  /** The last one may still be typed. */
  open: boolean;
  /** Neighbouring clusters belong together, a word stands alone. */
  pieces: readonly Piece[];
  /** The same with its clusters as one piece, where spaces part them. */
  together?: Asked;
}

interface Piece {
  piece: string;
  /** Marks kept. */
  marked: string;
  /** Those it is made of; a word has none. */
  clusters?: string[];
}

/** The signs of Lao and Khmer are letters; marks are left out of words only. */
export const plainKey = (token: Token): string => (isCluster(token) ? token.key : withoutMarks(token.key));

/** A name, ready to be compared; nothing where it has no word. */
export function prepare(
  text: string,
  page: number,
  role: PreparedName['role'],
  folding: FoldingOptions,
): PreparedName[] {
  const { tokens } = tokenize(text, folding);
  const keys = tokens.map(plainKey);
  if (keys.length === 0) return [];
  const markedKeys = tokens.map(({ key }) => key);
  const joined = keys.join('');
  const shown = tokens.map((token) => token.shown + token.after);
  return [{ page, role, keys, markedKeys, marked: markedKeys.join(''), joined, shown }];
}

/** A query, ready to be compared. @param open whether its last word may still be typed. */
export function askedOf(tokens: readonly Token[], open: boolean): Asked {
  const keys = tokens.map(plainKey);
  const pieces: Piece[] = [];
  tokens.forEach((token, at) => {
    const before = tokens[at - 1];
    const last = pieces.at(-1);
    const key = keys[at] as string;
    if (!isCluster(token)) pieces.push({ piece: key, marked: token.key });
    else if (last?.clusters && before?.after === '') {
      last.piece += key;
      last.clusters.push(key);
    } else pieces.push({ piece: key, marked: token.key, clusters: [key] });
  });
  const markedKeys = tokens.map(({ key }) => key);
  const asked = {
    keys,
    markedKeys,
    hasMarks: tokens.some((token) => !isCluster(token) && hasMarks(token.key)),
    marked: markedKeys.join(''),
    joined: keys.join(''),
    open,
    pieces,
  };
  if (pieces.length < 2 || !tokens.every(isCluster)) return asked;
  const whole = { piece: asked.joined, marked: asked.marked, clusters: keys };
  return { ...asked, together: { ...asked, pieces: [whole] } };
}
