import { leadPhoto } from '../../catalogue/catalogue.ts';
import type { Reader } from '../../layouts/reader.ts';
import { index, pictures, province } from '../../layouts/site.ts';

/** A picture of the attract loop and the record it speaks of. */
export interface Slide {
  photo: string;
  record: string;
}

const MOST = 8;

/** What calls passers-by: the gate first, then what the home page features, each picture once. */
export function attractSlides(gate: string | undefined): Slide[] {
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
export function slideCaption(reader: Reader, { photo, record }: Slide): { title: string; credit: string } {
  const about = index.find(record);
  const picture = index.get('photos', photo);
  if (!about || !picture) return { title: '', credit: '' };
  const { words, lang } = reader.shown(about);
  const { digitalSource, creditLine } = picture.facts;
  const kind =
    digitalSource === 'photograph' ? '' : `${reader.tDynamic(`list.digitalSource.${digitalSource}`)} · `;
  return {
    title: reader.span({ text: words.title, lang }),
    credit: kind + reader.span({ text: creditLine, lang: 'vi' }),
  };
}
