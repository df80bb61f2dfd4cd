import type { CatalogueRecord } from '../../catalogue/catalogue.ts';
import { html, joinHtml } from '../../language/html.ts';
import type { Reader } from '../site.ts';
import {
  bullets,
  countryName,
  inline,
  mailLink,
  notKnown,
  phoneLink,
  phrase,
  type Rows,
  recordLink,
  recordLinks,
  remark,
  row,
  stars,
  textRow,
  webLink,
  yesNo,
} from './row.ts';
import { asOf } from './shared.ts';

export function productRows(reader: Reader, { facts }: CatalogueRecord<'products'>): Rows {
  const { t, formats } = reader;
  const { ocop, geographicalIndication: gi, producer, ageingMonths } = facts;
  const graded = ocop?.graded && remark(html`${formats.date(ocop.graded, 'long')}`);
  const registered = gi?.registered && remark(html`${formats.partialDate(gi.registered)}`);
  const producerLines = producer && [
    phrase(reader, producer.name),
    ...(producer.phone ? [phoneLink(reader, producer.phone)] : []),
    ...(producer.email ? [mailLink(reader, producer.email)] : []),
    ...(producer.url ? [webLink(reader, producer.url)] : []),
  ];
  const certificates = (facts.certificates ?? []).map((name) => html`${name}`);
  const markets = (facts.exportMarkets ?? []).map((item) => phrase(reader, item));
  return [
    row(
      t('fact.ocop'),
      ocop && html`${[stars(ocop.stars)]} ${t('fact.stars', { count: ocop.stars })}${[graded]}`,
    ),
    textRow(t('fact.ocopExpires'), ocop?.expires && formats.date(ocop.expires, 'long')),
    row(t('fact.gi'), gi && joinHtml([phrase(reader, gi.name), registered])),
    textRow(t('fact.giNumber'), gi?.number),
    row(t('fact.producer'), producerLines && bullets(producerLines)),
    textRow(
      t('fact.ageing'),
      ageingMonths === undefined ? undefined : t('fact.monthCount', { count: ageingMonths }),
    ),
    row(t('fact.certificates'), inline(reader, certificates)),
    row(t('fact.exportMarkets'), inline(reader, markets)),
    textRow(t('fact.hsCode'), facts.hsCode),
    row(t('fact.exportReady'), facts.exportReady && yesNo(reader, facts.exportReady)),
  ];
}

export function zoneRows(reader: Reader, { facts }: CatalogueRecord<'zones'>): Rows {
  const { t, formats } = reader;
  const { areaHa: area, landPrice: price, wages } = facts;
  const hectares = (value: number | undefined) =>
    value === undefined ? undefined : formats.quantity(value, 'ha');
  const total = hectares(area?.total);
  const utility = (item: typeof facts.power, unit: string) =>
    item &&
    bullets([
      ...(item.capacity ? [phrase(reader, item.capacity)] : []),
      ...(item.priceVnd === undefined
        ? []
        : [html`${formats.currency(item.priceVnd, 'VND')}/${unit}${[asOf(reader, item.asOf)]}`]),
    ]);
  const distances = (facts.distances ?? []).map(({ to, km, minutes }) => {
    const time = minutes !== undefined && html`, ${formats.quantity(minutes, 'minute')}`;
    return html`${[phrase(reader, to)]}: ${formats.quantity(km, 'km')}${[time]}`;
  });
  const incentives = (facts.incentives ?? []).map(({ tax, ratePercent, years, legalBasis }) => {
    const term = years ? html`, ${t('fact.yearCount', { count: years })}` : undefined;
    return html`${[phrase(reader, tax)]}: ${formats.percent(ratePercent)}${[term, remark(phrase(reader, legalBasis))]}`;
  });
  const tenants = (facts.tenants ?? []).map(({ name, country, sector }) =>
    joinHtml([phrase(reader, name), phrase(reader, country), phrase(reader, sector)], html` · `),
  );
  return [
    textRow(t('fact.established'), facts.established && formats.partialDate(facts.established)),
    row(t('fact.decision'), phrase(reader, facts.decision)),
    row(t('fact.areaTotal'), total ? html`${total}${[asOf(reader, area?.asOf)]}` : undefined),
    textRow(t('fact.areaLeasable'), hectares(area?.leasable)),
    textRow(t('fact.areaFree'), hectares(area?.free)),
    row(
      t('fact.landPrice'),
      price
        ? html`${t('fact.perM2', { price: formats.currency(price.usdPerM2, 'USD'), years: price.termYears })}${[asOf(reader, price.asOf)]}`
        : notKnown(t('fact.unknown')),
    ),
    row(t('fact.power'), utility(facts.power, 'kWh')),
    row(t('fact.water'), utility(facts.water, 'm³')),
    row(t('fact.wasteWater'), utility(facts.wasteWater, 'm³')),
    row(
      t('fact.wages'),
      wages && html`${formats.currency(wages.monthlyVnd, 'VND')}${[asOf(reader, wages.asOf)]}`,
    ),
    row(t('fact.distances'), bullets(distances)),
    row(t('fact.incentives'), bullets(incentives)),
    row(t('fact.tenants'), bullets(tenants)),
    row(t('fact.authority'), phrase(reader, facts.authority)),
    row(t('fact.contacts'), recordLinks(reader, 'contacts', facts.contacts)),
  ];
}

