import type { NameMatch } from './compare-name.ts';
import type { Names } from './match-names.ts';
import type { PreparedName } from './name-keys.ts';

/** Letters that may be other than meant, by the length of what was asked; none in short words, which are many. */
const slipsIn = (letters: number): number => (letters < 4 ? 0 : letters < 8 ? 1 : letters < 14 ? 2 : 3);
/** Lao and Khmer clusters have signs of their own, which are letters too; a Chinese character says as much as a word. */
const slipsOf = (asked: string): number =>
  /\p{Script=Han}/u.test(asked) ? (asked.length < 3 ? 0 : asked.length < 8 ? 1 : 2) : slipsIn(asked.length);

/**
 * Names that were perhaps meant, with a letter or two left out, doubled, changed or out of order: by page, the nearest
 * each. @param joined what was asked, without spaces and marks.
 */
export function nearNames(joined: string, names: Names): Map<number, NameMatch> {
  const most = slipsOf(joined);
  const found = new Map<number, NameMatch>();
  if (most === 0) return found;
  for (const name of names.all) {
    if (name.role === 'place') continue;
    const near = nearest(joined, name, most);
    const before = found.get(name.page);
    if (near && (!before || near.score > before.score)) found.set(name.page, near);
  }
  const best = Math.max(0, ...[...found.values()].map(({ score }) => score));
  return new Map([...found].filter(([, { score }]) => score > best - 0.25));
}

/** The stretch of whole words, or of clusters, in a name that is nearest. */
function nearest(joined: string, name: PreparedName, most: number): NameMatch | undefined {
  const { keys } = name;
  let best: NameMatch | undefined;
  for (let from = 0; from < keys.length; from++) {
    let stretch = '';
    for (let to = from; to < keys.length && stretch.length <= joined.length + most; to++) {
      stretch += keys[to];
      if (stretch.length < joined.length - most) continue;
      const slips = distance(joined, stretch, most);
      if (slips > most) continue;
      // The fewer slips and the more of the name, the more likely.
      const score = 0.6 - 0.12 * slips + (0.3 * stretch.length) / name.joined.length;
      if (!best || score > best.score) {
        // A stretch of clusters may begin amid a word.
        const stretchOf = /^[a-z]/.test(joined) ? name.shown.slice(from, to + 1) : name.shown;
        const meant = slips > 0 ? { meant: stretchOf.join('').trim() } : {};
        best = { tier: 2, typedOut: true, score, name, ...meant };
      }
    }
  }
  return best;
}

/**
 * Damerau's and Levenshtein's distance between two texts, letters beside each other being exchanged once.
 * @param most what is larger is given as `most` + 1.
 */
export function distance(a: string, b: string, most: number): number {
  const [left, right] = [[...a], [...b]];
  if (Math.abs(left.length - right.length) > most) return most + 1;
  let before: number[] = [];
  let row = right.map((_, at) => at + 1);
  row.unshift(0);
  for (let i = 1; i <= left.length; i++) {
    const next = [i];
    for (let j = 1; j <= right.length; j++) {
      const same = left[i - 1] === right[j - 1];
      let cost = Math.min(
        (row[j] as number) + 1,
        (next[j - 1] as number) + 1,
        (row[j - 1] as number) + (same ? 0 : 1),
      );
      const swapped = left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1];
      if (i > 1 && j > 1 && swapped) cost = Math.min(cost, (before[j - 2] as number) + 1);
      next.push(cost);
    }
    if (Math.min(...next) > most) return most + 1;
    [before, row] = [row, next];
  }
  return row.at(-1) as number;
}

/** The word that is nearest to another, the first of equals; undefined where none is near. */
export function nearestWord(word: string, words: Iterable<string>): string | undefined {
  const most = slipsIn(word.length);
  let best: { word: string; slips: number } | undefined;
  for (const other of words) {
    const slips = distance(word, other, Math.min(most, (best?.slips ?? most + 1) - 1));
    if (slips <= most && (!best || slips < best.slips)) best = { word: other, slips };
  }
  return best?.word;
}
