import { inlineEmblem, readEmblem } from '../../catalogue/emblem.ts';
import { catalogue } from '../../layouts/site.ts';

const source = readEmblem(catalogue);

export const emblem = inlineEmblem(source);

/** The same as a file, in the emblem's own colour, since a favicon has no page to take it from. */
export const emblemFile = source.replaceAll('currentColor', '#7d2f2a');
