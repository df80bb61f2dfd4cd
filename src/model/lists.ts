/** Controlled lists. A value is a stable code; its wording stands in locales/<lang>.json under `list.<name>`. */
export const AUDIENCES = [
  'tourist',
  'investor',
  'trader',
  'press',
  'overseas-vietnamese',
  'partner',
  'border-resident',
] as const;

/** What a page for an audience can hold beside records of one kind. */
export const WAY_BLOCKS = [
  'months',
  'getting-here',
  'calendar',
  'map',
  'incentives',
  'emergency',
  'units',
] as const;

export const PLACE_TYPES = [
  'heritage',
  'temple',
  'archaeology',
  'cave',
  'beach',
  'national-park',
  'nature-reserve',
  'mountain',
  'water',
  'bridge',
  'museum',
  'village',
  'locality',
  'airport',
  'seaport',
  'railway-station',
  'road',
] as const;

export const CULTURE_TYPES = [
  'cuisine',
  'craft',
  'performing-art',
  'custom',
  'costume',
  'people-group',
] as const;

export const EVENT_TYPES = ['festival', 'fair', 'conference', 'sport', 'exhibition', 'border-day'] as const;
export const PERSON_TYPES = ['historical', 'leader', 'artisan'] as const;
export const PRODUCT_TYPES = ['food', 'drink', 'spice', 'seafood', 'craft', 'industrial', 'farm'] as const;
export const ZONE_TYPES = ['economic-zone', 'industrial-park', 'industrial-cluster'] as const;
export const PROJECT_STAGES = ['calling', 'negotiating', 'licensed', 'operating', 'success-story'] as const;
export const PROJECT_SECTORS = [
  'energy',
  'petrochemicals',
  'logistics',
  'manufacturing',
  'agriculture',
  'tourism',
  'infrastructure',
  'services',
] as const;
export const GATE_CLASSES = ['international', 'main', 'local'] as const;
export const PARTNER_TYPES = ['border', 'twin', 'cooperation'] as const;
export const NEWS_TYPES = ['story', 'press-release', 'official-notice', 'statement', 'correction'] as const;
export const PUBLICATION_TYPES = ['brochure', 'book', 'map', 'video', 'audio'] as const;
/** How what is seen and heard in a film came to be. */
export const FILM_MAKINGS = [
  'filmed',
  'animation',
  'generated-picture',
  'recorded-voice',
  'synthetic-voice',
  'music',
] as const;
export const CONTACT_TYPES = ['office', 'spokesperson', 'channel', 'hotline'] as const;
export const ROUTE_MODES = ['car', 'motorbike', 'bicycle', 'walk', 'boat', 'train', 'bus'] as const;
export const SERVICE_TYPES = [
  'lodging',
  'restaurant',
  'travel-agency',
  'guide',
  'transport',
  'bank',
  'exchange',
  'hospital',
  'post',
  'petrol',
] as const;
/** What a price of a service is for. */
export const PRICE_UNITS = ['night', 'person', 'day', 'trip'] as const;
export const PAGE_TOPICS = [
  'about',
  'history',
  'nature',
  'units',
  'getting-here',
  'visa-money',
  'press',
  'accessibility',
  'privacy',
] as const;

export const DESIGNATION_LEVELS = [
  'world',
  'special-national',
  'national',
  'provincial',
  'geopark',
  'national-intangible',
] as const;

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

export const PAPERS = [
  'passport',
  'visa',
  'e-visa',
  'border-pass',
  'laissez-passer',
  'vehicle-permit',
  'driving-licence',
  'vehicle-registration',
  'vehicle-inspection',
  'vehicle-insurance',
  'transport-permit',
  'goods-declaration',
  'health-declaration',
] as const;

export const CROSSERS = ['border-residents', 'vietnamese', 'neighbour-citizens', 'third-country'] as const;

export const INDICATORS = [
  'area',
  'population',
  'commune-units',
  'wards',
  'communes',
  'visitors',
  'foreign-visitors',
  'tourism-revenue',
  'grdp',
  'grdp-growth',
  'grdp-per-head',
  'budget-revenue',
  'exports',
  'fdi-projects',
] as const;

/** Units of measure; their words per language stand under `unit`. */
export const UNITS = [
  'km2',
  'ha',
  'm2',
  'km',
  'm',
  'minute',
  'hour',
  'people',
  'visits',
  'units',
  'percent',
  'billion-vnd',
  'usd',
  'usd-billion',
  'mw',
  'barrel-per-day',
  'dwt',
  'tonne-per-year',
] as const;

export const LICENCES = [
  'CC-BY-4.0',
  'CC-BY-SA-4.0',
  'CC0-1.0',
  'LicenseRef-reuse-with-source',
  'LicenseRef-all-rights-reserved',
] as const;
export const PHOTO_USES = ['free', 'ask', 'restricted'] as const;
export const DIGITAL_SOURCES = ['photograph', 'illustration', 'edited', 'generated'] as const;
export const PHOTO_ROLES = ['lead', 'gallery', 'detail'] as const;
export const GUIDE_LANGUAGES = ['vi', 'en', 'lo', 'km', 'zh', 'ja', 'ko', 'fr', 'th', 'ru'] as const;

/** Each list by the name under which its words stand in locales/<lang>.json. */
export const LISTS = {
  audience: AUDIENCES,
  place: PLACE_TYPES,
  culture: CULTURE_TYPES,
  event: EVENT_TYPES,
  person: PERSON_TYPES,
  product: PRODUCT_TYPES,
  zone: ZONE_TYPES,
  stage: PROJECT_STAGES,
  sector: PROJECT_SECTORS,
  gate: GATE_CLASSES,
  partner: PARTNER_TYPES,
  news: NEWS_TYPES,
  publication: PUBLICATION_TYPES,
  filmMaking: FILM_MAKINGS,
  contact: CONTACT_TYPES,
  mode: ROUTE_MODES,
  service: SERVICE_TYPES,
  per: PRICE_UNITS,
  topic: PAGE_TOPICS,
  designation: DESIGNATION_LEVELS,
  weekday: WEEKDAYS,
  paper: PAPERS,
  crosser: CROSSERS,
  indicator: INDICATORS,
  licence: LICENCES,
  use: PHOTO_USES,
  digitalSource: DIGITAL_SOURCES,
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type ListName = keyof typeof LISTS;
