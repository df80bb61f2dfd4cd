import type { CatalogueRecord } from '../catalogue/catalogue.ts';
import { type Html, html } from '../language/html.ts';
import { phrase } from './facts/row.ts';
import type { Reader } from './site.ts';

/**
 * Who answers for a record and until when it holds, a line each, for the end of its page. The day of the next review
 * is told where the office has set one; that of the kind is the office's own, and told by the check.
 */
export function colophonHtml(reader: Reader, { facts }: CatalogueRecord): Html[] {
  const { t, tHtml } = reader;
  const { updated, owner, approvedBy, approvedOn, reviewBy } = facts;
  const day = (date: string) => reader.formats.date(date, 'long');
  const lines: (Html | undefined)[] = [
    html`${t('record.updated', { date: day(updated) })}`,
    owner === undefined ? undefined : tHtml('record.owner', { owner: [phrase(reader, owner)] }),
    approval(reader, approvedBy, approvedOn && day(approvedOn)),
    reviewBy === undefined ? undefined : html`${t('record.reviewBy', { date: day(reviewBy) })}`,
  ];
  return lines.filter((line) => line !== undefined);
}

function approval(reader: Reader, by: string | undefined, date: string | undefined): Html | undefined {
  const name = by === undefined ? undefined : [phrase(reader, by)];
  if (name && date) return reader.tHtml('record.approvedByOn', { name, date });
  if (name) return reader.tHtml('record.approvedBy', { name });
  return date ? html`${reader.t('record.approvedOn', { date })}` : undefined;
}
