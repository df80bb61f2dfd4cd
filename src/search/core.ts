/** What Pagefind says of one page for one look-up. */
export interface Posting {
  id: string;
  score: number;
  /** Word numbers in the page's text, see index-text.ts. */
  words: number[];
  matchedMetaFields?: string[];
  data(): Promise<Fragment>;
}

/** The stored text of one page, still coded. */
export interface Fragment {
  content: string;
  url: string;
  /** The address as indexed; `url` has Pagefind's idea of the site's root before it. */
  raw_url?: string;
  meta: Record<string, string>;
  anchors: { id: string; location: number }[];
}

export type Filters = Record<string, string[]>;

interface Instance {
  init(): Promise<void>;
  options(options: Record<string, unknown>): Promise<void>;
  search(term: string | null, options?: Record<string, unknown>): Promise<{ results: Posting[] }>;
}
interface PagefindModule {
  createInstance(options: Record<string, unknown>): Instance;
}

/** One language's index, loaded. */
export interface Core {
  /** Number of pages in the index. */
  total: number;
  /** Runs a query with the index for itself: `exactDiacritics` is a switch of the whole index. */
  alone<T>(work: (find: Find) => Promise<T>): Promise<T>;
}
export type Find = (term: string, filters: Filters, marksAsTyped?: boolean) => Promise<Posting[]>;

/**
 * Loads the index of one language. Throws where it is not there.
 * @param folder address of the language's folder, with its slash
 * @param tag version of the index for browsers' caches; each visit asks anew without it
 */
export async function loadCore(folder: string, tag?: string): Promise<Core> {
  const url = new URL(folder, globalThis.location?.href).href;
  const { createInstance } = (await import(/* @vite-ignore */ `${url}pagefind.js`)) as PagefindModule;
  // Without the worker: its script is 12 kB more, and the look-ups take a few milliseconds.
  const index = createInstance({ basePath: url, noWorker: true, metaCacheTag: tag ?? null });
  await index.init();
  await index.options({ ranking: { termSimilarity: 1 } });
  const total = (await index.search(null)).results.length;
  let queue: Promise<unknown> = Promise.resolve();
  let marks = false;
  let switched: Promise<void> = Promise.resolve();
  const find: Find = async (term, filters, marksAsTyped = false) => {
    if (marks !== marksAsTyped) {
      marks = marksAsTyped;
      switched = index.options({ exactDiacritics: marks });
    }
    await switched;
    const any = Object.entries(filters).filter(([, values]) => values.length);
    const { results } = await index.search(term, {
      filters: Object.fromEntries(any.map(([name, values]) => [name, { any: values }])),
    });
    return results;
  };
  return {
    total,
    alone(work) {
      const turn = queue.then(() => work(find));
      queue = turn.catch(() => undefined);
      return turn;
    },
  };
}
