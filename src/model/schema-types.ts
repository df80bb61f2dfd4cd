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
