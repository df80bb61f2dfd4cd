import { escapeHtml } from '../../catalogue/body/render.ts';
import type { CatalogueRecord } from '../../catalogue/catalogue.ts';
import type { Reader } from '../../layouts/reader.ts';
import {
  bullets,
  inline,
  languageName,
  mailLink,
  notKnown,
  phoneLink,
  phrase,
  plain,
  type Rows,
  recordLink,
  recordLinks,
  row,
  vietnamese,
} from './row.ts';

const unknown = (reader: Reader) => notKnown(reader.t('fact.notPublished'));
const link = (url: string) =>
  `<a href="${escapeHtml(url)}">${escapeHtml(url.replace(/^https?:\/\//, '').replace(/\/$/, ''))}</a>`;

export function newsRows(reader: Reader, { facts }: CatalogueRecord<'news'>): Rows {
  const { t, formats } = reader;
  return [
    row(t('fact.number'), vietnamese(reader, facts.number)),
    row(t('fact.issuingBody'), phrase(reader, facts.issuingBody)),
    row(t('fact.signer'), vietnamese(reader, facts.signer)),
    row(
      t('fact.valid'),
      facts.validFrom &&
        `${formats.date(facts.validFrom, 'long')}${facts.validTo ? ` – ${formats.date(facts.validTo, 'long')}` : ''}`,
    ),
    row(t('fact.supersedes'), recordLinks(reader, 'news', facts.supersedes)),
    row(t('fact.contact'), recordLink(reader, 'contacts', facts.contact)),
  ];
}

export function publicationRows(reader: Reader, { facts }: CatalogueRecord<'publications'>): Rows {
  const { t, tDynamic } = reader;
  return [
    row(t('fact.edition'), vietnamese(reader, facts.edition)),
    row(t('fact.isbn'), plain(facts.isbn)),
    row(t('fact.licence'), tDynamic(`list.licence.${facts.licence.replaceAll('.', '_')}`)),
    row(
      t('fact.files'),
      bullets((facts.files ?? []).map((file) => `${link(file.url)} (${languageName(reader, file.lang)})`)),
    ),
  ];
}

export function exhibitionRows(reader: Reader, { facts }: CatalogueRecord<'exhibitions'>): Rows {
  const { t, formats } = reader;
  const stops = (facts.stops ?? []).map(
    (stop) => `${phrase(reader, stop.place)}, ${formats.dateRange(stop.from, stop.to)}`,
  );
  return [
    row(t('fact.panels'), formats.number(facts.panels.length)),
    row(t('fact.stops'), bullets(stops) ?? unknown(reader)),
  ];
}

export function photoRows(reader: Reader, { facts }: CatalogueRecord<'photos'>): Rows {
  const { t, tDynamic, formats } = reader;
  return [
    row(t('fact.digitalSource'), tDynamic(`list.digitalSource.${facts.digitalSource}`)),
    row(t('fact.credit'), vietnamese(reader, facts.creditLine)),
    row(t('fact.creator'), vietnamese(reader, facts.creator)),
    row(t('fact.licence'), tDynamic(`list.licence.${facts.licence.replaceAll('.', '_')}`)),
    row(
      t('fact.use'),
      `${tDynamic(`list.use.${facts.use}`)}${facts.allowed ? `: ${vietnamese(reader, facts.allowed)}` : ''}`,
    ),
    row(t('fact.takenOn'), facts.takenOn && formats.partialDate(facts.takenOn)),
    row(t('fact.depicts'), recordLinks(reader, undefined, facts.depicts)),
  ];
}

/** An office says what it has; telephone and e-mail that are not announced are said to be so. */
export function contactRows(reader: Reader, { facts }: CatalogueRecord<'contacts'>): Rows {
  const { t, formats } = reader;
  return [
    row(
      t('fact.person'),
      vietnamese(reader, facts.person) ?? (facts.type === 'spokesperson' ? unknown(reader) : undefined),
    ),
    row(t('fact.post'), phrase(reader, facts.post)),
    row(t('fact.appointedOn'), facts.appointedOn && formats.date(facts.appointedOn, 'long')),
    row(t('fact.address'), phrase(reader, facts.address) ?? unknown(reader)),
    row(t('fact.phone'), facts.phone ? phoneLink(facts.phone) : unknown(reader)),
    row(t('fact.email'), facts.email ? mailLink(facts.email) : unknown(reader)),
    row(t('fact.web'), facts.url && link(facts.url)),
    row(
      t('fact.spoken'),
      inline(
        reader,
        (facts.languages ?? []).map((tag) => languageName(reader, tag)),
      ),
    ),
    row(
      t('fact.channels'),
      bullets((facts.channels ?? []).map((item) => `${escapeHtml(item.network)}: ${link(item.url)}`)),
    ),
  ];
}

/** Statistics as a table: indicator, value with unit, period, whether final, source. */
export function figuresTable(reader: Reader, record: CatalogueRecord<'figures'>): string {
  const { t, tDynamic, formats } = reader;
  const lines = record.facts.observations.map((item) => {
    const change =
      item.changePercent === undefined
        ? ''
        : ` <small>(${item.changePercent > 0 ? '+' : ''}${formats.percent(item.changePercent)})</small>`;
    const source = item.source ? `<a href="#nguon-${item.source}">[${item.source}]</a>` : '';
    return `<tr><th scope="row">${tDynamic(`list.indicator.${item.indicator}`)}</th><td class="number">${formats.quantity(item.value, item.unit)}${change}</td><td>${formats.partialDate(item.period)}</td><td>${tDynamic(`list.observation.${item.status}`)}</td><td>${source}</td></tr>`;
  });
  const head = [t('fact.indicator'), t('fact.value'), t('fact.when'), t('fact.status'), t('fact.source')];
  return `<div class="table-scroll" tabindex="0" role="group" aria-label="${t('kind.figures')}"><table class="figures"><thead><tr>${head.map((label) => `<th scope="col">${label}</th>`).join('')}</tr></thead><tbody>${lines.join('')}</tbody></table></div>`;
}
