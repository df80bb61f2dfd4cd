import type { CatalogueRecord } from '../../catalogue/catalogue.ts';
import { type EngineMarks, textMarks } from '../../catalogue/findable.ts';
import { routes } from '../../catalogue/routes.ts';
import { byKioskPriority } from '../../catalogue/shown-at-gate.ts';
import { createMemory, memoise, memoiseByObject } from '../../language/memory.ts';
import type { Kind } from '../../model/kinds.ts';
import type { Reader, Site } from '../site.ts';
import { facetsOf, valuesOf } from './facets.ts';
import { type Sort, sortedBy, sortsOf } from './sorts.ts';

/** Records on one page of a list: light on a phone even where a kind has a thousand. */
export const PAGE_SIZE = 24;

/** One address of a list: a kind, whole or by one value of one facet, one page of it. */
export interface ListPage {
  kind: Kind;
  facet?: string;
  value?: string;
  /** Another order than the list's own. */
  sort?: string;
  page: number;
  pages: number;
  records: CatalogueRecord[];
  total: number;
}

/**
 * News by date, gates by hand, all else by title in the reader's alphabet; at a gate, first what the editors want
 * first there, for nobody turns many pages on their feet, and titles have an index of their own.
 */
function sorted(records: CatalogueRecord[], kind: Kind, reader: Reader): CatalogueRecord[] {
  const { province, kiosk } = reader.site;
  const title = new Map(records.map((record) => [record, reader.shown(record).words.title]));
  const byTitle = (a: CatalogueRecord, b: CatalogueRecord) =>
    reader.collator.compare(title.get(a) as string, title.get(b) as string) || (a.id < b.id ? -1 : 1);
  if (kind === 'news')
    return [...records].sort((a, b) =>
      a.facts.published > b.facts.published ? -1 : a.facts.published < b.facts.published ? 1 : byTitle(a, b),
    );
  if (kind === 'gates') {
    const rank = new Map((province.gates ?? []).map((id, at) => [id, at]));
    return [...records].sort((a, b) => (rank.get(a.id) ?? 99) - (rank.get(b.id) ?? 99) || byTitle(a, b));
  }
  return [...records].sort((a, b) => (kiosk ? byKioskPriority(a, b) : 0) || byTitle(a, b));
}

/** By what a short list is parted: places by region, goods and dishes by their kind. */
const GROUPED: Partial<Record<Kind, string>> = {
  places: 'region',
  culture: 'type',
  products: 'type',
  services: 'type',
};

/** The records of a list under the values of its kind's facet; those that lie in no one region stand last, without a value. */
export function groupsOf(
  site: Site,
  list: ListPage,
): { facet: string; value?: string; records: CatalogueRecord[] }[] {
  const facet = GROUPED[list.kind];
  const values = facetsOf(site, list.kind).find(({ name }) => name === facet)?.values ?? [];
  if (!facet) return [];
  const groups = Map.groupBy(list.records, (record) => valuesOf(site, record, facet)[0]);
  const rest = groups.get(undefined) ?? [];
  return [
    ...values.map(({ value }) => ({ facet, value, records: groups.get(value) ?? [] })),
    ...(rest.length > 0 ? [{ facet, records: rest }] : []),
  ];
}

const listMemory = memoiseByObject((reader: Reader) => memoise((kind: Kind) => makeListPages(reader, kind)));

/** Every page of every list of one kind in one language. */
export const listPages = (reader: Reader, kind: Kind): readonly ListPage[] => listMemory(reader)(kind);

function makeListPages(reader: Reader, kind: Kind): ListPage[] {
  const { site } = reader;
  const all = sorted(site.ofKind(kind), kind, reader);
  const ofFacets = facetsOf(site, kind).flatMap((facet) => {
    const values = new Map(all.map((record) => [record, valuesOf(site, record, facet.name)]));
    return facet.values.flatMap(({ value }) =>
      inEachOrder(
        { kind, facet: facet.name, value },
        all.filter((record) => values.get(record)?.includes(value)),
      ),
    );
  });
  return [...inEachOrder({ kind }, all), ...ofFacets];
}

type ListBase = Pick<ListPage, 'kind' | 'facet' | 'value' | 'sort'>;

const inEachOrder = (base: ListBase, records: CatalogueRecord[]): ListPage[] => [
  ...paginate(base, records),
  ...sortsOf(base.kind, records).flatMap((sort) =>
    paginate({ ...base, sort: sort.name }, sortedBy(records, sort)),
  ),
];

function paginate(base: ListBase, records: CatalogueRecord[]): ListPage[] {
  const pages = Math.max(1, Math.ceil(records.length / PAGE_SIZE));
  return Array.from({ length: pages }, (_, at) => ({
    ...base,
    page: at + 1,
    pages,
    total: records.length,
    records: records.slice(at * PAGE_SIZE, (at + 1) * PAGE_SIZE),
  }));
}

/** Address of one page of a list. */
export function listAddress(lang: string, { kind, facet, value, sort }: ListBase, page = 1): string {
  if (sort) return routes.sorted(lang, kind, sort, facet && value ? { facet, value } : undefined, page);
  return facet && value ? routes.category(lang, kind, facet, value, page) : routes.list(lang, kind, page);
}

/** Address step after `/<lang>/<kind>/` of a list page; of the first none. */
const stepOf = (lang: string, list: ListPage): string =>
  listAddress(lang, list, list.page).slice(routes.list(lang, list.kind).length).replace(/\/$/, '');

/** The same steps of every list page, for `getStaticPaths`; each page finds its list by them. */
export const listPaths = ({ languages, kinds, readerOf }: Site) =>
  languages.flatMap((lang) =>
    kinds.flatMap((kind) =>
      listPages(readerOf(lang), kind).map((list) => ({
        params: { lang, kind, rest: stepOf(lang, list) || undefined },
      })),
    ),
  );

const listsByStep = memoiseByObject((reader: Reader) =>
  memoise((kind: Kind) => new Map(listPages(reader, kind).map((list) => [stepOf(reader.lang, list), list]))),
);

/** The list page at an address that `listPaths` gave. */
export function listAt(reader: Reader, kind: Kind, rest = ''): ListPage {
  const list = listsByStep(reader)(kind).get(rest);
  if (!list) throw new Error(`There is no list at /${reader.lang}/${kind}/${rest}.`);
  return list;
}

const ordersMemory = memoiseByObject<Reader, ReturnType<typeof createMemory<string, readonly Sort[]>>>(() =>
  createMemory(),
);

/** The orders in which a list may be read. */
export const ordersOf = (reader: Reader, { kind, facet, value }: ListPage): readonly Sort[] =>
  ordersMemory(reader)(`${kind}/${facet}/${value}`, () =>
    sortsOf(
      kind,
      listPages(reader, kind).flatMap((page) =>
        page.facet === facet && page.value === value && !page.sort ? page.records : [],
      ),
    ),
  );

/**
 * What search engines are told of a list: a page by one value is a part of the whole list, which they keep in its
 * place where they keep it at all; the further pages of a list stand for themselves.
 */
export function listMarks({ site, lang }: Reader, list: ListPage): EngineMarks {
  const marks = textMarks(site.ofKind(list.kind), lang, site.languages);
  if (!list.facet && !list.sort && list.page === 1) return marks;
  const { sort, ...unsorted } = list;
  const same = sort && listAddress(lang, unsorted, list.page);
  const whole = marks.noindex ? undefined : list.facet ? routes.list(lang, list.kind) : same;
  return { ...marks, alternates: [], canonicalPath: whole };
}
