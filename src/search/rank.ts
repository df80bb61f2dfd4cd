import type { Hit, TermHits } from './look-up.ts';
import type { QueryPlan, Term } from './query-plan.ts';
import { type BestRuns, bestRuns, type Run } from './runs.ts';

/** 4: the phrase as typed, marks too. 3: the phrase folded, or an alias. 2: all of it somewhere. 1: some of it. */
export type Tier = 1 | 2 | 3 | 4;

export interface Ranked {
  /** Page number. */
  id: number;
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
  /** True if some page has it whole, as typed, marks too. */
  sure: boolean;
  pages: Ranked[];
}

/** A page with some of the words only is worth showing if these weigh so much of the query. */
const WORDS = 2 / 3;
/** From so many clusters on, a page is shown that has so much of them in one piece. */
const MANY = 5;
const MOSTLY = 0.7;
/** How much a page gains that has the phrase in its very first words; half of that gain sixty tokens on. */
const EARLY = 1;

interface Judged extends Ranked {
  /** Share of the query's weight found in the page, marks as typed. */
  share: number;
  wholeGroup: boolean;
  /** Terms, and clusters, of its longest run. */
  longest: number;
  reach: number;
  /** True if the last term stands there as typed, and not only as a beginning. */
  typedOut: boolean;
}

/** Orders the pages found for a query. Pure: the same look-up gives the same list in every browser. */
export function rankPages(plan: QueryPlan, found: readonly TermHits[], total: number): Ranking {
  const rarity = (pages: number): number => Math.log(1 + (total - pages + 0.5) / (pages + 0.5));
  const known = new Set(found.flatMap(({ term, pages }) => (pages.size ? placesOf(term) : [])));
  // A pair that exists nowhere, of clusters that do, is where two words meet in the query, not a missing word.
  const joint = ({ term, pages }: TermHits): boolean =>
    pages.size === 0 && term.span === 2 && placesOf(term).every((place) => known.has(place));
  const weights = new Map(found.map((one) => [one, joint(one) ? 0.3 : rarity(Math.max(1, one.pages.size))]));
  const weightOf = (one: TermHits): number => weights.get(one) ?? 0;
  const ids = new Set(found.flatMap((one) => [...one.pages.keys()]));
  const judged = [...ids].map((id) => judge(id, plan, found, weightOf));
  addNeighbours(judged, found, rarity);
  const top = Math.max(0, ...judged.map((page) => page.tier));
  const marked = found.some(({ term }) => term.marked);
  const clusters = plan.groups.reduce((sum, group) => sum + (group.clusters ? group.tokens.length : 0), 0);
  const single = plan.groups.length === 1 && clusters > 0;
  const kept = judged.filter((page) => {
    // Most of a long word in one piece: a compound that the page writes with one part more.
    const mostly = clusters >= MANY && page.reach / clusters >= MOSTLY;
    if (top >= 3) return page.tier >= (single ? 3 : 2) || (single && mostly);
    if (page.tier === 2) return true;
    if (!clusters) return page.share >= WORDS || page.longest >= 2;
    return page.wholeGroup || (page.share >= 0.5 && page.reach / clusters >= 0.5);
  });
  // Where no page has the phrase, two rare words side by side say more than all of them strewn about.
  const order = (page: Judged): number => (top >= 3 ? page.tier * 2 + Number(page.typedOut) : 0);
  kept.sort((a, b) => order(b) - order(a) || b.score - a.score || a.id - b.id);
  return {
    relaxed: top === 1,
    phrase: top >= 3,
    sure: judged.some(({ tier, typedOut }) => typedOut && tier >= (marked ? 4 : 3)),
    pages: kept.map(({ id, tier, score, runs }) => ({ id, tier, score, runs })),
  };
}

function judge(
  id: number,
  plan: QueryPlan,
  terms: readonly TermHits[],
  weightOf: (one: TermHits) => number,
): Judged {
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
    wholeGroup: groups.length > 1 && folded.whole > 0,
    longest: folded.longest,
    reach: folded.reach,
    typedOut: hits.every((hit) => hit?.typedOut),
  };
}

/** The places of the query that a term stands for. */
const placesOf = ({ group, place, span }: Term): string[] =>
  span === 1 ? [`${group}:${place}`] : [`${group}:${place}`, `${group}:${place + 1}`];

/** The clusters of the query that stand in the page, by themselves or in a pair. */
const clustersMet = (terms: readonly TermHits[], id: number): Set<string> =>
  new Set(terms.flatMap(({ term, pages }) => (pages.has(id) ? placesOf(term) : [])));

/** True if every cluster and every word is met, though some pair is not: two words written as one. */
function everyCluster(plan: QueryPlan, terms: readonly TermHits[], id: number, met: Set<string>): boolean {
  if (terms.some((one) => one.term.span === 1 && !one.pages.has(id))) return false;
  return plan.groups.every(
    (group, g) => !group.clusters || group.tokens.every((_, i) => met.has(`${g}:${i}`)),
  );
}

/** Words side by side are rarer than each of them: "khach san" says more than "khach" and "san". */
function addNeighbours(pages: Judged[], terms: readonly TermHits[], rarity: (pages: number) => number): void {
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
