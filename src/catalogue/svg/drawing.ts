import { type Html, html } from '../../language/html.ts';
import { type Fault, parseSvg } from './parse.ts';
import { type DrawingElement, rebuild } from './rebuild.ts';
import { byId, checkReferences, usedIds } from './references.ts';
import { type Box, parseBox } from './size.ts';
import type { SvgValue } from './values.ts';

/** A drawing made anew from what a province's SVG file says; nothing in it runs, asks a host or reads a file. */
export interface Drawing {
  /** What is seen of it, and the size it asks for itself if it does, in pixels. */
  box: Box;
  /** The whole drawing as text, which depends on nothing around it. */
  svg: (options?: DrawingOptions) => Html;
}

export interface DrawingOptions {
  /** Attributes of the root, which outweigh its own. */
  root?: Readonly<Record<string, string>>;
  /** Attributes of the root where it sets none itself. */
  usual?: Readonly<Record<string, string>>;
  /** Before each id, so that it meets no other of the same page. */
  prefix?: string;
}

/** Of an SVG file, in bytes: a mark of letters and shapes needs a tenth of it. */
const LARGEST = 64 * 1024;

/** Reads a province's SVG: the drawing, or every mistake in it. */
export function createDrawing(text: string): { drawing?: Drawing; faults: Fault[] } {
  const bytes = Buffer.byteLength(text);
  if (bytes > LARGEST)
    return {
      faults: [
        {
          line: 1,
          message: `Tệp SVG nặng ${Math.ceil(bytes / 1024)} kB; nhiều nhất 64 kB.`,
          fix: 'Bỏ ảnh nhúng và bớt điểm vẽ (Object → Path → Simplify) rồi xuất lại.',
        },
      ],
    };
  const { root: parsed, faults } = parseSvg(text);
  if (!parsed) return { faults };
  const root = rebuild(parsed, faults);
  checkReferences(root, faults);
  const box = parseBox(root, faults);
  if (faults.length > 0 || !box) return { faults: faults.sort((a, b) => a.line - b.line) };
  for (const name of ['x', 'y', 'width', 'height', 'overflow']) root.attributes.delete(name);
  root.attributes.set('viewBox', { text: box.view.join(' ') });
  keepInside(root);
  return { drawing: { box, svg: (options) => write(root, options) }, faults };
}

/** A root that is moved, or painted by a filter, leaves its box and covers the page; a group within it is cut off there. */
function keepInside(root: DrawingElement): void {
  const outside = [...root.attributes].filter(([name]) => name === 'filter' || name === 'transform');
  if (outside.length === 0) return;
  for (const [name] of outside) root.attributes.delete(name);
  const { line, children } = root;
  root.children = [{ name: 'g', line, attributes: new Map(outside), children }];
}

function write(root: DrawingElement, { root: own = {}, usual = {}, prefix = '' }: DrawingOptions = {}): Html {
  const ids = byId(root);
  const names = new Map([...usedIds(root, ids)].map((id, at) => [id, `${prefix}${at + 1}`]));
  const attributeText = ([name, { id, as, text }]: [string, SvgValue]) => {
    // An id that is nowhere in the drawing must not find one in the page.
    const local = id === undefined ? '' : (names.get(id) ?? `${prefix}0`);
    const value = id === undefined ? text : as === 'href' ? `#${local}` : `url(#${local}) ${text}`.trim();
    return html` ${name}="${value}"`;
  };
  const elementText = ({ name, id, attributes, children }: DrawingElement): Html => {
    const own = id !== undefined && ids.get(id) && names.get(id);
    const inner = children.map(elementText);
    const start = html`${name}${[own && html` id="${own}"`, ...[...attributes].map(attributeText)]}`;
    return inner.length > 0 ? html`<${[start]}>${inner}</${name}>` : html`<${[start]}/>`;
  };
  const attributes = [...root.attributes].filter(([name]) => !(name in own)).map(attributeText);
  const around = Object.entries(own)
    .concat(Object.entries(usual).filter(([name]) => !root.attributes.has(name)))
    .map(([name, value]) => html` ${name}="${value}"`);
  const inner = root.children.map(elementText);
  return html`<svg xmlns="http://www.w3.org/2000/svg"${[...around, ...attributes]}>${inner}</svg>`;
}
