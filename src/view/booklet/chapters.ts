import type { CatalogueRecord } from '../../catalogue/catalogue.ts';
import type { BookletSet } from '../../catalogue/handover.ts';
import { memoise, memoiseByObject } from '../../language/memory.ts';
import type { Audience } from '../../model/audiences.ts';
import type { Kind } from '../../model/kinds.ts';
import type { Reader, Site } from '../site.ts';
import { byImportance } from '../ways/order.ts';

/** A part of a booklet: records of one kind, or what one has to know before the way. */
export interface Chapter {
  id: Kind | 'practical';
  /** What is printed of it. */
  records: readonly CatalogueRecord[];
  /** How many others are on the site alone. */
  others: number;
}

export const BOOKLETS: readonly BookletSet[] = ['visit', 'invest'];

/** The audience of a booklet, whose page on the site says the same. */
export const AUDIENCE_OF: Readonly<Record<BookletSet, Audience>> = { visit: 'tourist', invest: 'investor' };

const KINDS_OF: Readonly<Record<BookletSet, readonly Kind[]>> = {
  visit: ['places', 'routes', 'culture', 'events', 'people', 'products', 'services'],
  invest: ['figures', 'zones', 'projects', 'gates', 'contacts'],
};

/** A booklet of a large province is one that can still be stapled: of each chapter the first. */
const MOST = 30;

/** Pages that belong into a bag, in this order. */
const TOPICS = ['getting-here', 'visa-money'];
/** Places where one arrives. */
const ARRIVALS = ['airport', 'railway-station', 'road', 'seaport'];

const isArrival = (record: CatalogueRecord): boolean =>
  record.kind === 'places' && ARRIVALS.includes(record.facts.type);

/** Whom the press or a record's own office asks is no contact of an investor. */
const isOffered = (record: CatalogueRecord): boolean =>
  record.kind !== 'contacts' || record.facts.type === 'office' || record.facts.type === 'hotline';

function practical(site: Site, set: BookletSet): CatalogueRecord[] {
  const pages = TOPICS.flatMap((topic) => site.ofKind('pages').filter(({ facts }) => facts.topic === topic));
  const arrivals = ARRIVALS.flatMap((type) =>
    site.ofKind('places').filter(({ facts }) => facts.type === type),
  );
  // An investor has them all in a chapter of their own.
  const gates =
    set === 'visit' ? site.ofKind('gates').filter(({ facts }) => facts.class === 'international') : [];
  return [...pages, ...arrivals, ...gates];
}

function makeChapters(site: Site, set: BookletSet): readonly Chapter[] {
  // Goods and people pass a gate, whomever its page was written for.
  const isFor = ({ kind, facts: { audience } }: CatalogueRecord) =>
    kind === 'gates' || !audience?.length || audience.includes(AUDIENCE_OF[set]);
  const ofKinds = KINDS_OF[set].map((kind) => ({
    id: kind,
    all: (site.ofKind(kind) as CatalogueRecord[])
      .filter((record) => isFor(record) && isOffered(record) && !isArrival(record))
      .toSorted(byImportance(site)),
  }));
  return [...ofKinds, { id: 'practical' as const, all: practical(site, set).filter(isFor) }].flatMap(
    ({ id, all }) =>
      all.length > 0 ? { id, records: all.slice(0, MOST), others: Math.max(0, all.length - MOST) } : [],
  );
}

const memory = memoiseByObject((site: Site) => memoise((set: BookletSet) => makeChapters(site, set)));

/** What a booklet tells of, chapter by chapter; none where the province has nothing of it. */
export function chaptersOf(site: Site, set: BookletSet): readonly Chapter[] {
  const chapters = memory(site)(set);
  // How to come says nothing of what for.
  return chapters.some(({ id }) => id !== 'practical') ? chapters : [];
}

/** All records of a booklet in their order. */
export const recordsOf = (site: Site, set: BookletSet): CatalogueRecord[] =>
  chaptersOf(site, set).flatMap(({ records }) => records);

export const chapterTitle = ({ t, tDynamic }: Reader, { id }: Chapter): string =>
  id === 'practical' ? t('booklet.practical') : tDynamic(`kind.${id}`);

/**
 * Where a record stands in a booklet: its id in the page, and the name of the place in the PDF. Apart from the ids of the
 * map in it.
 */
export const placeId = ({ kind, id }: CatalogueRecord): string => `${kind}.${id}`;
export const chapterId = ({ id }: Chapter): string => `chapter.${id}`;
