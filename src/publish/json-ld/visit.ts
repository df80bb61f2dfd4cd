import type {
  BodyOfWater,
  CreativeWork,
  Event,
  ExhibitionEvent,
  Person,
  Place,
  TouristTrip,
} from 'schema-dts';
import type { CatalogueRecord } from '../../catalogue/catalogue.ts';
import { EVENT_SCHEMA_TYPES, PLACE_SCHEMA_TYPES } from '../../model/schema-types.ts';
import { itemList } from './item-list.ts';
import { addressOf, geoOf, hoursOf } from './parts.ts';
import { type GraphReader, pageOf, phrase, thingId } from './reader.ts';

type Node<T> = Exclude<T, string>;

export function place(reader: GraphReader, { facts }: CatalogueRecord<'places'>): Node<Place> {
  const type = PLACE_SCHEMA_TYPES[facts.type];
  const more = {
    address: addressOf(reader, facts),
    geo: geoOf(facts),
    openingHoursSpecification: hoursOf(facts.hours),
    isAccessibleForFree: facts.feeVnd?.adult === 0 || undefined,
  };
  if (type === 'Airport') return { '@type': type, ...more, iataCode: facts.iata };
  if (type === 'TouristAttraction')
    return { '@type': type, ...more, availableLanguage: facts.accessibility?.guideLanguages };
  return { '@type': type, ...more } as Node<BodyOfWater>;
}

/** A dish, a craft, a song: by its name and picture alone, for its page says the rest in words. */
export const culture = (): Node<CreativeWork> => ({ '@type': 'CreativeWork' });

/** By its next date, or the last of one that is over; without a day nothing is said of when and how it is held. */
export function event(reader: GraphReader, { facts }: CatalogueRecord<'events'>): Node<Event> {
  const { day } = reader.site;
  const announced = facts.announced ?? [];
  const date = day.next(facts.when, announced, 1)[0] ?? day.past(facts.when, announced).at(-1);
  return {
    '@type': EVENT_SCHEMA_TYPES[facts.type] as 'Event',
    ...(date && heldOn(date.start, date.end)),
    location: venue(reader, facts),
    organizer: facts.host ? { '@type': 'Organization', name: phrase(reader, facts.host) } : undefined,
  };
}

/** Days are days of the place: no hour of theirs is known. */
const heldOn = (start: string, end: string) => ({
  startDate: start,
  endDate: end,
  eventStatus: 'https://schema.org/EventScheduled' as const,
  eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode' as const,
});

function venue(reader: GraphReader, facts: CatalogueRecord<'events'>['facts']): Node<Place> | undefined {
  const known = facts.place === undefined ? undefined : reader.site.index.get('places', facts.place);
  if (known)
    return {
      '@type': PLACE_SCHEMA_TYPES[known.facts.type] as 'Place',
      '@id': thingId(pageOf(reader, known)),
      name: reader.shown(known).words.title,
      address: addressOf(reader, known.facts),
    };
  const address = addressOf(reader, facts);
  const name = phrase(reader, facts.venue);
  return name || address ? { '@type': 'Place', name, address } : undefined;
}

/** The stop under way, else the next, else the last. */
export function exhibition(
  reader: GraphReader,
  { facts }: CatalogueRecord<'exhibitions'>,
): Node<ExhibitionEvent> {
  const stops = (facts.stops ?? []).toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const stop = stops.find(({ to }) => to >= reader.site.today) ?? stops.at(-1);
  return {
    '@type': 'ExhibitionEvent',
    ...(stop && {
      ...heldOn(stop.from, stop.to),
      location: { '@type': 'Place', name: phrase(reader, stop.place) },
    }),
  };
}

type LifeDate = CatalogueRecord<'people'>['facts']['born'];

/** Only what sources agree on; ISO 8601 has years of four digits. */
const lifeDay = (life: LifeDate) => (life?.certain ? life.date.replace(/^\d{3}(?!\d)/, '0$&') : undefined);

export const person = (reader: GraphReader, { facts }: CatalogueRecord<'people'>): Node<Person> => ({
  '@type': 'Person',
  birthDate: lifeDay(facts.born),
  deathDate: lifeDay(facts.died),
  jobTitle: phrase(reader, facts.post),
});

export function route(reader: GraphReader, { facts }: CatalogueRecord<'routes'>): Node<TouristTrip> {
  const stops = facts.stops.flatMap((stop) => reader.site.index.find(stop.record) ?? []);
  return { '@type': 'TouristTrip', itinerary: itemList(reader, stops) };
}
