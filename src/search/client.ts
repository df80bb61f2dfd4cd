import { inLanguage } from '../catalogue/routes.ts';
import type { HanTable } from '../language/folding/fold-han.ts';
import { type FoldingOptions, isCluster, isStemmed, tokenize } from '../language/folding/tokens.ts';
import type { AskOptions, Search, SearchAnswer, SearchOptions, TitledResult } from './answer.ts';
import { Indexes } from './indexes.ts';
import { leadTo } from './lead.ts';
import { Names } from './match-names.ts';
import { type Found, mergeReadings } from './merge.ts';
import { plainKey } from './name-keys.ts';
import { isFiltered, listByName, narrow } from './narrow.ts';
import type { Index } from './open-index.ts';
import { scriptsOf } from './pages.ts';
import { readingsOf } from './readings.ts';
import { readResult, type SearchResult } from './results.ts';
import type { Suggestion } from './suggest.ts';
import { Wordings } from './wordings.ts';

export type { AskOptions, Search, SearchAnswer, SearchOptions, TitledResult } from './answer.ts';

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

interface Known {
  names: Names;
  wordings: Wordings;
}

const nothing = (query: string, lang: string): SearchAnswer => ({
  query,
  total: 0,
  unfiltered: 0,
  counts: {},
  lang,
  relaxed: false,
  results: [],
  titles: () => [],
  more: async () => [],
});

/** Search over the indexes that `buildSearchIndex` wrote. Loads nothing before the first call. */
export function createSearch({ base, lang, fallbacks, loadHan = ownHan }: SearchOptions): Search {
  const indexes = new Indexes(base);
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

  /** What one index has. */
  async function ask(index: Index, query: string, one: string, options: AskOptions): Promise<SearchAnswer> {
    const chosen = options.filters ?? {};
    const folding = await foldingOf(query, one);
    const { tokens } = tokenize(query, folding);
    const isListed = query.trim() === '' && isFiltered(chosen);
    const [core, known] = await Promise.all([index.core(), namesOf(index, query, folding)]);
    const { names, wordings } = known;
    const { exact, signal } = options;
    const { relaxed, pages } = isListed
      ? { relaxed: false, pages: listByName(names, one) }
      : mergeReadings(
          await readingsOf({ query, folding, core, ...known, exact, signal }),
          names,
          wordings.kindsOf(tokens),
        );
    const { kept, counts } =
      options.counted || isFiltered(chosen) ? await narrow(core, pages, chosen) : { kept: pages, counts: {} };
    const pairs = tokens.some(isCluster);
    const intents = wordings.intentsOf(tokens);
    const resultOf = async (page: Found): Promise<SearchResult[]> => {
      const text = await core.textOf(page.id);
      if (!text) return [];
      const how = { lang: names.wordsIn(page.id) ?? one, reader: lang, pairs };
      const result = readResult(text, page, how);
      return [page.named ? leadTo(result, text, intents, names.parts) : result];
    };
    const more = (from: number, count: number): Promise<SearchResult[]> =>
      indexes.over(one, async (now) => {
        // Where another index has taken its place, its pages have other numbers.
        if (now.entry !== index.entry) return (await ask(now, query, one, options)).more(from, count);
        return (await Promise.all(kept.slice(from, from + count).map(resultOf))).flat();
      });
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
      ...nothing(query, one),
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

  async function suggest(query: string, most = 5): Promise<Suggestion[]> {
    try {
      // A chunk of its own, as most visitors find what they ask for.
      const { nearestNames } = await import('./suggest.ts');
      const folding = await foldingOf(query, lang);
      const { names } = await namesOf(await indexes.of(lang), query, folding);
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
      const isListed = query.trim() === '' && isFiltered(options.filters ?? {});
      if (tokenize(query).tokens.length === 0 && !isListed) return nothing(query, lang);
      let answer = await indexes.over(lang, (index) => ask(index, query, lang, options));
      for (const other of answer.unfiltered && !answer.relaxed ? [] : fallbacks) {
        if (other === lang || !couldBeOf(other, query)) continue;
        // A missing fallback must not take away what the reader's own language has.
        const help = await indexes
          .over(other, (index) => ask(index, query, other, options))
          .catch(() => undefined);
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
      const index = await indexes.of(lang);
      await Promise.all([index.core(), index.titles(), ...ownScripts(lang).map((one) => index.namesIn(one))]);
    },
  };
}
