import type {
  AdministrativeArea,
  LocalBusiness,
  LodgingBusiness,
  Offer,
  Place,
  Product,
  Project,
} from 'schema-dts';
import type { CatalogueRecord } from '../../catalogue/catalogue.ts';
import { PROJECT_SCHEMA_TYPES, SERVICE_SCHEMA_TYPES } from '../../model/schema-types.ts';
import { addressOf, geoOf, hoursOf } from './parts.ts';
import { type GraphReader, pageOf, phrase, thingId } from './reader.ts';

type Node<T> = Exclude<T, string>;

/** What is known alone. */
export function service(reader: GraphReader, { facts }: CatalogueRecord<'services'>): Node<LocalBusiness> {
  const { price, class: level } = facts;
  const known = price === 'unknown' ? undefined : price;
  const type = SERVICE_SCHEMA_TYPES[facts.type];
  const more = {
    url: facts.url,
    address: addressOf(reader, facts, facts.address),
    telephone: facts.phone,
    email: facts.email,
    geo: geoOf(facts),
    openingHoursSpecification: hoursOf(facts.hours),
    priceRange: known && `${known.from}${known.to === undefined ? '+' : `-${known.to}`} ${known.currency}`,
    knowsLanguage: facts.spoken,
  };
  // Only what sleeps and feeds people has stars.
  if (level && (type === 'LodgingBusiness' || type === 'Restaurant'))
    return {
      '@type': type as 'LodgingBusiness',
      ...more,
      starRating: { '@type': 'Rating', ratingValue: level.stars },
    } satisfies LodgingBusiness;
  return { '@type': type as 'LocalBusiness', ...more };
}

export function product(reader: GraphReader, { facts }: CatalogueRecord<'products'>): Node<Product> {
  const { producer, certificates } = facts;
  return {
    '@type': 'Product',
    category: reader.tDynamic(`list.product.${facts.type}`),
    manufacturer: producer && {
      '@type': 'Organization',
      name: phrase(reader, producer.name),
      telephone: producer.phone,
      email: producer.email,
      url: producer.url,
    },
    hasCertification: certificates?.map((name) => ({ '@type': 'Certification', name })),
  };
}

export const zone = (reader: GraphReader, { facts }: CatalogueRecord<'zones'>): Node<Place> => ({
  '@type': 'Place',
  address: addressOf(reader, facts),
  geo: geoOf(facts),
});

export const gate = (reader: GraphReader, { facts }: CatalogueRecord<'gates'>): Node<Place> => ({
  '@type': 'Place',
  address: addressOf(reader, facts),
  geo: geoOf(facts),
  telephone: facts.phones?.map(({ phone }) => phone),
  openingHoursSpecification: hoursOf(facts.hours),
});

export function project(
  reader: GraphReader,
  { facts }: CatalogueRecord<'projects'>,
): Node<Offer> | Node<Project> {
  const zoneRecord = facts.zone === undefined ? undefined : reader.site.index.get('zones', facts.zone);
  const where: Node<Place> | undefined = zoneRecord && {
    '@type': 'Place',
    '@id': thingId(pageOf(reader, zoneRecord)),
    name: reader.shown(zoneRecord).words.title,
  };
  const site = where ?? phrase(reader, facts.site);
  if (PROJECT_SCHEMA_TYPES[facts.stage] === 'Project') return { '@type': 'Project', location: site };
  return {
    '@type': 'Offer',
    category: reader.tDynamic(`list.sector.${facts.sector}`),
    areaServed: site,
    offeredBy: facts.authority
      ? { '@type': 'GovernmentOrganization', name: phrase(reader, facts.authority) }
      : undefined,
    validThrough: facts.deadline,
  };
}

export const partner = (
  reader: GraphReader,
  { facts }: CatalogueRecord<'partners'>,
): Node<AdministrativeArea> => ({
  '@type': 'AdministrativeArea',
  alternateName: facts.ownName?.text,
  url: facts.url,
  containedInPlace: {
    '@type': 'Country',
    name: new Intl.DisplayNames(reader.lang, { type: 'region' }).of(facts.country) ?? facts.country,
  },
});
