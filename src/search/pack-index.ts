import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { type FoundWords, packedWords } from './found-words.ts';
import {
  ENTRY,
  type FileKind,
  FORMAT,
  HASH,
  type IndexEntry,
  type IndexMeta,
  type PackedFilter,
  pathOf,
} from './index-files.ts';
import { pageText } from './index-html.ts';
import { nameList, namesIn } from './name-files.ts';
import { NAME_SCRIPTS, type NameScript, type SearchPage } from './pages.ts';
import type { Wording } from './wording/wording.ts';

/** Letters of a file of words before gzip, which leaves about a quarter: few words are asked at once. */
const CHUNK = 8_000;
/** A large site's list of the files would outweigh them. */
const MOST_CHUNKS = 400;

/** The files of an index by path; the entry, which says that the index is whole, comes last. */
export interface PackedIndex {
  /** Undefined for a file that is as the former index has it. */
  files: Map<string, Uint8Array | undefined>;
  /** A hash of what is in each, before gzip. */
  texts: Map<string, string>;
}

/**
 * The files of a language, from the pages in order of their numbers and what Pagefind found in them.
 * @param former the `texts` of an index that is at hand.
 */
export function packIndex(
  pages: readonly SearchPage[],
  found: FoundWords,
  wording: Wording,
  former: ReadonlyMap<string, string> = new Map(),
): PackedIndex {
  const { files, texts }: PackedIndex = { files: new Map(), texts: new Map() };
  const put = (kind: FileKind, content: unknown): string => putText(kind, JSON.stringify(content));
  const putText = (kind: FileKind, text: string): string => {
    // Two contents whose hashes begin alike are told apart by a further try.
    for (let attempt = 0; ; attempt++) {
      const whole = createHash('sha256').update(`${attempt}`).update(text).digest('hex');
      const hash = whole.slice(0, HASH);
      const path = pathOf(kind, hash);
      const other = texts.get(path);
      if (other !== undefined && other !== whole) continue;
      texts.set(path, whole);
      if (other === undefined) files.set(path, former.get(path) === whole ? undefined : gzipSync(text));
      return hash;
    }
  };
  const meta: IndexMeta = {
    pages: pages.map((page) => put('fragment', pageText(page))).join(''),
    lengths: found.lengths,
    chunks: chunksOf(packedWords(found)).map(([from, words]) => [from, putText('index', `[${words}]`)]),
    filters: Object.fromEntries(filtersOf(pages).map(([name, values]) => [name, put('filter', values)])),
  };
  const entry: IndexEntry = {
    format: FORMAT,
    meta: put('meta', meta),
    titles: put('names', nameList(pages, wording)),
    names: Object.fromEntries(
      NAME_SCRIPTS.map((script) => [script, put('names', namesIn(script, pages))]),
    ) as Record<NameScript, string>,
  };
  files.set(ENTRY, Buffer.from(JSON.stringify(entry)));
  return { files, texts };
}

/** The words in files of about one size, each with so much of its first word as tells it from those before. */
function chunksOf(words: ReturnType<typeof packedWords>): [from: string, words: string[]][] {
  const all = words.reduce((sum, { packed }) => sum + packed.length, 0);
  const size = Math.max(CHUNK, all / MOST_CHUNKS);
  const chunks: [string, string[]][] = [];
  let room = 0;
  words.forEach(({ base, packed }, at) => {
    if (room <= 0) {
      chunks.push([beginning(words[at - 1]?.base, base), []]);
      room = size;
    }
    chunks.at(-1)?.[1].push(packed);
    room -= packed.length;
  });
  return chunks;
}

function beginning(before: string | undefined, word: string): string {
  if (before === undefined) return '';
  let same = 0;
  while (before[same] === word[same]) same++;
  return word.slice(0, same + 1);
}

/** For each filter, the pages of its values. */
function filtersOf(pages: readonly SearchPage[]): [name: string, values: PackedFilter][] {
  const valuesOf: Record<string, (page: SearchPage) => readonly string[]> = {
    kind: ({ kind }) => [kind],
    region: ({ region }) => (region === undefined ? [] : [region]),
    audience: ({ audience }) => audience,
  };
  const filters = Object.entries(valuesOf).map(([name, of]): [string, PackedFilter] => {
    const all = new Map<string, number[]>();
    pages.forEach((page, at) => {
      for (const value of of(page)) all.set(value, [...(all.get(value) ?? []), at]);
    });
    const steps = (list: readonly number[]) => list.map((page, i) => page - (list[i - 1] ?? 0));
    return [name, Object.fromEntries([...all].map(([value, list]) => [value, steps(list)]))];
  });
  return filters.filter(([, values]) => Object.keys(values).length > 0);
}
