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

/** What names alone give. */
export const namesReading = (
  matches: Iterable<readonly [page: number, match: NameMatch]>,
  less: number,
): Reading => ({ ranking: NO_TEXTS, matches: new Map(matches), less });

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

/** A page that was found, and by what. */
export interface Found extends Ranked {
  /** True where its name has what was asked, or stands in it. */
  named: boolean;
  /** The name that was met, if one was. */
  name?: PreparedName | undefined;
  /** The spelling that met it, where it was typed otherwise. */
  spelling?: string | undefined;
}

interface Placed extends Found {
  complete: boolean;
  /** True where a text or a name has all that was asked. */
  whole: boolean;
  /** True where all that was asked is in its name, and where it is nothing else. */
  called: boolean;
  exact: boolean;
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
export function mergeReadings(
  readings: readonly Reading[],
  names: Names,
  kinds: readonly string[] = [],
): MergedList {
  const found = merged(readings, names, kinds);
  return found.pages.length > 0 || kinds.length === 0 ? found : ofKinds(kinds, names);
}

function merged(readings: readonly Reading[], names: Names, kinds: readonly string[]): MergedList {
  const best = new Map<number, Placed>();
  for (const page of readings.flatMap((reading) => placesOf(reading, names, kinds))) {
    const before = best.get(page.id);
    if (!before || compare(page, before) < 0) best.set(page.id, page);
  }
  const all = withLists([...best.values()].sort(compare), names);
  const relaxed = all.every(({ whole }) => !whole);
  // Where some page has all of it, those with a part are noise.
  const kept =
    all.every(({ complete }) => !complete) || all.some(({ tier, complete }) => complete && tier === 2)
      ? all
      : all.filter(({ complete }) => complete);
  return {
    relaxed: relaxed && all.length > 0,
    pages: kept.map(({ id, tier, score, runs, named, name, spelling }) => ({
      id,
      tier,
      score,
      runs,
      named,
      name,
      spelling,
    })),
  };
}

/** So many records of a kind are shown one by one. */
const FEW = 3;

/** Where nothing has what was asked, of a kind that was asked for its list, and what the province puts first. */
function ofKinds(kinds: readonly string[], names: Names): MergedList {
  const all = names.lines.map((_, id) => id);
  const held = kinds.flatMap((kind) => {
    const own = all.filter((id) => names.kindOf(id) === kind);
    return own.length <= FEW ? own : own.filter((id) => names.isImportant(id));
  });
  const lists = all.filter((id) => kinds.includes(names.listOf(id) ?? ''));
  const pages = [...lists, ...held].map((id) => ({ id, tier: 1 as const, score: 0, runs: [], named: true }));
  return { relaxed: pages.length > 0, pages };
}

/** Names stand among the tiers of texts, which are 1 to 4. */
const ORDER = [0, 4.2, 5, 6] as const;
/** A part of a name says as much as words strewn about a text: both together count. */
const PART = 2;
/** Share of the query from which a part of a name stands beside pages that have all of it. */
const LARGE_PART = 0.4;

/** What is of a kind that was asked for is more than a phrase of the same words in a text. */
const ASKED_KIND = 1.2;
/** From so much on a reading is held back that has other words than were typed. */
const MEANT = 0.5;
/** Lists beside one another: of a kind, and of its days. */
const MOST_LISTS = 2;
/** What the province puts first gains so much on what fits alike. */
const IMPORTANT = 0.25;

const compare = (a: Placed, b: Placed): number =>
  Number(b.complete) - Number(a.complete) ||
  a.sort - b.sort ||
  b.order - a.order ||
  b.fit - a.fit ||
  b.text - a.text ||
  a.id - b.id;

/**
 * Lists stand second, so that what they hold is never far down; first where one is called so and what would else lead is
 * neither called so nor held by it, or has but a part of what was asked.
 */
function withLists(pages: readonly Placed[], names: Names): Placed[] {
  const lists = pages.filter(({ id }) => names.isList(id)).slice(0, MOST_LISTS);
  const others = pages.filter(({ id }) => !names.isList(id));
  const [[list], [first]] = [lists, others];
  if (!list || !first) return [...pages];
  const holds = names.kindOf(first.id) === names.listOf(list.id);
  const leads = !holds && (list.exact ? !first.exact : list.called && !first.named);
  return leads || !first.complete ? [...lists, ...others] : [first, ...lists, ...others.slice(1)];
}

function placesOf(
  { ranking, matches, less, spelling }: Reading,
  names: Names,
  kinds: readonly string[],
): Placed[] {
  // The list of all units has every syllable somewhere: there only what stands together was meant.
  const pages = ranking.pages.filter(
    ({ id, tier }) => !names.isList(id) && (tier > 2 || names.kindOf(id) !== 'units'),
  );
  const texts = new Map(pages.map((page) => [page.id, page]));
  const isFull = pages.some(({ id, tier }) => tier >= 2 && names.kindOf(id) !== 'photos');
  const top = Math.max(1e-9, ...pages.map(({ score }) => score));
  const ids = new Set([
    ...texts.keys(),
    ...[...matches].filter(([id, { tier }]) => tier > (names.isList(id) ? 1 : 0)).map(([id]) => id),
  ]);
  return [...ids].map((id): Placed => {
    const text = texts.get(id);
    const match = matches.get(id);
    const full = (text?.tier ?? 0) >= 2;
    // A name inside of a question is not all that was asked: what says more about it comes first, if anything does.
    const isPart = match?.part === true;
    const named =
      match !== undefined &&
      match.tier > 0 &&
      (match.tier > 1 || full || !isFull || (isPart && match.score >= LARGE_PART));
    const complete = full || named;
    const relative = (text?.score ?? 0) / top;
    const order = isPart
      ? Math.max(PART, text?.tier ?? 0)
      : named
        ? ORDER[match.tier] - (match.typedOut ? 0 : 0.6)
        : (text?.tier ?? 1);
    return {
      ...(text ?? { id, score: 0, runs: [] }),
      tier: text?.tier ?? (complete ? 2 : 1),
      complete,
      named: named && less < MEANT,
      exact: match?.tier === 3 && less === 0,
      called: match !== undefined && match.tier > 1 && less === 0,
      // Parts of names are not all that was asked.
      whole: full || (named && !isPart),
      sort: names.kindOf(id) === 'photos' ? 2 : names.wordsIn(id) ? 1 : 0,
      order: order - less + (kinds.includes(names.kindOf(id)) ? ASKED_KIND : 0),
      fit: (match?.score ?? 0) + (isPart ? relative : 0) + (named && names.isImportant(id) ? IMPORTANT : 0),
      // A name that other words met says nothing about those that were typed.
      name: match && match.tier > 0 && less < MEANT ? match.name : undefined,
      spelling: spelling ?? match?.meant,
      text: relative,
    };
  });
}
