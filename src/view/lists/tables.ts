import type { CatalogueRecord } from '../../catalogue/catalogue.ts';
import { type Html, html } from '../../language/html.ts';
import { localityOf } from '../facts/facts.ts';
import { feesOf, GATE_ROWS } from '../facts/gate.ts';
import { answerHtml, phrase, plain, type Row, yesNo } from '../facts/row.ts';
import type { Reader } from '../site.ts';
import { type Column, comparison } from './comparison.ts';

type Gate = CatalogueRecord<'gates'>;
type Known = Parameters<typeof yesNo>[1];

/** Zones side by side, as an investor compares them; what has no dated source is said to be unknown. */
export function zonesTable(reader: Reader, zones: readonly CatalogueRecord<'zones'>[]): Html {
  const { t, tDynamic, formats } = reader;
  return comparison(reader, t('kind.zones'), zones, [
    {
      label: t('way.byType'),
      answer: ({ facts }) => plain(tDynamic(`list.zone.${facts.type}`)),
      isOnCard: true,
    },
    {
      label: t('fact.areaTotal'),
      answer: ({ facts: { areaHa } }) =>
        plain(areaHa?.total === undefined ? undefined : formats.quantity(areaHa.total, 'ha')),
    },
    {
      label: t('fact.landPrice'),
      answer: ({ facts: { landPrice: price } }) =>
        plain(
          price &&
            t('fact.perM2', { price: formats.currency(price.usdPerM2, 'USD'), years: price.termYears }),
        ),
    },
    {
      label: t('fact.established'),
      answer: ({ facts: { established } }) => plain(established && formats.partialDate(established)),
    },
    { label: t('fact.locality'), answer: (zone) => localityOf(reader, zone), isOnCard: true },
  ]);
}

/** Gates by what a driver and a trader ask, in their order. */
export function gatesTable(reader: Reader, gates: readonly Gate[]): Html {
  const { t, tDynamic } = reader;
  const asked = (label: string, name: keyof typeof GATE_ROWS) => ({
    label,
    answer: ({ facts }: Gate) => known(GATE_ROWS[name](reader, facts)),
  });
  const passing = (sort: 'cars' | 'trucks' | 'buses') => ({
    label: tDynamic(`list.vehicle.${sort}`),
    answer: ({ facts: { vehicles } }: Gate) => eachWay(reader, vehicles[`${sort}In`], vehicles[`${sort}Out`]),
  });
  const columns: Column<Gate>[] = [
    {
      label: t('fact.gateClass'),
      answer: ({ facts }) => plain(tDynamic(`list.gate.${facts.class}`)),
      isOnCard: true,
    },
    { label: t('fact.opposite'), answer: ({ facts }) => phrase(reader, facts.opposite.name) },
    asked(t('fact.hours'), 'hours'),
    asked(t('gate.lunch'), 'lunch'),
    asked(t('gate.acrossHours'), 'acrossHours'),
    passing('trucks'),
    passing('buses'),
    passing('cars'),
    asked(t('fact.vehiclePapers'), 'vehiclePapers'),
    asked(t('fact.goods'), 'goods'),
    {
      label: t('fact.fees'),
      answer: ({ facts }) => known(GATE_ROWS.fees(reader, { ...facts, fees: withoutSources(facts) })),
    },
    asked(t('fact.eVisa'), 'eVisa'),
    asked(t('fact.phone'), 'phone'),
  ];
  return comparison(reader, t('kind.gates'), gates, columns, { isTurned: true });
}

/** Fees as they are told where the sources that they name are not listed. */
const withoutSources = (facts: Gate['facts']) => feesOf(facts).map((fee) => ({ ...fee, source: undefined }));

/** What a row says; nothing where it is that nobody knows. */
const known = (row: Row | undefined): Html | undefined => (row?.isKnown ? row.value : undefined);

/** Whether something may pass into the country and out of it, once where it is the same. */
function eachWay(reader: Reader, into: Known | undefined, out: Known | undefined): Html | undefined {
  const { t } = reader;
  const said = (value: Known | undefined) => answerHtml(yesNo(reader, value ?? 'unknown'));
  if ((into ?? 'unknown') === 'unknown' && (out ?? 'unknown') === 'unknown') return undefined;
  if (into === out) return said(into);
  return html`${t('gate.in')}: ${[said(into)]}<br>${t('gate.out')}: ${[said(out)]}`;
}
