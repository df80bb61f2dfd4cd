import type { TermHits } from './look-up.ts';

/** Terms standing side by side in a page, as in the query. */
export interface Run {
  /** First and last word number. */
  from: number;
  to: number;
  /** True if it is the whole group. */
  whole: boolean;
}

export interface BestRuns {
  /** Weight of the best run of every group, added up. */
  weight: number;
  /** Number of groups that stand there whole. */
  whole: number;
  /** Terms in the longest run. */
  longest: number;
  /** Clusters or words it reaches over. */
  reach: number;
  /** Those that are whole; where none is, those that say most of the group. */
  runs: Run[];
}

/** Where the phrase is not whole, runs lighter than this share of the heaviest are not worth showing. */
const WORTH = 0.35;

/**
 * The heaviest runs of each group in a page.
 * @param groups terms with their weights, group by group
 * @param places the word numbers of a term in this page
 */
export function bestRuns(
  groups: readonly (readonly TermHits[])[],
  weightOf: (term: TermHits) => number,
  places: (term: TermHits) => ReadonlySet<number> | undefined,
): BestRuns {
  const best: BestRuns = { weight: 0, whole: 0, longest: 0, reach: 0, runs: [] };
  for (const group of groups) {
    const sets = group.map(places);
    const met: (Run & { weight: number })[] = [];
    const place = (i: number): number => group[i]?.term.place ?? NaN;
    sets.forEach((set, start) => {
      for (const from of set ?? []) {
        if (sets[start - 1]?.has(from + place(start - 1) - place(start))) continue; // part of a longer run
        let end = start;
        let weight = 0;
        for (; end < group.length && sets[end]?.has(from + place(end) - place(start)); end++) {
          weight += weightOf(group[end] as TermHits);
        }
        best.longest = Math.max(best.longest, end - start);
        best.reach = Math.max(best.reach, place(end - 1) - place(start) + (group[end - 1]?.term.span ?? 0));
        met.push({
          from,
          to: from + place(end - 1) - place(start),
          whole: end - start === group.length,
          weight,
        });
      }
    });
    const heaviest = met.reduce((most, { weight }) => Math.max(most, weight), 0);
    const whole = met.filter((run) => run.whole);
    best.weight += heaviest;
    if (whole.length) best.whole++;
    best.runs.push(...(whole.length ? whole : met.filter(({ weight }) => weight >= heaviest * WORTH)));
  }
  return best;
}
