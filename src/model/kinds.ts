import { z } from 'zod';
import { contactFacts, contactWords } from './contact.ts';
import { cultureFacts, cultureWords } from './culture.ts';
import { eventFacts, eventWords } from './event.ts';
import { exhibitionFacts, exhibitionWords } from './exhibition.ts';
import { figureFacts, figureWords } from './figure.ts';
import { gateFacts, gateWords } from './gate.ts';
import { newsFacts, newsWords } from './news.ts';
import { pageFacts, pageWords } from './page.ts';
import { partnerFacts, partnerWords } from './partner.ts';
import { personFacts, personWords } from './person.ts';
import { photoFacts, photoWords } from './photo.ts';
import { placeFacts, placeWords } from './place.ts';
import { productFacts, productWords } from './product.ts';
import { projectFacts, projectWords } from './project.ts';
import { publicationFacts, publicationWords } from './publication.ts';
import { commonFacts, type words as commonWords, type TranslationMark, translation } from './record.ts';
import { routeFacts, routeWords } from './route.ts';
import type { SchemaType } from './schema-types.ts';
import { serviceFacts, serviceWords } from './service.ts';
import { zoneFacts, zoneWords } from './zone.ts';

/**
 * Facts and words of each kind; the folder in content/ and the address carry the same word. `facet`: the fact by which
 * its lists can be filtered; `list`: the controlled list of its values, whose words stand in locales under `list.<name>`;
 * `reviewDays`: after so many days somebody looks at a record again, unless it names the day itself.
 */
export const KINDS = {
  places: {
    facts: placeFacts,
    words: placeWords,
    schemaOrg: 'TouristAttraction',
    reviewDays: 365,
    facet: 'type',
    list: 'place',
  },
  culture: {
    facts: cultureFacts,
    words: cultureWords,
    schemaOrg: 'CreativeWork',
    reviewDays: 730,
    facet: 'type',
    list: 'culture',
  },
  events: {
    facts: eventFacts,
    words: eventWords,
    schemaOrg: 'Event',
    reviewDays: 365,
    facet: 'type',
    list: 'event',
  },
  people: {
    facts: personFacts,
    words: personWords,
    schemaOrg: 'Person',
    reviewDays: 730,
    facet: 'type',
    list: 'person',
  },
  products: {
    facts: productFacts,
    words: productWords,
    schemaOrg: 'Product',
    reviewDays: 365,
    facet: 'type',
    list: 'product',
  },
  zones: {
    facts: zoneFacts,
    words: zoneWords,
    schemaOrg: 'Place',
    reviewDays: 180,
    facet: 'type',
    list: 'zone',
  },
  projects: {
    facts: projectFacts,
    words: projectWords,
    schemaOrg: 'Offer',
    reviewDays: 180,
    facet: 'stage',
    list: 'stage',
  },
  gates: {
    facts: gateFacts,
    words: gateWords,
    schemaOrg: 'Place',
    reviewDays: 90,
    facet: 'class',
    list: 'gate',
  },
  partners: {
    facts: partnerFacts,
    words: partnerWords,
    schemaOrg: 'AdministrativeArea',
    reviewDays: 365,
    facet: 'type',
    list: 'partner',
  },
  news: {
    facts: newsFacts,
    words: newsWords,
    schemaOrg: 'NewsArticle',
    reviewDays: 3650,
    facet: 'type',
    list: 'news',
  },
  publications: {
    facts: publicationFacts,
    words: publicationWords,
    schemaOrg: 'DigitalDocument',
    reviewDays: 730,
    facet: 'type',
    list: 'publication',
  },
  exhibitions: {
    facts: exhibitionFacts,
    words: exhibitionWords,
    schemaOrg: 'ExhibitionEvent',
    reviewDays: 730,
    facet: undefined,
    list: undefined,
  },
  photos: {
    facts: photoFacts,
    words: photoWords,
    schemaOrg: 'ImageObject',
    reviewDays: 3650,
    facet: 'digitalSource',
    list: 'digitalSource',
  },
  contacts: {
    facts: contactFacts,
    words: contactWords,
    schemaOrg: 'GovernmentOrganization',
    reviewDays: 180,
    facet: 'type',
    list: 'contact',
  },
  figures: {
    facts: figureFacts,
    words: figureWords,
    schemaOrg: 'Dataset',
    reviewDays: 365,
    facet: undefined,
    list: undefined,
  },
  routes: {
    facts: routeFacts,
    words: routeWords,
    schemaOrg: 'TouristTrip',
    reviewDays: 365,
    facet: undefined,
    list: undefined,
  },
  services: {
    facts: serviceFacts,
    words: serviceWords,
    schemaOrg: 'LocalBusiness',
    reviewDays: 180,
    facet: 'type',
    list: 'service',
  },
  pages: {
    facts: pageFacts,
    words: pageWords,
    schemaOrg: 'WebPage',
    reviewDays: 365,
    facet: undefined,
    list: undefined,
  },
} as const satisfies Record<string, { schemaOrg: SchemaType; reviewDays: number; [more: string]: unknown }>;

export type Kind = keyof typeof KINDS;
export const KIND_NAMES = Object.keys(KINDS) as Kind[];

export type Facts<K extends Kind = Kind> = z.output<(typeof KINDS)[K]['facts']>;
export type FactsInput<K extends Kind = Kind> = z.input<(typeof KINDS)[K]['facts']>;
export type KindWords<K extends Kind = Kind> = z.output<(typeof KINDS)[K]['words']>;

/**
 * What `index.vi.md` of a kind may hold, in the order in which it is written: the Vietnamese words, the facts of the
 * kind, and those that every record has.
 */
export function sourceSchema(kind: Kind): z.ZodType<Record<string, unknown>> {
  // The union of all shapes is more than the type checker unfolds.
  const shape = KINDS[kind] as { facts: z.ZodObject; words: z.ZodObject };
  const own = Object.entries(shape.facts.shape).filter(([key]) => !Object.hasOwn(commonFacts, key));
  return z.strictObject({ ...shape.words.shape, ...Object.fromEntries(own), ...shape.facts.shape });
}

/** What `index.<lang>.md` of a kind may hold: words and the state of the translation. */
export function translationSchema(
  kind: Kind,
): z.ZodType<{ translation: TranslationMark; title: string; summary: string }> {
  // One shape for all kinds: the union is more than the type checker unfolds.
  const shape: typeof commonWords = KINDS[kind].words.shape;
  return z.strictObject({
    ...shape,
    translation: translation.meta({ title: 'Bản dịch', description: 'Tình trạng của bản dịch.' }),
  });
}
