import type { SERVICE_TYPES } from './lists.ts';

/** Classes of https://schema.org by which search engines know what a page is of; a kind names the nearest. */
export const SCHEMA_TYPES = [
  'AdministrativeArea',
  'CreativeWork',
  'Dataset',
  'DigitalDocument',
  'Event',
  'ExhibitionEvent',
  'GovernmentOrganization',
  'ImageObject',
  'LocalBusiness',
  'NewsArticle',
  'Offer',
  'Person',
  'Place',
  'Product',
  'TouristAttraction',
  'TouristTrip',
  'WebPage',
] as const;
export type SchemaType = (typeof SCHEMA_TYPES)[number];

/** The type of https://ogp.me of a page of such a class; an article also tells its days. */
export const openGraphType = (type: SchemaType): 'article' | 'website' =>
  /Article$/.test(type) ? 'article' : 'website';

/** The nearer class of a service, by its type. */
export const SERVICE_SCHEMA_TYPES = {
  lodging: 'LodgingBusiness',
  restaurant: 'Restaurant',
  'travel-agency': 'TravelAgency',
  guide: 'LocalBusiness',
  transport: 'LocalBusiness',
  bank: 'BankOrCreditUnion',
  exchange: 'FinancialService',
  hospital: 'Hospital',
  post: 'PostOffice',
  petrol: 'GasStation',
} as const satisfies Record<(typeof SERVICE_TYPES)[number], string>;
