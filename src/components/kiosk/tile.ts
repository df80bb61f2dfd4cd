import { type CatalogueRecord, leadPhoto } from '../../catalogue/catalogue.ts';
import { routes } from '../../catalogue/routes.ts';
import type { Reader } from '../../layouts/reader.ts';
import { pastHtml } from '../calendar/past-event.ts';
import { localityOf } from '../facts/facts.ts';
import { typeLabel } from '../lists/lists.ts';
import { pictureHtml } from '../picture/picture.ts';
import { TILE } from './scene.ts';

export interface TileOptions {
  /** HTML beneath the title, instead of where it is. */
  meta?: string;
  /** HTML before the title, as a number on the map. */
  mark?: string;
  summary?: boolean;
}

/** A record as a large picture with its title; the whole of it is the link. */
export function tileHtml(reader: Reader, record: CatalogueRecord, options: TileOptions = {}): string {
  const { words, lang } = reader.shown(record);
  const mark = lang === reader.lang ? '' : ` lang="${lang}"`;
  const picture = pictureHtml(reader, leadPhoto(record), { sizes: TILE, alt: '' });
  const meta = options.meta ?? metaOf(reader, record);
  const summary = options.summary
    ? `<p class="summary"${mark}>${reader.html({ text: words.summary, lang })}</p>`
    : '';
  const title = `<p class="title">${options.mark ?? ''}<span${mark}>${reader.html({ text: words.title, lang })}</span></p>`;
  return tile({
    href: routes.record(reader.lang, record.kind, record.id),
    picture,
    words: `${title}${meta ? `<div class="meta">${meta}</div>` : ''}${summary}`,
  });
}

/** The same for whatever else has a picture and a page; both are HTML. */
export const tile = ({ href, picture, words }: { href: string; picture: string; words: string }): string =>
  `<a class="tile${picture ? '' : ' plain'}" href="${href}">${picture && `<div class="frame">${picture}</div>`}<div class="text">${words}</div></a>`;

function metaOf(reader: Reader, record: CatalogueRecord): string {
  const where =
    record.kind === 'news' ? reader.formats.date(record.facts.published, 'long') : localityOf(reader, record);
  return [typeLabel(reader, record), where, pastHtml(reader, record)].filter(Boolean).join(' · ');
}
