import { withoutMarks } from '../language/folding/fold-latin.ts';
import {
  fromSteps,
  HASH,
  type IndexMeta,
  type PackedFilter,
  type PackedWord,
  type Posting,
  pathOf,
  readPostings,
} from './index-files.ts';
import { END } from './letters.ts';
import type { PageText } from './page-text.ts';

export type Filters = Record<string, string[]>;

/** A word of the index as written, with its marks, and where it stands. */
export interface WordForm {
  form: string;
  postings: Posting[];
}

/** One language's index, of which the needed parts are loaded. */
export interface Core {
  /** Number of pages in the index. */
  total: number;
  /** Words of a page over the mean of all pages. */
  lengthOf(page: number): number;
  /**
   * All forms of a word, whatever its marks. A term that ends in END is the whole word; any other is the beginning
   * of words.
   */
  find(term: string): Promise<WordForm[]>;
  /** Every filter with the pages of its values. */
  values(): Promise<[name: string, values: [value: string, pages: number[]][]][]>;
  /** The text of a page; null where it cannot be had and the search goes on without. */
  textOf(page: number): Promise<PageText | null>;
}

/** A beginning of one letter may reach over many files; the first few say enough while one types. */
const MOST_FILES = 8;

/**
 * Brings what a file of the index holds, by its path. Rejects with an `IndexFault`, unless a file that cannot be had is to
 * cost no more than itself: then gives `instead`.
 */
export type OpenFile = <T>(path: string, instead?: T) => Promise<T>;

/** Reads the index of one language. @param meta hash of its `IndexMeta` */
export async function loadCore(open: OpenFile, meta: string): Promise<Core> {
  const { pages, lengths, chunks, filters } = await open<IndexMeta>(pathOf('meta', meta));
  const mean = lengths.reduce((sum, words) => sum + words, 0) / lengths.length;

  const filesFor = (base: string, whole: boolean): string[] => {
    const after = chunks.findIndex(([from]) => from > base);
    const first = Math.max(0, (after < 0 ? chunks.length : after) - 1);
    const files = chunks.slice(first, first + (whole ? 1 : MOST_FILES));
    return files.filter(([from], i) => i === 0 || from.startsWith(base)).map(([, hash]) => hash);
  };
  const wordsIn = (hash: string): Promise<PackedWord[]> => open<PackedWord[]>(pathOf('index', hash), []);

  return {
    total: lengths.length,
    lengthOf: (page) => (lengths[page] ?? 0) / mean,
    async find(term) {
      const base = withoutMarks(term);
      const whole = term.endsWith(END);
      const words = (await Promise.all(filesFor(base, whole).map(wordsIn))).flat();
      return words.filter(([word]) => (whole ? word === base : word.startsWith(base))).flatMap(formsOf);
    },
    values: () =>
      Promise.all(
        Object.entries(filters).map(async ([name, hash]) => {
          const values = Object.entries(await open<PackedFilter>(pathOf('filter', hash), {}));
          return [name, values.map(([value, steps]) => [value, fromSteps(steps)])];
        }),
      ),
    textOf: (page) =>
      open<PageText | null>(pathOf('fragment', pages.slice(page * HASH, (page + 1) * HASH)), null),
  };
}

/** A word's forms: the one without marks first. */
function formsOf([base, pages, ...forms]: PackedWord): WordForm[] {
  const all = [{ form: base, postings: readPostings(pages) }];
  for (let at = 0; at < forms.length; at += 2)
    all.push({ form: forms[at] as string, postings: readPostings(forms[at + 1] as number[]) });
  return all;
}
