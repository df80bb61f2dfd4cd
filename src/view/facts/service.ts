import type { CatalogueRecord } from '../../catalogue/catalogue.ts';
import { html, joinHtml } from '../../language/html.ts';
import type { Reader } from '../site.ts';
import {
  type Answer,
  hasOrNot,
  inline,
  languageName,
  mailLink,
  notKnown,
  phoneLink,
  phrase,
  type Rows,
  remark,
  row,
  stars,
  textRow,
  webLink,
} from './row.ts';
import { asOf, hoursAnswer } from './shared.ts';

type Service = CatalogueRecord<'services'>['facts'];

/** How to find and reach a service, when, and for how much; what nobody has given of these is said to be unknown. */
export function serviceRows(reader: Reader, { facts }: CatalogueRecord<'services'>): Rows {
  const { t, formats } = reader;
  const { class: level, confirmedOn } = facts;
  const unknown = notKnown(t('fact.unknown'));
  const decided = level?.decidedOn && remark(html`${formats.date(level.decidedOn, 'long')}`);
  const by = facts.confirmedBy === undefined ? undefined : remark(phrase(reader, facts.confirmedBy));
  return [
    row(t('fact.address'), phrase(reader, facts.address) ?? unknown),
    row(t('fact.phone'), facts.phone ? phoneLink(reader, facts.phone) : unknown),
    row(t('fact.email'), facts.email ? mailLink(reader, facts.email) : undefined),
    row(t('fact.web'), facts.url ? webLink(reader, facts.url) : undefined),
    row(t('fact.hours'), facts.hours === undefined ? unknown : hoursAnswer(reader, facts.hours)),
    row(t('service.price'), priceAnswer(reader, facts.price)),
    row(
      t('service.class'),
      level && html`${[stars(level.stars)]} ${t('fact.stars', { count: level.stars })}`,
    ),
    row(t('fact.decision'), level && joinHtml([phrase(reader, level.decision), decided || undefined])),
    textRow(t('service.classUntil'), level?.until && formats.date(level.until, 'long')),
    row(t('service.emergency'), facts.emergency && hasOrNot(reader, facts.emergency)),
    row(
      t('fact.spoken'),
      inline(
        reader,
        (facts.spoken ?? []).map((tag) => languageName(reader, tag)),
      ),
    ),
    row(t('service.confirmed'), confirmedOn ? html`${formats.date(confirmedOn, 'long')}${[by]}` : undefined),
  ];
}

/** From the least to the most, what for, and of which day. */
function priceAnswer(reader: Reader, price: Service['price']): Answer | undefined {
  const { t, tDynamic, formats } = reader;
  if (price === undefined) return undefined;
  if (price === 'unknown') return notKnown(t('fact.unknown'));
  const [from, to] = [price.from, price.to].map((value) =>
    value === undefined ? undefined : formats.currency(value, price.currency),
  );
  const range =
    to === undefined
      ? t('service.priceFrom', { from: from ?? '' })
      : t('fact.fromTo', { from: from ?? '', to });
  const words = price.per
    ? t('service.pricePer', { price: range, per: tDynamic(`list.per.${price.per}`) })
    : range;
  return html`${words}${[asOf(reader, price.asOf)]}`;
}
