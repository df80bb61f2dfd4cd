import type { CatalogueRecord } from '../../catalogue/catalogue.ts';
import { memoise, memoiseByObject } from '../../language/memory.ts';
import { type Audience, type AudienceSection, typesOf } from '../../model/audiences.ts';
import type { Kind } from '../../model/kinds.ts';
import { comingEvents } from '../calendar/next-dates.ts';
import { regionOf } from '../lists/facets.ts';
import { mapRecords } from '../map/records.ts';
import type { Site } from '../site.ts';
import { hasUnits } from '../units/unit-names.ts';
import { DEFAULT_SECTIONS } from './default-sections.ts';
import { byImportance } from './order.ts';

/** How a section is drawn. Each is read in its own way: dates in a line, zones in a table, dishes as cards. */
export type Form =
  | Exclude<NonNullable<AudienceSection['block']>, 'calendar'>
  | 'dates'
  | 'gates'
  | 'zones'
  | 'projects'
  | 'figures'
  | 'contacts'
  | 'pictures'
  | 'routes'
  | 'lines'
  | 'cards'
  | 'mosaic';

/** One part of a page for an audience, with what it shows. */
export interface WaySection {
  chosen: AudienceSection;
  form: Form;
  records: readonly CatalogueRecord[];
}

const FORMS: Partial<Record<Kind, Form>> = {
  events: 'dates',
  gates: 'gates',
  zones: 'zones',
  projects: 'projects',
  figures: 'figures',
  contacts: 'contacts',
  photos: 'pictures',
  routes: 'routes',
  news: 'lines',
  pages: 'lines',
  publications: 'lines',
};

/** What is read, not looked at: of several kinds together, lines. */
const TEXTS: ReadonlySet<Kind> = new Set(['pages', 'news', 'publications', 'contacts']);

/** From so many cards on, the first is set large. */
const MOSAIC = 5;
/** So many are shown where nothing says how many: what is compared or listed in lines may be longer. */
const USUAL: Partial<Record<Form, number>> = { cards: 6, pictures: 8, dates: 5, months: 8, figures: 6 };

/** Whether a record is meant for an audience, or for nobody in particular. */
const isFor = ({ facts }: CatalogueRecord, audience: Audience) =>
  !facts.audience?.length || facts.audience.includes(audience);

const BLOCK_RECORDS: Record<
  NonNullable<AudienceSection['block']>,
  (site: Site, audience: Audience) => readonly CatalogueRecord[]
> = {
  months: (site, audience) =>
    (['places', 'routes', 'culture'] as const).flatMap((kind) =>
      site
        .ofKind(kind)
        .filter((record) => isFor(record, audience) && record.facts.season?.length)
        .toSorted(byImportance(site)),
    ),
  'getting-here': (site) => [
    ...site.ofKind('pages').filter(({ facts }) => facts.topic === 'getting-here'),
    ...(['airport', 'railway-station', 'road', 'seaport'] as const).flatMap((type) =>
      site.ofKind('places').filter(({ facts }) => facts.type === type),
    ),
    ...site.ofKind('gates').filter(({ facts }) => facts.class === 'international'),
  ],
  calendar: (site, audience) =>
    comingEvents(site, 1).flatMap(({ record }) => (isFor(record, audience) ? [record] : [])),
  map: (site, audience) => mapRecords(site).filter((record) => isFor(record, audience)),
  incentives: (site) => site.ofKind('zones').filter(({ facts }) => facts.incentives?.length),
  emergency: (site) => site.ofKind('pages').filter(({ facts }) => facts.topic === 'visa-money'),
  units: (site) => site.ofKind('pages').filter(({ facts }) => facts.topic === 'units'),
};

