import type { CatalogueRecord } from '../../catalogue/catalogue.ts';
import { creditWords } from '../../catalogue/credit-words.ts';
import { routes } from '../../catalogue/routes.ts';
import { type Html, html, joinHtml, NO_HTML } from '../../language/html.ts';
import type { Picture } from '../../media/pictures.ts';
import { langMark } from '../lang-mark.ts';
import type { Reader } from '../site.ts';
import { fitClasses, pixelsOf, sizesToCover } from './fit.ts';

export interface PictureOptions {
  /** The `sizes` attribute: how wide a photo of 3:2 is set. */
  sizes: string;
  /** True where it is never cut to a frame. */
  whole?: boolean;
  /** True for the opening picture only: fetched at once and with priority. */
  eager?: boolean;
  /** Replaces the photo's own text, for a picture beside a link that says it all (then ''). */
  alt?: string;
}

const sourceSet = (picture: Picture, format: 'avif' | 'webp') =>
  picture.renditions
    .filter((rendition) => rendition.format === format)
    .map((rendition) => `/media/${rendition.file} ${rendition.width}w`)
    .join(', ');

/**
 * `<picture>` of a photo record with its size set, or nothing when there is no such picture. Width and height are
 * its pixels: the sheets make it smaller, never larger.
 */
export function pictureHtml(
  reader: Reader,
  id: string | undefined,
  { sizes, whole = false, eager = false, alt }: PictureOptions,
): Html {
  const { pictures, index } = reader.site;
  const picture = id === undefined ? undefined : pictures[id];
  const record = id === undefined ? undefined : index.get('photos', id);
  if (!picture || !record) return NO_HTML;
  const fallback = picture.renditions.find((rendition) => rendition.format === 'jpeg');
  const { words, lang } = reader.shown(record);
  const text = alt ?? words.extra['alt'] ?? words.title;
  const pixels = pixelsOf(picture.renditions);
  const classes = fitClasses(pixels, record.facts.focus);
  const setWidth = whole ? sizes : sizesToCover(sizes, pixels);
  const attributes = [
    classes.length > 0 && html` class="${classes.join(' ')}"`,
    text !== '' && langMark(reader, lang),
    eager ? html` fetchpriority="high"` : html` loading="lazy" decoding="async"`,
  ];
  const source = (format: 'avif' | 'webp') =>
    html`<source type="image/${format}" srcset="${sourceSet(picture, format)}" sizes="${setWidth}">`;
  return html`<picture>${[source('avif'), source('webp')]}<img src="/media/${fallback?.file ?? ''}" alt="${text}" width="${pixels.width}" height="${pixels.height}"${attributes}></picture>`;
}

/** A figure with caption and credit, linked to the photo's own page. */
export function photoFigure(reader: Reader, id: string, options: PictureOptions): Html {
  const picture = pictureHtml(reader, id, { ...options, whole: true });
  if (!picture) return NO_HTML;
  const address = routes.record(reader.lang, 'photos', id);
  return html`<figure class="photo"><a href="${address}">${[picture]}</a>${[captionHtml(reader, id)]}</figure>`;
}

/** Caption, kind of picture (an illustration says so) and credit line; nothing when there is no such photo. */
export function captionWords(reader: Reader, id: string): Html {
  const record = reader.site.index.get('photos', id);
  if (!record) return NO_HTML;
  const { words, lang } = reader.shown(record);
  const caption = reader.span({ text: words.extra['caption'] ?? words.title, lang });
  return html`${[caption]} <small>${[creditHtml(reader, record)]}</small>`;
}

/** Whose picture it is, and what kind of picture where it is no photograph. */
export function creditHtml(reader: Reader, { facts }: CatalogueRecord<'photos'>): Html {
  return joinHtml(
    creditWords(reader, facts).map((words) => reader.span(words)),
    html` · `,
  );
}

/** The same as the caption of a figure. */
export function captionHtml(reader: Reader, id: string): Html {
  const words = captionWords(reader, id);
  return words && html`<figcaption>${[words]}</figcaption>`;
}

export function galleryHtml(reader: Reader, ids: readonly string[]): Html {
  const sizes = ids.length === 1 ? '(min-width: 64rem) 42rem, 92vw' : '(min-width: 60rem) 22rem, 90vw';
  const figures = ids.map((id) => photoFigure(reader, id, { sizes }));
  const inner = joinHtml(figures);
  return inner && html`<div class="gallery">${[inner]}</div>`;
}
