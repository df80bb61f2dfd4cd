import { inLanguage } from '../catalogue/routes.ts';
import type { HanTable } from '../language/folding/fold-han.ts';
import {
  type FoldingOptions,
  isCluster,
  isStemmed,
  type Token,
  tokenize,
} from '../language/folding/tokens.ts';
import type { AskOptions, Search, SearchAnswer, SearchOptions, TitledResult } from './answer.ts';
import { type Core, loadCore } from './core.ts';
import { lookUp } from './look-up.ts';
import { Names } from './match-names.ts';
import { type MergedList, mergeReadings, namesReading, type Reading, whole } from './merge.ts';
import { plainKey } from './name-keys.ts';
import { namesAt, titlesAt } from './names-at.ts';
import { isFiltered, listByName, narrow } from './narrow.ts';
import { once } from './once.ts';
import { scriptsOf } from './pages.ts';
import { planQuery } from './query-plan.ts';
import { rankPages } from './rank.ts';
import { readResult, type SearchResult } from './results.ts';
import type { Suggestion } from './suggest.ts';
import { Wordings } from './wordings.ts';

export type { AskOptions, Search, SearchAnswer, SearchOptions, TitledResult } from './answer.ts';

const has = (query: string, script: string): boolean => new RegExp(`\\p{Script=${script}}`, 'u').test(query);

/** The site's own table, in a chunk of its own: only who types Chinese needs it. */
const ownHan = async (): Promise<HanTable> => (await import('../language/folding/han-pairs.ts')).hanTable;

interface Known {
  names: Names;
  wordings: Wordings;
}

interface Asked {
  tokens: readonly Token[];
  folding: FoldingOptions;
  core: Core;
}

