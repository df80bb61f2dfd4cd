import type { Reader } from '../../layouts/reader.ts';
import Figures from './Figures.astro';
import Gallery from './Gallery.astro';
import { createLink } from './link.ts';
import Moment from './Moment.astro';
import Note from './Note.astro';
import Photo from './Photo.astro';
import Quote from './Quote.astro';
import Timeline from './Timeline.astro';

/**
 * The components a composed page may use (the list of the catalogue's MDX guard); Vietnamese editors see these names.
 * Links of its Markdown are ours too.
 */
export function composedComponents(reader: Reader, own: string) {
  return { Photo, Gallery, Note, Quote, Timeline, Moment, Figures, a: createLink(reader, own) };
}
