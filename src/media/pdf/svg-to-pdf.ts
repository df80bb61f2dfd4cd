import PDFDocument from 'pdfkit';
import { type Drawing, drawNode, idsOf, UNDRAWN } from './draw-svg.ts';
import { readSvg, type SvgNode, withInside } from './svg-node.ts';
import { StyleSheet } from './svg-style.ts';
import { TextLayer } from './text-layer.ts';

/** Sides of A4 and the margin, in points. */
const A4 = [595.28, 841.89] as const;
const MARGIN = 34;

export interface DrawnSheet {
  bytes: Buffer;
  /** Characters that no font of the site has, each once. */
  missing: string;
}

/**
 * A drawing that we made, as one sheet of A4: upright or lying, as it gets larger. Its own ground is left out, as paper
 * has one. Whoever has it read out hears the title, the names in the order of the keyboard, and the notes below.
 * @param created kept in the file, so that equal drawings give equal files.
 */
export async function svgToPdf(text: string, created: Date): Promise<DrawnSheet> {
  const svg = readSvg(text);
  const { width = '', height = '', lang = '' } = svg.attributes;
  const [across, down] = [Number(width), Number(height)];
  const parts = svg.children;
  const title = textOf(parts, 'title');
  const scales = [A4, [A4[1], A4[0]] as const].map((size) => ({
    size,
    scale: Math.min((size[0] - 2 * MARGIN) / across, (size[1] - 2 * MARGIN) / down),
  }));
  const [upright, lying] = scales as [(typeof scales)[0], (typeof scales)[0]];
  const { size, scale } = upright.scale >= lying.scale ? upright : lying;
  const missing = new Set<string>();
  const doc = new PDFDocument({
    ...{ size: [...size], margin: 0, lang, tagged: true, displayTitle: true, pdfVersion: '1.7' },
    info: { Title: title, CreationDate: created },
  });
  const bytes = collect(doc);
  doc.translate((size[0] - across * scale) / 2, MARGIN).scale(scale);
  const drawn = parts.filter((part) => !UNDRAWN.has(part.name) && part.attributes['class'] !== 'sheet');
  const document = doc.struct('Document');
  doc.addStructure(document);
  // All that is no text is one figure, where the first of it stands.
  let begun: PDFKit.PDFStructureElement | undefined;
  const figure = () => {
    if (!begun) document.add((begun = doc.struct('Figure', { alt: namesOf(svg, title), lang })));
    return begun;
  };
  const drawing: Drawing = {
    doc,
    layer: await TextLayer.open(doc),
    sheet: new StyleSheet(textOf(parts, 'style')),
    ids: idsOf(svg),
    lang,
    addLink({ attributes }, { x, y, width, height }) {
      const name = attributes['aria-label'] ?? '';
      const structParent = doc.struct('Link', { alt: name });
      figure().add(structParent);
      // A plain string would be a name of PDF's.
      const options = { structParent, Contents: new String(name) as string };
      doc.link(x, y, width, height, attributes['href'] ?? '', options);
    },
    onMissing: (characters) => {
      for (const one of characters) missing.add(one);
    },
  };
  const where = { path: [svg], style: drawing.sheet.styleOf([svg]), lang };
  for (const part of drawn) {
    const tag = tagOf(part);
    const element = tag === 'Figure' ? figure() : doc.struct(tag);
    if (tag !== 'Figure') document.add(element);
    element.add(doc.markStructureContent(tag));
    await drawNode(drawing, part, where);
  }
  document.end();
  doc.end();
  return { bytes: await bytes, missing: [...missing].join('') };
}

/** The title is a heading, each line of the notes a paragraph. */
function tagOf({ name, attributes }: SvgNode): 'Figure' | 'H1' | 'P' {
  if (name !== 'text') return 'Figure';
  return attributes['class'] === 'title' ? 'H1' : 'P';
}

/** The names that the map gives to whoever does not see it. */
const namesOf = (svg: SvgNode, title: string): string =>
  [
    title,
    ...withInside(svg).flatMap(({ name, attributes }) =>
      name === 'a' ? (attributes['aria-label'] ?? []) : [],
    ),
  ].join('; ');

const textOf = (nodes: readonly SvgNode[], name: string): string =>
  nodes.find((node) => node.name === name)?.text ?? '';

function collect(doc: PDFKit.PDFDocument): Promise<Buffer> {
  const parts: Buffer[] = [];
  return new Promise((resolve, reject) => {
    doc.on('data', (part: Buffer) => parts.push(part));
    doc.on('end', () => resolve(Buffer.concat(parts)));
    doc.on('error', reject);
  });
}
