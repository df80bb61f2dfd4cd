import type { CatalogueRecord } from '../../catalogue/catalogue.ts';
import type { Reader } from '../../layouts/reader.ts';
import {
  inline,
  languageName,
  notKnown,
  phoneLink,
  phrase,
  type Rows,
  recordLink,
  row,
  vietnamese,
  yesNo,
} from './row.ts';
import { hoursHtml } from './shared.ts';

type Gate = CatalogueRecord<'gates'>;

/** The gate's card: what a traveller must know before he drives there. Not confirmed is said. */
export function gateRows(reader: Reader, { facts }: Gate): Rows {
  const { t, tDynamic, formats } = reader;
  const { opposite, vehicles } = facts;
  const across = [
    phrase(reader, opposite.name),
    phrase(reader, opposite.district),
    recordLink(reader, 'partners', opposite.partner),
  ];
  const confirmed = facts.confirmedOn
    ? `${formats.date(facts.confirmedOn, 'long')}${facts.confirmedBy ? ` <small>(${vietnamese(reader, facts.confirmedBy)})</small>` : ''}`
    : notKnown(t('fact.notConfirmed'));
  return [
    row(
      t('fact.gateClass'),
      `${tDynamic(`list.gate.${facts.class}`)}${facts.since ? ` <small>(${t('fact.sinceYear', { year: facts.since })})</small>` : ''}`,
    ),
    row(t('fact.opposite'), across.filter(Boolean).join(' · ')),
    row(t('fact.road'), phrase(reader, facts.road)),
    row(t('fact.hours'), hoursHtml(reader, facts.hours)),
    row(
      t('fact.exceptions'),
      inline(
        reader,
        (facts.exceptions ?? []).map((item) =>
          `${formats.date(item.date, 'long')}: ${item.closed ? t('fact.closed') : ''} ${phrase(reader, item.note) ?? ''}`.trim(),
        ),
      ),
    ),
    row(t('fact.eVisa'), yesNo(reader, facts.eVisa)),
    row(t('fact.carsIn'), yesNo(reader, vehicles.carsIn)),
    row(t('fact.carsOut'), yesNo(reader, vehicles.carsOut)),
    row(t('fact.motorbikesIn'), yesNo(reader, vehicles.motorbikesIn)),
    row(t('fact.motorbikesOut'), yesNo(reader, vehicles.motorbikesOut)),
    row(t('fact.vehiclePapers'), papers(reader, vehicles.papers)),
    row(t('fact.goods'), yesNo(reader, facts.goods)),
    row(t('fact.exchange'), yesNo(reader, facts.exchange)),
    row(
      t('fact.fees'),
      inline(
        reader,
        (facts.fees ?? []).map(
          (item) => `${phrase(reader, item.what)}: ${formats.currency(item.fee.amount, item.fee.currency)}`,
        ),
      ),
    ),
    row(
      t('fact.distances'),
      inline(
        reader,
        (facts.distances ?? []).map(
          (item) => `${phrase(reader, item.to)}: ${formats.quantity(item.km, 'km')}`,
        ),
      ),
    ),
    row(
      t('fact.crossings'),
      facts.yearlyCrossings &&
        t('fact.fromTo', {
          from: formats.number(facts.yearlyCrossings.from),
          to: formats.number(facts.yearlyCrossings.to),
        }),
    ),
    row(
      t('fact.phone'),
      inline(
        reader,
        (facts.phones ?? []).map((item) => `${phrase(reader, item.who)}: ${phoneLink(item.phone)}`),
      ) ?? notKnown(t('fact.unknown')),
    ),
    row(
      t('fact.spoken'),
      inline(
        reader,
        (facts.spoken ?? []).map((tag) => languageName(reader, tag)),
      ),
    ),
    row(t('fact.confirmedOn'), confirmed),
  ];
}

/** The papers of a list in words; nothing where nobody has said which. */
export const papers = (reader: Reader, list: readonly string[] | undefined) =>
  inline(
    reader,
    (list ?? []).map((paper) => reader.tDynamic(`list.paper.${paper}`)),
  );

/** Who may cross, one line a group of people. */
export function crossersTable(reader: Reader, { facts }: Gate): string {
  const { t, tDynamic } = reader;
  const lines = facts.whoMayCross.map(
    (line) =>
      `<tr><th scope="row">${tDynamic(`list.crosser.${line.who}`)}</th><td>${yesNo(reader, line.allowed)}</td><td>${papers(reader, line.papers) ?? t('fact.unknown')}</td></tr>`,
  );
  return `<div class="table-scroll" tabindex="0" role="group" aria-label="${t('fact.whoMayCross')}"><table class="crossers"><caption>${t('fact.whoMayCross')}</caption><thead><tr><th scope="col">${t('fact.who')}</th><th scope="col">${t('fact.allowed')}</th><th scope="col">${t('fact.papers')}</th></tr></thead><tbody>${lines.join('')}</tbody></table></div>`;
}
