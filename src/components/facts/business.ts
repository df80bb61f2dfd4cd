import { escapeHtml } from '../../catalogue/body/render.ts';
import type { CatalogueRecord } from '../../catalogue/catalogue.ts';
import type { Reader } from '../../layouts/reader.ts';
import {
  bullets,
  countryName,
  inline,
  mailLink,
  notKnown,
  phoneLink,
  phrase,
  plain,
  type Rows,
  recordLink,
  recordLinks,
  row,
  vietnamese,
  yesNo,
} from './row.ts';

const stars = (count: number) => `<span aria-hidden="true">${'★'.repeat(count)}</span>`;

export function productRows(reader: Reader, { facts }: CatalogueRecord<'products'>): Rows {
  const { t, formats } = reader;
  const { ocop, geographicalIndication: gi, producer } = facts;
  const producerLines = producer && [
    vietnamese(reader, producer.name) as string,
    ...(producer.phone ? [phoneLink(producer.phone)] : []),
    ...(producer.email ? [mailLink(producer.email)] : []),
    ...(producer.url
      ? [`<a href="${escapeHtml(producer.url)}">${escapeHtml(producer.url.replace(/^https?:\/\//, ''))}</a>`]
      : []),
  ];
  return [
    row(
      t('fact.ocop'),
      ocop &&
        `${stars(ocop.stars)} ${t('fact.stars', { count: ocop.stars })}${ocop.graded ? ` <small>(${formats.date(ocop.graded, 'long')})</small>` : ''}`,
    ),
    row(t('fact.ocopExpires'), ocop?.expires && formats.date(ocop.expires, 'long')),
    row(
      t('fact.gi'),
      gi &&
        `${vietnamese(reader, gi.name)}${gi.registered ? ` <small>(${formats.partialDate(gi.registered)})</small>` : ''}`,
    ),
    row(t('fact.giNumber'), plain(gi?.number)),
    row(t('fact.producer'), producerLines && bullets(producerLines)),
    row(
      t('fact.ageing'),
      facts.ageingMonths === undefined ? undefined : t('fact.monthCount', { count: facts.ageingMonths }),
    ),
    row(t('fact.certificates'), inline(reader, (facts.certificates ?? []).map(escapeHtml))),
    row(
      t('fact.exportMarkets'),
      inline(
        reader,
        (facts.exportMarkets ?? []).map((item) => phrase(reader, item) as string),
      ),
    ),
    row(t('fact.hsCode'), plain(facts.hsCode)),
    row(t('fact.exportReady'), facts.exportReady && yesNo(reader, facts.exportReady)),
  ];
}

export function zoneRows(reader: Reader, { facts }: CatalogueRecord<'zones'>): Rows {
  const { t, formats } = reader;
  const area = facts.areaHa;
  const hectares = (value: number | undefined) =>
    value === undefined ? undefined : formats.quantity(value, 'ha');
  const asOf = (date: string | undefined) =>
    date ? ` <small>(${t('fact.asOf', { date: formats.date(date, 'long') })})</small>` : '';
  const price = facts.landPrice;
  const utility = (item: typeof facts.power, unit: string) =>
    item &&
    (bullets([
      ...(item.capacity ? [vietnamese(reader, item.capacity) as string] : []),
      ...(item.priceVnd === undefined
        ? []
        : [`${formats.currency(item.priceVnd, 'VND')}/${unit}${asOf(item.asOf)}`]),
    ]) ??
      undefined);
  return [
    row(t('fact.established'), facts.established && formats.partialDate(facts.established)),
    row(t('fact.decision'), vietnamese(reader, facts.decision)),
    row(t('fact.areaTotal'), hectares(area?.total) && `${hectares(area?.total)}${asOf(area?.asOf)}`),
    row(t('fact.areaLeasable'), hectares(area?.leasable)),
    row(t('fact.areaFree'), hectares(area?.free)),
    row(
      t('fact.landPrice'),
      price
        ? `${t('fact.perM2', { price: formats.currency(price.usdPerM2, 'USD'), years: price.termYears })}${asOf(price.asOf)}`
        : notKnown(t('fact.unknown')),
    ),
    row(t('fact.power'), utility(facts.power, 'kWh')),
    row(t('fact.water'), utility(facts.water, 'm³')),
    row(t('fact.wasteWater'), utility(facts.wasteWater, 'm³')),
    row(
      t('fact.wages'),
      facts.wages && `${formats.currency(facts.wages.monthlyVnd, 'VND')}${asOf(facts.wages.asOf)}`,
    ),
    row(
      t('fact.distances'),
      bullets(
        (facts.distances ?? []).map(
          (item) =>
            `${phrase(reader, item.to)}: ${formats.quantity(item.km, 'km')}${item.minutes === undefined ? '' : `, ${formats.quantity(item.minutes, 'minute')}`}`,
        ),
      ),
    ),
    row(
      t('fact.incentives'),
      bullets(
        (facts.incentives ?? []).map(
          (item) =>
            `${phrase(reader, item.tax)}: ${formats.percent(item.ratePercent)}${item.years ? `, ${t('fact.yearCount', { count: item.years })}` : ''} <small>(${vietnamese(reader, item.legalBasis)})</small>`,
        ),
      ),
    ),
    row(
      t('fact.tenants'),
      bullets(
        (facts.tenants ?? []).map((item) =>
          [vietnamese(reader, item.name), phrase(reader, item.country), phrase(reader, item.sector)]
            .filter(Boolean)
            .join(' · '),
        ),
      ),
    ),
    row(t('fact.authority'), phrase(reader, facts.authority)),
    row(t('fact.contacts'), recordLinks(reader, 'contacts', facts.contacts)),
  ];
}

