import type {
  GeoCoordinates,
  GovernmentOrganization,
  ImageObject,
  OpeningHoursSpecification,
  Organization,
  PostalAddress,
} from 'schema-dts';
import { type CatalogueRecord, leadPhoto } from '../../catalogue/catalogue.ts';
import { memoiseByObject } from '../../language/memory.ts';
import type { Facts } from '../../model/kinds.ts';
import { LICENCE_ADDRESSES } from '../../model/licence-addresses.ts';
import { DIGITAL_SOURCE_ADDRESSES } from '../../model/schema-types.ts';
import { type DescribedSite, type GraphReader, pageOf, phrase, thingId } from './reader.ts';

const DAYS = {
  mon: 'https://schema.org/Monday',
  tue: 'https://schema.org/Tuesday',
  wed: 'https://schema.org/Wednesday',
  thu: 'https://schema.org/Thursday',
  fri: 'https://schema.org/Friday',
  sat: 'https://schema.org/Saturday',
  sun: 'https://schema.org/Sunday',
} as const;

/** Opening hours of any place; nothing where nobody has confirmed them. */
export const hoursOf = (hours: Facts<'places'>['hours']): OpeningHoursSpecification[] | undefined =>
  hours === undefined || hours === 'unknown'
    ? undefined
    : hours.map(({ days, open, close }) => ({
        '@type': 'OpeningHoursSpecification',
        dayOfWeek: days.map((day) => DAYS[day]),
        opens: open,
        closes: close,
      }));

/** A place that was measured; one given roughly would send somebody to another house. */
export const geoOf = ({ geo }: CatalogueRecord['facts']): GeoCoordinates | undefined =>
  geo?.basis === 'point' ? { '@type': 'GeoCoordinates', latitude: geo.lat, longitude: geo.lon } : undefined;

const communesByCode = memoiseByObject(
  ({ catalogue }: DescribedSite) => new Map(catalogue.communes.map((commune) => [commune.code, commune])),
);

/** What lies in more communes than these has no address in one of them. */
const MOST_COMMUNES = 3;

/** Commune, province and country, and before them what a record says of its street; nothing where neither is known. */
export function addressOf(
  reader: GraphReader,
  { locality = [] }: CatalogueRecord['facts'],
  street?: string,
): PostalAddress | undefined {
  const communes = locality.length > MOST_COMMUNES ? [] : locality;
  const names = communes.flatMap(
    (code) => reader.name(communesByCode(reader.site).get(code)?.names)?.text ?? [],
  );
  if (names.length === 0 && street === undefined) return undefined;
  return {
    '@type': 'PostalAddress',
    streetAddress: phrase(reader, street),
    addressLocality: names.length > 0 ? names.join(', ') : undefined,
    addressRegion: reader.provinceName.text,
    addressCountry: 'VN',
  };
}

/** Who answers for the site, as its foot says: an office only of an official one. */
export function publisherOf(reader: GraphReader): GovernmentOrganization | Organization {
  const { contacts, site } = reader.site.catalogue.province;
  const name = reader.pick(contacts.unit)?.text ?? reader.provinceName.text;
  return { '@type': site.official ? 'GovernmentOrganization' : 'Organization', name } as Organization;
}

/** The picture with which a record opens, whose it is and where to ask for it. */
export function leadImageOf(reader: GraphReader, record: CatalogueRecord): ImageObject | undefined {
  const id = leadPhoto(record);
  const photo = id === undefined ? undefined : reader.site.index.get('photos', id);
  const card = photo && reader.site.pictures[photo.id]?.card;
  if (!photo || !card) return undefined;
  const page = pageOf(reader, photo);
  return {
    '@type': 'ImageObject',
    '@id': thingId(page),
    contentUrl: `${reader.site.siteUrl}/media/${card.file}`,
    ...rightsOf(reader, photo, page),
  };
}

/** Whose a picture is, what may be done with it, and how it came to be. */
export const rightsOf = (reader: GraphReader, { facts }: CatalogueRecord<'photos'>, page: string) => ({
  creditText: phrase(reader, facts.creditLine),
  license: LICENCE_ADDRESSES[facts.licence],
  acquireLicensePage: page,
  digitalSourceType: { '@id': DIGITAL_SOURCE_ADDRESSES[facts.digitalSource] },
});
