import { decodeCbor } from './cbor.ts';

/*
 * The files of a Pagefind index as version 1.6.0 packs them: gzip, in it a signature, then CBOR; the texts of pages
 * are JSON instead. The build refuses another version, and a test reads back every word of an index.
 */
export const VERSION = '1.6.0';
const SIGNATURE = 'pagefind_dcd';
/** What a paragraph's places weigh. */
const USUAL_WEIGHT = 24;

/** pagefind-entry.json, so far as it is read. */
export interface IndexEntry {
  version: string;
  languages: Record<string, { hash: string }>;
}

export interface IndexMeta {
  /** In the order of their numbers: file of the text, number of words. */
  pages: [hash: string, words: number][];
  /** Files of words, in order. `from` is as much of the first word as tells it from the words before. */
  chunks: [from: string, to: string, hash: string][];
  filters: [name: string, hash: string][];
  /** Names of the fields beside the text. */
  fields: string[];
}

type PackedPage = [step: number, places: number[], fields: number[]];
/** A word without marks, where it stands so, and its forms with marks. */
export type PackedWord = [base: string, pages: PackedPage[], forms: [form: string, pages: PackedPage[]][]];

/** Where a word stands in one page. */
export interface Posting {
  page: number;
  /** Word numbers in the page's text. */
  places: number[];
  /** What its places weigh together: 1 for one in a paragraph, by the square more in a heading. */
  weight: number;
  /** Fields beside the text that hold it. */
  fields: string[];
}

/** The file's bytes out of its gzip and without the signature. Throws where it is something else. */
export async function unpack(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  // Some hosts take the gzip off on the way.
  if (isSigned(bytes)) return bytes.subarray(SIGNATURE.length);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  const plain = new Uint8Array(await new Response(stream).arrayBuffer());
  if (!isSigned(plain)) throw new TypeError();
  return plain.subarray(SIGNATURE.length);
}

const isSigned = (bytes: Uint8Array): boolean =>
  new TextDecoder().decode(bytes.subarray(0, SIGNATURE.length)) === SIGNATURE;

export function readMeta(bytes: Uint8Array): IndexMeta {
  const [, pages, chunks, filters, , fields] = decodeCbor(bytes) as unknown[];
  return { pages, chunks, filters, fields } as IndexMeta;
}

export const readWords = (bytes: Uint8Array): PackedWord[] =>
  (decodeCbor(bytes) as unknown as [PackedWord[]])[0];

/** The pages of each value of a filter. */
export const readFilter = (bytes: Uint8Array): [value: string, pages: number[]][] =>
  (decodeCbor(bytes) as unknown as [string, [string, number[]][]])[1];

/** Page numbers are steps from the one before; so are places, anew after each weight. */
export function readPostings(pages: readonly PackedPage[], fields: readonly string[]): Posting[] {
  let page = 0;
  return pages.map(([step, packed, inFields]) => {
    page += step;
    const places: number[] = [];
    let [place, each, weight] = [0, 1, 0];
    for (const number of packed) {
      if (number < 0) {
        each = ((-1 - number) / USUAL_WEIGHT) ** 2;
        place = 0;
      } else {
        place += number;
        places.push(place);
        weight += each;
      }
    }
    const names = inFields.filter((number) => number < 0).map((number) => fields[-1 - number] ?? '');
    return { page, places, weight, fields: names };
  });
}
