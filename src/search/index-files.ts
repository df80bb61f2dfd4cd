import type { NameScript } from './pages.ts';

/*
 * The files of a language's index, all but the entry named by what is in them. They are JSON in gzip, so that a host
 * that does not compress sends no more than others. Their folders and endings are Pagefind's, which hosts' rules know.
 *   pagefind-entry.json          which files hold now, asked at each visit
 *   meta/*.pf_meta               what every query needs: IndexMeta
 *   index/*.pf_index             words and where they stand: PackedWord[]
 *   fragment/*.pf_fragment       one page's text: PageText
 *   filter/*.pf_filter           pages by the values of a filter: PackedFilter
 *   names/*.pf_names             what the pages are called: NameList, OtherNames[]
 */

/** Raised with every change to the files or to what is in them, so that no script reads what it does not know. */
export const FORMAT = 'search-6';

/** It says that an index is whole, and is written last. */
export const ENTRY = 'pagefind-entry.json';

/** The entry: the format, and the hashes of the files. */
export interface IndexEntry {
  format: string;
  meta: string;
  titles: string;
  names: Readonly<Record<NameScript, string>>;
}

export interface IndexMeta {
  /** Hashes of the pages' texts, one after another. */
  pages: string;
  /** Tokens of each page. */
  lengths: number[];
  /** Files of words, in order. `from` is as much of the first word as tells it from the words before. */
  chunks: [from: string, hash: string][];
  /** Hashes by the filter's name. */
  filters: Record<string, string>;
}

/** Letters of a hash. */
export const HASH = 6;

export type FileKind = 'meta' | 'index' | 'fragment' | 'filter' | 'names';

export const pathOf = (kind: FileKind, hash: string): string => `${kind}/p_${hash}.pf_${kind}`;

/** Parts of a page beside its text that hold a word, as bits. */
export const FIELDS = { title: 1, alias: 2 } as const;
export type Field = keyof typeof FIELDS;

/** Pages that have a word: each as the step from the page before, its fields, the number of numbers, and these (`readPostings`). */
export type PackedPostings = number[];

/** A word without marks, where it stands so, and its forms with marks. */
export type PackedWord = [base: string, pages: PackedPostings, ...forms: (string | PackedPostings)[]];

/** Page numbers by value, as steps from the one before. */
export type PackedFilter = Record<string, number[]>;

/** Where a word stands in one page. */
export interface Posting {
  page: number;
  /** Numbers of the page's tokens. */
  places: number[];
  /** What its places weigh together: 1 for one in a paragraph, by the square more in a heading. */
  weight: number;
  fields: Field[];
}

/** What a paragraph's places weigh with Pagefind. */
const USUAL_WEIGHT = 24;

/** Places are steps from the one before, anew after each weight, which is written as -1 - weight. */
export function readPostings(packed: PackedPostings): Posting[] {
  const postings: Posting[] = [];
  let page = 0;
  for (let at = 0; at < packed.length; ) {
    const [step = 0, bits = 0, count = 0] = packed.slice(at, at + 3);
    page += step;
    const places: number[] = [];
    let [place, each, weight] = [0, 1, 0];
    at += 3;
    for (const number of packed.slice(at, at + count)) {
      if (number < 0) {
        each = ((-1 - number) / USUAL_WEIGHT) ** 2;
        place = 0;
      } else {
        place += number;
        places.push(place);
        weight += each;
      }
    }
    at += count;
    const fields = (Object.keys(FIELDS) as Field[]).filter((field) => bits & FIELDS[field]);
    postings.push({ page, places, weight, fields });
  }
  return postings;
}

/** Sums up steps. */
export function fromSteps(steps: readonly number[]): number[] {
  let sum = 0;
  return steps.map((step) => (sum += step));
}

/** What a file holds. Throws where it is something else. */
export async function readPacked<T>(bytes: Uint8Array<ArrayBuffer>): Promise<T> {
  // Some hosts take the gzip off on the way.
  const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const plain = packed ? new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')) : bytes;
  return (await new Response(plain).json()) as T;
}
