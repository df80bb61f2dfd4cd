import type { CatalogueRecord } from '../../catalogue/catalogue.ts';
import { html } from '../../language/html.ts';
import type { Reader } from '../site.ts';
import { commonRows } from './facts.ts';
import { feeAnswer, feesOf, GATE_ROWS, papers } from './gate.ts';
import type { Question } from './known-first.ts';
import { answerHtml, hasOrNot, phoneLink, type Row, type Rows, row, yesNo } from './row.ts';

type Gate = CatalogueRecord<'gates'>;

const rowsOf = (rows: Rows): Row[] => rows.filter((item) => item !== undefined);

const rowsNamed = (reader: Reader, { facts }: Gate, ...names: (keyof typeof GATE_ROWS)[]): Row[] =>
  rowsOf(names.map((name) => GATE_ROWS[name](reader, facts)));

/** Which vehicles pass, each way: a table on a page, lines on the screen at a gate. */
const MAY_PASS = [
  ...['carsIn', 'carsOut', 'trucksIn', 'trucksOut', 'truckHours'],
  ...['busesIn', 'busesOut', 'busHours', 'motorbikesIn', 'motorbikesOut'],
] as (keyof typeof GATE_ROWS)[];

/** What travellers ask of a gate, each with what is known of the answer and what is not. Days past are left out. */
export function gateQuestions(reader: Reader, gate: Gate): Question[] {
  const { t } = reader;
  const { facts } = gate;
  const exceptions = (facts.exceptions ?? []).filter(({ date }) => date >= reader.site.today);
  const coming: Gate = { ...gate, facts: { ...facts, exceptions } };
  const fees = feesOf(facts).map((fee) => row(reader.phrase(fee.what), feeAnswer(reader, facts, fee)));
  const phones = (facts.phones ?? []).map(({ who, phone }) =>
    row(reader.phrase(who), phoneLink(reader, phone)),
  );
  const exchange = t('fact.moneyExchange');
  return [
    {
      id: 'hours',
      label: t('fact.hours'),
      rows: rowsNamed(reader, coming, 'hours', 'lunch', 'exceptions', 'acrossHours'),
    },
    {
      id: 'papers',
      label: t('fact.papers'),
      rows: [...crosserRows(reader, gate), ...rowsNamed(reader, gate, 'eVisa')],
    },
    {
      id: 'vehicles',
      label: t('fact.vehicles'),
      rows: rowsNamed(reader, gate, ...MAY_PASS, 'vehiclePapers'),
    },
    { id: 'fees', label: t('fact.fees'), rows: rowsOf(fees) },
    {
      id: 'phone',
      label: t('fact.phone'),
      rows: [...rowsOf(phones), ...rowsNamed(reader, gate, 'acrossPhone')],
    },
    { id: 'exchange', label: exchange, rows: rowsOf([row(exchange, hasOrNot(reader, facts.exchange))]) },
  ];
}

/** What else there is to know of a gate. When it was confirmed is said where it was. */
export function gateRemarks(reader: Reader, gate: Gate): Row[] {
  const { where, season } = commonRows(reader, gate);
  return [
    ...rowsNamed(reader, gate, 'class', 'opposite'),
    ...rowsOf(where),
    ...rowsNamed(reader, gate, 'road', 'goods', 'distances', 'crossings'),
    ...rowsOf([season]),
    ...rowsNamed(reader, gate, 'spoken'),
    ...(gate.facts.confirmedOn ? rowsNamed(reader, gate, 'confirmedOn') : []),
  ];
}

/** All rows of a gate's page, what is asked first; who and what may pass stands in tables of its own. */
export function gateSheet(reader: Reader, gate: Gate): Row[] {
  const { where, season } = commonRows(reader, gate);
  const inTables: readonly string[] = MAY_PASS;
  const names = (Object.keys(GATE_ROWS) as (keyof typeof GATE_ROWS)[]).filter(
    (name) => !inTables.includes(name),
  );
  return rowsOf([...rowsNamed(reader, gate, ...names), ...where, season]);
}

/** Who may cross, and with which papers, a row for each group of people. */
export const crosserRows = (reader: Reader, { facts }: Gate): Row[] =>
  rowsOf(
    facts.whoMayCross.map((line) => {
      const needed = papers(reader, line.papers);
      const allowed = yesNo(reader, line.allowed);
      const papersLine = needed && html`<br><small>${reader.t('fact.papers')}: ${needed}</small>`;
      return row(
        reader.tDynamic(`list.crosser.${line.who}`),
        papersLine ? html`${[answerHtml(allowed), papersLine]}` : allowed,
      );
    }),
  );
