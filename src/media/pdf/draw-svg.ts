import { outlineText } from './outline-text.ts';
import { canvasPath } from './shapes.ts';
import { type SvgNode, withInside } from './svg-node.ts';
import { colourOf, lengthOf, type Style, type StyleSheet } from './svg-style.ts';
import type { TextLayer } from './text-layer.ts';

type Pdf = PDFKit.PDFDocument;

/** What a drawing is drawn with. */
export interface Drawing {
  doc: Pdf;
  layer: TextLayer;
  sheet: StyleSheet;
  /** Elements by id. */
  ids: ReadonlyMap<string, SvgNode>;
  lang: string;
  /** Puts a link of the drawing onto the page. */
  addLink: (link: SvgNode, box: Box) => void;
  /** Told of characters that no font has. */
  onMissing: (characters: string) => void;
}

/** In the units and axes of the element that is being drawn. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

interface Where {
  /** From the outermost element to the one that this stands in. */
  path: readonly SvgNode[];
  style?: Style;
  lang: string;
  /** The link that it stands in. */
  link?: SvgNode;
}

/** Elements that draw nothing where they stand. */
export const UNDRAWN = new Set(['defs', 'style', 'title', 'clipPath']);

export const idsOf = (svg: SvgNode): Map<string, SvgNode> =>
  new Map(withInside(svg).flatMap((node) => (node.attributes['id'] ? [[node.attributes['id'], node]] : [])));

/** Draws an element with all in it onto the page. Texts are drawn as shapes and stand in the file as text too. */
export async function drawNode(drawing: Drawing, node: SvgNode, where: Where): Promise<void> {
  if (UNDRAWN.has(node.name)) return;
  const { doc, sheet } = drawing;
  const path = [...where.path, node];
  const style = sheet.styleOf(path, where.style);
  const lang = node.attributes['lang'] ?? where.lang;
  const link = node.name === 'a' ? node : where.link;
  const inside: Where = { path, style, lang, ...(link && { link }) };
  doc.save();
  place(doc, node);
  clip(drawing, node);
  const shape = canvasPath(node);
  if (link && node.name === 'circle' && node.attributes['class'] === 'reach')
    drawing.addLink(link, boxOf(node));
  if (shape !== undefined) paint(doc, shape, style);
  else if (node.name === 'text') await drawText(drawing, node, style, lang);
  else if (node.name === 'use') {
    const used = referred(drawing, node.attributes['href']);
    if (used) await drawNode(drawing, used, inside);
  } else for (const child of node.children) await drawNode(drawing, child, inside);
  doc.restore();
}

/** Moves the page's axes as the element asks. */
function place(doc: Pdf, { name, attributes }: SvgNode): void {
  if (name === 'svg') {
    doc.translate(Number(attributes['x'] ?? 0), Number(attributes['y'] ?? 0));
    const [, , width, height] = (attributes['viewBox'] ?? '').split(' ').map(Number);
    if (width && height) doc.rect(0, 0, width, height).clip();
  }
  for (const [, way, numbers = ''] of (attributes['transform'] ?? '').matchAll(/(\w+)\(([^)]*)\)/g)) {
    const [x = 0, y] = numbers.split(/[\s,]+/).map(Number);
    if (way === 'translate') doc.translate(x, y ?? 0);
    else if (way === 'scale') doc.transform(x, 0, 0, y ?? x, 0, 0);
    else throw new Error(`A drawing has a transform of another sort: ${way}`);
  }
}

/** Of a circle. */
function boxOf({ attributes }: SvgNode): Box {
  const [x, y, r] = ['cx', 'cy', 'r'].map((name) => Number(attributes[name] ?? 0)) as [
    number,
    number,
    number,
  ];
  return { x: x - r, y: y - r, width: 2 * r, height: 2 * r };
}

function clip(drawing: Drawing, { attributes }: SvgNode): void {
  const within = referred(drawing, /^url\((#.+)\)$/.exec(attributes['clip-path'] ?? '')?.[1]);
  if (!within) return;
  const shapes = withInside(within).flatMap((node) => {
    const used = node.name === 'use' ? referred(drawing, node.attributes['href']) : node;
    return (used && canvasPath(used)) ?? [];
  });
  drawing.doc.path(shapes.join('')).clip();
}

const referred = ({ ids }: Drawing, href: string | undefined): SvgNode | undefined =>
  href?.startsWith('#') ? ids.get(href.slice(1)) : undefined;

function paint(doc: Pdf, path: string, style: Style): void {
  const [fill, stroke] = [colourOf(style, 'fill'), colourOf(style, 'stroke')];
  const width = lengthOf(style, 'stroke-width');
  const fillIt = () => {
    if (!fill) return;
    doc.fillColor(fill, Number(style['fill-opacity'] ?? 1));
    doc.path(path).fill(style['fill-rule'] === 'evenodd' ? 'even-odd' : 'non-zero');
  };
  const strokeIt = () => {
    if (!stroke || width === 0) return;
    doc.strokeColor(stroke, Number(style['stroke-opacity'] ?? 1)).lineWidth(width);
    doc.lineJoin(style['stroke-linejoin'] === 'round' ? 'round' : 'miter');
    const [dash, space = dash] = (style['stroke-dasharray'] ?? '').split(/[\s,]+/).map(Number);
    if (dash) doc.dash(dash, { space });
    doc.path(path).stroke();
    if (dash) doc.undash();
  };
  const order = style['paint-order'] === 'stroke' ? [strokeIt, fillIt] : [fillIt, strokeIt];
  for (const step of order) step();
}

async function drawText(drawing: Drawing, node: SvgNode, style: Style, lang: string): Promise<void> {
  const { doc, onMissing } = drawing;
  const words = node.text;
  if (words.trim() === '') return;
  const size = Number(style['font-size']);
  const weight = Number(style['font-weight']) >= 600 ? 600 : 400;
  const { path, width, missing } = await outlineText(words, lang, weight);
  if (missing) onMissing(missing);
  const before = { start: 0, middle: 0.5, end: 1 }[style['text-anchor'] ?? 'start'] ?? 0;
  const x = Number(node.attributes['x'] ?? 0) - width * size * before;
  const y = Number(node.attributes['y'] ?? 0);
  doc.save();
  doc.transform(size, 0, 0, size, x, y);
  doc.markContent('Span', { lang });
  // Widths of lines are counted in em here.
  const scaled = { ...style, 'stroke-width': String(lengthOf(style, 'stroke-width') / size) };
  if (path) paint(doc, path, scaled);
  drawing.layer.write(words, width);
  doc.endMarkedContent();
  doc.restore();
}
