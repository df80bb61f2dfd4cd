import type { Hit, LookUp, TermHits } from './look-up.ts';
import type { QueryPlan } from './query-plan.ts';
import { type BestRuns, bestRuns, type Run } from './runs.ts';

/** 4: the phrase as typed, marks too. 3: the phrase folded, or an alias. 2: all of it somewhere. 1: some of it. */
export type Tier = 1 | 2 | 3 | 4;

export interface Ranked {
  id: string;
  tier: Tier;
  score: number;
  /** What to highlight; may be empty when only an alias was met. */
  runs: Run[];
}

export interface Ranking {
  /** True if no page has all that was asked; the reader is told so. */
  relaxed: boolean;
  /** True if some page has the phrase or is called so. */
  phrase: boolean;
  pages: Ranked[];
}

/** How much a page gains that has the phrase in its very first words; half of that gain sixty tokens on. */
const EARLY = 1;

interface Judged extends Ranked {
  /** Share of the query's weight found in the page, marks as typed. */
  share: number;
  clusters: number;
  wholeGroup: boolean;
  longest: number;
  /** True if the last term stands there as typed, and not only as a beginning. */
  typedOut: boolean;
}

/** Orders the pages found for a query. Pure: the same look-up gives the same list in every browser. */
export function rankPages(plan: QueryPlan, found: LookUp, total: number): Ranking {
  const rarity = (pages: number): number => Math.log(1 + (total - pages + 0.5) / (pages + 0.5));
  // A pair that exists nowhere is where two words meet in the query, not a missing word.
  const weights = new Map(
    found.terms.map((one) => [
      one,
      one.pages.size === 0 && one.term.span === 2 ? 0.3 : rarity(Math.max(1, one.pages.size)),
    ]),
  );
  const weightOf = (one: TermHits): number => weights.get(one) ?? 0;
  const ids = new Set(found.terms.flatMap((one) => [...one.pages.keys()]));
  const judged = [...ids].map((id) => judge(id, plan, found.terms, weightOf));
  addNeighbours(judged, found.terms, rarity);
  const top = Math.max(0, ...judged.map((page) => page.tier));
  const clusters = plan.groups.reduce((sum, group) => sum + (group.clusters ? group.tokens.length : 0), 0);
  const single = plan.groups.length === 1 && clusters > 0;
  const kept = judged.filter((page) => {
    if (top >= 3) return page.tier >= (single ? 3 : 2);
    if (page.tier === 2) return true;
    return clusters
      ? page.clusters / clusters > 0.4 || page.wholeGroup
      : page.share >= 0.5 || page.longest >= 2;
  });
  // Where no page has the phrase, two rare words side by side say more than all of them strewn about.
  const order = (page: Judged): number => (top >= 3 ? page.tier * 2 + Number(page.typedOut) : 0);
  kept.sort((a, b) => order(b) - order(a) || b.score - a.score || (a.id < b.id ? -1 : 1));
  return {
    relaxed: top === 1,
    phrase: top >= 3,
    pages: kept.map(({ id, tier, score, runs }) => ({ id, tier, score, runs })),
  };
}

function judge(id: string, plan: QueryPlan, terms: TermHits[], weightOf: (one: TermHits) => number): Judged {
  const groups = plan.groups.map((_, i) => terms.filter((one) => one.term.group === i));
  const hits = terms.map((one) => one.pages.get(id));
  const all = terms.reduce((sum, one) => sum + weightOf(one), 0);
  const share = (met: (hit: Hit, one: TermHits) => boolean): number =>
    terms.reduce((sum, one, i) => sum + (hits[i] && met(hits[i], one) ? weightOf(one) : 0), 0) / all;
  const marked = terms.some((one) => one.term.marked);
  const folded = bestRuns(groups, weightOf, (one) => one.pages.get(id)?.places);
  const strict: BestRuns = marked
    ? bestRuns(groups, weightOf, (one) =>
        one.term.marked ? one.pages.get(id)?.strict : one.pages.get(id)?.places,
      )
    : folded;
  const inField = (field: string): boolean => hits.every((hit) => hit?.fields.has(field));
  const clusters = clustersMet(terms, id);
  const found = share(() => true);
  const everything = found > 0.999 || everyCluster(plan, terms, id, clusters);
  let tier: Tier = everything ? 2 : 1;
  if (folded.whole === groups.length || inField('alias')) tier = 3;
  if (marked && strict.whole === groups.length) tier = 4;
  const shown = tier === 4 ? strict : folded;
  const base = hits.reduce((sum, hit) => sum + (hit ? hit.score * (hit.strict.size ? 1.5 : 1) : 0), 0);
  const side = (marked ? Math.max(strict.weight, 0.5 * folded.weight) : folded.weight) / all;
  const times = shown.runs.filter((run) => run.whole).length;
  // Pages say first what they are about, and last what is said on every page.
  const first = Math.min(...shown.runs.map((run) => run.from), 1e6);
  const early = 1 + EARLY / (1 + first / 60);
  const named = tier > 2 && (inField('title') || inField('alias')) ? 2 : 1;
  return {
    id,
    tier,
    score: base * found ** 2 * (1 + 1.5 * side) * (1 + 0.25 * Math.log1p(times)) * early * named,
    runs: shown.runs,
    share: share((hit, one) => !one.term.marked || hit.strict.size > 0),
    clusters: clusters.size,
    wholeGroup: groups.length > 1 && folded.whole > 0,
    longest: folded.longest,
    typedOut: hits.every((hit) => hit?.typedOut),
  };
}

/** The clusters of the query that stand in the page, by themselves or in a pair. */
function clustersMet(terms: TermHits[], id: string): Set<string> {
  const met = new Set<string>();
  for (const { term, pages } of terms) {
    if (!pages.has(id)) continue;
    for (let i = 0; i < term.span; i++) met.add(`${term.group}:${term.place + i}`);
  }
  return met;
}

/** True if every cluster and every word is met, though some pair is not: two words written as one. */
function everyCluster(plan: QueryPlan, terms: TermHits[], id: string, met: Set<string>): boolean {
  if (terms.some((one) => one.term.span === 1 && !one.pages.has(id))) return false;
  return plan.groups.every(
    (group, g) => !group.clusters || group.tokens.every((_, i) => met.has(`${g}:${i}`)),
  );
}

/** Words side by side are rarer than each of them: "khach san" says more than "khach" and "san". */
function addNeighbours(pages: Judged[], terms: TermHits[], rarity: (pages: number) => number): void {
  terms.forEach((left, i) => {
    const right = terms[i + 1];
    if (!right || left.term.span !== 1 || left.term.group !== right.term.group) return;
    const beside = pages.filter(({ id }) => {
      const after = right.pages.get(id)?.places;
      return after && [...(left.pages.get(id)?.places ?? [])].some((place) => after.has(place + 1));
    });
    for (const page of beside) page.score += 2 * rarity(beside.length);
  });
}
