import type { CatalogueRecord } from '../../catalogue/catalogue.ts';
import { type Html, html } from '../../language/html.ts';
import type { AudienceSection } from '../../model/audiences.ts';
import { phrase, plain, recordAnchor } from '../facts/row.ts';
import { months } from '../facts/shared.ts';
import { photoFigure } from '../pictures/picture.ts';
import type { Reader } from '../site.ts';
import { linesHtml } from './lines.ts';

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/** The year of each record: its best months on a band, and in words for who does not see it. */
export function monthsHtml(reader: Reader, records: readonly CatalogueRecord[]): Html {
  const { formats } = reader;
  const numbers = MONTHS.map((month) => html`<span>${formats.number(month)}</span>`);
  const items = records.flatMap((record) => {
    const { season } = record.facts;
    const words = months(reader, season);
    if (!season || !words) return [];
    const band = MONTHS.map((month) => (season.includes(month) ? html`<i class="best"></i>` : html`<i></i>`));
    return html`<li><h3>${[recordAnchor(reader, record)]}</h3><p class="band" aria-hidden="true">${band}</p><p class="meta">${words}</p></li>`;
  });
  return html`<div class="way-months"><p class="numbers" aria-hidden="true">${numbers}</p><ul>${items}</ul></div>`;
}

/** National numbers of Viet Nam: Ministry of National Defence 112, Public Security 113 and 114, Health 115. */
const EMERGENCY = ['113', '114', '115', '112'] as const;

/** Numbers to call in need, and the pages that stand beside them. */
export function emergencyHtml(reader: Reader, records: readonly CatalogueRecord[]): Html {
  const { t, tDynamic } = reader;
  const numbers = EMERGENCY.map(
    (number) =>
      html`<li><a href="tel:${number}"><strong>${number}</strong></a> <span>${tDynamic(`way.number.${number}`)}</span></li>`,
  );
  const pages = records.length > 0 ? linesHtml(reader, records) : undefined;
  return html`${[pages]}<ul class="way-numbers">${numbers}</ul><p class="remark">${t('way.numbersNote')}</p>`;
}

/**
 * Observations of the statistics, set large, each with its period and the source that says so: the first, or those of
 * the named indicators in their order.
 */
export function figuresHtml(
  reader: Reader,
  records: readonly CatalogueRecord[],
  { indicators, most }: Pick<AudienceSection, 'indicators' | 'most'>,
): Html {
  const { tDynamic, formats } = reader;
  const all = records.flatMap((record) =>
    record.kind === 'figures'
      ? record.facts.observations.map((item) => ({
          ...item,
          from: record.facts.sources[(item.source ?? 0) - 1],
        }))
      : [],
  );
  const chosen = indicators?.flatMap((name) => all.filter(({ indicator }) => indicator === name)) ?? all;
  const items = chosen.slice(0, most).map(({ indicator, value, unit, period, status, from }) => {
    const estimate = status === 'estimate' && html` · ${tDynamic('list.observation.estimate')}`;
    const title = from && phrase(reader, from.title);
    const link = title && (from?.url ? reader.anchor(from.url, title) : title);
    const source = link && html`<small>${[reader.tHtml('way.source', { source: [link] })]}</small>`;
    // Set large: here a number and its unit may stand on two lines.
    const number = formats.quantity(value, unit).replaceAll('\u00A0', ' ');
    return html`<div><dt>${tDynamic(`list.indicator.${indicator}`)}</dt><dd><strong>${number}</strong><small>${formats.partialDate(period)}${[estimate]}</small>${[source]}</dd></div>`;
  });
  return html`<dl class="way-figures">${items}</dl>`;
}

/** Incentives of the zones, only those whose legal basis is told. */
export function incentivesHtml(reader: Reader, records: readonly CatalogueRecord[]): Html {
  const { t, formats } = reader;
  const lines = records.flatMap((record) =>
    record.kind === 'zones'
      ? (record.facts.incentives ?? []).map(({ tax, ratePercent, years, legalBasis }) => {
          const cells = [
            plain(formats.percent(ratePercent)),
            plain(years ? t('fact.yearCount', { count: years }) : undefined),
            phrase(reader, legalBasis),
            recordAnchor(reader, record),
          ];
          return html`<tr><th scope="row">${[phrase(reader, tax)]}</th>${cells.map((cell) => html`<td>${[cell]}</td>`)}</tr>`;
        })
      : [],
  );
  const head = [t('way.tax'), t('way.rate'), t('way.term'), t('way.legalBasis'), t('fact.zone')];
  return html`<div class="table-scroll" tabindex="0" role="group" aria-label="${t('fact.incentives')}"><table><thead><tr>${head.map((label) => html`<th scope="col">${label}</th>`)}</tr></thead><tbody>${lines}</tbody></table></div>`;
}

/** Pictures with their credit, as whoever prints them needs it. */
export function picturesHtml(reader: Reader, records: readonly CatalogueRecord[]): Html {
  const figures = records.map(({ id }) =>
    photoFigure(reader, id, { sizes: '(min-width: 64rem) 20rem, (min-width: 40rem) 45vw, 92vw' }),
  );
  return html`<div class="gallery">${figures}</div>`;
}
