import type { CatalogueRecord } from '../../catalogue/catalogue.ts';
import { digitsOf } from '../../language/digits.ts';
import { type Html, html } from '../../language/html.ts';
import { lunarDayName, lunarDaysName } from '../../language/lunar-words.ts';
import { nextDates } from '../calendar/next-dates.ts';
import { pastHtml } from '../calendar/past-event.ts';
import { kmBetween } from '../map/distance.ts';
import type { Reader } from '../site.ts';
import {
  bullets,
  inline,
  languageName,
  notKnown,
  phrase,
  plain,
  type Rows,
  recordLink,
  recordLinks,
  row,
  textRow,
} from './row.ts';
import { accessRows, designationRow, hoursAnswer } from './shared.ts';

export function placeRows(reader: Reader, { facts }: CatalogueRecord<'places'>): Rows {
  const { t, formats } = reader;
  const { period, feeVnd } = facts;
  const years = [period?.from, period?.to]
    .filter((year) => year !== undefined)
    .map((year) => formats.partialDate(year))
    .join('–');
  const label = phrase(reader, period?.label);
  const fee = feeVnd && [
    html`${t('fact.adult')}: ${formats.currency(feeVnd.adult, 'VND')}`,
    ...(feeVnd.child === undefined
      ? []
      : [html`${t('fact.child')}: ${formats.currency(feeVnd.child, 'VND')}`]),
    html`<small>${t('fact.asOf', { date: formats.date(feeVnd.asOf, 'long') })}</small>`,
  ];
  const guides = facts.accessibility?.guideLanguages ?? [];
  return [
    ...designationRow(reader, facts.designations),
    row(
      t('fact.period'),
      label && years ? html`${[label]} (${years})` : (label ?? plain(years || undefined)),
    ),
    textRow(t('fact.iata'), facts.iata),
    textRow(t('fact.area'), facts.areaHa === undefined ? undefined : formats.quantity(facts.areaHa, 'ha')),
    row(t('fact.hours'), hoursAnswer(reader, facts.hours)),
    row(t('fact.fee'), fee && bullets(fee)),
    textRow(
      t('fact.timeNeeded'),
      facts.timeNeededMinutes === undefined ? undefined : formats.quantity(facts.timeNeededMinutes, 'minute'),
    ),
    ...accessRows(reader, facts),
    row(
      t('fact.guides'),
      inline(
        reader,
        guides.map((tag) => languageName(reader, tag)),
      ),
    ),
  ];
}

/** Vietnamese phrases as a list of the language. */
const phrases = (reader: Reader, items: readonly string[] = []): Html | undefined =>
  inline(
    reader,
    items.map((item) => phrase(reader, item)),
  );

export function cultureRows(reader: Reader, { facts }: CatalogueRecord<'culture'>): Rows {
  const { t } = reader;
  return [
    ...designationRow(reader, facts.designations),
    row(t('fact.peoples'), phrases(reader, facts.peoples)),
    row(t('fact.village'), phrase(reader, facts.village)),
    row(t('fact.masters'), bullets((facts.masters ?? []).map((name) => phrase(reader, name)))),
    row(t('fact.ingredients'), phrases(reader, facts.ingredients)),
    row(t('fact.allergens'), phrases(reader, facts.allergens)),
    ...(facts.lunar ? calendarRows(reader, { lunar: facts.lunar }, []) : []),
  ];
}

export function eventRows(reader: Reader, record: CatalogueRecord<'events'>): Rows {
  const { t } = reader;
  const { facts } = record;
  const past = pastHtml(reader, record);
  return [
    ...(past ? [row(t('fact.when'), past)] : calendarRows(reader, facts.when, facts.announced ?? [])),
    row(t('fact.venue'), recordLink(reader, 'places', facts.place) ?? phrase(reader, facts.venue)),
    row(t('fact.host'), phrase(reader, facts.host)),
    row(t('fact.partner'), recordLink(reader, 'partners', facts.partner)),
    row(t('fact.peoples'), phrases(reader, facts.peoples)),
    ...designationRow(reader, facts.designations),
  ];
}

type When = CatalogueRecord<'events'>['facts']['when'];
type Announced = NonNullable<CatalogueRecord<'events'>['facts']['announced']>;

