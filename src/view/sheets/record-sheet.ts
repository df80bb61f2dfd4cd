import { type CatalogueRecord, leadPhoto } from '../../catalogue/catalogue.ts';
import { routes } from '../../catalogue/routes.ts';
import { type Html, html, joinHtml } from '../../language/html.ts';
import { direction } from '../../language/scripts.ts';
import { colophonHtml } from '../colophon.ts';
import { factRows, factTable } from '../facts/facts.ts';
import { gateQuestions, gateRemarks } from '../facts/gate-questions.ts';
import { answeredFirst, knownFirst, type Question, type Unknown } from '../facts/known-first.ts';
import { unknownAndAsk } from '../facts/record-facts.ts';
import { labelHtml, type Row } from '../facts/row.ts';
import { codeSvg } from '../kiosk/qr-code.ts';
import { langMark } from '../lang-mark.ts';
import { pageTitle } from '../page-title.ts';
import { captionHtml } from '../pictures/picture.ts';
import type { Reader } from '../site.ts';
import { sourcesHtml } from '../sources.ts';
import { printedPicture } from './printed-picture.ts';

/** Kinds of which there is a sheet to print: what an office hands out. */
export const SHEET_KINDS = ['gates', 'zones', 'projects'] as const;

export const hasSheet = ({ kind }: CatalogueRecord): boolean => SHEET_KINDS.some((one) => one === kind);

/** Address of a record's sheet on the site; undefined where there is none: it is made where a language has the words. */
export const sheetAddress = ({ lang, site }: Reader, record: CatalogueRecord): string | undefined =>
  site.sheets && hasSheet(record) && record.words[lang]
    ? `/${lang}/${record.kind}/${record.id}.pdf`
    : undefined;

/**
 * A record on A4 as a page of its own: what is asked of it, each question in a table; what is not known; where it comes
 * from; the code of its page, which stays the form that everybody can use.
 * @param sheet address of its style sheet.
 */
export function recordSheet(reader: Reader, record: CatalogueRecord, sheet: string): Html {
  const { t, tDynamic, lang, provinceName } = reader;
  const { words, lang: wordsLang } = reader.shown(record);
  const mark = langMark(reader, wordsLang);
  const text = (words: string) => reader.html({ text: words, lang: wordsLang });
  const { questions, unknown } = answersOf(reader, record);
  const line = unknownAndAsk(reader, unknown, record);
  const sources = sourcesHtml(reader, record);
  const page = reader.site.siteUrl + routes.record(lang, record.kind, record.id);
  const before = words.extra['beforeYouCross'];
  return html`<!doctype html>
<html lang="${lang}" dir="${direction(lang)}">
<head><meta charset="utf-8"><title>${pageTitle(reader, record)}</title><link rel="stylesheet" href="${sheet}"></head>
<body><main>
<header>${[reader.site.emblem.inline]}<p class="kicker">${[reader.span(provinceName)]} · ${tDynamic(`kind.${record.kind}`)}</p>
<h1${[mark]}>${[text(words.title)]}</h1><p class="lede"${[mark]}>${[text(words.summary)]}</p>${[codeSvg(page)]}</header>
${[leadFigure(reader, record)]}
${[before !== undefined && html`<section class="note"><h2>${tDynamic('extra.beforeYouCross')}</h2><p${[mark]}>${[text(before)]}</p></section>`]}
${questions.map(({ label, rows }) => html`<section class="facts"><h2>${label}</h2><table>${rows.map((row) => rowHtml(reader, row))}</table></section>`)}
${[record.kind !== 'gates' && factTable(reader, record)]}
${[line && html`<p class="not-confirmed">${[line]}</p>`]}
<section class="sources">${[sources.length > 0 && html`<h2>${t('record.sources')}</h2><ol>${sources.map((source) => html`<li>${[source]}</li>`)}</ol>`]}
<p class="colophon">${[joinHtml(colophonHtml(reader, record), html` · `)]}</p>
<p class="address">${t('print.latest')}: <a href="${page}">${page}</a></p></section>
</main></body></html>`;
}

interface Answers {
  questions: { label: string; rows: readonly Row[] }[];
  unknown: Unknown[];
}

/** What is asked of a record, in tables, and what of it is not known. */
export function answersOf(reader: Reader, record: CatalogueRecord): Answers {
  const label = reader.t('record.facts');
  if (record.kind !== 'gates') {
    const { known, unknown } = knownFirst(factRows(reader, record));
    return { questions: known.length > 0 ? [{ label, rows: known }] : [], unknown };
  }
  const asked = answeredFirst(gateQuestions(reader, record));
  const remarks = knownFirst(gateRemarks(reader, record));
  const rest: Question[] = remarks.known.length > 0 ? [{ id: 'facts', label, rows: remarks.known }] : [];
  return { questions: [...asked.known, ...rest], unknown: [...asked.unknown, ...remarks.unknown] };
}

export const rowHtml = (reader: Reader, { label, value }: Row): Html =>
  html`<tr><th scope="row">${[labelHtml(reader, label)]}</th><td>${[value]}</td></tr>`;

/**
 * What it is about, as the record's page opens, with caption and credit. A group, since Chromium makes a second figure, one
 * without words for who does not see it, of the element itself.
 */
export function leadFigure(reader: Reader, record: CatalogueRecord): Html | '' {
  const lead = leadPhoto(record);
  const picture = printedPicture(reader, lead);
  return picture && html`<figure role="group">${[picture, captionHtml(reader, lead as string)]}</figure>`;
}
