import type { CatalogueRecord } from '../../catalogue/catalogue.ts';
import { type Html, html, joinHtml } from '../../language/html.ts';
import type { Facts } from '../../model/kinds.ts';
import { stopLines } from '../exhibition/stops.ts';
import { clockOf } from '../film/clock.ts';
import type { Reader } from '../site.ts';
import { tableHtml } from '../table.ts';
import { figureCharts } from './charts.ts';
import {
  bullets,
  inline,
  languageName,
  mailLink,
  notKnown,
  phoneLink,
  phrase,
  type Rows,
  recordLink,
  recordLinks,
  remark,
  row,
  textRow,
  webLink,
} from './row.ts';

const unknown = (reader: Reader) => notKnown(reader.t('fact.notPublished'));

export function newsRows(reader: Reader, { facts }: CatalogueRecord<'news'>): Rows {
  const { t, formats } = reader;
  const { validFrom, validTo } = facts;
  const valid = [validFrom, validTo].flatMap((day) => (day ? [formats.date(day, 'long')] : []));
  return [
    row(t('fact.number'), phrase(reader, facts.number)),
    row(t('fact.issuingBody'), phrase(reader, facts.issuingBody)),
    row(t('fact.signer'), phrase(reader, facts.signer)),
    textRow(t('fact.valid'), validFrom && valid.join(' – ')),
    row(t('fact.supersedes'), recordLinks(reader, 'news', facts.supersedes)),
    row(t('fact.contact'), recordLink(reader, 'contacts', facts.contact)),
  ];
}

const licence = ({ tDynamic }: Reader, code: string) => tDynamic(`list.licence.${code.replaceAll('.', '_')}`);

export function publicationRows(reader: Reader, { id, facts }: CatalogueRecord<'publications'>): Rows {
  const { t } = reader;
  const files = (facts.files ?? []).map(
    ({ url, lang }) => html`${[webLink(reader, url)]} (${[languageName(reader, lang)]})`,
  );
  const { made = [], madeWith, creator, spoken } = facts.film ?? {};
  const { seconds } = reader.site.films?.[id] ?? {};
  return [
    textRow(t('fact.duration'), seconds === undefined ? undefined : clockOf(reader.lang, seconds)),
    row(
      t('fact.filmMade'),
      inline(
        reader,
        made.map((code) => html`${reader.tDynamic(`list.filmMaking.${code}`)}`),
      ),
    ),
    row(t('fact.madeWith'), madeWith ? reader.span({ text: madeWith, lang: 'vi' }) : undefined),
    row(t('fact.creator'), phrase(reader, creator)),
    row(t('fact.filmSpoken'), spoken ? languageName(reader, spoken) : undefined),
    row(t('fact.edition'), phrase(reader, facts.edition)),
    textRow(t('fact.isbn'), facts.isbn),
    textRow(t('fact.licence'), licence(reader, facts.licence)),
    row(t('fact.files'), bullets(files)),
  ];
}

export function exhibitionRows(reader: Reader, { facts }: CatalogueRecord<'exhibitions'>): Rows {
  const { t, formats } = reader;
  return [
    textRow(t('fact.panels'), formats.number(facts.panels.length)),
    row(t('fact.stops'), bullets(stopLines(reader, facts.stops ?? [])) ?? unknown(reader)),
  ];
}

/** What made a picture: system and version, then the prompt and who wrote it. */
function generatorHtml(reader: Reader, made: Facts<'photos'>['generator']): Html | undefined {
  if (!made) return undefined;
  const { system, version, prompt, promptBy } = made;
  const parts = [
    [system, version],
    [prompt && `“${prompt}”`, promptBy],
  ].map((pair) => pair.filter(Boolean).join(' '));
  return joinHtml(
    parts.map((text) => (text ? reader.span({ text, lang: 'vi' }) : undefined)),
    html` · `,
  );
}

export function photoRows(reader: Reader, { facts }: CatalogueRecord<'photos'>): Rows {
  const { t, tDynamic, formats } = reader;
  const allowed = phrase(reader, facts.allowed);
  return [
    textRow(t('fact.digitalSource'), tDynamic(`list.digitalSource.${facts.digitalSource}`)),
    row(t('fact.generator'), generatorHtml(reader, facts.generator)),
    row(t('fact.credit'), phrase(reader, facts.creditLine)),
    row(t('fact.creator'), phrase(reader, facts.creator)),
    textRow(t('fact.licence'), licence(reader, facts.licence)),
    row(t('fact.use'), html`${tDynamic(`list.use.${facts.use}`)}${[allowed && html`: ${[allowed]}`]}`),
    textRow(t('fact.takenOn'), facts.takenOn && formats.partialDate(facts.takenOn)),
    row(t('fact.depicts'), recordLinks(reader, undefined, facts.depicts)),
  ];
}

/** An office says what it has; telephone and e-mail that are not announced are said to be so. */
export function contactRows(reader: Reader, { facts }: CatalogueRecord<'contacts'>): Rows {
  const { t, formats } = reader;
  const channels = (facts.channels ?? []).map(
    ({ network, url }) => html`${network}: ${[webLink(reader, url)]}`,
  );
  const spoken = (facts.languages ?? []).map((tag) => languageName(reader, tag));
  return [
    row(
      t('fact.person'),
      phrase(reader, facts.person) ?? (facts.type === 'spokesperson' ? unknown(reader) : undefined),
    ),
    row(t('fact.post'), phrase(reader, facts.post)),
    textRow(t('fact.appointedOn'), facts.appointedOn && formats.date(facts.appointedOn, 'long')),
    row(t('fact.address'), phrase(reader, facts.address) ?? unknown(reader)),
    row(t('fact.phone'), facts.phone ? phoneLink(reader, facts.phone) : unknown(reader)),
    row(t('fact.email'), facts.email ? mailLink(reader, facts.email) : unknown(reader)),
    row(t('fact.web'), facts.url ? webLink(reader, facts.url) : undefined),
    row(t('fact.spoken'), inline(reader, spoken)),
    row(t('fact.channels'), bullets(channels)),
  ];
}

/**
 * Statistics as a table: indicator, value with unit, period, whether final, source; above it what can be drawn.
 * @param sources whether the page lists the sources that the table refers to.
 */
export function figuresTable(
  reader: Reader,
  record: CatalogueRecord<'figures'>,
  { sources = true }: { sources?: boolean } = {},
): Html {
  const { t, tDynamic, formats } = reader;
  const lines = record.facts.observations.map((item) => {
    const { changePercent: change, source } = item;
    const changed = change !== undefined && remark(html`${change > 0 ? '+' : ''}${formats.percent(change)}`);
    const number = source && html`[${formats.number(source)}]`;
    const from = number && sources ? html`<a href="#nguon-${source}">${[number]}</a>` : number;
    return [
      html`${tDynamic(`list.indicator.${item.indicator}`)}`,
      html`${formats.quantity(item.value, item.unit)}${[changed]}`,
      html`${formats.partialDate(item.period)}`,
      html`${tDynamic(`list.observation.${item.status}`)}`,
      from || undefined,
    ];
  });
  const head = [t('fact.indicator'), t('fact.value'), t('fact.when'), t('fact.status'), t('fact.source')];
  const table = tableHtml({ label: t('kind.figures'), name: 'figures', head, lines, numbers: [1] });
  return joinHtml([figureCharts(reader, record.facts.observations), table]);
}
