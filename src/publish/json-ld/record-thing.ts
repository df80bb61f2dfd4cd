import type { Thing } from 'schema-dts';
import type { CatalogueRecord } from '../../catalogue/catalogue.ts';
import type { Kind } from '../../model/kinds.ts';
import { gate, partner, product, project, service, zone } from './business.ts';
import { leadImageOf } from './parts.ts';
import type { GraphReader } from './reader.ts';
import { contact, figures, news, photo, publication } from './reference.ts';
import { culture, event, exhibition, person, place, route } from './visit.ts';

/** What a page is of: a type, and of its facts those that the page shows. */
export type Described = Exclude<Thing, string>;

type ThingOf = { [K in Kind]?: (reader: GraphReader, record: CatalogueRecord<K>) => Described };

/** What a page about the province itself is of, is the page. */
const THINGS: Required<Omit<ThingOf, 'pages'>> = {
  places: place,
  culture,
  events: event,
  people: person,
  products: product,
  zones: zone,
  projects: project,
  gates: gate,
  partners: partner,
  news,
  publications: publication,
  exhibitions: exhibition,
  photos: photo,
  contacts: contact,
  figures,
  routes: route,
  services: service,
};

/** A record as the class of its kind, in the words that this reader is shown; nothing of a page of the kind `pages`. */
export function recordThing(reader: GraphReader, record: CatalogueRecord): Described | undefined {
  if (record.kind === 'pages') return undefined;
  const { words } = reader.shown(record);
  const make = THINGS[record.kind] as (reader: GraphReader, record: CatalogueRecord) => object;
  return {
    ...make(reader, record),
    name: words.title,
    description: words.summary,
    ...(record.kind !== 'photos' && { image: leadImageOf(reader, record) }),
  } as Described;
}
