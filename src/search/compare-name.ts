import type { Asked, PreparedName } from './name-keys.ts';

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
  /** True where it is but a part of the name that stands in the query, one that few others have. */
  part?: boolean;
  /** The name that was met. */
  name?: PreparedName;
  /** What was perhaps meant, as the name writes it, where it was typed otherwise. */
  meant?: string;
}

export const SHARE = { title: 1, alias: 0.97, place: 0.5 } as const;
/** A word or two clusters may be a name inside a question; less is none. */
const LEAST_LETTERS = 4;

/** What a name has of what was asked; undefined: nothing. @param kind words for the kind of its record. */
export function compareName(
  asked: Asked,
  name: PreparedName,
  kind: readonly string[],
): NameMatch | undefined {
  const share = SHARE[name.role];
  const made = (tier: NameTier, score: number, typedOut = true): NameMatch => ({
    tier,
    score: score * share,
    typedOut,
    name,
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
  const met = pieces.filter(({ piece, clusters }) =>
    clusters ? piece.length > 1 && name.joined.includes(piece) : name.keys.includes(piece),
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
  for (const [at, { piece, marked, clusters }] of asked.pieces.entries()) {
    if (clusters) {
      if (name.joined.includes(piece)) own++;
      else if (chunksIn(clusters, name.joined)) {
        own++;
        share = Math.min(share, APART);
      } else if (!kind.includes(piece)) return undefined;
      continue;
    }
    const isLast = asked.open && at === asked.pieces.length - 1;
    const fits = (typed: string, key: string) => key === typed || (isLast && key.startsWith(typed));
    const candidates = left.filter(({ key }) => fits(piece, key));
    const best =
      candidates.find((one) => one.key === piece && (marked === piece || one.marked === marked)) ??
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
