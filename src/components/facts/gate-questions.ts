import type { CatalogueRecord } from '../../catalogue/catalogue.ts';
import type { Reader } from '../../layouts/reader.ts';
import { today } from '../../layouts/site.ts';
import { commonRows } from './facts.ts';
import { gateFacts, papers } from './gate.ts';
import type { Question, Row } from './known-first.ts';
import { phoneLink, phrase, type Rows, yesNo } from './row.ts';

type Gate = CatalogueRecord<'gates'>;

const rowsOf = (rows: Rows): Row[] => rows.filter((item) => item !== undefined);

/** What travellers ask of a gate, each with what is known of the answer and what is not. Days past are left out. */
export function gateQuestions(reader: Reader, gate: Gate): Question[] {
  const { t, formats } = reader;
  const { facts } = gate;
  const exceptions = facts.exceptions?.filter(({ date }) => date >= today);
  const rows = gateFacts(reader, { ...gate, facts: { ...facts, ...(exceptions && { exceptions }) } });
  const fees = (facts.fees ?? []).map(({ what, fee, asOf }) => ({
    label: phrase(reader, what) as string,
    value: `${formats.currency(fee.amount, fee.currency)} <small>(${t('fact.asOf', { date: formats.date(asOf, 'long') })})</small>`,
  }));
  const phones = (facts.phones ?? []).map(({ who, phone }) => ({
    label: phrase(reader, who) as string,
    value: phoneLink(phone),
  }));
  const vehicles = [rows.carsIn, rows.carsOut, rows.motorbikesIn, rows.motorbikesOut, rows.vehiclePapers];
  const exchange = t('fact.moneyExchange');
  return [
    { id: 'hours', label: t('fact.hours'), rows: rowsOf([rows.hours, rows.exceptions]) },
    { id: 'papers', label: t('fact.papers'), rows: rowsOf([...crosserRows(reader, gate), rows.eVisa]) },
    { id: 'vehicles', label: t('fact.vehicles'), rows: rowsOf(vehicles) },
    { id: 'fees', label: t('fact.fees'), rows: fees },
    { id: 'phone', label: t('fact.phone'), rows: phones },
    { id: 'exchange', label: exchange, rows: [{ label: exchange, value: yesNo(reader, facts.exchange) }] },
  ];
}

/** What else there is to know of a gate. When it was confirmed is said where it was. */
export function gateRemarks(reader: Reader, gate: Gate): Row[] {
  const rows = gateFacts(reader, gate);
  const { road, goods, distances, crossings, spoken } = rows;
  const confirmedOn = gate.facts.confirmedOn ? rows.confirmedOn : undefined;
  const { where, season } = commonRows(reader, gate);
  return rowsOf([
    rows.class,
    rows.opposite,
    ...where,
    road,
    goods,
    distances,
    crossings,
    season,
    spoken,
    confirmedOn,
  ]);
}

/** Who may cross, and with which papers, a row for each group of people. */
export const crosserRows = (reader: Reader, { facts }: Gate): Row[] =>
  facts.whoMayCross.map((line) => {
    const needed = papers(reader, line.papers);
    return {
      label: reader.tDynamic(`list.crosser.${line.who}`),
      value: `${yesNo(reader, line.allowed)}${needed ? `<br><small>${reader.t('fact.papers')}: ${needed}</small>` : ''}`,
    };
  });