/** What a section shows by its rule, without those another section of the page names. */
function ofRule(
  site: Site,
  audience: Audience,
  { kind, types, region, records: first = [] }: AudienceSection,
  named: ReadonlySet<string>,
): readonly CatalogueRecord[] {
  if (!kind) return [];
  const field = typesOf(kind)?.field;
  const typeOf = (record: CatalogueRecord) =>
    field && (record.facts as unknown as Record<string, string | undefined>)[field];
  return (site.ofKind(kind) as CatalogueRecord[])
    .filter((record) => isFor(record, audience) && !first.includes(record.id) && !named.has(record.id))
    .filter((record) => !types || types.includes(typeOf(record) ?? ''))
    .filter((record) => !region || regionOf(site, record) === region)
    .toSorted(byImportance(site, types && ((record) => types.indexOf(typeOf(record) ?? ''))));
}

function formOf({ block, kind }: AudienceSection, records: readonly CatalogueRecord[]): Form {
  if (block) return block === 'calendar' ? 'dates' : block;
  const kinds = new Set(records.map((record) => record.kind));
  const one = kind ?? (kinds.size === 1 ? [...kinds][0] : undefined);
  if (!one && records.every((record) => TEXTS.has(record.kind))) return 'lines';
  return (one && FORMS[one]) ?? (records.length >= MOSAIC ? 'mosaic' : 'cards');
}

function resolve(
  site: Site,
  audience: Audience,
  chosen: AudienceSection,
  named: ReadonlySet<string>,
): WaySection {
  const { block, kind, records: ids = [], most } = chosen;
  const first = ids.flatMap((id) => (kind ? site.index.get(kind, id) : findAny(site, id)) ?? []);
  const found = block && first.length > 0 ? first : block ? BLOCK_RECORDS[block](site, audience) : first;
  const all = [...new Set<CatalogueRecord>([...found, ...ofRule(site, audience, chosen, named)])];
  const form = formOf(chosen, all);
  // A record of statistics has many figures: it is these that are counted.
  const limit = form === 'figures' ? all.length : Math.max(most ?? USUAL[form] ?? all.length, first.length);
  const shown = all.slice(0, limit);
  return { chosen, form: formOf(chosen, shown), records: shown };
}

/** By its id alone; a photo where nothing else has that id. */
const findAny = ({ index }: Site, id: string): CatalogueRecord | undefined =>
  index.find(id) ?? index.get('photos', id);

/** Whether a section has anything to show beside its heading. */
function isWorthShowing(site: Site, { form, records }: WaySection): boolean {
  if (form === 'emergency') return true;
  if (form === 'units' && hasUnits(site)) return true;
  if (form !== 'map') return records.length > 0;
  return new Set(records.map(({ facts }) => facts.geo && `${facts.geo.lat} ${facts.geo.lon}`)).size > 1;
}

function makeSections(site: Site, audience: Audience): readonly WaySection[] {
  const own = site.catalogue.audiences?.find((page) => page.audience === audience);
  const shownOf = (sections: readonly AudienceSection[]) => {
    const ids = sections.flatMap(({ block, records = [] }) => (block ? [] : records));
    const named = new Set(ids);
    return sections
      .map((chosen) => resolve(site, audience, chosen, named))
      .filter((section) => isWorthShowing(site, section));
  };
  // The emergency numbers are the same everywhere: a page of these alone says nothing of the province.
  const says = (sections: readonly WaySection[]) => sections.some(({ records }) => records.length > 0);
  if (own) {
    const sections = shownOf(own.sections);
    return says(sections) ? sections : [];
  }
  const meant = recordsFor(site, audience);
  if (meant.length === 0) return [];
  const usual = shownOf(DEFAULT_SECTIONS[audience]);
  if (says(usual)) return usual;
  return shownOf(site.kinds.filter((kind) => kind !== 'photos').map((kind) => ({ kind })));
}

const memory = memoiseByObject((site: Site) => memoise((audience: Audience) => makeSections(site, audience)));

/** The page for an audience, part by part: as the province chose, else in the usual order. Empty: there is no such page. */
export const sectionsFor = (site: Site, audience: Audience): readonly WaySection[] => memory(site)(audience);

/** Records meant for an audience. */
export const recordsFor = ({ catalogue }: Site, audience: Audience): CatalogueRecord[] =>
  catalogue.records.filter((record) => record.facts.audience?.includes(audience) && record.kind !== 'photos');
