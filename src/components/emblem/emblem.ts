import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue, province } from '../../layouts/site.ts';

/** A plain mark for a province that has set none: a door ajar, for the site is a gateway. */
const PLAIN =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><path d="M8 44V6h32v38M8 44h32M14 44V12l14-4v36" fill="none" stroke="currentColor" stroke-width="3"/></svg>';

const source = province.emblem ? readFileSync(join(catalogue.dir, 'theme', province.emblem), 'utf8') : PLAIN;

/** The province's emblem as inline SVG, decoration beside the name. The catalogue's rule lets only drawing elements through. */
export const emblem = source
  .replace(/<\?xml[^>]*>\s*/, '')
  .replace(/\s*\n\s*/g, '')
  .replace(/<svg\b/, '<svg aria-hidden="true" focusable="false"');

/** The same as a file, in the emblem's own colour, since a favicon has no page to take it from. */
export const emblemFile = source.replaceAll('currentColor', '#7d2f2a');
