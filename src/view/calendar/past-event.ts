import type { CatalogueRecord } from '../../catalogue/catalogue.ts';
import { type Html, html, joinHtml } from '../../language/html.ts';
import type { Reader } from '../site.ts';
import { pastDates } from './next-dates.ts';

/** The days of an event that is over, and that it is: nobody should set out for it. Nothing for any other record. */
export function pastHtml({ t, formats, site }: Reader, record: CatalogueRecord): Html | undefined {
  const days = pastDates(site, record).map(
    ({ start, end }) => html`<time datetime="${start}">${formats.dateRange(start, end)}</time>`,
  );
  if (days.length === 0) return undefined;
  return joinHtml([...days, html`<span class="over">${t('fact.over')}</span>`], html` · `);
}