export function projectRows(reader: Reader, { facts }: CatalogueRecord<'projects'>): Rows {
  const { t, tDynamic, formats } = reader;
  return [
    row(t('fact.stage'), tDynamic(`list.stage.${facts.stage}`)),
    row(t('fact.sector'), tDynamic(`list.sector.${facts.sector}`)),
    row(t('fact.zone'), recordLink(reader, 'zones', facts.zone)),
    row(t('fact.site'), phrase(reader, facts.site)),
    row(t('fact.area'), facts.areaHa === undefined ? undefined : formats.quantity(facts.areaHa, 'ha')),
    row(t('fact.capital'), facts.capital && formats.currency(facts.capital.amount, facts.capital.currency)),
    row(t('fact.form'), phrase(reader, facts.form)),
    row(t('fact.capacity'), facts.capacity && formats.quantity(facts.capacity.value, facts.capacity.unit)),
    row(
      t('fact.investors'),
      bullets(
        (facts.investors ?? []).map(
          (item) =>
            `${vietnamese(reader, item.name)}${item.country ? ` (${phrase(reader, item.country)})` : ''}${item.sharePercent === undefined ? '' : ` · ${formats.percent(item.sharePercent)}`}`,
        ),
      ),
    ),
    row(t('fact.inOperation'), facts.inOperation && formats.partialDate(facts.inOperation)),
    row(t('fact.jobs'), facts.jobs === undefined ? undefined : formats.number(facts.jobs)),
    row(t('fact.authority'), phrase(reader, facts.authority)),
    row(t('fact.deadline'), facts.deadline && formats.date(facts.deadline, 'long')),
    row(t('fact.contacts'), recordLinks(reader, 'contacts', facts.contacts)),
  ];
}

export function partnerRows(reader: Reader, { facts }: CatalogueRecord<'partners'>): Rows {
  const { t, tDynamic, formats } = reader;
  return [
    row(t('fact.country'), countryName(reader, facts.country)),
    row(
      t('fact.ownName'),
      facts.ownName && reader.span({ text: facts.ownName.text, lang: facts.ownName.lang }),
    ),
    row(t('fact.relation'), tDynamic(`list.partner.${facts.type}`)),
    row(t('fact.capitalTown'), phrase(reader, facts.capital)),
    row(t('fact.since'), facts.since && formats.partialDate(facts.since)),
    row(
      t('fact.border'),
      facts.borderKm &&
        `${formats.quantity(facts.borderKm.value, 'km')}${facts.borderKm.note ? ` <small>(${phrase(reader, facts.borderKm.note)})</small>` : ''}`,
    ),
    row(
      t('fact.markers'),
      facts.borderMarkers === undefined ? undefined : formats.number(facts.borderMarkers),
    ),
    row(
      t('fact.agreements'),
      bullets(
        (facts.agreements ?? []).map(
          (item) =>
            `${vietnamese(reader, item.title)}${item.date ? ` <small>(${formats.date(item.date, 'long')})</small>` : ''}`,
        ),
      ),
    ),
    row(
      t('fact.web'),
      facts.url &&
        `<a href="${escapeHtml(facts.url)}">${escapeHtml(facts.url.replace(/^https?:\/\//, ''))}</a>`,
    ),
  ];
}
