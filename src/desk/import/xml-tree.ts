import { SaxesParser } from 'saxes';
import { type Limits, WordFault } from './limits.ts';

/** An element of a part, under the prefix that its namespace has everywhere here, whatever the file calls it. */
export interface Element {
  /** `w:p`; of a namespace that nothing here knows, `?:p`. */
  name: string;
  /** Under the same prefixes. */
  attributes: Readonly<Record<string, string>>;
  children: (Element | string)[];
}

const OFFICE = 'http://schemas.openxmlformats.org';
/** ISO/IEC 29500 Strict, which Word writes on request. */
const STRICT = 'http://purl.oclc.org/ooxml';

/** Which XML is read. */
export interface Vocabulary {
  /** By namespace. */
  prefixes: Readonly<Record<string, string>>;
  /** Whether text in an element of that name is words; elsewhere it is but the layout of the file. */
  hasWords(name: string): boolean;
}

const PREFIXES: Readonly<Record<string, string>> = {
  [`${OFFICE}/wordprocessingml/2006/main`]: 'w',
  [`${STRICT}/wordprocessingml/main`]: 'w',
  [`${OFFICE}/officeDocument/2006/relationships`]: 'r',
  [`${STRICT}/officeDocument/relationships`]: 'r',
  [`${OFFICE}/package/2006/relationships`]: 'rel',
  [`${OFFICE}/drawingml/2006/main`]: 'a',
  [`${STRICT}/drawingml/main`]: 'a',
  [`${OFFICE}/drawingml/2006/wordprocessingDrawing`]: 'wp',
  [`${STRICT}/drawingml/wordprocessingDrawing`]: 'wp',
  [`${OFFICE}/officeDocument/2006/math`]: 'm',
  [`${STRICT}/officeDocument/math`]: 'm',
  [`${OFFICE}/markup-compatibility/2006`]: 'mc',
  'urn:schemas-microsoft-com:vml': 'v',
  'urn:schemas-microsoft-com:office:office': 'o',
  [`${OFFICE}/officeDocument/2006/custom-properties`]: 'cp',
  [`${OFFICE}/officeDocument/2006/docPropsVTypes`]: 'vt',
};

const WORDS = new Set(['w:t', 'w:delText', 'w:instrText', 'm:t', 'vt:lpwstr']);

const WORD_PROCESSING: Vocabulary = { prefixes: PREFIXES, hasWords: (name) => WORDS.has(name) };

/**
 * A part of XML as a tree. Nothing outside of it is asked for, and no entity is known but those of XML itself.
 * @throws WordFault for a DOCTYPE, for what is no XML, and for more than the limits.
 */
export function parseXml(
  bytes: Buffer,
  limits: Limits,
  { prefixes, hasWords }: Vocabulary = WORD_PROCESSING,
): Element {
  const root: Element = { name: '', attributes: {}, children: [] };
  const open = [root];
  let count = 0;
  const parser = new SaxesParser({ xmlns: true, position: false });
  const named = (uri: string, local: string) => (uri === '' ? local : `${prefixes[uri] ?? '?'}:${local}`);
  const addText = (text: string) => {
    const at = open.at(-1) as Element;
    if (hasWords(at.name)) at.children.push(text);
  };
  parser.on('doctype', () => {
    throw new WordFault('doctype');
  });
  parser.on('error', () => {
    throw new WordFault('damaged');
  });
  parser.on('opentag', ({ uri, local, attributes }) => {
    if (++count > limits.mostElements || open.length > limits.deepest) throw new WordFault('bomb');
    const entries = Object.values(attributes).map((one) => [named(one.uri, one.local), one.value] as const);
    const element: Element = {
      name: named(uri, local),
      attributes: Object.fromEntries(entries),
      children: [],
    };
    (open.at(-1) as Element).children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(decoded(bytes)).close();
  return elementsOf(root)[0] as Element;
}

/** By its byte order mark; XML without one is UTF-8. */
function decoded(bytes: Buffer): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

export const elementsOf = ({ children }: Element): Element[] =>
  children.filter((one): one is Element => typeof one !== 'string');

export const childrenOf = (element: Element | undefined, name: string): Element[] =>
  element ? elementsOf(element).filter((one) => one.name === name) : [];

/** The first child of a name, or the one at the end of a way of names. */
export const childOf = (element: Element | undefined, ...names: string[]): Element | undefined =>
  names.reduce<Element | undefined>((at, name) => childrenOf(at, name)[0], element);

/** `w:val` of a child. */
export const valueOf = (element: Element | undefined, name: string): string | undefined =>
  childOf(element, name)?.attributes['w:val'];

/** Every element of a name, however deep; nothing is looked for within one that was found. */
export function findAll(element: Element, name: string): Element[] {
  return elementsOf(element).flatMap((one) => (one.name === name ? [one] : findAll(one, name)));
}

/** All words under an element. */
export const wordsOf = (element: Element): string =>
  element.children.map((one) => (typeof one === 'string' ? one : wordsOf(one))).join('');
