import type { CatalogueRecord } from '../../catalogue/catalogue.ts';
import { type Html, html, joinHtml } from '../../language/html.ts';
import type { Reader } from '../site.ts';
import {
  type Answer,
  bullets,
  hasOrNot,
  inline,
  languageName,
  notKnown,
  phoneLink,
  phrase,
  plain,
  type Row,
  type Rows,
  recordLink,
  remark,
  row,
  textRow,
  yesNo,
} from './row.ts';
import { asOf, hoursAnswer } from './shared.ts';

type Gate = CatalogueRecord<'gates'>;
type MakeRow = (reader: Reader, facts: Gate['facts']) => Row | undefined;

/** The rows of a gate by the names of its facts, in the order in which drivers and traders ask. Not confirmed is said. */
export const GATE_ROWS = {
  hours: (reader, { hours }) => row(reader.t('fact.hours'), hoursAnswer(reader, hours)),
  lunch: (reader, { lunch }) => {
    const { t, formats } = reader;
    return row(
      t('gate.lunch'),
      orUnknown(reader, lunch, (time) =>
        plain(time === 'none' ? t('gate.noLunch') : formats.timeRange(time.from, time.to)),
      ),
    );
  },
  exceptions: (reader, { exceptions = [] }) => {
    const { t, formats } = reader;
    const items = exceptions.map(({ date, closed, note }) => {
      const words = [closed && html`${t('fact.closed')}`, phrase(reader, note)];
      return html`${formats.date(date, 'long')}: ${[joinHtml(words, html` `)]}`;
    });
    return row(t('fact.exceptions'), inline(reader, items));
  },
  acrossHours: (reader, { opposite }) =>
    row(reader.t('gate.acrossHours'), hoursAnswer(reader, opposite.hours)),
  eVisa: (reader, { eVisa }) => row(reader.t('fact.eVisa'), yesNo(reader, eVisa)),
  carsIn: (reader, { vehicles }) => row(reader.t('fact.carsIn'), yesNo(reader, vehicles.carsIn)),
  carsOut: (reader, { vehicles }) => row(reader.t('fact.carsOut'), yesNo(reader, vehicles.carsOut)),
  trucksIn: (reader, { vehicles }) => mayPass(reader, reader.t('gate.trucksIn'), vehicles.trucksIn),
  trucksOut: (reader, { vehicles }) => mayPass(reader, reader.t('gate.trucksOut'), vehicles.trucksOut),
  truckHours: (reader, { vehicles }) =>
    row(reader.t('gate.truckHours'), hoursAnswer(reader, vehicles.truckHours)),
  busesIn: (reader, { vehicles }) => mayPass(reader, reader.t('gate.busesIn'), vehicles.busesIn),
  busesOut: (reader, { vehicles }) => mayPass(reader, reader.t('gate.busesOut'), vehicles.busesOut),
  busHours: (reader, { vehicles }) => row(reader.t('gate.busHours'), hoursAnswer(reader, vehicles.busHours)),
  motorbikesIn: (reader, { vehicles }) =>
    row(reader.t('fact.motorbikesIn'), yesNo(reader, vehicles.motorbikesIn)),
  motorbikesOut: (reader, { vehicles }) =>
    row(reader.t('fact.motorbikesOut'), yesNo(reader, vehicles.motorbikesOut)),
  vehiclePapers: (reader, { vehicles }) =>
    row(
      reader.t('fact.vehiclePapers'),
      orUnknown(reader, vehicles.papers, (list) => plain(papers(reader, list))),
    ),
  goods: (reader, { goods }) => row(reader.t('fact.goods'), yesNo(reader, goods)),
  fees: (reader, facts) => {
    const items = feesOf(facts).flatMap((fee) => {
      const amount = feeAnswer(reader, facts, fee);
      return typeof amount === 'string' ? [html`${[phrase(reader, fee.what)]}: ${[amount]}`] : [];
    });
    return row(reader.t('fact.fees'), bullets(items) ?? (facts.fees && notKnown(reader.t('fact.unknown'))));
  },
  exchange: (reader, { exchange }) => row(reader.t('fact.exchange'), hasOrNot(reader, exchange)),
  phone: (reader, { phones = [] }) => {
    const items = phones.map(
      ({ who, phone }) => html`${[phrase(reader, who)]}: ${[phoneLink(reader, phone)]}`,
    );
    return row(reader.t('fact.phone'), inline(reader, items) ?? notKnown(reader.t('fact.unknown')));
  },
  acrossPhone: (reader, { opposite: { phone } }) =>
    row(
      reader.t('gate.acrossPhone'),
      orUnknown(reader, phone, (number) => phoneLink(reader, number)),
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
  distances: (reader, { distances = [] }) => {
    const items = distances.map(
      ({ to, km }) => html`${[phrase(reader, to)]}: ${reader.formats.quantity(km, 'km')}`,
    );
    return row(reader.t('fact.distances'), inline(reader, items));
  },
  class: ({ t, tDynamic }, { class: gateClass, since }) =>
    row(
      t('fact.gateClass'),
      html`${tDynamic(`list.gate.${gateClass}`)}${[since !== undefined && remark(html`${t('fact.sinceYear', { year: since })}`)]}`,
    ),
  crossings: ({ t, formats }, { yearlyCrossings: many }) =>
    textRow(
      t('fact.crossings'),
      many && t('fact.fromTo', { from: formats.number(many.from), to: formats.number(many.to) }),
    ),
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

/** What a fact says that may also be given as not known. */
const orUnknown = <T>(
  reader: Reader,
  value: T | 'unknown' | undefined,
  say: (value: T) => Html | undefined,
): Answer | undefined =>
  value === 'unknown' ? notKnown(reader.t('fact.unknown')) : value === undefined ? undefined : say(value);

/** Whether something may pass; nothing where nobody has asked. */
const mayPass = (
  reader: Reader,
  label: string,
  value: Parameters<typeof yesNo>[1] | undefined,
): Row | undefined => row(label, value && yesNo(reader, value));

type Fee = Exclude<NonNullable<Gate['facts']['fees']>, 'unknown'>[number];

/** The fees that somebody has named, of some perhaps not how much. */
export const feesOf = ({ fees }: Gate['facts']): readonly Fee[] =>
  fees === undefined || fees === 'unknown' ? [] : fees;

/** How much, of which day, who has said so. */
export function feeAnswer(reader: Reader, { sources }: Gate['facts'], { fee, ...said }: Fee): Answer {
  const { t, formats } = reader;
  if (fee === 'unknown') return notKnown(t('fact.unknown'));
  const confirmed =
    said.confirmedOn &&
    remark(html`${t('gate.confirmed', { date: formats.date(said.confirmedOn, 'long') })}`);
  const number = said.source !== undefined && html`[${formats.number(said.source)}]`;
  const source =
    number && sources?.[(said.source ?? 0) - 1] ? reader.anchor(`#nguon-${said.source}`, number) : number;
  return html`${formats.currency(fee.amount, fee.currency)}${[asOf(reader, said.asOf), confirmed || undefined, source && html` ${[source]}`]}`;
}

/** The gate's card: what a traveller must know before driving there. */
export const gateRows = (reader: Reader, { facts }: Gate): Rows =>
  Object.values(GATE_ROWS).map((make: MakeRow) => make(reader, facts));

/** The papers of a list in words; nothing where nobody has said which. */
export const papers = (reader: Reader, list: readonly string[] = []): string | undefined =>
  list.length > 0
    ? reader.formats.list(list.map((paper) => reader.tDynamic(`list.paper.${paper}`)))
    : undefined;
