import type { CatalogueRecord } from '../../catalogue/catalogue.ts';

/** Letters that every system and every program shows: no marks, no spaces. */
export const inAscii = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, (letter) => (letter === 'đ' ? 'd' : 'D'))
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');

/** Longer names are cut off by some programs. */
const LONGEST_CREDIT = 40;

/**
 * The name under which a photo is saved: whoever finds it in their folders knows whose it is.
 * @param province in its own words. @param width in px.
 */
export function photoFileName(province: string, photo: CatalogueRecord<'photos'>, width: number): string {
  const credit = inAscii(photo.facts.creditLine).slice(0, LONGEST_CREDIT).replace(/-+$/, '');
  return `${[inAscii(province), photo.id, `${width}px`, credit].filter(Boolean).join('_')}.jpg`;
}
