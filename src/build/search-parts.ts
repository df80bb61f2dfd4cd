import type { CatalogueRecord } from '../catalogue/catalogue.ts';
import type { Translator } from '../language/translator.ts';
import { NOT_CONFIRMED, type PagePart, partId } from '../model/page-parts.ts';
import type { SearchPart } from '../search/pages.ts';

/** What a part is called on the page. */
const LABELS = {
  hours: 'fact.hours',
  prices: 'fact.fee',
  'getting-there': 'fact.road',
  contact: 'fact.contact',
  map: 'map.here',
  season: 'fact.season',
  when: 'fact.when',
  papers: 'fact.papers',
} as const satisfies Record<PagePart, string>;

/**
 * The parts that a record's page has, in words of a language: those whose facts are known lead to their row, those that
 * nobody has confirmed to where it is said whom to ask. view/facts/row-parts.ts gives the rows their ids.
 */
export function searchParts(record: CatalogueRecord, { t }: Translator): SearchPart[] {
  const parts = Object.entries(factsOf(record)) as [PagePart, unknown][];
  return parts
    .filter(([, value]) => value !== undefined)
    .map(([part, value]) => ({
      part,
      label: t(LABELS[part]),
      anchor: isSaid(record.kind, part, value) ? partId(record.kind, part) : NOT_CONFIRMED,
    }));
}

/** Whether a part has a place of its own: a gate names each question that nobody has answered, an event its day. */
const isSaid = (kind: string, part: PagePart, value: unknown): boolean =>
  value !== 'unknown' || kind === 'gates' || part === 'when';

/** By part the facts it says: undefined where the page has none, `unknown` where it says so. */
function factsOf({ kind, facts }: CatalogueRecord): Partial<Record<PagePart, unknown>> {
  if (kind === 'photos') return {};
  const of = (key: string): unknown => (facts as Readonly<Record<string, unknown>>)[key];
  const orUnknown = (value: unknown): unknown => value ?? 'unknown';
  const access = 'access' in facts ? facts.access : undefined;
  const isGate = kind === 'gates';
  const isOffice = kind === 'services' || kind === 'contacts';
  return {
    hours: kind === 'services' ? orUnknown(of('hours')) : of('hours'),
    prices: of('feeVnd') ?? of('fees') ?? of('landPrice') ?? of('price'),
    'getting-there': access?.road ?? access?.fromCentreKm ?? access?.lastKm ?? of('road') ?? of('distances'),
    contact: isGate
      ? orUnknown(of('phones'))
      : isOffice
        ? orUnknown(of('phone'))
        : (of('contacts') ?? of('contact') ?? of('producer')),
    map: facts.geo,
    season: facts.season,
    when: kind === 'events' ? of('when') : undefined,
    papers: isGate ? of('eVisa') : undefined,
  };
}
