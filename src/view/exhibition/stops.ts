import type { CatalogueRecord } from '../../catalogue/catalogue.ts';
import { type Html, html, joinHtml } from '../../language/html.ts';
import { answerHtml, notKnown, phrase } from '../facts/row.ts';
import type { Reader } from '../site.ts';

type Stop = NonNullable<CatalogueRecord<'exhibitions'>['facts']['stops']>[number];

/** Where a stop stands on a day, YYYY-MM-DD. */
export const stopState = ({ from, to }: Pick<Stop, 'from' | 'to'>, today: string) =>
  to < today ? 'past' : from > today ? 'coming' : 'now';

/**
 * The stops of an exhibition in order of time, a line each: where, when, whether it is over, on or to come, and how many
 * came. A list and no table, whose sheet would make the heaviest record pages heavier than 25 kB.
 */
export const stopLines = (reader: Reader, stops: readonly Stop[]): Html[] =>
  stops
    .toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
    .map((stop) => {
      const { tDynamic, formats, site } = reader;
      const state = stopState(stop, site.today);
      const told = [html`${tDynamic(`exhibition.${state}`)}`, visitorsHtml(reader, stop, state)];
      return html`${[phrase(reader, stop.place)]}, ${formats.dateRange(stop.from, stop.to)}<br><small>${[joinHtml(told, html` · `)]}</small>`;
    });

/** Who is still to come is nothing unknown. */
function visitorsHtml({ t, tHtml, formats }: Reader, { visitors }: Stop, state: string): Html | undefined {
  if (visitors === undefined && state !== 'past') return undefined;
  const text =
    visitors === undefined ? answerHtml(notKnown(t('fact.notPublished'))) : html`${formats.number(visitors)}`;
  return tHtml('exhibition.visitors', { text: [text] });
}
