import type { CatalogueRecord } from '../../catalogue/catalogue.ts';
import { type Html, html, NO_HTML } from '../../language/html.ts';
import { answerHtml, notKnown, phrase } from '../facts/row.ts';
import type { Reader } from '../site.ts';
import { tableHtml } from '../table.ts';

type Stop = NonNullable<CatalogueRecord<'exhibitions'>['facts']['stops']>[number];

/** Where a stop stands on a day, YYYY-MM-DD. */
export const stopState = ({ from, to }: Pick<Stop, 'from' | 'to'>, today: string) =>
  to < today ? 'past' : from > today ? 'coming' : 'now';

/** The stops of an exhibition in order of time, how each stands, and how many came to those that are over. */
export function stopsTable(reader: Reader, { facts }: CatalogueRecord<'exhibitions'>): Html {
  const { t, tDynamic, formats, site } = reader;
  const stops = (facts.stops ?? []).toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  if (stops.length === 0) return NO_HTML;
  const lines = stops.map((stop) => {
    const state = stopState(stop, site.today);
    const visitors =
      stop.visitors === undefined
        ? state === 'past' && answerHtml(notKnown(t('fact.notPublished')))
        : html`${formats.number(stop.visitors)}`;
    return [
      phrase(reader, stop.place),
      html`${formats.dateRange(stop.from, stop.to)}`,
      html`${tDynamic(`exhibition.${state}`)}`,
      // Who is still to come is nothing unknown.
      visitors || undefined,
    ];
  });
  const head = [t('fact.stops'), t('fact.when'), t('exhibition.state'), t('exhibition.visitors')];
  return tableHtml({ label: t('fact.stops'), name: 'stops', head, lines, numbers: [3] });
}
