import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SearchPage } from '../../search/pages.ts';
import type { Wording } from '../../search/wording/wording.ts';

interface CorpusPage {
  id: string;
  url: string;
  title: string;
  description: string;
  sections: { heading: string | null; id: string | null; text: string }[];
  aliases?: string[];
}

export interface Query {
  q: string;
  /** What the query tries, as "phrase" or "nodia". */
  type: string;
  /** Ids that must be among the first five. Empty: nothing may be found. */
  best: string[];
  /** Ids that may be found, where the query says so. */
  expect?: string[];
}

export interface Corpus {
  /** Where it comes from, for the reader. */
  name: string;
  pages: Record<string, SearchPage[]>;
  queries: Record<string, Query[]>;
  /** Languages asked when one has nothing. */
  fallbacks: Record<string, string[]>;
  /** How questions are put, where the corpus knows more than the engine. */
  wording?: Record<string, Wording>;
  /** What the queries call the page of an address. */
  idOf(url: string): string;
}

/** The id of a page, which its address ends in. */
export const idOf = (url: string): string => url.split('/').filter(Boolean).at(-1) ?? '';

/** The folder of the corpus: `given`, else the large one beside the repository, else the small one of the tests. */
export function corpusFolder(root: string, given: string | undefined): string {
  const large = join(root, '..', 'shared', 'search');
  return given ?? (existsSync(join(large, 'corpus.json')) ? large : join(root, 'test', 'search', 'corpus'));
}

/** Reads corpus.json and queries.json of a folder. Throws if one is missing or no JSON. */
export async function readCorpus(folder: string): Promise<Corpus> {
  const read = async <T>(name: string): Promise<T> =>
    JSON.parse(await readFile(join(folder, name), 'utf8')) as T;
  const corpus = await read<Record<string, CorpusPage[]>>('corpus.json');
  const queries = await read<Record<string, Query[]>>('queries.json');
  const pages = Object.fromEntries(
    Object.entries(corpus).map(([lang, list]) => [lang, list.map((page) => searchPage(corpus, lang, page))]),
  );
  return { name: folder, pages, queries, fallbacks: {}, idOf };
}

function searchPage(corpus: Record<string, CorpusPage[]>, lang: string, page: CorpusPage): SearchPage {
  // A site in another script knows a place by its Vietnamese and English names too.
  const names = ['vi', 'en'].map((other) => corpus[other]?.find(({ id }) => id === page.id)?.title ?? '');
  const first = page.sections[0]?.text === page.description;
  return {
    url: page.url,
    lang,
    title: page.title,
    summary: first ? '' : page.description,
    sections: page.sections.map(({ heading, id, text }) => ({
      heading: heading ?? undefined,
      anchor: id ?? undefined,
      text,
    })),
    kind: 'place',
    kindLabel: lang,
    aliases: page.aliases ?? (['vi', 'en'].includes(lang) ? [] : names.filter(Boolean)),
    audience: [],
  };
}

/** As many pages as asked, mixed from the sections of the given ones; each page has words of its own numbers. */
export function manyPages(pages: readonly SearchPage[], count: number): SearchPage[] {
  const sections = pages.flatMap((page) => page.sections);
  return Array.from({ length: count }, (_, i) => {
    const page = pages[i % pages.length] as SearchPage;
    const round = Math.floor(i / pages.length);
    if (round === 0) return page;
    const pick = (step: number) => sections[(i * 7 + round * 13 + step * 31) % sections.length];
    const picked = [pick(1), pick(2), pick(3)].filter((one) => one !== undefined);
    return {
      ...page,
      url: page.url.replace(/\/$/, `-${round}/`),
      title: `${page.title} ${round}`,
      sections: picked.map((one, at) => ({ ...one, anchor: `s${at}` })),
    };
  });
}
