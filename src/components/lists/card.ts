import { type CatalogueRecord, leadPhoto } from '../../catalogue/catalogue.ts';
import { routes } from '../../catalogue/routes.ts';
import type { Reader } from '../../layouts/reader.ts';
import { pastHtml } from '../calendar/past-event.ts';
import { localityOf } from '../facts/facts.ts';
import { pictureHtml } from '../picture/picture.ts';
import { typeLabel } from './lists.ts';

const memo = new Map<string, string>();

/** How wide a card's picture is set in a grid. */
const CARD = '(min-width: 64rem) 24rem, (min-width: 40rem) 45vw, 92vw';
/** The same for the first of a mosaic. */
export const LARGE_CARD = '(min-width: 64rem) 56rem, 92vw';

/**
 * A record in a list: picture, kind, title, where it is, summary. One link a card, on the title; the styles
 * stretch it over the card. Made once a language, for a record stands in several lists.
 */
export function cardHtml(reader: Reader, record: CatalogueRecord, heading: 2 | 3 = 2, sizes = CARD): string {
  if (sizes !== CARD) return makeCard(reader, record, heading, sizes);
  const key = `${reader.lang} ${record.kind}/${record.id} ${heading}`;
  let html = memo.get(key);
  if (html === undefined) {
    html = makeCard(reader, record, heading, sizes);
    memo.set(key, html);
  }
  return html;
}

function makeCard(reader: Reader, record: CatalogueRecord, heading: 2 | 3, sizes: string): string {
  const { words, lang } = reader.shown(record);
  const mark = lang === reader.lang ? '' : ` lang="${lang}"`;
  const picture = pictureHtml(reader, leadPhoto(record), {
    sizes,
    alt: '',
  });
  const meta = [
    typeLabel(reader, record),
    record.kind === 'news'
      ? `<time datetime="${record.facts.published}">${reader.formats.date(record.facts.published, 'long')}</time>`
      : localityOf(reader, record),
    pastHtml(reader, record),
  ]
    .filter(Boolean)
    .join(' · ');
  const title = `<h${heading}${mark}><a href="${routes.record(reader.lang, record.kind, record.id)}">${reader.html({ text: words.title, lang })}</a></h${heading}>`;
  return `<article class="card${picture ? '' : ' plain'}">${picture ? `<div class="frame">${picture}</div>` : ''}<div class="text"><p class="meta">${meta}</p>${title}<p class="summary"${mark}>${reader.html({ text: words.summary, lang })}</p></div></article>`;
}

/** A line of a plain list: title, and what tells it from others. */
export function lineHtml(reader: Reader, record: CatalogueRecord): string {
  const { words, lang } = reader.shown(record);
  const mark = lang === reader.lang ? '' : ` lang="${lang}"`;
  return `<a href="${routes.record(reader.lang, record.kind, record.id)}"${mark}>${reader.html({ text: words.title, lang })}</a>`;
}
