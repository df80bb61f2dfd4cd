import {
  type AstroComponentFactory,
  createComponent,
  renderComponent,
  renderTemplate,
} from 'astro/runtime/server/index.js';
import type { Reader } from '../../view/site.ts';
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
export function composedComponents(reader: Reader) {
  /** The text of the page names no reader: the page gives it. */
  const read = (part: AstroComponentFactory) =>
    createComponent(
      (result, props, slots) =>
        renderTemplate`${renderComponent(result, 'Part', part, { ...props, reader }, slots)}`,
    );
  return {
    Photo: read(Photo),
    Gallery: read(Gallery),
    Note: read(Note),
    Figures: read(Figures),
    Quote,
    Timeline,
    Moment,
    a: createLink(reader),
  };
}
