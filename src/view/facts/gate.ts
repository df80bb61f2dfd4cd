import type { CatalogueRecord } from '../../catalogue/catalogue.ts';
import { type Html, html, joinHtml } from '../../language/html.ts';
import type { Reader } from '../site.ts';
import { tableHtml } from '../table.ts';
import {
  answerHtml,
  hasOrNot,
  inline,
  languageName,
  notKnown,
  phoneLink,
  phrase,
  type Row,
  type Rows,
  recordLink,
  remark,
  row,
  textRow,
  yesNo,
} from './row.ts';
import { hoursAnswer } from './shared.ts';

type Gate = CatalogueRecord<'gates'>;
type MakeRow = (reader: Reader, facts: Gate['facts']) => Row | undefined;

/** The rows of a gate by the names of its facts, in the order of its table. Not confirmed is said. */
export const GATE_ROWS = {
  class: ({ t, tDynamic }, { class: gateClass, since }) =>
    row(
      t('fact.gateClass'),
      html`${tDynamic(`list.gate.${gateClass}`)}${[since !== undefined && remark(html`${t('fact.sinceYear', { year: since })}`)]}`,
    ),
  opposite: (reader, { opposite }) => {
    const across = [
      phrase(reader, opposite.name),
      phrase(reader, opposite.district),
      recordLink(reader, 'partners', opposite.partner),
    ];
    return row(reader.t('fact.opposite'), joinHtml(across, html` · `));
  },
  road: (reader, { road }) => row(reader.t('fact.road'), phrase(reader, road)),
  hours: (reader, { hours }) => row(reader.t('fact.hours'), hoursAnswer(reader, hours)),
  exceptions: (reader, { exceptions = [] }) => {
    const { t, formats } = reader;
    const items = exceptions.map(({ date, closed, note }) => {
      const words = [closed && html`${t('fact.closed')}`, phrase(reader, note)];
      return html`${formats.date(date, 'long')}: ${[joinHtml(words, html` `)]}`;
    });
    return row(t('fact.exceptions'), inline(reader, items));
  },
  eVisa: (reader, { eVisa }) => row(reader.t('fact.eVisa'), yesNo(reader, eVisa)),
  carsIn: (reader, { vehicles }) => row(reader.t('fact.carsIn'), yesNo(reader, vehicles.carsIn)),
  carsOut: (reader, { vehicles }) => row(reader.t('fact.carsOut'), yesNo(reader, vehicles.carsOut)),
  motorbikesIn: (reader, { vehicles }) =>
    row(reader.t('fact.motorbikesIn'), yesNo(reader, vehicles.motorbikesIn)),
  motorbikesOut: (reader, { vehicles }) =>
    row(reader.t('fact.motorbikesOut'), yesNo(reader, vehicles.motorbikesOut)),
  vehiclePapers: (reader, { vehicles }) =>
    textRow(reader.t('fact.vehiclePapers'), papers(reader, vehicles.papers)),
  goods: (reader, { goods }) => row(reader.t('fact.goods'), yesNo(reader, goods)),
  exchange: (reader, { exchange }) => row(reader.t('fact.exchange'), hasOrNot(reader, exchange)),
  fees: (reader, { fees = [] }) => {
    const items = fees.map(
      ({ what, fee }) =>
        html`${[phrase(reader, what)]}: ${reader.formats.currency(fee.amount, fee.currency)}`,
    );
    return row(reader.t('fact.fees'), inline(reader, items));
  },
  distances: (reader, { distances = [] }) => {
    const items = distances.map(
      ({ to, km }) => html`${[phrase(reader, to)]}: ${reader.formats.quantity(km, 'km')}`,
    );
    return row(reader.t('fact.distances'), inline(reader, items));
  },
  crossings: ({ t, formats }, { yearlyCrossings: many }) =>
    textRow(
      t('fact.crossings'),
      many && t('fact.fromTo', { from: formats.number(many.from), to: formats.number(many.to) }),
    ),
  phone: (reader, { phones = [] }) => {
    const items = phones.map(
      ({ who, phone }) => html`${[phrase(reader, who)]}: ${[phoneLink(reader, phone)]}`,
    );
    return row(reader.t('fact.phone'), inline(reader, items) ?? notKnown(reader.t('fact.unknown')));
  },
  spoken: (reader, { spoken = [] }) => {
    const names = spoken.map((tag) => languageName(reader, tag));
    return row(reader.t('fact.spoken'), inline(reader, names));
  },
  confirmedOn: (reader, { confirmedOn, confirmedBy }) => {
    const { t, formats } = reader;
    if (!confirmedOn) return row(t('fact.confirmedOn'), notKnown(t('fact.notConfirmed')));
    const by = phrase(reader, confirmedBy);
    return row(t('fact.confirmedOn'), html`${formats.date(confirmedOn, 'long')}${[by && remark(by)]}`);
  },
} satisfies Record<string, MakeRow>;

/** The gate's card: what a traveller must know before driving there. */
export const gateRows = (reader: Reader, { facts }: Gate): Rows =>
  Object.values(GATE_ROWS).map((make: MakeRow) => make(reader, facts));

/** The papers of a list in words; nothing where nobody has said which. */
export const papers = (reader: Reader, list: readonly string[] = []): string | undefined =>
  list.length > 0
    ? reader.formats.list(list.map((paper) => reader.tDynamic(`list.paper.${paper}`)))
    : undefined;

/** Who may cross, one line a group of people. */
export function crossersTable(reader: Reader, { facts }: Gate): Html {
  const { t, tDynamic } = reader;
  const lines = facts.whoMayCross.map((line) => [
    html`${tDynamic(`list.crosser.${line.who}`)}`,
    answerHtml(yesNo(reader, line.allowed)),
    html`${papers(reader, line.papers) ?? t('fact.unknown')}`,
  ]);
  const head = [t('fact.who'), t('fact.allowed'), t('fact.papers')];
  return tableHtml({ label: t('fact.whoMayCross'), name: 'crossers', hasCaption: true, head, lines });
}
