import type { Core, Filters } from './core.ts';
import type { Names } from './match-names.ts';
import type { Found } from './merge.ts';

/** Number of pages found by filter and value; values without a page are left out. */
export type FilterCounts = Record<string, Record<string, number>>;

export const isFiltered = (filters: Filters): boolean =>
  Object.values(filters).some((values) => values.length > 0);

/**
 * The pages that have one of the values of every filter, and how many each value would leave. The values of one filter
 * widen it, so the others alone decide what its values count.
 */
export async function narrow(
  core: Core,
  pages: readonly Found[],
  filters: Filters,
): Promise<{ kept: Found[]; counts: FilterCounts }> {
  const files = await core.values();
  const chosen = new Map(
    files.flatMap(([name, values]) => {
      const asked = filters[name] ?? [];
      const own = values.filter(([value]) => asked.includes(value)).flatMap(([, ids]) => ids);
      return asked.length > 0 ? [[name, new Set(own)] as const] : [];
    }),
  );
  // A filter that the index lacks leaves nothing.
  const isKnown = Object.entries(filters).every(([name, { length }]) => length === 0 || chosen.has(name));
  const passing = (except?: string): Found[] =>
    isKnown
      ? pages.filter(({ id }) => [...chosen].every(([name, ids]) => name === except || ids.has(id)))
      : [];
  const counts = files.map(([name, values]) => {
    const ids = new Set(passing(name).map(({ id }) => id));
    const counted = values.map(([value, own]) => [value, own.filter((id) => ids.has(id)).length] as const);
    return [name, Object.fromEntries(counted.filter(([, count]) => count > 0))] as const;
  });
  return { kept: passing(), counts: Object.fromEntries(counts) };
}

/**
 * All pages by their title, in the order of a language so far as the browser knows it; those without words of it behind
 * them, photos last.
 */
export function listByName(names: Names, lang: string): Found[] {
  const collator = new Intl.Collator(/^zh\b/.test(lang) ? `${lang}-u-co-pinyin` : lang, { numeric: true });
  const groupOf = ([, , kind, wordsIn]: Names['lines'][number]): number =>
    kind === 'photos' ? 2 : Number(wordsIn !== undefined);
  return names.lines
    .map((line, id) => ({ line, id, group: groupOf(line) }))
    .sort((a, b) => a.group - b.group || collator.compare(a.line[0], b.line[0]) || a.id - b.id)
    .map(({ id }) => ({ id, tier: 2, score: 0, runs: [], named: false }));
}
