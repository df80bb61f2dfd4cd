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

/** The rows of a gate by the names of its facts, in the order of its table. Not confirmed is said. */
export function gateFacts(reader: Reader, { facts }: Gate) {
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
  return {
    class: row(
      t('fact.gateClass'),
      `${tDynamic(`list.gate.${facts.class}`)}${facts.since ? ` <small>(${t('fact.sinceYear', { year: facts.since })})</small>` : ''}`,
    ),
    opposite: row(t('fact.opposite'), across.filter(Boolean).join(' · ')),
    road: row(t('fact.road'), phrase(reader, facts.road)),
    hours: row(t('fact.hours'), hoursHtml(reader, facts.hours)),
    exceptions: row(
      t('fact.exceptions'),
      inline(
        reader,
        (facts.exceptions ?? []).map((item) =>
          `${formats.date(item.date, 'long')}: ${item.closed ? t('fact.closed') : ''} ${phrase(reader, item.note) ?? ''}`.trim(),
        ),
      ),
    ),
    eVisa: row(t('fact.eVisa'), yesNo(reader, facts.eVisa)),
    carsIn: row(t('fact.carsIn'), yesNo(reader, vehicles.carsIn)),
    carsOut: row(t('fact.carsOut'), yesNo(reader, vehicles.carsOut)),
    motorbikesIn: row(t('fact.motorbikesIn'), yesNo(reader, vehicles.motorbikesIn)),
    motorbikesOut: row(t('fact.motorbikesOut'), yesNo(reader, vehicles.motorbikesOut)),
    vehiclePapers: row(t('fact.vehiclePapers'), papers(reader, vehicles.papers)),
    goods: row(t('fact.goods'), yesNo(reader, facts.goods)),
    exchange: row(t('fact.exchange'), yesNo(reader, facts.exchange)),
    fees: row(
      t('fact.fees'),
      inline(
        reader,
        (facts.fees ?? []).map(
          (item) => `${phrase(reader, item.what)}: ${formats.currency(item.fee.amount, item.fee.currency)}`,
        ),
      ),
    ),
    distances: row(
      t('fact.distances'),
      inline(
        reader,
        (facts.distances ?? []).map(
          (item) => `${phrase(reader, item.to)}: ${formats.quantity(item.km, 'km')}`,
        ),
      ),
    ),
    crossings: row(
      t('fact.crossings'),
      facts.yearlyCrossings &&
        t('fact.fromTo', {
          from: formats.number(facts.yearlyCrossings.from),
          to: formats.number(facts.yearlyCrossings.to),
        }),
    ),
    phone: row(
      t('fact.phone'),
      inline(
        reader,
        (facts.phones ?? []).map((item) => `${phrase(reader, item.who)}: ${phoneLink(item.phone)}`),
      ) ?? notKnown(t('fact.unknown')),
    ),
    spoken: row(
      t('fact.spoken'),
      inline(
        reader,
        (facts.spoken ?? []).map((tag) => languageName(reader, tag)),
      ),
    ),
    confirmedOn: row(t('fact.confirmedOn'), confirmed),
  };
}

/** The gate's card: what a traveller must know before they drive there. */
export const gateRows = (reader: Reader, gate: Gate): Rows => Object.values(gateFacts(reader, gate));

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
