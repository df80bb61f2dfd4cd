import { type CatalogueRecord, createRegionOf } from '../../catalogue/catalogue.ts';
import type { LocalizedText } from '../../language/fallback.ts';
import type { Html } from '../../language/html.ts';
import { memoise, memoiseByObject } from '../../language/memory.ts';
import { KINDS, type Kind } from '../../model/kinds.ts';
import { PHOTO_FACETS, photoFacetTitle, photoFacetWord, photoValues, SEASONS } from '../bank/photo-facets.ts';
import type { Reader, Site } from '../site.ts';

export interface Facet {
  /** Step of the address: the name of the field, or `region`. */
  name: string;
  values: { value: string; count: number }[];
}

const regionFinder = memoiseByObject(({ province }: Site) => createRegionOf(province));

/** The region a record lies in. */
export const regionOf = (site: Site, record: CatalogueRecord): string | undefined =>
  regionFinder(site)(record);

/** The values of a record under a facet: none, one, or of a photo also several. */
export function valuesOf(site: Site, record: CatalogueRecord, facet: string): readonly string[] {
  const own = record.kind === 'photos' ? photoValues(site, record, facet, regionOf) : undefined;
  const one = () =>
    facet === 'region'
      ? regionOf(site, record)
      : (record.facts as unknown as Record<string, string | undefined>)[facet];
  return own ?? [one() ?? []].flat();
}

const facetMemory = memoiseByObject((site: Site) => memoise((kind: Kind) => findFacets(site, kind)));

/** What a kind can be filtered by: its own type, the region and what photos have besides, where two values occur. */
export const facetsOf = (site: Site, kind: Kind): readonly Facet[] => facetMemory(site)(kind);

function findFacets(site: Site, kind: Kind): Facet[] {
  const typeFacet = KINDS[kind].facet;
  const names = [...(typeFacet ? [typeFacet] : []), 'region', ...(kind === 'photos' ? PHOTO_FACETS : [])];
  return names.flatMap((name) => {
    const counts = new Map<string, number>();
    for (const record of site.ofKind(kind)) {
      for (const value of valuesOf(site, record, name)) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    if (counts.size < 2) return [];
    return [
      {
        name,
        values: [...counts]
          .map(([value, count]) => ({ value, count }))
          .sort((a, b) => rankOf(name, a) - rankOf(name, b) || (a.value < b.value ? -1 : 1)),
      },
    ];
  });
}

/** The values that most records have stand first; seasons in the order of the year. */
const rankOf = (facet: string, { value, count }: Facet['values'][number]): number =>
  facet === 'season' ? SEASONS.indexOf(value) : -count;

/** What the values of a facet are told by. */
export const facetTitle = (reader: Reader, facet: string): string =>
  photoFacetTitle(reader, facet) ?? reader.t(facet === 'region' ? 'browse.byRegion' : 'browse.byType');

/** Words of a facet's value: a region's name, or a word of the interface. */
export function facetWords(reader: Reader, kind: Kind, facet: string, value: string): LocalizedText {
  const { lang, site } = reader;
  const word = kind === 'photos' && photoFacetWord(reader, facet, value);
  if (word) return { text: word, lang };
  if (facet !== 'region') return { text: reader.tDynamic(`list.${KINDS[kind].list}.${value}`), lang };
  const region = site.province.regions?.find(({ id }) => id === value);
  return reader.pick(region?.names) ?? { text: value, lang };
}

/** The same as HTML. */
export const facetLabel = (reader: Reader, kind: Kind, facet: string, value: string): Html =>
  reader.span(facetWords(reader, kind, facet, value));

/** The type of a record in words; undefined where its kind has no types. */
export const typeLabel = (reader: Reader, record: CatalogueRecord): Html | undefined => {
  const facet = KINDS[record.kind].facet;
  const value = facet && valuesOf(reader.site, record, facet)[0];
  return facet && value ? facetLabel(reader, record.kind, facet, value) : undefined;
};
