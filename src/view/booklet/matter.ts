import type { CatalogueRecord } from '../../catalogue/catalogue.ts';
import { leadPhoto } from '../../catalogue/catalogue.ts';
import type { BookletSet } from '../../catalogue/handover.ts';
import { routes } from '../../catalogue/routes.ts';
import { type Html, html } from '../../language/html.ts';
import { imprint } from '../imprint.ts';
import { codeSvg } from '../kiosk/qr-code.ts';
import { creditHtml } from '../pictures/picture.ts';
import { printedPicture } from '../sheets/printed-picture.ts';
import type { Reader } from '../site.ts';
import { sourcesHtml } from '../sources.ts';
import { AUDIENCE_OF } from './chapters.ts';

/** What stands behind the chapters. */
export interface Matter {
  id: string;
  title: string;
  html: Html;
}

/** The picture of the home page, else the first of a record. */
function coverPhoto({ site }: Reader, records: readonly CatalogueRecord[]): string | undefined {
  const ids = [site.province.home?.opening, ...records.map(leadPhoto)];
  return ids.find((id) => id !== undefined && site.pictures[id]);
}

const dayOf = ({ site, lang }: Reader, records: readonly CatalogueRecord[]): string =>
  site.contentDayOf(records, lang);

export function coverHtml(reader: Reader, records: readonly CatalogueRecord[], title: string): Html {
  const { site, t } = reader;
  const picture = printedPicture(reader, coverPhoto(reader, records));
  const motto = reader.pick(site.province.motto);
  const host = site.siteUrl.replace(/^https?:\/\//, '');
  return html`<section class="cover ${picture ? 'pictured' : 'plain'}">${[picture && html`<figure role="group">${[picture]}</figure>`]}<div class="name">${[site.emblem.inline]}<p class="what">${title}</p><h1>${[reader.span(reader.provinceName)]}</h1>${[motto && html`<p class="motto">${[reader.span(motto)]}</p>`]}<p class="edition">${t('site.endonym')} · ${reader.formats.date(dayOf(reader, records), 'long')} · <a href="${site.siteUrl}${routes.home(reader.lang)}">${host}</a></p></div></section>`;
}

/** What each record rests on. */
export function sourcesOf(reader: Reader, records: readonly CatalogueRecord[]): Matter | undefined {
  const each = records.flatMap((record) => {
    const sources = sourcesHtml(reader, record);
    if (sources.length === 0) return [];
    const { words, lang } = reader.shown(record);
    const title = reader.span({ text: words.title, lang });
    return html`<h3>${[title]}</h3><ol>${sources.map((source) => html`<li>${[source]}</li>`)}</ol>`;
  });
  return each.length > 0
    ? { id: 'sources', title: reader.t('record.sources'), html: html`<div class="columns">${each}</div>` }
    : undefined;
}

/** Whose the pictures are, each with a link to its page: by these a picture that is taken back is found in a PDF. */
export function picturesIn(reader: Reader, records: readonly CatalogueRecord[]): Matter | undefined {
  const { site, lang } = reader;
  const ids = new Set([coverPhoto(reader, records), ...records.map(leadPhoto)]);
  const lines = [...ids].flatMap((id) => {
    const photo = id !== undefined && site.pictures[id] && site.index.get('photos', id);
    if (!photo) return [];
    const { words, lang: wordsLang } = reader.shown(photo);
    const title = reader.span({ text: words.title, lang: wordsLang });
    return html`<li><a href="${site.siteUrl}${routes.record(lang, 'photos', photo.id)}">${[title]}</a>. ${[creditHtml(reader, photo)]}</li>`;
  });
  return lines.length > 0
    ? { id: 'pictures', title: reader.t('booklet.pictures'), html: html`<ul class="columns">${lines}</ul>` }
    : undefined;
}

/** Of which day it is, where the newest is, who answers for it. */
export function aboutHtml(reader: Reader, set: BookletSet, records: readonly CatalogueRecord[]): Matter {
  const { site, lang, t } = reader;
  const page = site.siteUrl + routes.audience(lang, AUDIENCE_OF[set]);
  const { announced, line } = imprint(reader);
  const rows = announced.map(
    ({ label, value }) => html`<tr><th scope="row">${label}</th><td>${[value]}</td></tr>`,
  );
  return {
    id: 'about',
    title: t('booklet.about'),
    html: html`<div class="made">${[codeSvg(page)]}<p>${t('booklet.made', { date: reader.formats.date(dayOf(reader, records), 'long') })}</p><p><a href="${page}">${page}</a></p></div><table>${rows}</table>${[line && html`<p class="not-confirmed">${[line]}</p>`]}`,
  };
}
