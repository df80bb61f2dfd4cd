import type { CatalogueRecord } from '../../catalogue/catalogue.ts';
import { type Html, html, joinHtml } from '../../language/html.ts';
import { sentenceCase } from '../../language/sentence-case.ts';
import type { Reader } from '../site.ts';

type Observation = CatalogueRecord<'figures'>['facts']['observations'][number];

interface Chart {
  title: string;
  items: readonly Observation[];
  /** What tells its items apart. */
  by: 'period' | 'indicator';
}

/** With more periods than this a line tells more than bars. */
const MOST_BARS = 7;
/** A bar this many times shorter than the longest would not be seen. */
const SHORTEST = 200;
/** Of the drawing of a line, in its own units. */
const LINE = { wide: 600, high: 120, edge: 8 };

/**
 * Statistics drawn: one indicator over its periods, or several of one unit and one period side by side. Nothing is
 * drawn that stands alone. The table beside it says the same to those who listen.
 */
export function figureCharts(reader: Reader, observations: readonly Observation[]): Html {
  const charts = [...overTime(reader, observations), ...sideBySide(reader, observations)];
  return joinHtml(charts.map((chart) => chartHtml(reader, chart)));
}

function overTime({ tDynamic }: Reader, observations: readonly Observation[]): Chart[] {
  const groups = Map.groupBy(observations, ({ indicator, unit }) => `${indicator} ${unit}`);
  return [...groups.values()].filter(isOverTime).map((group) => ({
    title: tDynamic(`list.indicator.${group[0]?.indicator}`),
    items: group.toSorted((a, b) => (a.period < b.period ? -1 : 1)),
    by: 'period',
  }));
}

const isOverTime = (group: readonly Observation[]): boolean =>
  group.length > 1 && new Set(group.map(({ period }) => period)).size === group.length;

/** Percentages of different things, and sums of money a head beside a whole, make no picture: counts and sums do. */
function sideBySide({ formats }: Reader, observations: readonly Observation[]): Chart[] {
  const counted = observations.filter(
    ({ unit, indicator }) => unit !== 'percent' && indicator !== 'grdp-per-head',
  );
  const groups = Map.groupBy(counted, ({ unit, period }) => `${unit} ${period}`);
  return [...groups.values()].flatMap((items) => {
    const values = items.map(({ value }) => value);
    const isDrawn =
      new Set(items.map(({ indicator }) => indicator)).size > 1 &&
      Math.min(...values) > 0 &&
      Math.max(...values) / Math.min(...values) <= SHORTEST;
    return isDrawn ? [{ title: formats.partialDate(items[0]?.period ?? ''), items, by: 'indicator' }] : [];
  });
}

function chartHtml(reader: Reader, { title, items, by }: Chart): Html {
  const { t, formats } = reader;
  const sources = [...new Set(items.flatMap(({ source }) => source ?? []))].sort((a, b) => a - b);
  const from = sources.map((source) => `[${formats.number(source)}]`).join(' ');
  const source = from && html` <small>${t('fact.source')} ${from}</small>`;
  const drawn =
    by === 'period' && items.length > MOST_BARS ? lineHtml(reader, items) : barsHtml(reader, items, by);
  return html`<figure class="chart" aria-hidden="true"><figcaption>${sentenceCase(title)}${[source]}</figcaption>${[drawn]}</figure>`;
}

function barsHtml(reader: Reader, items: readonly Observation[], by: Chart['by']): Html {
  const { formats, tDynamic } = reader;
  const values = items.map(({ value }) => value);
  const least = Math.min(0, ...values);
  const span = Math.max(0, ...values) - least || 1;
  const part = (value: number) => round((100 * value) / span);
  const lines = items.map(({ value, unit, period, indicator, status }) => {
    const name = by === 'period' ? formats.partialDate(period) : tDynamic(`list.indicator.${indicator}`);
    const start = part(Math.min(0, value) - least);
    return html`<li><span>${name}</span><svg viewBox="0 0 100 4" preserveAspectRatio="none" width="100" height="4"><rect class="${status}" x="${start}" width="${part(Math.abs(value))}" height="4"/></svg><span>${loose(formats.quantity(value, unit))}</span></li>`;
  });
  return html`<ul>${lines}</ul>`;
}

function lineHtml(reader: Reader, items: readonly Observation[]): Html {
  const { formats } = reader;
  const { wide, high, edge } = LINE;
  const values = items.map(({ value }) => value);
  const least = Math.min(...values);
  const span = Math.max(...values) - least || 1;
  const points = values.map((value, at) => {
    const x = edge + (at * (wide - 2 * edge)) / (items.length - 1);
    const y = high - edge - ((value - least) / span) * (high - 2 * edge);
    return `${round(x)},${round(y)}`;
  });
  const ends = [items[0], items.at(-1)].map((item) => {
    if (!item) return undefined;
    return html`<li><span>${formats.partialDate(item.period)}</span><span>${loose(formats.quantity(item.value, item.unit))}</span></li>`;
  });
  return html`<svg class="line" viewBox="0 0 ${wide} ${high}" width="${wide}" height="${high}"><polyline points="${points.join(' ')}"/></svg><ul class="ends">${ends}</ul>`;
}

/** Letters may be large and a phone narrow: here a number and its unit may stand on two lines. */
const loose = (text: string): string => text.replaceAll('\u00A0', ' ');

const round = (length: number): number => Number(length.toFixed(2));
