import { withoutMarks } from '../language/folding/fold-latin.ts';
import { END } from './letters.ts';
import { fetchFile, once } from './once.ts';
import {
  type IndexEntry,
  type PackedWord,
  type Posting,
  readFilter,
  readMeta,
  readPostings,
  readWords,
  unpack,
} from './pagefind-files.ts';

/** The stored text of one page, still coded. */
export interface Fragment {
  content: string;
  /** The address as indexed. */
  url: string;
  meta: Record<string, string>;
  anchors: { id: string; location: number }[];
}

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
  fragment(page: number): Promise<Fragment>;
}

/** A beginning of one letter may reach over many files; the first few say enough while one types. */
const MOST_FILES = 4;

/**
 * Opens the index of one language. Throws where it is not there.
 * @param folder address of the language's folder, with its slash
 * @param tag version of the index for browsers' caches; without it, the host is asked at each visit
 */
export async function loadCore(folder: string, tag?: string): Promise<Core> {
  const kept = new Map<string, Promise<unknown>>();
  const open = <T>(path: string, read: (bytes: Uint8Array) => T): Promise<T> =>
    once(kept, path, async () => {
      const answer = await fetchFile(folder + path);
      return read(await unpack(new Uint8Array(await answer.arrayBuffer())));
    });

  const entry = await fetchFile(
    `${folder}pagefind-entry.json${tag ? `?ts=${tag}` : ''}`,
    tag ? {} : { cache: 'no-cache' },
  );
  const [language] = Object.values(((await entry.json()) as IndexEntry).languages);
  const meta = await open(`pagefind.${language?.hash}.pf_meta`, readMeta);
  const total = meta.pages.length;
  const mean = meta.pages.reduce((sum, [, words]) => sum + words, 0) / total;

  const filesFor = (base: string, whole: boolean): string[] => {
    const after = meta.chunks.findIndex(([from]) => from > base);
    const first = Math.max(0, (after < 0 ? meta.chunks.length : after) - 1);
    const files = meta.chunks.slice(first, first + (whole ? 1 : MOST_FILES));
    return files.filter(([from], i) => i === 0 || from.startsWith(base)).map(([, , hash]) => hash);
  };

  return {
    total,
    lengthOf: (page) => (meta.pages[page]?.[1] ?? 0) / mean,
    async find(term) {
      const base = withoutMarks(term);
      const whole = term.endsWith(END);
      const files = filesFor(base, whole).map((hash) => open(`index/${hash}.pf_index`, readWords));
      const words: PackedWord[] = (await Promise.all(files)).flat();
      return words
        .filter(([word]) => (whole ? word === base : word.startsWith(base)))
        .flatMap(([word, pages, forms]) =>
          [[word, pages] as const, ...forms].map(([form, packed]) => ({
            form,
            postings: readPostings(packed, meta.fields),
          })),
        );
    },
    values: () =>
      Promise.all(
        meta.filters.map(
          async ([name, hash]): Promise<[string, [string, number[]][]]> => [
            name,
            await open(`filter/${hash}.pf_filter`, readFilter),
          ],
        ),
      ),
    fragment: (page) =>
      open(
        `fragment/${meta.pages[page]?.[0]}.pf_fragment`,
        (bytes): Fragment => JSON.parse(new TextDecoder().decode(bytes)),
      ),
  };
}
