import type { Asked } from './browser.ts';
import type { Query } from './corpus.ts';

export interface Score {
  /** Share of the wanted pages among the first five, over all queries that want some. */
  recall: number;
  /** Mean of 1 / place of the first wanted page. */
  mrr: number;
  /** Pages found that the query may not find, per query; NaN where the queries do not say. */
  outside: number;
  /** Pages found for queries that must find nothing. */
  false: number;
  /** Queries that fell short, for the reader. */
  short: string[];
}

export function score(
  queries: readonly Query[],
  answers: readonly Asked[],
  idOf: (url: string) => string,
): Score {
  const sum: Score = { recall: 0, mrr: 0, outside: 0, false: 0, short: [] };
  const wanting = queries.filter(({ best }) => best.length).length;
  queries.forEach(({ q, best, expect }, i) => {
    const ids = (answers[i]?.urls ?? []).map(idOf);
    if (!best.length) {
      sum.false += ids.length;
      if (ids.length) sum.short.push(`${q} (${ids.length} false)`);
      return;
    }
    const met = best.filter((id) => ids.slice(0, 5).includes(id)).length / Math.min(5, best.length);
    const first = ids.findIndex((id) => best.includes(id));
    sum.recall += met / wanting;
    sum.mrr += first < 0 ? 0 : 1 / (first + 1) / wanting;
    sum.outside += expect ? ids.filter((id) => !expect.includes(id)).length / wanting : Number.NaN;
    if (met < 1) sum.short.push(`${q} (${Math.round(met * 100)} %)`);
  });
  return sum;
}
