import type { HanTable } from '../language/folding/fold-han.ts';
import type { Filters } from './core.ts';
import type { FilterCounts } from './narrow.ts';
import type { SearchResult } from './results.ts';
import type { Suggestion } from './suggest.ts';

/* What is asked of a search, and what it answers. */

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
  /**
   * Values of a filter widen it, several filters narrow: { kind: ['place', 'news'], region: ['coast'] }. With filters and
   * no words, all their pages are listed by name.
   */
  filters?: Filters | undefined;
  signal?: AbortSignal | undefined;
  /** Results loaded at once; 8 unless given. */
  limit?: number | undefined;
  /** Takes the query as it is typed, however likely a slip. */
  exact?: boolean | undefined;
  /** Counts the pages of every value of the filters. */
  counted?: boolean | undefined;
}

export interface SearchAnswer {
  query: string;
  /** Pages found that the filters leave. */
  total: number;
  /** Pages found whatever the filters. */
  unfiltered: number;
  /** What each value of a filter would leave; empty unless asked for. */
  counts: FilterCounts;
  /** Language of the results: the reader's, or the fallback that had something. */
  lang: string;
  /** True if no page has all that was asked. */
  relaxed: boolean;
  /** What the first results were found by, where that was typed otherwise. */
  shownFor?: string | undefined;
  /** Another spelling that finds something too, where what was typed finds it only weakly. */
  offered?: string | undefined;
  results: SearchResult[];
  /** The first results by title and kind alone, which needs no further file. */
  titles(most: number): TitledResult[];
  /** Loads further results, from the given number on. */
  more(from: number, count: number): Promise<SearchResult[]>;
}

export interface TitledResult {
  title: string;
  url: string;
  /** Language of the title. */
  lang: string;
  kindLabel: string;
}

export interface Search {
  /** Throws AbortError when `signal` fires, IndexFault when the index cannot be loaded; never for a query's sake. */
  search(query: string, options?: AskOptions): Promise<SearchAnswer>;
  /** The pages with the names nearest to a query that found nothing; empty when the list cannot be loaded. */
  suggest(query: string, most?: number): Promise<Suggestion[]>;
  /** Loads the reader's index before the first letter is typed. */
  preload(): Promise<void>;
}
