import type { CatalogueRecord } from '../../catalogue/catalogue.ts';
import { withoutWordBreaks } from '../../language/line-break.ts';
import type { Reader } from '../../layouts/reader.ts';
import { localityOf } from '../facts/facts.ts';
import { notKnown, yesNo } from '../facts/row.ts';
import { hoursHtml } from '../facts/shared.ts';
import { lineHtml } from './card.ts';

const unknown = (reader: Reader) => notKnown(reader.t('fact.unknown'));

/** Zones side by side, as an investor compares them; what has no dated source is said to be unknown. */
export function zonesTable(reader: Reader, zones: CatalogueRecord<'zones'>[]): string {
  const { t, tDynamic, formats } = reader;
  const head = [
    t('kind.zones'),
    t('browse.byType'),
    t('fact.areaTotal'),
    t('fact.landPrice'),
    t('fact.established'),
    t('fact.locality'),
  ];
  const lines = zones.map((zone) => {
    const { facts } = zone;
    const cells = [
      tDynamic(`list.zone.${facts.type}`),
      facts.areaHa?.total === undefined ? unknown(reader) : formats.quantity(facts.areaHa.total, 'ha'),
      facts.landPrice
        ? t('fact.perM2', {
            price: formats.currency(facts.landPrice.usdPerM2, 'USD'),
            years: facts.landPrice.termYears,
          })
        : unknown(reader),
      facts.established ? formats.partialDate(facts.established) : unknown(reader),
      localityOf(reader, zone) ?? '',
    ];
    return `<tr><th scope="row">${lineHtml(reader, zone)}</th>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  });
  return table(t('kind.zones'), head, lines);
}

/** Gates by what a traveller asks first. */
export function gatesTable(reader: Reader, gates: CatalogueRecord<'gates'>[]): string {
  const { t, tDynamic } = reader;
  const head = [t('kind.gates'), t('fact.gateClass'), t('fact.hours'), t('fact.eVisa'), t('fact.goods')];
  const lines = gates.map((gate) => {
    const { facts } = gate;
    const cells = [
      tDynamic(`list.gate.${facts.class}`),
      hoursHtml(reader, facts.hours),
      yesNo(reader, facts.eVisa),
      yesNo(reader, facts.goods),
    ];
    return `<tr><th scope="row">${lineHtml(reader, gate)}</th>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  });
  return table(t('kind.gates'), head, lines);
}

function table(label: string, head: string[], lines: string[]): string {
  return `<div class="table-scroll" tabindex="0" role="group" aria-label="${withoutWordBreaks(label)}"><table class="comparison"><thead><tr>${head.map((cell) => `<th scope="col">${cell}</th>`).join('')}</tr></thead><tbody>${lines.join('')}</tbody></table></div>`;
}
