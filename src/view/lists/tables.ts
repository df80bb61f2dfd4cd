import type { CatalogueRecord } from '../../catalogue/catalogue.ts';
import type { Html } from '../../language/html.ts';
import { localityOf } from '../facts/facts.ts';
import { answerHtml, notKnown, plain, recordAnchor, yesNo } from '../facts/row.ts';
import { hoursAnswer } from '../facts/shared.ts';
import type { Reader } from '../site.ts';
import { tableHtml } from '../table.ts';

type Cell = Html | undefined;

/** Zones side by side, as an investor compares them; what has no dated source is said to be unknown. */
export function zonesTable(reader: Reader, zones: readonly CatalogueRecord<'zones'>[]): Html {
  const { t, tDynamic, formats } = reader;
  const unknown = answerHtml(notKnown(t('fact.unknown')));
  const head = [
    t('kind.zones'),
    t('browse.byType'),
    t('fact.areaTotal'),
    t('fact.landPrice'),
    t('fact.established'),
    t('fact.locality'),
  ];
  const lines = zones.map((zone) => {
    const { type, areaHa, landPrice: price, established } = zone.facts;
    const perM2 =
      price && t('fact.perM2', { price: formats.currency(price.usdPerM2, 'USD'), years: price.termYears });
    const total = areaHa?.total === undefined ? undefined : formats.quantity(areaHa.total, 'ha');
    return line(reader, zone, [
      plain(tDynamic(`list.zone.${type}`)),
      plain(total) ?? unknown,
      plain(perM2) ?? unknown,
      plain(established && formats.partialDate(established)) ?? unknown,
      localityOf(reader, zone),
    ]);
  });
  return table(t('kind.zones'), head, lines);
}

/** Gates by what a traveller asks first. */
export function gatesTable(reader: Reader, gates: readonly CatalogueRecord<'gates'>[]): Html {
  const { t, tDynamic } = reader;
  const head = [t('kind.gates'), t('fact.gateClass'), t('fact.hours'), t('fact.eVisa'), t('fact.goods')];
  const lines = gates.map((gate) => {
    const { facts } = gate;
    const hours = hoursAnswer(reader, facts.hours);
    return line(reader, gate, [
      plain(tDynamic(`list.gate.${facts.class}`)),
      hours && answerHtml(hours),
      answerHtml(yesNo(reader, facts.eVisa)),
      answerHtml(yesNo(reader, facts.goods)),
    ]);
  });
  return table(t('kind.gates'), head, lines);
}

const line = (reader: Reader, record: CatalogueRecord, cells: readonly Cell[]): readonly Cell[] => [
  recordAnchor(reader, record),
  ...cells,
];

const table = (label: string, head: readonly string[], lines: readonly (readonly Cell[])[]): Html =>
  tableHtml({ label, name: 'comparison', head, lines });
