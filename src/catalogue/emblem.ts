import type { Html } from '../language/html.ts';
import type { Catalogue } from './catalogue.ts';
import { shownPath } from './files.ts';
import type { Issue } from './issues.ts';
import { createDrawing, type Drawing } from './svg/drawing.ts';
import { readThemeText } from './theme/file.ts';

/** A plain mark for a province that has set none: a door ajar, for the site is a gateway. */
const PLAIN =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><path d="M8 44V6h32v38M8 44h32M14 44V12l14-4v36" fill="none" stroke="currentColor" stroke-width="3"/></svg>';

/** Of a page without its style sheet, in pixels of the longer side; styles set their own. */
const SIDE = 48;

/** The colour of a mark that has none, where no page gives one. */
const COLOUR = '#7d2f2a';

/** Reads and rebuilds the SVG at content/theme/<name>; neither drawing nor issues when there is no such file. */
export function checkEmblem(dir: string, name: string): { drawing?: Drawing; issues: Issue[] } {
  const { text, issue } = readThemeText(dir, name);
  if (text === undefined) return { issues: issue ? [issue] : [] };
  const { drawing, faults } = createDrawing(text);
  const file = shownPath('theme', name);
  const issues = faults.map((fault): Issue => ({ file, level: 'error', code: 'unsafe-emblem', ...fault }));
  return { issues, ...(drawing && { drawing }) };
}

/**
 * The province's emblem, made anew from what its file says.
 * @throws Error when the file has changed for the worse since it was checked.
 */
export function readEmblem({ dir, province }: Pick<Catalogue, 'dir' | 'province'>): Drawing {
  const { drawing } = province.emblem ? checkEmblem(dir, province.emblem) : createDrawing(PLAIN);
  if (!drawing) throw new Error(`${province.emblem} is no emblem: the rule has not seen it.`);
  return drawing;
}

/**
 * The emblem as inline SVG, decoration beside the name.
 * @param use tells several on one page apart, so that each finds its own gradients.
 */
export function inlineEmblem(drawing: Drawing, use = ''): Html {
  const [, , wide, high] = drawing.box.view;
  const side = (length: number) => String(Number(((SIDE * length) / Math.max(wide, high)).toFixed(2)));
  return drawing.svg({
    // A point: no heading of a page makes such an id.
    prefix: `emblem${use}.`,
    root: { width: side(wide), height: side(high), 'aria-hidden': 'true', focusable: 'false' },
  });
}

/** The emblem as a file of its own. @param side of the square in which it stands, in pixels; absent: as large as it is shown. */
export const emblemFile = (drawing: Drawing, side?: number): string =>
  drawing.svg({
    usual: { color: COLOUR },
    ...(side && { root: { width: String(side), height: String(side) } }),
  });