/** Search over the indexes that `buildSearchIndex` wrote. Loads nothing before the first call. */
export function createSearch({ base, lang, fallbacks, tag, loadHan = ownHan }: SearchOptions): Search {
  const kept = new Map<string, Promise<unknown>>();
  const coreOf = (one: string): Promise<Core> => once(kept, one, () => loadCore(`${base}${one}/`, tag));
  /** Spelling rules and tables are chunks of their own, loaded for who types the script. */
  const foldingOf = async (query: string, one: string): Promise<FoldingOptions> => {
    return {
      han: has(query, 'Han') ? await loadHan() : undefined,
      ...((has(query, 'Lao') || has(query, 'Thai')) && (await import('../language/folding/fold-lao.ts'))),
      ...(has(query, 'Khmer') && (await import('../language/folding/fold-khmer.ts'))),
      ...(isStemmed(one) && (await import('../language/folding/english.ts'))),
    };
  };

  const version = tag ? `?ts=${tag}` : '';
  const titlesOf = (one: string) => once(kept, `${one} titles`, () => titlesAt(`${base}${one}/`, version));
  const namesOf = async (one: string, query: string, folding: FoldingOptions): Promise<Known> => {
    // Thai is read as the Lao it is kin to.
    const scripts = scriptsOf(has(query, 'Thai') ? `${query} ກ` : query);
    return once(kept, `${one} names ${scripts} ${has(query, 'Thai')}`, async () => {
      const [list, ...others] = await Promise.all([
        titlesOf(one),
        ...scripts.map((script) =>
          once(kept, `${one} ${script}`, () => namesAt(`${base}${one}/`, script, version)),
        ),
      ]);
      return {
        names: new Names(list, others.flat(), folding),
        wordings: new Wordings(list.wording, folding),
      };
    });
  };

  async function ask(query: string, one: string, options: AskOptions): Promise<SearchAnswer> {
    const folding = await foldingOf(query, one);
    const none: SearchAnswer = {
      query,
      total: 0,
      unfiltered: 0,
      counts: {},
      lang: one,
      relaxed: false,
      results: [],
      titles: () => [],
      more: async () => [],
    };
    const { tokens } = planQuery(query, folding, 'few');
    const chosen = options.filters ?? {};
    const isListed = query.trim() === '' && isFiltered(chosen);
    if (!tokens.length && !isListed) return none;
    const [core, known] = await Promise.all([coreOf(one), namesOf(one, query, folding)]);
    const { names } = known;
    const { relaxed, pages } = isListed
      ? { relaxed: false, pages: listByName(names, one) }
      : await find(query, { tokens, folding, core, ...known }, options);
    const { kept, counts } =
      options.counted || isFiltered(chosen) ? await narrow(core, pages, chosen) : { kept: pages, counts: {} };
    const pairs = tokens.some(isCluster);
    const more = async (from: number, count: number): Promise<SearchResult[]> =>
      Promise.all(
        kept.slice(from, from + count).map(async (page) => {
          const how = { lang: names.wordsIn(page.id) ?? one, reader: lang, pairs };
          return readResult(await core.fragment(page.id), page, how);
        }),
      );
    const titles = (most: number): TitledResult[] =>
      kept.slice(0, most).flatMap(({ id }) => {
        const [title, url, kind, wordsIn = one] = names.lines[id] ?? [];
        return title && url
          ? [{ title, url: inLanguage(url, lang), lang: wordsIn, kindLabel: names.labelOf(kind) }]
          : [];
      });
    /** The same letters with other marks or spaces are no other spelling. */
    const joined = (text: string): string => tokenize(text, folding).tokens.map(plainKey).join('');
    const spelling = kept.find((page) => page.spelling && joined(page.spelling) !== joined(query))?.spelling;
    const isFirst = kept[0]?.spelling === spelling;
    return {
      ...none,
      total: kept.length,
      unfiltered: pages.length,
      counts,
      relaxed,
      ...(spelling && isFirst && { shownFor: spelling }),
      ...(spelling && !isFirst && relaxed && { offered: spelling }),
      titles,
      more,
    };
  }

  /** The pages of one index that a query finds, in order. */
  async function find(
    query: string,
    { tokens, folding, core, names, wordings }: Known & Asked,
    options: AskOptions,
  ): Promise<MergedList> {
    const filters = null;
    /** What is called so. */
    const called = (words: string, less: number, { tokens } = planQuery(words, folding, 'few')): Reading =>
      namesReading(names.match(tokens, !/\s$/.test(words)), less, filters);
    /** What one wording of the query gives. */
    const read = async (words: string, less: number): Promise<Reading> => {
      options.signal?.throwIfAborted();
      let plan = planQuery(words, folding, 'few');
      const rank = async () => rankPages(plan, await lookUp(plan, core, filters), core.total);
      let ranking = await rank();
      const full = planQuery(words, folding, 'all');
      if (!ranking.phrase && full.terms.length > plan.terms.length) {
        plan = full;
        ranking = await rank();
      }
      return { ...called(words, less, plan), ranking };
    };
    const readings = [await read(query, 0)];
    const isMet = () =>
      readings.some(
        ({ ranking, matches }) =>
          (ranking.sure && ranking.pages.some(({ id, tier }) => tier > 2 && names.kindOf(id) !== 'photos')) ||
          [...matches.values()].some(({ tier, typedOut }) => tier > 1 && typedOut),
      );
    const topic = names.pageOf(wordings.topicOf(tokens));
    if (topic !== undefined)
      readings.push(namesReading([[topic, { tier: 2, score: 1, typedOut: true }]], 0, filters));
    const bare = isMet() ? undefined : wordings.withoutAsking(tokens);
    if (bare) readings.push(await read(bare, 0.3));
    const others = wordings.alternatives(bare ? planQuery(bare, folding, 'few').tokens : tokens);
    if (isMet()) readings.push(...others.map((other) => called(other, 1.2)));
    else readings.push(...(await Promise.all(others.map((other) => read(other, 0.5)))).map(whole));
    if (!isMet() && !options.exact) {
      // A chunk of its own, as most visitors spell well.
      const { otherReadings } = await import('./misspelt.ts');
      readings.push(...(await otherReadings({ query, bare, folding, names, core, read, filters })));
    }
    return mergeReadings(readings, names);
  }

  async function suggest(query: string, most = 5): Promise<Suggestion[]> {
    try {
      // A chunk of its own, as most visitors find what they ask for.
      const { nearestNames } = await import('./suggest.ts');
      const folding = await foldingOf(query, lang);
      const { names } = await namesOf(lang, query, folding);
      const keys = tokenize(query.slice(0, 60), folding).tokens.map(plainKey);
      const near = nearestNames(keys, names.all, names.lines, most);
      return near.map(([title, url, , wordsIn = lang]) => ({ title, url, lang: wordsIn }));
    } catch {
      return [];
    }
  }

  return {
    suggest,
    async search(query, options = {}) {
      let answer = await ask(query, lang, options);
      for (const other of answer.unfiltered && !answer.relaxed ? [] : fallbacks) {
        if (other === lang) continue;
        // A missing fallback must not take away what the reader's own language has.
        const help = await ask(query, other, options).catch(() => undefined);
        options.signal?.throwIfAborted();
        if (!help?.total || help.relaxed) continue;
        answer = help;
        break;
      }
      answer.results = await answer.more(0, options.limit ?? 8);
      if (answer.relaxed && !answer.shownFor) {
        const [near] = answer.offered ? [] : await suggest(query, 1);
        if (near && near.title !== answer.results[0]?.title) answer.offered = near.title;
      }
      options.signal?.throwIfAborted();
      return answer;
    },
    async preload() {
      await Promise.all([coreOf(lang), titlesOf(lang)]);
    },
  };
}
