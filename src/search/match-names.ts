import { hasMarks, withoutMarks } from '../language/folding/fold-latin.ts';
import { type FoldingOptions, isCluster, type Token, tokenize } from '../language/folding/tokens.ts';
import type { NameLine, NameList, OtherNames } from './pages.ts';

/**
 * How much of what was asked a name is. 3: all, and nothing else. 2: all of it, in any order. 1: the name stands in it.
 * 0: some words are in both.
 */
export type NameTier = 0 | 1 | 2 | 3;

export interface NameMatch {
  tier: NameTier;
  /** From 0 to 1: how much of the name, and of the query, the other is. */
  score: number;
  /** False where the last word is but the beginning of one. */
  typedOut: boolean;
}

export interface PreparedName {
  page: number;
  role: 'title' | 'alias' | 'place';
  keys: readonly string[];
  /** Marks kept. */
  markedKeys: readonly string[];
  marked: string;
  joined: string;
}

/** What is compared: tokens without marks, in order. */
interface Asked {
  keys: readonly string[];
  marked: string;
  joined: string;
  /** Whether somebody types marks at all. */
  hasMarks: boolean;
  /** The last one may still be typed. */
  open: boolean;
  /** Neighbouring clusters belong together, a word stands alone. */
  pieces: readonly Piece[];
  /** The clusters of each piece. */
  clusters: readonly (readonly string[])[];
  /** The same with its clusters as one piece, where spaces part them. */
  together?: Asked;
}

interface Piece {
  piece: string;
  /** Marks kept. */
  marked: string;
  cluster: boolean;
}

const SHARE = { title: 1, alias: 0.97, place: 0.5 } as const;
/** A word or two clusters may be a name inside a question; less is none. */
const LEAST_LETTERS = 4;

/** What the pages of a language are called, ready to be compared. */
export class Names {
  readonly lines: readonly NameLine[];
  readonly #names: readonly PreparedName[];
  /** The words that a kind of record goes by. */
  readonly #kinds: ReadonlyMap<string, readonly string[]>;
  readonly #topics: NameList['topics'];
  #words: ReadonlySet<string> | undefined;

  /** @param others names beside the titles, in the scripts of the query. */
  constructor({ pages, kinds, topics }: NameList, others: readonly OtherNames[], folding: FoldingOptions) {
    this.lines = pages;
    this.#topics = topics;
    this.#kinds = new Map(
      Object.entries(kinds).map(([kind, words]) => {
        const { tokens } = tokenize(words, folding);
        return [kind, [...tokens.map(plainKey), tokens.map(plainKey).join('')]];
      }),
    );
    this.#names = [
      ...pages.flatMap(([title], page) => prepare(title, page, 'title', folding)),
      ...others.flatMap(([page, aliases, places]) => [
        ...aliases.flatMap((name) => prepare(name, page, 'alias', folding)),
        ...places.flatMap((name) => prepare(name, page, 'place', folding)),
      ]),
    ];
  }

  /** The page that answers a topic. */
  pageOf(topic: string | undefined): number | undefined {
    return topic === undefined ? undefined : this.#topics[topic];
  }

  get all(): readonly PreparedName[] {
    return this.#names;
  }

  /** The words of all names, without marks. */
  get words(): ReadonlySet<string> {
    this.#words ??= new Set(this.#names.flatMap(({ keys }) => keys).filter((key) => /^[a-z]{3,}$/.test(key)));
    return this.#words;
  }

  /** The pages that one of their names speaks for, by number; each with its best name. */
  match(tokens: readonly Token[], open: boolean): Map<number, NameMatch> {
    const asked = askedOf(tokens, open);
    const found = new Map<number, NameMatch>();
    if (asked.joined === '') return found;
    for (const name of this.#names) {
      const match = compare(asked, name, this.#kinds.get(this.lines[name.page]?.[2] ?? '') ?? []);
      const before = found.get(name.page);
      if (match && (!before || order(match) > order(before))) found.set(name.page, match);
    }
    return found;
  }
}

/** The signs of Lao and Khmer are letters; marks are left out of words only. */
export const plainKey = (token: Token): string => (isCluster(token) ? token.key : withoutMarks(token.key));

const order = ({ tier, score, typedOut }: NameMatch): number => tier + score + Number(typedOut) / 2;

function prepare(
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
  return [{ page, role, keys, markedKeys, marked: markedKeys.join(''), joined }];
}

