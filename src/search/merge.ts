import type { NameMatch } from './compare-name.ts';
import type { Names } from './match-names.ts';
import type { PreparedName } from './name-keys.ts';
import type { Ranked, Ranking } from './rank.ts';

/** One way to read what was asked: as typed, without the words that only ask, with a word of the same meaning. */
export interface Reading {
  ranking: Ranking;
  matches: ReadonlyMap<number, NameMatch>;
  /** What it is held back by; 0 for what was typed. */
  less: number;
  /** How the query is spelt in it, where that was not typed so. */
  spelling?: string;
}

const NO_TEXTS: Ranking = { relaxed: false, phrase: false, sure: false, pages: [] };

/** What names alone give. @param kept the pages that may be found; null: all. */
export const namesReading = (
  matches: Iterable<readonly [page: number, match: NameMatch]>,
  less: number,
  kept: ReadonlySet<number> | null,
): Reading => ({
  ranking: NO_TEXTS,
  matches: new Map([...matches].filter(([page]) => !kept || kept.has(page))),
  less,
});

/** The reading without texts that have only a part of it: those of a wording nobody typed are not worth showing. */
export const whole = (reading: Reading): Reading =>
  reading.ranking.relaxed ? { ...reading, ranking: NO_TEXTS } : reading;

/** A page that was found, and by what. */
export interface Found extends Ranked {
  /** The name that was met, if one was. */
  name?: PreparedName | undefined;
  /** The spelling that met it, where it was typed otherwise. */
  spelling?: string | undefined;
}

export interface MergedList {
  /** True if no page has all that was asked. */
  relaxed: boolean;
  pages: Found[];
}

interface Placed extends Found {
  complete: boolean;
  /** Pages with words of the reader's language, then those with a name only, then photos. */
  sort: 0 | 1 | 2;
  order: number;
  /** Among equals: how well the name fits, then the text. */
  fit: number;
  text: number;
}

/**
 * One list of what the texts and the names gave. What is called as asked comes before what only speaks of it; a photo
 * never stands before the record that it shows, nor a page without words of the language before one that has.
 */
export function mergeReadings(readings: readonly Reading[], names: Names): MergedList {
  const best = new Map<number, Placed>();
  for (const page of readings.flatMap((reading) => placesOf(reading, names))) {
    const before = best.get(page.id);
    if (!before || compare(page, before) < 0) best.set(page.id, page);
  }
  const all = [...best.values()].sort(compare);
  const relaxed = all.every(({ complete }) => !complete);
  // Where some page has all of it, those with a part are noise.
  const kept =
    relaxed || all.some(({ tier, complete }) => complete && tier === 2)
      ? all
      : all.filter(({ complete }) => complete);
  return {
    relaxed: relaxed && all.length > 0,
    pages: kept.map(({ id, tier, score, runs, name, spelling }) => ({
      id,
      tier,
      score,
      runs,
      name,
      spelling,
    })),
  };
}

/** Names stand among the tiers of texts, which are 1 to 4. */
const ORDER = [0, 4.2, 5, 6] as const;

const compare = (a: Placed, b: Placed): number =>
  Number(b.complete) - Number(a.complete) ||
  a.sort - b.sort ||
  b.order - a.order ||
  b.fit - a.fit ||
  b.text - a.text ||
  a.id - b.id;

function placesOf({ ranking, matches, less, spelling }: Reading, names: Names): Placed[] {
  // The list of all units has every syllable somewhere: there only what stands together was meant.
  const pages = ranking.pages.filter(({ id, tier }) => tier > 2 || names.kindOf(id) !== 'units');
  const texts = new Map(pages.map((page) => [page.id, page]));
  const isFull = pages.some(({ id, tier }) => tier >= 2 && names.kindOf(id) !== 'photos');
  const top = Math.max(1e-9, ...pages.map(({ score }) => score));
  const ids = new Set([
    ...texts.keys(),
    ...[...matches].filter(([, { tier }]) => tier > 0).map(([id]) => id),
  ]);
  return [...ids].map((id): Placed => {
    const text = texts.get(id);
    const match = matches.get(id);
    const full = (text?.tier ?? 0) >= 2;
    // A name inside of a question is not all that was asked: what says more about it comes first, if anything does.
    const named = match !== undefined && match.tier > 0 && (match.tier > 1 || full || !isFull);
    const complete = full || named;
    return {
      ...(text ?? { id, score: 0, runs: [] }),
      tier: text?.tier ?? (complete ? 2 : 1),
      complete,
      sort: names.kindOf(id) === 'photos' ? 2 : names.wordsIn(id) ? 1 : 0,
      order: (named ? ORDER[match.tier] - (match.typedOut ? 0 : 0.6) : (text?.tier ?? 1)) - less,
      fit: match?.score ?? 0,
      name: match && match.tier > 0 ? match.name : undefined,
      spelling: spelling ?? match?.meant,
      text: (text?.score ?? 0) / top,
    };
  });
}
