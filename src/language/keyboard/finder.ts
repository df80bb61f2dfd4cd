/**
 * A name of the site and the pinyin of its characters, parted by spaces, other readings of a character after a bar:
 * `['西都乡', 'xi dou|du xiang']`.
 */
export type FinderEntry = readonly [name: string, pinyin: string];

export interface Finder {
  /** Names that the letters stand for, best first. */
  find(letters: string, most: number): string[];
}

/**
 * Letters on their way to a name: small ones before the caret, as a capital begins a name in Latin letters. An
 * apostrophe parts syllables, as in xi'an.
 */
const LETTERS = /(?<!\p{Script=Latin})[a-z][a-z']*$/u;

/** The letters before the caret that the finder is to read; '' where there are none. */
export function lettersBefore(before: string): string {
  return LETTERS.exec(before)?.[0] ?? '';
}

/** The text before the caret with a name in place of the letters. */
export function choose(before: string, name: string): string {
  return before.replace(LETTERS, '') + name;
}

/** A reading: how many syllables it takes, and how far it is from the whole name by its first reading. */
interface Fit {
  read: number;
  /** Syllables of which only the first letters were typed. */
  short: number;
  /** Syllables in another reading than the usual one. */
  rare: number;
}

const cost = ({ short, rare }: Fit): number => short + rare;

/**
 * How the letters read as the beginning of these syllables: each syllable by one letter or more, whole or not, so
 * `sanshan`, `ss`, `sshan` and `sansh` all read 三山; an apostrophe ends a syllable.
 * @returns null where they do not fit.
 */
function read(letters: string, syllables: readonly (readonly string[])[], from: number): Fit | null {
  if (letters === '') return { read: 0, short: 0, rare: 0 };
  let best: Fit | null = null;
  for (const [at, syllable] of (syllables[from] ?? []).entries()) {
    for (
      let length = 1;
      length <= syllable.length && letters[length - 1] === syllable[length - 1];
      length++
    ) {
      const rest = read(letters.slice(length).replace(/^'/, ''), syllables, from + 1);
      if (!rest) continue;
      const fit: Fit = {
        read: rest.read + 1,
        short: rest.short + Number(length < syllable.length),
        rare: rest.rare + Number(at > 0),
      };
      if (!best || cost(fit) < cost(best)) best = fit;
    }
  }
  return best;
}

/** ü is typed v, and u by whoever does not know that. */
const plain = (text: string): string => text.toLowerCase().replaceAll('v', 'u');

/** Smaller is better, the first difference decides. */
const byRank = (a: readonly number[], b: readonly number[]): number =>
  a.map((value, at) => value - (b[at] ?? 0)).find((difference) => difference !== 0) ?? 0;

/**
 * Reads the letters against every name. First come names that begin with them, syllables typed whole before their
 * first letters, the whole name before a longer one; then names that have them further in; last by the order given.
 */
export function createFinder(entries: readonly FinderEntry[]): Finder {
  const names = entries.map(([name, pinyin]) => ({
    name,
    syllables: plain(pinyin)
      .split(' ')
      .map((syllable) => syllable.split('|')),
  }));
  return {
    find(typed, most) {
      const letters = plain(typed);
      if (letters === '') return [];
      const found = names.flatMap(({ name, syllables }, order) => {
        for (const from of syllables.keys()) {
          const fit = read(letters, syllables, from);
          if (fit) return [{ name, rank: [Number(from > 0), cost(fit), syllables.length - fit.read, order] }];
        }
        return [];
      });
      return found
        .sort((a, b) => byRank(a.rank, b.rank))
        .slice(0, most)
        .map(({ name }) => name);
    },
  };
}
