import type { BodyHooks } from '../../catalogue/body/render.ts';
import { routes } from '../../catalogue/routes.ts';
import type { Reader } from '../../layouts/reader.ts';
import { index } from '../../layouts/site.ts';
import type { Kind } from '../../model/kinds.ts';
import { galleryHtml, photoFigure } from '../picture/picture.ts';

const SIZES = '(min-width: 64rem) 42rem, 92vw';

/** What a body needs of the site: pictures and links in the reader's language, text prepared for its own. */
export function bodyHooks(reader: Reader, own: string): BodyHooks {
  return {
    photo: (id) => photoFigure(reader, id, { sizes: SIZES }),
    gallery: (ids) => galleryHtml(reader, ids),
    link: (kind, id, fragment) =>
      index.get(kind as Kind, id) && routes.record(reader.lang, kind as Kind, id) + fragment,
    noteLabel: reader.t('record.note'),
    html: (text) => reader.html({ text, lang: own }),
  };
}
