import type { Catalogue, CatalogueIndex } from '../../catalogue/catalogue.ts';
import type { LanguageReader } from '../../catalogue/reader.ts';
import { routes } from '../../catalogue/routes.ts';
import { addDays, epochDay, parseCivilDate } from '../../language/civil-date.ts';
import { sentenceCase } from '../../language/sentence-case.ts';
import type { CalendarDay, CalendarRecord } from './calendar-days.ts';
import { icalEscape, type Line } from './ical-text.ts';

/** What the events of a calendar have in common. */
export interface EventContext {
  reader: LanguageReader;
  index: CatalogueIndex;
  communes: Catalogue['communes'];
  /** Without a slash at its end. */
  siteUrl: string;
}

/** One date as https://www.rfc-editor.org/rfc/rfc5545#section-3.6.1 has it: whole days, so no time zone moves it. */
export function eventLines({ record, date, key, isCancelled }: CalendarDay, context: EventContext): Line[] {
  const { reader, siteUrl } = context;
  const { facts } = record;
  const { words, lang, state } = reader.shown(record);
  const url = siteUrl + routes.record(reader.lang, record.kind, record.id);
  const description = [
    words.summary,
    ...(date.announced ? [sentenceCase(reader.t('fact.announced'))] : []),
    ...(state === 'machine' ? [reader.t('state.machine')] : []),
    ...(isCancelled ? [] : [url]),
  ];
  const place = placeOf(record, context);
  return [
    ['BEGIN', 'VEVENT'],
    ['UID', `${key}@${new URL(siteUrl).hostname}`],
    ['DTSTAMP', `${compact(facts.updated)}T000000Z`],
    ['SEQUENCE', String(sequenceOf(record) + Number(isCancelled))],
    ['DTSTART;VALUE=DATE', compact(date.start)],
    // The first day that is no part of it.
    ['DTEND;VALUE=DATE', compact(addDays(date.end, 1))],
    [`SUMMARY;LANGUAGE=${lang}`, icalEscape(words.title)],
    [`DESCRIPTION;LANGUAGE=${lang}`, icalEscape(description.join('\n'))],
    ...(place ? [['LOCATION', icalEscape(place)] as const] : []),
    ...(facts.geo ? [['GEO', `${facts.geo.lat};${facts.geo.lon}`] as const] : []),
    ...(isCancelled ? [] : [['URL', url] as const]),
    ...(isCancelled ? [['STATUS', 'CANCELLED'] as const] : []),
    ...(date.announced && !isCancelled ? [['STATUS', 'CONFIRMED'] as const] : []),
    ['TRANSP', 'TRANSPARENT'],
    ['END', 'VEVENT'],
  ];
}

/** YYYYMMDD of YYYY-MM-DD. */
const compact = (day: string): string => day.replaceAll('-', '');

/**
 * Number of the state of an event, which must rise when its day is changed. How often that was is written nowhere; the days
 * between the first publication and the latest change rise with every one.
 */
const sequenceOf = ({ facts: { published, updated } }: CalendarRecord): number =>
  Math.max(0, epochDay(parseCivilDate(updated)) - epochDay(parseCivilDate(published)));

/** Where it is held, from the nearest to the widest. */
function placeOf({ facts }: CalendarRecord, { reader, index, communes }: EventContext): string | undefined {
  const place = 'place' in facts && facts.place ? index.get('places', facts.place) : undefined;
  const venue = 'venue' in facts && facts.venue ? reader.phrase(facts.venue).text : undefined;
  const named = (facts.locality ?? []).flatMap((code) => {
    const name = reader.name(communes.find((commune) => commune.code === code)?.names);
    return name ? [name.text] : [];
  });
  const parts = [place ? reader.shown(place).words.title : venue, ...named];
  const known = parts.filter((part) => part !== undefined);
  return known.length > 0 ? [...new Set(known)].join(', ') : undefined;
}
