import type { HanTable } from '../language/folding/fold-han.ts';
import { withoutMarks } from '../language/folding/fold-latin.ts';
import { type FoldingOptions, isCluster, isStemmed, tokenize } from '../language/folding/tokens.ts';
import type { Filters } from './core.ts';
import { IndexFault } from './fetch-file.ts';
import { leadTo } from './lead.ts';
import { Names } from './match-names.ts';
import { type Found, mergeReadings } from './merge.ts';
import { once } from './once.ts';
import { type Index, openIndex, reopenIndex } from './open-index.ts';
import { scriptsOf } from './pages.ts';
import { planQuery } from './query-plan.ts';
import { readingsOf } from './readings.ts';
import { readResult, type SearchResult } from './results.ts';
import type { Suggestion } from './suggest.ts';
import { Wordings } from './wordings.ts';

export interface SearchOptions {
  /** Address of the folder with the indexes, with its slash: /search/ */
  base: string;
  /** The reader's language. */
  lang: string;
  /** Languages asked when the reader's own has nothing, in order. */
  fallbacks: readonly string[];
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
  /** Throws AbortError when `signal` fires, IndexFault when the index cannot be loaded; never for a query's sake. */
  search(query: string, options?: AskOptions): Promise<SearchAnswer>;
  /** The titles nearest to a query that found nothing; empty when the list cannot be loaded. */
  suggest(query: string, most?: number): Promise<Suggestion[]>;
  /** Loads the reader's index before the first letter is typed. */
  preload(): Promise<void>;
}

const has = (query: string, script: string): boolean => new RegExp(`\\p{Script=${script}}`, 'u').test(query);

/** The site's own table, in a chunk of its own: only who types Chinese needs it. */
const ownHan = async (): Promise<HanTable> => (await import('../language/folding/han-pairs.ts')).hanTable;

/** The scripts of what a language calls itself, which are those that its readers type. */
const ownScripts = (lang: string) =>
  scriptsOf(new Intl.DisplayNames(lang, { type: 'language' }).of(lang) ?? '');

/** Whether a query can stand in texts of a language. Names in other scripts stand in the reader's own index. */
function couldBeOf(lang: string, query: string): boolean {
  const scripts = scriptsOf(query);
  return scripts.length === 0 || ownScripts(lang).some((script) => scripts.includes(script));
}

const nothing = (query: string, lang: string): SearchAnswer => ({
  query,
  total: 0,
  lang,
  relaxed: false,
  results: [],
  more: async () => [],
});

interface Known {
  names: Names;
  wordings: Wordings;
}

/** Search over the indexes that `buildSearchIndex` wrote. Loads nothing before the first call. */
export function createSearch({ base, lang, fallbacks, loadHan = ownHan }: SearchOptions): Search {
  const indexes = new Map<string, Promise<unknown>>();
  const indexOf = (one: string): Promise<Index> => once(indexes, one, () => openIndex(`${base}${one}/`));
  /** Work over the index of a language, done anew where a file cannot be had: another may have taken its place. */
  async function over<T>(one: string, work: (index: Index) => Promise<T>): Promise<T> {
    const index = await indexOf(one);
    try {
      return await work(index);
    } catch (error) {
      if (!(error instanceof IndexFault)) throw error;
      const again = await reopenIndex(`${base}${one}/`, index);
      indexes.set(one, Promise.resolve(again));
      return work(again);
    }
  }
  /** Spelling rules and tables are chunks of their own, loaded for who types the script. */
  const foldingOf = async (query: string, one: string): Promise<FoldingOptions> => {
    return {
      han: has(query, 'Han') ? await loadHan() : undefined,
      ...((has(query, 'Lao') || has(query, 'Thai')) && (await import('../language/folding/fold-lao.ts'))),
      ...(has(query, 'Khmer') && (await import('../language/folding/fold-khmer.ts'))),
      ...(isStemmed(one) && (await import('../language/folding/english.ts'))),
    };
  };

  const namesOf = async (index: Index, query: string, folding: FoldingOptions): Promise<Known> => {
    const thai = has(query, 'Thai');
    // Thai is read as the Lao it is kin to.
    const scripts = scriptsOf(thai ? `${query} ກ` : query);
    return index.keep(`names ${scripts} ${thai}`, async () => {
      const [list, ...others] = await Promise.all([
        index.titles(),
        ...scripts.map((script) => index.namesIn(script)),
      ]);
      return {
        names: new Names(list, others.flat(), folding),
        wordings: new Wordings(list.wording, folding),
      };
    });
  };

  async function ask(index: Index, query: string, one: string, options: AskOptions): Promise<SearchAnswer> {
    const folding = await foldingOf(query, one);
    const { tokens } = planQuery(query, folding, 'few');
    const [core, { names, wordings }] = await Promise.all([index.core(), namesOf(index, query, folding)]);
    const filters = await core.filtered(options.filters ?? {});
    const pairs = tokens.some(isCluster);
    const readings = await readingsOf({
      query,
      folding,
      core,
      names,
      wordings,
      filters,
      signal: options.signal,
    });
    const { relaxed, pages } = mergeReadings(readings, names, wordings.kindsOf(tokens), filters);
    const how = { lang: one, reader: lang, pairs };
    const intents = wordings.intentsOf(tokens);
    const resultOf = async (page: Found): Promise<SearchResult[]> => {
      try {
        const text = await core.textOf(page.id);
        const result = readResult(text, page, { ...how, lang: names.wordsIn(page.id) ?? one });
        return [page.named ? leadTo(result, text, intents, names.parts) : result];
      } catch (error) {
        if (index.lenient && error instanceof IndexFault) return [];
        throw error;
      }
    };
    const more = (from: number, count: number): Promise<SearchResult[]> =>
      over(one, async (now) => {
        // Where another index has taken its place, its pages have other numbers.
        if (now.entry !== index.entry) return (await ask(now, query, one, options)).more(from, count);
        const found = await Promise.all(pages.slice(from, from + count).map(resultOf));
        return found.flat();
      });
    return { ...nothing(query, one), total: pages.length, relaxed, more };
  }

  return {
    async search(query, options = {}) {
      if (tokenize(query).tokens.length === 0) return nothing(query, lang);
      let answer = await over(lang, (index) => ask(index, query, lang, options));
      for (const other of answer.total && !answer.relaxed ? [] : fallbacks) {
        if (other === lang || !couldBeOf(other, query)) continue;
        // A missing fallback must not take away what the reader's own language has.
        const help = await over(other, (index) => ask(index, query, other, options)).catch(() => undefined);
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
        const { nearestTitles } = await import('./suggest.ts');
        const folding = await foldingOf(query, lang);
        const { names } = await namesOf(await indexOf(lang), query, folding);
        const keysOf = (text: string) =>
          tokenize(text, folding).tokens.map((token) => withoutMarks(token.key));
        return nearestTitles(query, names.lines, keysOf, most).map(([title, url]) => ({ title, url, lang }));
      } catch {
        return [];
      }
    },
    async preload() {
      const index = await indexOf(lang);
      await Promise.all([index.core(), index.titles(), ...ownScripts(lang).map((one) => index.namesIn(one))]);
    },
  };
}
