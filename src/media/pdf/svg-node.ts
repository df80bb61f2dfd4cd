import { SaxesParser } from 'saxes';

/** An element of a drawing as it is written. */
export interface SvgNode {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: SvgNode[];
  /** Of this element alone. */
  text: string;
}

/** Reads a drawing that we made ourselves. @throws Error when it is no well-formed XML. */
export function readSvg(text: string): SvgNode {
  const parser = new SaxesParser();
  const root: SvgNode = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  parser.on('opentag', ({ name, attributes }) => {
    const node: SvgNode = { name, attributes: attributes as Record<string, string>, children: [], text: '' };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on('text', (part) => {
    const node = open.at(-1);
    if (node) node.text += part;
  });
  parser.on('closetag', () => open.pop());
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(text).close();
  const [svg] = root.children;
  if (!svg) throw new Error('The drawing is empty.');
  return svg;
}

/** The element and all below it. */
export const withInside = (node: SvgNode): SvgNode[] => [node, ...node.children.flatMap(withInside)];