function askedOf(tokens: readonly Token[], open: boolean): Asked {
  const keys = tokens.map(plainKey);
  const pieces: Piece[] = [];
  const clusters: string[][] = [];
  tokens.forEach((token, at) => {
    const before = tokens[at - 1];
    const key = keys[at] as string;
    if (before && isCluster(token) && isCluster(before) && before.after === '') {
      (pieces.at(-1) as Piece).piece += key;
      clusters.at(-1)?.push(key);
    } else {
      pieces.push({ piece: key, marked: token.key, cluster: isCluster(token) });
      clusters.push([key]);
    }
  });
  const asked = {
    keys,
    hasMarks: tokens.some((token) => !isCluster(token) && hasMarks(token.key)),
    marked: tokens.map(({ key }) => key).join(''),
    joined: keys.join(''),
    open,
    pieces,
    clusters,
  };
  if (pieces.length < 2 || !tokens.every(isCluster)) return asked;
  const piece = { piece: asked.joined, marked: asked.marked, cluster: true };
  return { ...asked, together: { ...asked, pieces: [piece], clusters: [keys] } };
}

function compare(asked: Asked, name: PreparedName, kind: readonly string[]): NameMatch | undefined {
  const share = SHARE[name.role];
  const made = (tier: NameTier, score: number, typedOut = true): NameMatch => ({
    tier,
    score: score * share,
    typedOut,
  });
  if (name.joined === asked.joined) {
    if (name.marked === asked.marked || !asked.hasMarks) return made(name.role === 'place' ? 2 : 3, 1);
    // With other marks it is a slip in a name of several words, and another word where it is one.
    return made(name.keys.length > 1 ? 2 : 0, 0.95);
  }
  const [long, short] = [name.joined.length, asked.joined.length];
  const apart = asked.together && holdsAll(asked.together, name, kind);
  const held = holdsAll(asked, name, kind) ?? (apart && { ...apart, share: Math.min(APART, apart.share) });
  if (held) {
    const tier = held.share >= APART ? 2 : 0;
    return made(tier, (0.9 * held.share * short) / Math.max(long, short), held.typedOut);
  }
  if (name.keys.length < asked.keys.length && long >= LEAST_LETTERS / (/[a-z]/.test(name.joined) ? 1 : 2)) {
    if (holdsRun(asked.keys, name.keys)) return made(1, long / short);
  }
  const some = name.role === 'title' ? shareIn(asked, name) : 0;
  return some > 0 ? made(0, some) : undefined;
}

/** How much of what was asked stands in a name, in letters. */
function shareIn({ pieces, joined }: Asked, name: PreparedName): number {
  const met = pieces.filter(({ piece, cluster }) =>
    cluster ? piece.length > 1 && name.joined.includes(piece) : name.keys.includes(piece),
  );
  return met.reduce((sum, { piece }) => sum + piece.length, 0) / joined.length;
}

interface Held {
  /** 1: as typed. */
  share: number;
  typedOut: boolean;
}

/** Where marks are typed other than the name has them, another word is meant. */
const OTHER_MARKS = 0.6;
/** Where the name has a word more between two parts of what was asked without spaces. */
const APART = 0.99;

/**
 * How well a name holds every word asked, in any order, what is still typed as the beginning of one; undefined: it does
 * not. A word for the kind of thing it is need not stand in it.
 */
function holdsAll(asked: Asked, name: PreparedName, kind: readonly string[]): Held | undefined {
  const left = name.keys.map((key, at) => ({ key, marked: name.markedKeys[at] as string }));
  let share = 1;
  let typedOut = true;
  let own = 0;
  for (const [at, { piece, marked, cluster }] of asked.pieces.entries()) {
    if (cluster) {
      if (name.joined.includes(piece)) own++;
      else if (asked.clusters[at] && chunksIn(asked.clusters[at], name.joined)) {
        own++;
        share = Math.min(share, APART);
      } else if (!kind.includes(piece)) return undefined;
      continue;
    }
    const isLast = asked.open && at === asked.pieces.length - 1;
    const fits = (typed: string, key: string) => key === typed || (isLast && key.startsWith(typed));
    const candidates = left.filter(({ key }) => fits(piece, key));
    const best =
      candidates.find(({ key, marked: own }) => key === piece && (marked === piece || own === marked)) ??
      candidates.find((one) => marked === piece || fits(marked, one.marked)) ??
      candidates[0];
    if (best) {
      own++;
      if (best.key !== piece) typedOut = false;
      if (marked !== piece && !fits(marked, best.marked)) share = Math.min(share, OTHER_MARKS);
      left.splice(left.indexOf(best), 1);
    } else if (!kind.includes(piece)) return undefined;
  }
  return own > 0 ? { share, typedOut } : undefined;
}

/** Whether the clusters stand in a name in pieces of two or more: ດ່ານນາແມວ in ດ່ານສາກົນນາແມວ. */
function chunksIn(clusters: readonly string[], joined: string): boolean {
  for (let at = 0; at < clusters.length; ) {
    let to = clusters.length;
    while (to > at + 1 && !joined.includes(clusters.slice(at, to).join(''))) to--;
    if (to < at + 2) return false;
    at = to;
  }
  return true;
}

const holdsRun = (keys: readonly string[], run: readonly string[]): boolean =>
  keys.some((_, from) => run.every((key, at) => keys[from + at] === key));