/** The rule ("21-23 of the 8th lunar month") and the next three dates it gives. */
function calendarRows(reader: Reader, when: When, announced: Announced): Rows {
  const { t, formats } = reader;
  const dates = nextDates(reader.site, when, announced, 3).map((date) => {
    const span = html`<time datetime="${date.start}">${formats.dateRange(date.start, date.end)}</time>`;
    return date.announced ? html`${[span]} <small>${t('fact.announced')}</small>` : span;
  });
  if (when === 'unknown' && dates.length === 0) return [row(t('fact.when'), notKnown(t('fact.whenUnknown')))];
  if (typeof when === 'object' && 'once' in when) return [row(t('fact.when'), bullets(dates))];
  const rule = typeof when === 'object' && 'lunar' in when ? lunarRule(reader, when.lunar) : undefined;
  return [textRow(t('fact.lunar'), rule), row(t('fact.nextDates'), bullets(dates))];
}

type Lunar = NonNullable<CatalogueRecord<'culture'>['facts']['lunar']>;

export function lunarRule(reader: Reader, { start, end }: Lunar): string {
  const { t, tDynamic, lang } = reader;
  const month = (value: number) => tDynamic(`lunarMonth.${value}`);
  if (start.month === end.month) {
    const named = { month: month(start.month) };
    return start.day === end.day
      ? t('fact.lunarDay', { ...named, day: lunarDayName(lang, start.day) })
      : t('fact.lunarDays', { ...named, days: lunarDaysName(lang, start.day, end.day) });
  }
  return t('fact.lunarSpan', {
    from: lunarDayName(lang, start.day),
    fromMonth: month(start.month),
    to: lunarDayName(lang, end.day),
    toMonth: month(end.month),
  });
}

export function personRows(reader: Reader, { facts }: CatalogueRecord<'people'>): Rows {
  const { t, formats, lang } = reader;
  const life = (date: typeof facts.born) =>
    date && `${date.certain ? '' : `${t('fact.about')} `}${formats.partialDate(date.date)}`;
  return [
    textRow(t('fact.born'), life(facts.born)),
    textRow(t('fact.died'), life(facts.died)),
    textRow(t('fact.reign'), facts.reign && digitsOf(lang)(`${facts.reign.from}–${facts.reign.to}`)),
    row(t('fact.post'), phrase(reader, facts.post)),
    row(t('fact.places'), recordLinks(reader, 'places', facts.places)),
  ];
}

/** How far a stop is from the one before: by road where the province says so, else in a straight line, and called so. */
function wayTo(
  { t, formats, site }: Reader,
  stops: CatalogueRecord<'routes'>['facts']['stops'],
  at: number,
): string | undefined {
  const { record, kmFromPrevious } = stops[at] as (typeof stops)[number];
  if (kmFromPrevious !== undefined) return formats.quantity(kmFromPrevious, 'km');
  const geoOf = (id: string | undefined) => (id === undefined ? undefined : site.index.find(id)?.facts.geo);
  const [from, to] = [geoOf(stops[at - 1]?.record), geoOf(record)];
  if (!from || !to) return undefined;
  const km = Math.round(kmBetween(from, to));
  const distance =
    km < 1 ? t('map.under', { distance: formats.quantity(1, 'km') }) : formats.quantity(km, 'km');
  return t('map.straightLeg', { distance });
}

export function routeRows(reader: Reader, { facts }: CatalogueRecord<'routes'>): Rows {
  const { t, tDynamic, formats } = reader;
  const days = [...Map.groupBy(facts.stops, (stop) => stop.day)].map(([day, stops]) => {
    const items = stops.map((stop) => {
      const { record } = stop;
      const words = wayTo(reader, facts.stops, facts.stops.indexOf(stop));
      const way = words && html` <small>${words}</small>`;
      return html`<li>${[recordLink(reader, undefined, record), way]}</li>`;
    });
    return row(t('fact.dayNumber', { day }), html`<ol>${items}</ol>`);
  });
  const modes = facts.modes.map((mode) => tDynamic(`list.mode.${mode}`));
  return [
    textRow(t('fact.days'), t('fact.dayCount', { count: facts.days })),
    textRow(t('fact.modes'), modes.length > 0 ? formats.list(modes) : undefined),
    textRow(
      t('fact.totalKm'),
      facts.totalKm === undefined ? undefined : formats.quantity(facts.totalKm, 'km'),
    ),
    ...days,
  ];
}
