import type { HanTable } from '../language/folding/fold-han.ts';
import { withoutMarks } from '../language/folding/fold-latin.ts';
import { foldingFor, tokenize } from '../language/folding/tokens.ts';
import { type Core, type Filters, loadCore } from './core.ts';
import { lookUp } from './look-up.ts';
import type { TitleLine } from './pages.ts';
import { planQuery } from './query-plan.ts';
import { type Ranking, rankPages } from './rank.ts';
import { readResult, type SearchResult } from './results.ts';
import type { Suggestion } from './suggest.ts';

export interface SearchOptions {
  /** Address of the folder with the indexes, with its slash: /search/ */
  base: string;
  /** The reader's language. */
  lang: string;
  /** Languages asked when his own has nothing, in order. */
  fallbacks: readonly string[];
  /** Version of the index for browsers' caches, as a hash of the build. */
  tag?: string | undefined;
  /** Brings the table of Chinese characters; the site's own chunk unless given. */
  loadHan?: (() => Promise<HanTable>) | undefined;
}

export interface AskOptions {
  /** Values of a filter widen it, several filters narrow: { kind: ['place', 'news'], region: ['coast'] } */
  filters?: Filters | undefined;
  signal?: AbortSignal | undefined;
  /** Results loaded at once; 8 unless given. */
  limit?: number | undefined;
}

export interface SearchAnswer {
  query: string;
  /** Pages found, in all of which results are in `lang`. */
  total: number;
  /** Language of the results: the reader's, or the fallback that had something. */
  lang: string;
  /** True if no page has all that was asked. */
  relaxed: boolean;
  results: SearchResult[];
  /** Loads further results, from the given number on. */
  more(from: number, count: number): Promise<SearchResult[]>;
}

export interface Search {
  /** Throws AbortError when `signal` fires, TypeError when the index cannot be loaded; never for a query's sake. */
  search(query: string, options?: AskOptions): Promise<SearchAnswer>;
  /** The titles nearest to a query that found nothing; empty when the list cannot be loaded. */
  suggest(query: string, most?: number): Promise<Suggestion[]>;
  /** Loads the reader's index before the first letter is typed. */
  preload(): Promise<void>;
}

/** The site's own table, in a chunk of its own: only who types Chinese needs it. */
const ownHan = async (): Promise<HanTable> => (await import('../language/folding/han-pairs.ts')).hanTable;

/** Search over the indexes that `buildSearchIndex` wrote. Loads nothing before the first call. */
export function createSearch({ base, lang, fallbacks, tag, loadHan = ownHan }: SearchOptions): Search {
  const cores = new Map<string, Promise<Core>>();
  const titles = new Map<string, Promise<TitleLine[]>>();
  /** One load for all who ask; a failed one is tried again at the next query. */
  const once = <T>(kept: Map<string, Promise<T>>, key: string, load: () => Promise<T>): Promise<T> => {
    const known = kept.get(key) ?? load();
    kept.set(key, known);
    known.catch(() => kept.delete(key));
    return known;
  };
  const coreOf = (one: string): Promise<Core> => once(cores, one, () => loadCore(`${base}${one}/`, tag));
  const foldingOf = async (query: string, one: string): Promise<ReturnType<typeof foldingFor>> =>
    foldingFor(one, /\p{Script=Han}/u.test(query) ? await loadHan() : undefined);

  async function ask(query: string, one: string, options: AskOptions): Promise<SearchAnswer> {
    const folding = await foldingOf(query, one);
    let plan = planQuery(query, folding, 'few');
    const none: SearchAnswer = {
      query,
      total: 0,
      lang: one,
      relaxed: false,
      results: [],
      more: async () => [],
    };
    if (!plan.terms.length) return none;
    const core = await coreOf(one);
    const ranked = async (): Promise<Ranking> => {
      options.signal?.throwIfAborted();
      return rankPages(plan, await lookUp(plan, core, options.filters ?? {}), core.total);
    };
    let ranking = await ranked();
    const full = planQuery(query, folding, 'all');
    if (!ranking.phrase && full.terms.length > plan.terms.length) {
      plan = full;
      ranking = await ranked();
    }
    const { relaxed, pages } = ranking;
    const how = { lang: one, reader: lang, pairs: plan.terms.some((term) => term.span === 2) };
    const more = async (from: number, count: number): Promise<SearchResult[]> =>
      Promise.all(
        pages
          .slice(from, from + count)
          .map(async (page) => readResult(await core.fragment(page.id), page, how)),
      );
    return { ...none, total: pages.length, relaxed, more };
  }

  return {
    async search(query, options = {}) {
      let answer = await ask(query, lang, options);
      for (const other of answer.total && !answer.relaxed ? [] : fallbacks) {
        if (other === lang) continue;
        // A missing fallback must not take away what the reader's own language has.
        const help = await ask(query, other, options).catch(() => undefined);
        options.signal?.throwIfAborted();
        if (!help?.total || help.relaxed) continue;
        answer = help;
        break;
      }
      answer.results = await answer.more(0, options.limit ?? 8);
      options.signal?.throwIfAborted();
      return answer;
    },
    async suggest(query, most = 5) {
      try {
        const list = await once(titles, lang, async () => {
          const answer = await fetch(`${base}${lang}/titles.json${tag ? `?ts=${tag}` : ''}`);
          if (!answer.ok) throw new TypeError(`titles.json: ${answer.status}`);
          return (await answer.json()) as TitleLine[];
        });
        // A chunk of its own, as most visitors find what they ask for.
        const { nearestTitles } = await import('./suggest.ts');
        const folding = await foldingOf(query, lang);
        const keysOf = (text: string) =>
          tokenize(text, folding).tokens.map((token) => withoutMarks(token.key));
        const near = nearestTitles(query, list, keysOf, most);
        return near.map(([title, url]) => ({ title, url, lang }));
      } catch {
        return [];
      }
    },
    async preload() {
      await coreOf(lang);
    },
  };
}
