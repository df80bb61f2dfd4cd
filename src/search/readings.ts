import type { FoldingOptions, Token } from '../language/folding/tokens.ts';
import type { Core } from './core.ts';
import { lookUp } from './look-up.ts';
import type { Names } from './match-names.ts';
import { namesReading, type Reading, whole } from './merge.ts';
import { planQuery, type QueryPlan } from './query-plan.ts';
import { rankPages } from './rank.ts';
import type { Wordings } from './wordings.ts';

interface Asked {
  query: string;
  folding: FoldingOptions;
  core: Core;
  names: Names;
  wordings: Wordings;
  /** Takes the query as it is typed, however likely a slip. */
  exact?: boolean | undefined;
  signal?: AbortSignal | undefined;
}

/** What stands in the way of nothing, of other wordings, and of a wording that names alone answer. */
const BARE = 0.3;
const OTHER = 0.5;
const OTHER_NAME = 1.2;
/** Other wordings of which parts of names are looked for. */
const MOST_OTHERS = 4;

/**
 * The ways to read a query: as typed; where that meets nothing whole, without the words that ask, in other words, by
 * names of which a part stands in it, and as it may have been meant. Throws AbortError when `signal` fires.
 */
export async function readingsOf(asked: Asked): Promise<Reading[]> {
  const { query, folding, core, names, wordings, exact, signal } = asked;
  /** What is called so. */
  const called = (words: string, less: number, { tokens } = planQuery(words, folding, 'few')): Reading =>
    namesReading(names.match(tokens, !/\s$/.test(words)), less);
  /** What one wording of the query gives. */
  const read = async (words: string, less: number): Promise<Reading> => {
    signal?.throwIfAborted();
    let plan = planQuery(words, folding, 'few');
    const rank = async (one: QueryPlan) => rankPages(one, await lookUp(one, core), core.total);
    let ranking = await rank(plan);
    const full = planQuery(words, folding, 'all');
    if (!ranking.phrase && full.terms.length > plan.terms.length) {
      plan = full;
      ranking = await rank(plan);
    }
    return { ...called(words, less, plan), ranking };
  };
  const { tokens } = planQuery(query, folding, 'few');
  const bareWords = wordings.withoutAsking(tokens);
  // What will be looked up where nothing is called so is on its way while the query itself is.
  if (!meets(called(query, 0), names)) fetchAhead(asked, bareWords);
  const typed = await read(query, 0);
  const readings = [typed];
  const isMet = () => readings.some((reading) => meets(reading, names));
  const topic = names.pageOf(wordings.topicOf(tokens));
  if (topic !== undefined) readings.push(namesReading([[topic, { tier: 2, score: 1, typedOut: true }]], 0));
  const bare = isMet() ? undefined : bareWords;
  const plain = bare ? await read(bare, BARE) : typed;
  if (bare) readings.push(plain);
  const left = bare ? planQuery(bare, folding, 'few').tokens : tokens;
  const others = wordings.alternatives(left);
  if (isMet()) return [...readings, ...others.map((other) => called(other, OTHER_NAME))];
  readings.push(...(await Promise.all(others.map((other) => read(other, OTHER)))).map(whole));
  const inParts = (words: readonly Token[], less: number) => namesReading(names.partsIn(words), less);
  readings.push({ ...inParts(left, 0), ranking: plain.ranking });
  if (wordings.isMostlyKnown(left))
    readings.push(
      ...others.slice(0, MOST_OTHERS).map((other) => inParts(planQuery(other, folding, 'few').tokens, OTHER)),
    );
  const cut = wordings.cut(left);
  if (cut) readings.push(await read(cut, OTHER));
  if (exact || isMet()) return readings;
  // A chunk of its own, as most visitors spell well.
  const { otherReadings } = await import('./misspelt.ts');
  return [...readings, ...(await otherReadings({ query, bare, folding, names, core, read }))];
}

/** Asks for the words of all wordings at once, which else are known one after another: a slow line counts each turn. */
function fetchAhead({ query, folding, core, wordings }: Asked, bare: string | undefined): void {
  const left = planQuery(bare ?? query, folding, 'few').tokens;
  const others = [bare, ...wordings.alternatives(left), wordings.cut(left)].filter(
    (one) => one !== undefined,
  );
  const plans = [
    planQuery(query, folding, 'all'),
    ...others.map((words) => planQuery(words, folding, 'few')),
  ];
  for (const { exact } of plans.flatMap(({ terms }) => terms)) core.find(exact).catch(() => undefined);
}

/** Whether a reading has something that is called so, or that says it word for word. */
const meets = ({ ranking, matches }: Reading, names: Names): boolean =>
  (ranking.sure && ranking.pages.some(({ id, tier }) => tier > 2 && names.kindOf(id) !== 'photos')) ||
  [...matches].some(([id, { tier, typedOut }]) => tier > 1 && typedOut && !names.isList(id));
