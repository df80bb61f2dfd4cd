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

export interface PagefindFile {
  path: string;
  content: Uint8Array;
}

/** One form of a word, as Pagefind has it; pages are counted on from the one before, of the first from none. */
interface FormPages {
  base: string;
  form: string;
  pages: readonly [step: number, bits: number, places: readonly number[]][];
}

/** What Pagefind found in some pages: the number of tokens of each, and its words. */
export interface PagefindContent {
  lengths: number[];
  forms: Iterable<FormPages>;
}

/** Throws for another version than the one whose files are known here. */
export function readPagefind(files: readonly PagefindFile[]): PagefindContent {
  const entry = files.find(({ path }) => path === 'pagefind-entry.json');
  const { version } = JSON.parse(Buffer.from(entry?.content ?? []).toString()) as { version: string };
  if (version !== VERSION) throw new Error(`Pagefind ${version}: pagefind-files.ts reads ${VERSION}`);
  const [meta] = ofEnding(files, '.pf_meta').map(unpack);
  const [, pages, , , , fields] = meta as PagefindMeta;
  return { lengths: pages.map(([, count]) => count), forms: formsIn(files, fields) };
}

function* formsIn(files: readonly PagefindFile[], fields: readonly string[]): Iterable<FormPages> {
  for (const content of ofEnding(files, '.pf_index')) {
    const [words] = unpack(content) as [PagefindWord[]];
    for (const [base, plain, forms] of words)
      for (const [form, pages] of [[base, plain] as const, ...forms])
        yield {
          base,
          form,
          pages: pages.map(([step, places, names]) => [step, bitsOf(names, fields), places]),
        };
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
