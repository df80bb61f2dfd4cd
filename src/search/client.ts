import type { HanTable } from '../language/folding/fold-han.ts';
import { withoutMarks } from '../language/folding/fold-latin.ts';
import { type FoldingOptions, isStemmed, tokenize } from '../language/folding/tokens.ts';
import { type Core, type Filters, loadCore } from './core.ts';
import { lookUp } from './look-up.ts';
import { once } from './once.ts';
import { planQuery } from './query-plan.ts';
import { type Ranking, rankPages } from './rank.ts';
import { readResult, type SearchResult } from './results.ts';
import type { Suggestion } from './suggest.ts';

export interface SearchOptions {
  /** Address of the folder with the indexes, with its slash: /search/ */
  base: string;
  /** The reader's language. */
  lang: string;
  /** Languages asked when the reader's own has nothing, in order. */
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
  const kept = new Map<string, Promise<unknown>>();
  const coreOf = (one: string): Promise<Core> => once(kept, one, () => loadCore(`${base}${one}/`, tag));
  /** Spelling rules and tables are chunks of their own, loaded for who types the script. */
  const foldingOf = async (query: string, one: string): Promise<FoldingOptions> => {
    const has = (script: string): boolean => new RegExp(`\\p{Script=${script}}`, 'u').test(query);
    return {
      han: has('Han') ? await loadHan() : undefined,
      ...(has('Lao') && (await import('../language/folding/fold-lao.ts'))),
      ...(has('Khmer') && (await import('../language/folding/fold-khmer.ts'))),
      ...(isStemmed(one) && (await import('../language/folding/english.ts'))),
    };
  };

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
        // A chunk of its own, as most visitors find what they ask for.
        const { nearestTitles, titlesAt } = await import('./suggest.ts');
        const address = `${base}${lang}/titles.json${tag ? `?ts=${tag}` : ''}`;
        const list = await once(kept, 'titles', () => titlesAt(address));
        const folding = await foldingOf(query, lang);
        const keysOf = (text: string) =>
          tokenize(text, folding).tokens.map((token) => withoutMarks(token.key));
        return nearestTitles(query, list, keysOf, most).map(([title, url]) => ({ title, url, lang }));
      } catch {
        return [];
      }
    },
    async preload() {
      await coreOf(lang);
    },
  };
}
