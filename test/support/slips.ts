import { LIST_KIND, type SearchPage } from '../../src/search/pages.ts';

/** A number from 0 to below 1. */
type Random = () => number;

const TONES: Readonly<Record<string, string>> = {
  '\u0301': 's',
  '\u0300': 'f',
  '\u0309': 'r',
  '\u0303': 'x',
  '\u0323': 'j',
};

/** A Vietnamese word by the keys of Telex: its tone last. */
function telexOf(word: string): string {
  const letters = word.toLowerCase().replace(/đ/g, 'dd').normalize('NFD');
  const tone = [...letters].map((sign) => TONES[sign] ?? '').join('');
  const plain = letters
    .replace(/[\u0301\u0300\u0309\u0303\u0323]/g, '')
    .replace(/([aeo])\u0302/g, '$1$1')
    .replace(/[\u0306\u031b]/g, 'w');
  return plain + tone;
}

/** Ways in which a title comes to be typed otherwise; undefined where a title is too short for one. */
export function createSlips(random: Random): Record<string, (title: string) => string | undefined> {
  const pick = (most: number): number => Math.floor(random() * most);
  const changed = (title: string, change: (words: string[]) => string[] | undefined): string | undefined =>
    change(title.split(' '))?.join(' ');
  return {
    doubled: (title) => {
      const at = 1 + pick(title.length - 2);
      return title.slice(0, at) + title.charAt(at) + title.slice(at);
    },
    joined: (title) => title.replaceAll(' ', ''),
    swapped: (title) =>
      changed(title, (words) => {
        const half = Math.ceil(words.length / 2);
        return [...words.slice(half), ...words.slice(0, half)];
      }),
    'one left out': (title) =>
      changed(title, (words) => (words.length < 4 ? undefined : words.toSpliced(pick(words.length), 1))),
    'one added': (title) => changed(title, (words) => words.toSpliced(1 + pick(words.length - 1), 0, 'xem')),
    'a letter off': (title) =>
      changed(title, (words) => {
        const at = words.findIndex((word) => /^\p{Script=Latin}{5,}$/u.test(word));
        const word = words[at];
        if (word === undefined) return undefined;
        const off = 1 + pick(word.length - 2);
        return words.with(
          at,
          word.slice(0, off) + word.charAt(off + 1) + word.charAt(off) + word.slice(off + 2),
        );
      }),
    telex: (title) => (/[^\0-\x7f]/.test(title) ? changed(title, (words) => words.map(telexOf)) : undefined),
  };
}

export interface SlipScore {
  asked: number;
  /** Shares of the titles that were found first, and among the first five. */
  first: number;
  firstFive: number;
  /** What was not among them. */
  missed: string[];
}

/**
 * Asks for every title of some words with every slip. Photos stand behind what they show, a list behind the first of the
 * records that it holds.
 * @param find addresses for a query, best first
 */
export async function trySlips(
  pages: readonly SearchPage[],
  random: Random,
  find: (query: string) => Promise<string[]>,
): Promise<SlipScore> {
  const titled = pages.filter(
    ({ kind, title, wordsIn }) =>
      kind !== 'photos' && kind !== LIST_KIND && title.includes(' ') && wordsIn === undefined,
  );
  const score: SlipScore = { asked: 0, first: 0, firstFive: 0, missed: [] };
  for (const [name, slip] of Object.entries(createSlips(random))) {
    for (const { title, url } of titled) {
      const query = slip(title);
      if (query === undefined || query === title) continue;
      const found = await find(query);
      score.asked++;
      score.first += Number(found[0] === url);
      score.firstFive += Number(found.slice(0, 5).includes(url));
      if (!found.slice(0, 5).includes(url)) score.missed.push(`${name}: ${query}`);
    }
  }
  return { ...score, first: score.first / score.asked, firstFive: score.firstFive / score.asked };
}
