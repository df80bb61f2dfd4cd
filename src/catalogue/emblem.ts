import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalogue } from './catalogue.ts';

/** A plain mark for a province that has set none: a door ajar, for the site is a gateway. */
const PLAIN =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><path d="M8 44V6h32v38M8 44h32M14 44V12l14-4v36" fill="none" stroke="currentColor" stroke-width="3"/></svg>';

/** The SVG of the province's emblem as its file has it. */
export function readEmblem({ dir, province }: Catalogue): string {
  return province.emblem ? readFileSync(join(dir, 'theme', province.emblem), 'utf8') : PLAIN;
}

/** The emblem as inline SVG, decoration beside the name. The catalogue's rule lets only drawing elements through. */
export function inlineEmblem(source: string): string {
  return source
    .replace(/<\?xml[^>]*>\s*/, '')
    .replace(/\s*\n\s*/g, '')
    .replace(/<svg\b/, '<svg aria-hidden="true" focusable="false"');
}
