import { type CatalogueRecord, leadPhoto } from '../../catalogue/catalogue.ts';
import { routes } from '../../catalogue/routes.ts';
import { type Html, html, joinHtml } from '../../language/html.ts';
import { pastHtml } from '../calendar/past-event.ts';
import { localityOf } from '../facts/facts.ts';
import { plain } from '../facts/row.ts';
import { langMark } from '../lang-mark.ts';
import { typeLabel } from '../lists/facets.ts';
import { pictureHtml } from '../pictures/picture.ts';
import type { Reader } from '../site.ts';
import { TILE } from './scene.ts';

export interface TileOptions {
  /** Stands beneath the title, instead of where it is. */
  meta?: Html | undefined;
  /** Before the title, as a number on the map. */
  mark?: Html | undefined;
  summary?: boolean;
}

/** A record as a large picture with its title; the whole of it is the link. */
export function tileHtml(reader: Reader, record: CatalogueRecord, options: TileOptions = {}): Html {
  const { words, lang } = reader.shown(record);
  const mark = langMark(reader, lang);
  const picture = pictureHtml(reader, leadPhoto(record), { sizes: TILE, alt: '' });
  const meta = options.meta ?? metaOf(reader, record);
  const title = html`<p class="title">${[options.mark]}<span${[mark]}>${[reader.html({ text: words.title, lang })]}</span></p>`;
  const summary =
    options.summary && html`<p class="summary"${[mark]}>${[reader.html({ text: words.summary, lang })]}</p>`;
  return tile({
    href: routes.record(reader.lang, record.kind, record.id),
    picture,
    words: joinHtml([title, meta && html`<div class="meta">${[meta]}</div>`, summary]),
  });
}

/** The same for whatever else has a picture and a page. */
export const tile = ({ href, picture, words }: { href: string; picture: Html; words: Html }): Html =>
  html`<a class="tile${picture ? '' : ' plain'}" href="${href}">${[picture && html`<div class="frame">${[picture]}</div>`]}<div class="text">${[words]}</div></a>`;

/** The words of a tile that is no record's. */
export const tileWords = (title: string, meta: string): Html =>
  html`<p class="title">${title}</p><p class="meta">${meta}</p>`;

function metaOf(reader: Reader, record: CatalogueRecord): Html {
  const where =
    record.kind === 'news'
      ? plain(reader.formats.date(record.facts.published, 'long'))
      : localityOf(reader, record);
  return joinHtml([typeLabel(reader, record), where, pastHtml(reader, record)], html` · `);
}
