import { escapeHtml } from '../../catalogue/body/render.ts';
import { routes } from '../../catalogue/routes.ts';
import type { Reader } from '../../layouts/reader.ts';
import { index, pictures } from '../../layouts/site.ts';
import type { Picture } from '../../media/pictures.ts';
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
): string {
  const picture = id === undefined ? undefined : pictures[id];
  const record = id === undefined ? undefined : index.get('photos', id);
  if (!picture || !record) return '';
  const fallback = picture.renditions.find((rendition) => rendition.format === 'jpeg');
  const { words, lang } = reader.shown(record);
  const text = alt ?? words.extra['alt'] ?? words.title;
  const langMark = text && lang !== reader.lang ? ` lang="${lang}"` : '';
  const pixels = pixelsOf(picture.renditions);
  const classes = fitClasses(pixels, record.facts.focus);
  const fit = classes.length > 0 ? ` class="${classes.join(' ')}"` : '';
  const setWidth = whole ? sizes : sizesToCover(sizes, pixels);
  const loading = eager ? ' fetchpriority="high"' : ' loading="lazy" decoding="async"';
  const source = (format: 'avif' | 'webp') =>
    `<source type="image/${format}" srcset="${sourceSet(picture, format)}" sizes="${setWidth}">`;
  return `<picture>${source('avif')}${source('webp')}<img src="/media/${fallback?.file}" alt="${escapeHtml(text)}" width="${pixels.width}" height="${pixels.height}"${fit}${langMark}${loading}></picture>`;
}

/** A figure with caption and credit, linked to the photo's own page. */
export function photoFigure(reader: Reader, id: string, options: PictureOptions): string {
  const record = index.get('photos', id);
  const picture = pictureHtml(reader, id, { ...options, whole: true });
  if (!record || !picture) return '';
  return `<figure class="photo"><a href="${routes.record(reader.lang, 'photos', id)}">${picture}</a>${captionHtml(reader, id)}</figure>`;
}

/** Caption, kind of picture (an illustration says so) and credit line. */
export function captionHtml(reader: Reader, id: string): string {
  const record = index.get('photos', id);
  if (!record) return '';
  const { words, lang } = reader.shown(record);
  const caption = reader.span({ text: words.extra['caption'] ?? words.title, lang });
  const source =
    record.facts.digitalSource === 'photograph'
      ? ''
      : `${reader.tDynamic(`list.digitalSource.${record.facts.digitalSource}`)} · `;
  return `<figcaption>${caption} <small>${source}${reader.span({ text: record.facts.creditLine, lang: 'vi' })}</small></figcaption>`;
}

export function galleryHtml(reader: Reader, ids: readonly string[]): string {
  const figures = ids
    .map((id) => photoFigure(reader, id, { sizes: '(min-width: 60rem) 22rem, 90vw' }))
    .filter(Boolean);
  return figures.length ? `<div class="gallery">${figures.join('')}</div>` : '';
}
