import { leadPhoto } from '../../catalogue/catalogue.ts';
import { type Html, NO_HTML } from '../../language/html.ts';
import { creditHtml } from '../pictures/picture.ts';
import type { Reader, Site } from '../site.ts';

/** A picture of the attract loop and the record it speaks of. */
export interface Slide {
  photo: string;
  record: string;
}

const MOST = 8;

/** What calls passers-by: the gate first, then what the home page features, each picture once. */
export function attractSlides({ kiosk, index, pictures, province }: Site): Slide[] {
  const gate = kiosk?.gate;
  const { opening, featured = [] } = province.home ?? {};
  const ids = [...new Set([gate, ...featured, opening].filter((id) => id !== undefined))];
  const slides = ids.flatMap((id) => {
    const record = index.find(id);
    const photo = record && leadPhoto(record);
    return photo && pictures[photo] ? [{ photo, record: id }] : [];
  });
  return slides
    .filter(({ photo }, at) => slides.findIndex((other) => other.photo === photo) === at)
    .slice(0, MOST);
}

/** Title of the record, and whose picture it is, as a reader of that language gets them. */
export function slideCaption(reader: Reader, { photo, record }: Slide): { title: Html; credit: Html } {
  const { index } = reader.site;
  const about = index.find(record);
  const picture = index.get('photos', photo);
  if (!about || !picture) return { title: NO_HTML, credit: NO_HTML };
  const { words, lang } = reader.shown(about);
  return { title: reader.span({ text: words.title, lang }), credit: creditHtml(reader, picture) };
}
