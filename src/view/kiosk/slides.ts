import { type CatalogueRecord, leadPhoto } from '../../catalogue/catalogue.ts';
import type { Html } from '../../language/html.ts';
import { shownPanels } from '../exhibition/panels.ts';
import { creditHtml } from '../pictures/picture.ts';
import type { Reader, Site } from '../site.ts';

/** A picture of the attract loop and the record it speaks of. */
export interface Slide {
  photo: CatalogueRecord<'photos'>;
  about: CatalogueRecord;
}

const MOST = 8;

/** What calls passers-by: the panels of the exhibition that the province chose for it, else what the gate has. */
export function attractSlides(site: Site): Slide[] {
  const id = site.province.kiosk?.exhibition;
  const exhibition = id === undefined ? undefined : site.index.get('exhibitions', id);
  const panels = exhibition ? shownPanels(site, exhibition) : [];
  return panels.length > 0 ? panels.map(({ photo }) => ({ photo, about: photo })) : usualSlides(site);
}

/** The gate first, then what the home page features, each picture once. */
function usualSlides({ kiosk, index, pictures, province }: Site): Slide[] {
  const gate = kiosk?.gate;
  const { opening, featured = [] } = province.home ?? {};
  const ids = [...new Set([gate, ...featured, opening].filter((id) => id !== undefined))];
  const slides = ids.flatMap((id) => {
    const about = index.find(id);
    const lead = about && leadPhoto(about);
    const photo = lead && pictures[lead] ? index.get('photos', lead) : undefined;
    return about && photo ? [{ photo, about }] : [];
  });
  return slides
    .filter(({ photo }, at) => slides.findIndex((other) => other.photo === photo) === at)
    .slice(0, MOST);
}

/** Title of the record, and whose picture it is, as a reader of that language gets them. */
export function slideCaption(reader: Reader, { photo, about }: Slide): { title: Html; credit: Html } {
  const { words, lang } = reader.shown(about);
  return { title: reader.span({ text: words.title, lang }), credit: creditHtml(reader, photo) };
}