export function projectRows(reader: Reader, { facts }: CatalogueRecord<'projects'>): Rows {
  const { t, tDynamic, formats } = reader;
  const { capital, capacity } = facts;
  const investors = (facts.investors ?? []).map(({ name, country, sharePercent: share }) =>
    joinHtml([
      phrase(reader, name),
      country ? html` (${[phrase(reader, country)]})` : undefined,
      share === undefined ? undefined : html` · ${formats.percent(share)}`,
    ]),
  );
  return [
    textRow(t('fact.stage'), tDynamic(`list.stage.${facts.stage}`)),
    textRow(t('fact.sector'), tDynamic(`list.sector.${facts.sector}`)),
    row(t('fact.zone'), recordLink(reader, 'zones', facts.zone)),
    row(t('fact.site'), phrase(reader, facts.site)),
    textRow(t('fact.area'), facts.areaHa === undefined ? undefined : formats.quantity(facts.areaHa, 'ha')),
    textRow(t('fact.capital'), capital && formats.currency(capital.amount, capital.currency)),
    row(t('fact.form'), phrase(reader, facts.form)),
    textRow(t('fact.capacity'), capacity && formats.quantity(capacity.value, capacity.unit)),
    row(t('fact.investors'), bullets(investors)),
    textRow(t('fact.inOperation'), facts.inOperation && formats.partialDate(facts.inOperation)),
    textRow(t('fact.jobs'), facts.jobs === undefined ? undefined : formats.number(facts.jobs)),
    row(t('fact.authority'), phrase(reader, facts.authority)),
    textRow(t('fact.deadline'), facts.deadline && formats.date(facts.deadline, 'long')),
    row(t('fact.contacts'), recordLinks(reader, 'contacts', facts.contacts)),
  ];
}

export function partnerRows(reader: Reader, { facts }: CatalogueRecord<'partners'>): Rows {
  const { t, tDynamic, formats } = reader;
  const { ownName, borderKm: border, borderMarkers: markers } = facts;
  const note = border?.note && remark(phrase(reader, border.note));
  const agreements = (facts.agreements ?? []).map(({ title, date }) =>
    joinHtml([phrase(reader, title), date && remark(html`${formats.date(date, 'long')}`)]),
  );
  return [
    row(t('fact.country'), countryName(reader, facts.country)),
    row(t('fact.ownName'), ownName && reader.span({ text: ownName.text, lang: ownName.lang })),
    textRow(t('fact.relation'), tDynamic(`list.partner.${facts.type}`)),
    row(t('fact.capitalTown'), phrase(reader, facts.capital)),
    textRow(t('fact.since'), facts.since && formats.partialDate(facts.since)),
    row(t('fact.border'), border && html`${formats.quantity(border.value, 'km')}${[note]}`),
    textRow(t('fact.markers'), markers === undefined ? undefined : formats.number(markers)),
    row(t('fact.agreements'), bullets(agreements)),
    row(t('fact.web'), facts.url ? webLink(reader, facts.url) : undefined),
  ];
}
