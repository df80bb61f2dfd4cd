import type {
  DIGITAL_SOURCES,
  EVENT_TYPES,
  PLACE_TYPES,
  PROJECT_STAGES,
  PUBLICATION_TYPES,
  SERVICE_TYPES,
} from './lists.ts';

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

/** The nearer class of a place: an airport or a road is no sight. */
export const PLACE_SCHEMA_TYPES = {
  heritage: 'TouristAttraction',
  temple: 'PlaceOfWorship',
  archaeology: 'TouristAttraction',
  cave: 'TouristAttraction',
  beach: 'Beach',
  'national-park': 'TouristAttraction',
  'nature-reserve': 'TouristAttraction',
  mountain: 'Mountain',
  water: 'BodyOfWater',
  bridge: 'Bridge',
  museum: 'Museum',
  village: 'TouristAttraction',
  locality: 'Place',
  airport: 'Airport',
  seaport: 'CivicStructure',
  'railway-station': 'TrainStation',
  road: 'Place',
} as const satisfies Record<(typeof PLACE_TYPES)[number], string>;

/** The nearer class of an event. */
export const EVENT_SCHEMA_TYPES = {
  festival: 'Festival',
  fair: 'Event',
  conference: 'BusinessEvent',
  sport: 'SportsEvent',
  exhibition: 'ExhibitionEvent',
  'border-day': 'Event',
} as const satisfies Record<(typeof EVENT_TYPES)[number], string>;

/** The nearer class of a publication. */
export const PUBLICATION_SCHEMA_TYPES = {
  brochure: 'DigitalDocument',
  book: 'Book',
  map: 'Map',
  video: 'VideoObject',
  audio: 'AudioObject',
} as const satisfies Record<(typeof PUBLICATION_TYPES)[number], string>;

/** What is offered to investors is an offer until somebody has taken it. */
export const PROJECT_SCHEMA_TYPES = {
  calling: 'Offer',
  negotiating: 'Offer',
  licensed: 'Project',
  operating: 'Project',
  'success-story': 'Project',
} as const satisfies Record<(typeof PROJECT_STAGES)[number], string>;

/**
 * How a picture came to be, by https://cv.iptc.org/newscodes/digitalsourcetype/ (`digitalArt` and `minorHumanEdits` are the
 * retired names of the second and third).
 */
export const DIGITAL_SOURCE_ADDRESSES = {
  photograph: 'http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture',
  illustration: 'http://cv.iptc.org/newscodes/digitalsourcetype/digitalCreation',
  edited: 'http://cv.iptc.org/newscodes/digitalsourcetype/humanEdits',
  generated: 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia',
} as const satisfies Record<(typeof DIGITAL_SOURCES)[number], string>;
