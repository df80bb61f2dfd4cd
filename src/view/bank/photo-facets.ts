import type { CatalogueRecord } from '../../catalogue/catalogue.ts';
import { type MessageKey, messageKey } from '../../language/messages.ts';
import type { Reader, Site } from '../site.ts';

type Photo = CatalogueRecord<'photos'>;

/** By what a gallery is looked through besides the kind of picture and the region; each is a step of an address. */
export const PHOTO_FACETS = ['theme', 'season', 'shape', 'use', 'licence'] as const;
type PhotoFacet = (typeof PHOTO_FACETS)[number];

/** Words of the interface above their values. */
const TITLES: Readonly<Record<string, MessageKey>> = {
  theme: messageKey('bank.byTheme'),
  season: messageKey('bank.bySeason'),
  shape: messageKey('bank.byShape'),
  use: messageKey('bank.byUse'),
  licence: messageKey('bank.byLicence'),
} satisfies Record<PhotoFacet, MessageKey>;

/** What a facet of photos is called; undefined where it is none of photos alone. */
export const photoFacetTitle = ({ t }: Pick<Reader, 't'>, facet: string): string | undefined =>
  TITLES[facet] && t(TITLES[facet]);

/** The words of a value; undefined where the facet is none of photos alone. */
export function photoFacetWord(
  { tDynamic }: Pick<Reader, 'tDynamic'>,
  facet: string,
  value: string,
): string | undefined {
  if (facet === 'theme') return tDynamic(`kind.${value}`);
  if (facet === 'season' || facet === 'shape') return tDynamic(`bank.${facet}.${value}`);
  if (facet === 'use' || facet === 'licence') return tDynamic(`list.${facet}.${value.replaceAll('.', '_')}`);
  return undefined;
}

/**
 * The values of a photo under a facet; undefined where it has none of its own kind and is as any record. Of what a photo
 * does not say itself, region and season, the records it shows speak.
 */
export function photoValues(
  site: Site,
  photo: Photo,
  facet: string,
  regionOf: (site: Site, record: CatalogueRecord) => string | undefined,
): readonly string[] | undefined {
  if (facet === 'theme') return themesOf(site, photo);
  if (facet === 'season') return seasonsOf(site, photo);
  if (facet === 'shape') return shapeOf(site, photo);
  if (facet !== 'region') return undefined;
  const own = regionOf(site, photo);
  return own ? [own] : unique(shownIn(site, photo).flatMap((record) => regionOf(site, record) ?? []));
}

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

/** The records that a photo shows. */
export const shownIn = ({ index }: Pick<Site, 'index'>, { facts }: Photo): CatalogueRecord[] =>
  (facts.depicts ?? []).flatMap((id) => index.find(id) ?? []);

/** The kinds of what a photo shows. */
export const themesOf = (site: Pick<Site, 'index'>, photo: Photo) =>
  unique(shownIn(site, photo).map(({ kind }) => kind));

/** In the order of the year. */
export const SEASONS: readonly string[] = ['spring', 'summer', 'autumn', 'winter'];

/** Seasons of northern Viet Nam begin a month before those of Europe: spring in February. */
const seasonOf = (month: number) => SEASONS[Math.floor(((month + 10) % 12) / 3)] as string;

function seasonsOf(site: Site, photo: Photo): string[] {
  const taken = Number(photo.facts.takenOn?.slice(5, 7));
  const own = taken ? [taken] : (photo.facts.season ?? []);
  const months = own.length > 0 ? own : shownIn(site, photo).flatMap(({ facts }) => facts.season ?? []);
  return unique(months.map(seasonOf));
}

/** As wide as high, within this part of it, is square; more than twice as wide is a panorama. */
const NEARLY = 1.1;
const WIDE = 2;

function shapeOf({ pictures }: Site, { id }: Photo): string[] {
  const picture = pictures[id];
  if (!picture) return [];
  const ratio = picture.width / picture.height;
  if (ratio >= WIDE) return ['panorama'];
  return [ratio > NEARLY ? 'landscape' : ratio < 1 / NEARLY ? 'portrait' : 'square'];
}
