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
  runs: Run[];
}

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
  const best: BestRuns = { weight: 0, whole: 0, longest: 0, runs: [] };
  for (const group of groups) {
    const sets = group.map(places);
    let heaviest = 0;
    let runs: Run[] = [];
    const place = (i: number): number => group[i]?.term.place ?? Number.NaN;
    sets.forEach((set, start) => {
      for (const from of set ?? []) {
        if (sets[start - 1]?.has(from + place(start - 1) - place(start))) continue; // part of a longer run
        let end = start;
        let weight = 0;
        for (; end < group.length && sets[end]?.has(from + place(end) - place(start)); end++) {
          weight += weightOf(group[end] as TermHits);
        }
        best.longest = Math.max(best.longest, end - start);
        if (weight > heaviest + 1e-9) runs = [];
        if (weight < heaviest - 1e-9) continue;
        heaviest = Math.max(heaviest, weight);
        runs.push({ from, to: from + place(end - 1) - place(start), whole: end - start === group.length });
      }
    });
    best.weight += heaviest;
    if (runs.some((run) => run.whole)) best.whole++;
    best.runs.push(...runs);
  }
  return best;
}
