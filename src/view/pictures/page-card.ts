import type { Reader } from '../site.ts';

/** The picture that stands for a page where it is passed on. */
export interface PageCard {
  /** Address from the root. */
  src: string;
  width: number;
  height: number;
  alt: string;
  /** Language of `alt`, where it is not the reader's. */
  lang?: string;
}

/** The card of a photo; without one, or where it was not made, that of the picture with which the province opens. */
export function pageCard(reader: Reader, photo?: string): PageCard | undefined {
  const { pictures, index, province } = reader.site;
  const id = [photo, province.home?.opening].find((one) => one !== undefined && pictures[one]?.card);
  const card = id === undefined ? undefined : pictures[id]?.card;
  const record = id === undefined ? undefined : index.get('photos', id);
  if (!card || !record) return undefined;
  const { words, lang } = reader.shown(record);
  return {
    src: `/media/${card.file}`,
    width: card.width,
    height: card.height,
    alt: words.extra['alt'] ?? words.title,
    ...(lang !== reader.lang && { lang }),
  };
}
