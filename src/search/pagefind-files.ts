import { gunzipSync } from 'node:zlib';
import { decodeCbor } from './cbor.ts';
import { FIELDS } from './index-files.ts';

/*
 * The files of a Pagefind index as version 1.6.0 packs them: gzip, in it a signature, then CBOR. The build refuses another
 * version, and a test reads back every word of an index.
 */
export const VERSION = '1.6.0';
const SIGNATURE = 'pagefind_dcd';

type PagefindPage = [step: number, places: number[], fields: number[]];
type PagefindWord = [base: string, pages: PagefindPage[], forms: [form: string, pages: PagefindPage[]][]];

type PagefindMeta = [
  version: string,
  pages: [hash: string, words: number][],
  chunks: unknown,
  filters: unknown,
  sorts: unknown,
  fields: string[],
];

interface PagefindFile {
  path: string;
  content: Uint8Array;
}

/** Where one form of a word stands: the numbers of its `PackedPostings` with commas, which take a tenth of a list's room. */
interface FoundForm {
  numbers: string;
  /** The last page that has it. */
  last: number;
}

/** What Pagefind found in the pages of a language, of which it is given some at a time, in order: its memory is not small. */
export class FoundWords {
  /** Number of tokens of each page. */
  readonly lengths: number[] = [];
  /** By the word without marks, then by form. */
  readonly #words = new Map<string, Map<string, FoundForm>>();

  /** Adds what was found in further pages. Throws for another version than the one whose files are known here. */
  add(files: readonly PagefindFile[]): void {
    const entry = files.find(({ path }) => path === 'pagefind-entry.json');
    const { version } = JSON.parse(Buffer.from(entry?.content ?? []).toString()) as { version: string };
    if (version !== VERSION) throw new Error(`Pagefind ${version}: pagefind-files.ts reads ${VERSION}`);
    const [meta] = ofEnding(files, '.pf_meta').map(unpack);
    const [, pages, , , , fields] = meta as PagefindMeta;
    for (const content of ofEnding(files, '.pf_index')) {
      const [words] = unpack(content) as [PagefindWord[]];
      for (const [base, plain, forms] of words) {
        const known = this.#words.get(base) ?? new Map<string, FoundForm>();
        this.#words.set(base, known);
        for (const [form, postings] of [[base, plain] as const, ...forms])
          if (postings.length > 0) known.set(form, this.#join(known.get(form), postings, fields));
      }
    }
    this.lengths.push(...pages.map(([, count]) => count));
  }

  #join(before: FoundForm | undefined, pages: readonly PagefindPage[], names: readonly string[]): FoundForm {
    let last = this.lengths.length;
    const first = last - (before?.last ?? 0);
    const numbers = pages.map(([step, places, fields], at) => {
      last += step;
      return [at === 0 ? first + step : step, bitsOf(fields, names), places.length, ...places].join();
    });
    return { numbers: [...(before ? [before.numbers] : []), ...numbers].join(), last };
  }

  /** The words in the order of their letters, each as the JSON of its `PackedWord`. */
  inOrder(): { base: string; packed: string }[] {
    return [...this.#words]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([base, known]) => {
        const [plain, forms] = [known.get(base)?.numbers ?? '', [...known].filter(([form]) => form !== base)];
        const rest = forms.map(([form, { numbers }]) => `,${JSON.stringify(form)},[${numbers}]`);
        return { base, packed: `[${JSON.stringify(base)},[${plain}]${rest.join('')}]` };
      });
  }
}

const ofEnding = (files: readonly PagefindFile[], ending: string): Uint8Array[] =>
  files.filter(({ path }) => path.endsWith(ending)).map(({ content }) => content);

function unpack(content: Uint8Array): unknown {
  const plain = gunzipSync(content);
  if (plain.toString('latin1', 0, SIGNATURE.length) !== SIGNATURE) throw new Error('Pagefind: no signature');
  return decodeCbor(plain.subarray(SIGNATURE.length));
}

/** Of the numbers of a word in fields, the negative ones name the field. */
const bitsOf = (fields: readonly number[], names: readonly string[]): number =>
  fields
    .filter((number) => number < 0)
    .reduce((bits, number) => bits | (FIELDS[names[-1 - number] as keyof typeof FIELDS] ?? 0), 0);
