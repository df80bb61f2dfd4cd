import { type Catalogue, createIndex, languagesOf } from '../../catalogue/catalogue.ts';
import { calendarRecords } from '../../catalogue/coming-events.ts';
import type { LanguageReader } from '../../catalogue/reader.ts';
import { routes } from '../../catalogue/routes.ts';
import type { Now } from '../../catalogue/shown-today.ts';
import { addresses } from '../data/addresses.ts';
import type { SiteFile } from '../site-map.ts';
import { type CalendarDay, type CalendarRecord, cancelledDays, daysOf, firstDay } from './calendar-days.ts';
import { type EventContext, eventLines } from './calendar-event.ts';
import { icalEscape, icalText, type Line } from './ical-text.ts';

export interface CalendarInput {
  /** Only what may be shown. */
  catalogue: Catalogue;
  /** With what has left, of which it is told that it is not held. */
  whole: Catalogue;
  now: Now;
  readerOf: (lang: string) => LanguageReader;
  /** Without a slash at its end. */
  siteUrl: string;
}

/**
 * In each language a calendar (RFC 5545, RFC 7986) of all events and customs with a day of their own, from the beginning of
 * the year on, and one of each of them. What has no day that is known has none.
 */
export function createCalendars({ catalogue, whole, now, readerOf, siteUrl }: CalendarInput): SiteFile[] {
  const shown = (calendarRecords(catalogue) as CalendarRecord[]).map((record) => daysOf(record, now.today));
  const cancelled = Map.groupBy(cancelledDays(whole, now), ({ record }) => record.id);
  const days = [...shown, ...cancelled.values()].filter((own) => own.length > 0);
  const fromThisYear = days.flat().filter(({ date }) => date.end >= firstDay(now.today));
  const { communes } = catalogue;
  const index = createIndex(catalogue);
  return languagesOf(catalogue).flatMap((lang) => {
    const reader = readerOf(lang);
    const context: EventContext = { reader, index, communes, siteUrl };
    const single = days.map((own): SiteFile => {
      const { kind, id } = (own[0] as CalendarDay).record;
      const path = addresses.page(lang, kind, id, 'ics');
      const { words } = reader.shown((own[0] as CalendarDay).record);
      const page = routes.record(lang, kind, id);
      return { path, text: calendarText({ path, page, name: words.title, days: own }, context) };
    });
    if (fromThisYear.length === 0) return single;
    const path = addresses.calendar(lang);
    const page = catalogue.records.some(({ kind }) => kind === 'events')
      ? routes.calendar(lang)
      : routes.home(lang);
    const name = `${reader.t('calendar.title')} — ${reader.provinceName.text}`;
    return [{ path, text: calendarText({ path, page, name, days: fromThisYear }, context) }, ...single];
  });
}

interface CalendarFile {
  /** Of the file, and address of the page that shows the same. */
  path: string;
  page: string;
  name: string;
  days: readonly CalendarDay[];
}

function calendarText({ path, page, name, days }: CalendarFile, context: EventContext): string {
  const { reader, siteUrl } = context;
  const { lang } = reader;
  const inOrder = [...days].sort((a, b) => (order(a) < order(b) ? -1 : 1));
  const head: Line[] = [
    ['BEGIN', 'VCALENDAR'],
    ['VERSION', '2.0'],
    ['PRODID', `-//Cua Ngo//Calendar//${lang.toUpperCase()}`],
    ['CALSCALE', 'GREGORIAN'],
    ['NAME', icalEscape(name)],
    // The same for programs that do not know RFC 7986.
    ['X-WR-CALNAME', icalEscape(name)],
    ['DESCRIPTION', icalEscape(reader.t('calendar.intro'))],
    ['URL', siteUrl + page],
    ['SOURCE;VALUE=URI', `${siteUrl}/${path}`],
    ['REFRESH-INTERVAL;VALUE=DURATION', 'P1D'],
    ['X-PUBLISHED-TTL', 'P1D'],
  ];
  return icalText([...head, ...inOrder.flatMap((day) => eventLines(day, context)), ['END', 'VCALENDAR']]);
}

const order = ({ date, key }: CalendarDay): string => `${date.start} ${key}`;
