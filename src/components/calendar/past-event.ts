import type { CatalogueRecord } from '../../catalogue/catalogue.ts';
import type { Reader } from '../../layouts/reader.ts';
import { pastDates } from './next-dates.ts';

/** The days of an event that is over, and that it is: nobody should set out for it. Nothing for any other record. */
export function pastHtml({ t, formats }: Reader, record: CatalogueRecord): string | undefined {
  const days = pastDates(record).map(
    ({ start, end }) => `<time datetime="${start}">${formats.dateRange(start, end)}</time>`,
  );
  return days.length > 0 ? [...days, `<span class="over">${t('fact.over')}</span>`].join(' · ') : undefined;
}
