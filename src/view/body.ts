import { type BodyHooks, linkAddress, renderBody } from '../catalogue/body/render.ts';
import { routes } from '../catalogue/routes.ts';
import { type Html, NO_HTML } from '../language/html.ts';
import type { Kind } from '../model/kinds.ts';
import { galleryHtml, photoFigure } from './pictures/picture.ts';
import type { Reader } from './site.ts';

const SIZES = '(min-width: 64rem) 42rem, 92vw';

/** What a body needs of the site: pictures and links in the reader's language, text prepared for its own. */
export function bodyHooks(reader: Reader, wordsLang: string): BodyHooks {
  return {
    photo: (id) => photoFigure(reader, id, { sizes: SIZES }),
    gallery: (ids) => galleryHtml(reader, ids),
    link: linkOf(reader),
    noteLabel: reader.t('record.note'),
    footnotes: {
      label: reader.t('record.footnotes'),
      to: (number) => reader.t('record.footnote', { number }),
      back: (number) => reader.t('record.footnoteBack', { number }),
      ...(wordsLang !== reader.lang && { languages: { words: reader.lang, body: wordsLang } }),
    },
    text: (text) => reader.html({ text, lang: wordsLang }),
    anchor: (address, words) => reader.anchor(address, words),
  };
}

const linkOf =
  (reader: Reader): BodyHooks['link'] =>
  (kind, id, fragment) =>
    reader.site.index.get(kind as Kind, id) && routes.record(reader.lang, kind as Kind, id) + fragment;

/** Where a link of a body leads for this reader; undefined when nowhere: then only its words stay. */
export const bodyAddress = (reader: Reader, url: string): string | undefined =>
  linkAddress(url, { link: linkOf(reader) });

/**
 * A Markdown body as the reader sees it, and whether photos stand in it.
 * @param wordsLang language of the body.
 * @param ids of its headings, in order (`headings` of its record).
 */
export function bodyHtml(
  reader: Reader,
  body: string,
  wordsLang: string,
  ids: readonly string[],
): { html: Html; hasPhotos: boolean } {
  if (!body) return { html: NO_HTML, hasPhotos: false };
  const hooks = bodyHooks(reader, wordsLang);
  let hasPhotos = false;
  const seen = (picture: Html): Html => {
    hasPhotos ||= picture !== NO_HTML;
    return picture;
  };
  const html = renderBody(body, {
    ...hooks,
    headingIds: ids,
    photo: (id) => seen(hooks.photo(id)),
    gallery: (photos) => seen(hooks.gallery(photos)),
  });
  return { html, hasPhotos };
}
