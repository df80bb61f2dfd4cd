import { type CatalogueRecord, leadPhoto } from '../../catalogue/catalogue.ts';
import { type Html, html, joinHtml } from '../../language/html.ts';
import { factRows, localityOf } from '../facts/facts.ts';
import { knownFirst, notConfirmedLine } from '../facts/known-first.ts';
import { labelHtml, languageName, type Rows, recordAnchor, recordLink, textRow } from '../facts/row.ts';
import { langMark } from '../lang-mark.ts';
import { typeLabel } from '../lists/facets.ts';
import { pictureHtml } from '../pictures/picture.ts';
import { shownIn } from '../shown-in.ts';
import type { Reader } from '../site.ts';

const parted = (pieces: readonly (Html | undefined)[]) => {
  const line = joinHtml(pieces, html` · `);
  return line && html`<p class="meta">${[line]}</p>`;
};

const summaryHtml = (reader: Reader, record: CatalogueRecord): Html => {
  const { words, lang } = reader.shown(record);
  return html`<p class="summary"${[langMark(reader, lang)]}>${[reader.html({ text: words.summary, lang })]}</p>`;
};

const titleHtml = (reader: Reader, record: CatalogueRecord): Html =>
  html`<h3>${[recordAnchor(reader, record)]}</h3>`;

/** Facts that are known, as a list of names and values. */
const factsHtml = (reader: Reader, rows: Rows): Html => {
  const known = knownFirst(rows.filter((row) => row !== undefined)).known;
  const items = known.map(
    (row) => html`<div><dt>${[labelHtml(reader, row.label)]}</dt><dd>${[row.value]}</dd></div>`,
  );
  return items.length > 0 ? html`<dl>${items}</dl>` : html``;
};

/** When news was written; that nobody has told the day of an event. */
function dayHtml({ formats, t }: Reader, record: CatalogueRecord): Html | undefined {
  if (record.kind === 'news')
    return html`<time datetime="${record.facts.published}">${formats.date(record.facts.published, 'long')}</time>`;
  return record.kind === 'events' && record.facts.when === 'unknown'
    ? html`${t('fact.whenUnknown')}`
    : undefined;
}

/** A record in a line of its own: what it is called, what and where it is or when it was written, what it says. */
export function linesHtml(reader: Reader, records: readonly CatalogueRecord[]): Html {
  const items = records.map((record) => {
    const day = dayHtml(reader, record);
    const meta = parted([
      day,
      typeLabel(reader, record),
      localityOf(reader, record),
      shownIn(reader, record),
    ]);
    return html`<li><div>${[titleHtml(reader, record), meta]}</div>${[summaryHtml(reader, record)]}</li>`;
  });
  return html`<ul class="way-lines">${items}</ul>`;
}

/** Projects by what an investor asks first. */
export function projectsHtml(reader: Reader, records: readonly CatalogueRecord[]): Html {
  const { t, tDynamic, formats } = reader;
  const items = records.map((record) => {
    if (record.kind !== 'projects') return undefined;
    const { stage, sector, capital, capacity, zone, inOperation, deadline } = record.facts;
    const link = recordLink(reader, 'zones', zone);
    const rows: Rows = [
      textRow(t('fact.sector'), tDynamic(`list.sector.${sector}`)),
      textRow(t('fact.capital'), capital && formats.currency(capital.amount, capital.currency)),
      textRow(t('fact.capacity'), capacity && formats.quantity(capacity.value, capacity.unit)),
      link && { label: t('fact.zone'), value: link, isKnown: true },
      textRow(t('fact.inOperation'), inOperation && formats.partialDate(inOperation)),
      textRow(t('fact.deadline'), deadline && formats.date(deadline, 'long')),
    ];
    const meta = parted([html`${tDynamic(`list.stage.${stage}`)}`, shownIn(reader, record)]);
    return html`<li><div>${[titleHtml(reader, record), meta, summaryHtml(reader, record)]}</div>${[factsHtml(reader, rows)]}</li>`;
  });
  return html`<ul class="way-lines way-projects">${items}</ul>`;
}

/** Whom to write to, first who answers in the reader's language; that nobody is known to is said. */
export function contactsHtml(reader: Reader, records: readonly CatalogueRecord[]): Html {
  const { lang, t } = reader;
  const contacts = records.filter((record) => record.kind === 'contacts');
  const answers = ({ facts }: CatalogueRecord<'contacts'>) =>
    (facts.languages as readonly string[] | undefined)?.includes(lang) ?? false;
  const sorted = [...contacts.filter(answers), ...contacts.filter((contact) => !answers(contact))];
  const items = sorted.map((contact) => {
    const rows = factRows(reader, contact);
    const { unknown } = knownFirst(rows);
    const yours = answers(contact) ? html`<strong>${t('way.inYours')}</strong>` : undefined;
    const meta = parted([typeLabel(reader, contact), yours, shownIn(reader, contact)]);
    const line = notConfirmedLine(reader, unknown);
    return html`<li><div>${[titleHtml(reader, contact), meta, summaryHtml(reader, contact)]}</div><div>${[factsHtml(reader, rows), line && html`<p class="unknown">${[line]}</p>`]}</div></li>`;
  });
  const none =
    sorted.length > 0 && !sorted.some(answers)
      ? html`<p class="remark">${[reader.tHtml('way.noneInYours', { language: [languageName(reader, lang)] })]}</p>`
      : undefined;
  return html`${[none]}<ul class="way-lines way-contacts">${items}</ul>`;
}

/** How wide a route's picture is set. */
const ROUTE = '(min-width: 64rem) 26rem, 92vw';

/** Routes with their stops, day by day. */
export function routesHtml(reader: Reader, records: readonly CatalogueRecord[]): Html {
  const { t, tDynamic, formats } = reader;
  const items = records.map((record) => {
    if (record.kind !== 'routes') return undefined;
    const { days, modes, totalKm, stops } = record.facts;
    const picture = pictureHtml(reader, leadPhoto(record), { sizes: ROUTE, alt: '' });
    const meta = parted([
      html`${t('fact.dayCount', { count: days })}`,
      modes.length > 0
        ? html`${formats.list(modes.map((mode) => tDynamic(`list.mode.${mode}`)))}`
        : undefined,
      totalKm === undefined ? undefined : html`${formats.quantity(totalKm, 'km')}`,
      shownIn(reader, record),
    ]);
    const plan = [...Map.groupBy(stops, (stop) => stop.day)].map(([day, some]) => {
      const links = some.flatMap((stop) => recordLink(reader, undefined, stop.record) ?? []);
      return html`<div><dt>${t('fact.dayNumber', { day })}</dt><dd>${[joinHtml(links, html` <span aria-hidden="true">→</span> `)]}</dd></div>`;
    });
    const frame = picture && html`<div class="frame">${[picture]}</div>`;
    return html`<li class="${picture ? 'pictured' : 'plain'}">${[frame]}<div>${[titleHtml(reader, record), meta, summaryHtml(reader, record)]}<dl>${plan}</dl></div></li>`;
  });
  return html`<ul class="way-routes">${items}</ul>`;
}
