import { emblemForms } from '../../layouts/site.ts';

/** As inline SVG, decoration beside the name. */
export const emblem = emblemForms.inline;

/** The same as a file, in a colour of its own, since a favicon has no page to take one from. */
export const emblemFile = emblemForms.file;
