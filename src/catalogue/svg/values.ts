import { cssFaults } from '../css-tokens.ts';
import { type CssNode, generate, lexer, parse } from '../packages/css-tree.ts';
import { COLOUR_FUNCTIONS } from './allowed.ts';

/** The value of an attribute as it may be written: an id of the same drawing, other text, or both. */
export interface SvgValue {
  /** Id in the words of the drawing's own file. */
  id?: string;
  /** How the id is named: `url(#id)` or `#id`. */
  as?: 'url' | 'href';
  text: string;
}

/** Numbers, letters of path commands, names of modes; nothing that begins an address. */
export const isGeometry = (value: string): boolean => /^[-+\w\s.,()%]*$/.test(value);

/** `#id` of the same drawing. */
export const parseReference = (value: string): SvgValue | undefined => {
  const id = /^\s*#(\S+)\s*$/.exec(value)?.[1];
  return id === undefined ? undefined : { id, as: 'href', text: '' };
};

/**
 * The value of a property such as `fill`: words, numbers, colours, at its beginning one `url(#id)`.
 * @returns undefined when it is anything else.
 */
export function parsePresentation(value: string): SvgValue | undefined {
  if (cssFaults(value).length > 0) return undefined;
  const nodes = childrenOf(value);
  if (!nodes) return undefined;
  const [first, ...others] = nodes;
  const id = first?.type === 'Url' ? parseReference(first.value)?.id : undefined;
  const rest = id === undefined ? nodes : others;
  if (!rest.every(isPlain)) return undefined;
  const text = rest
    .map((node) => generate(node))
    .join(' ')
    .replaceAll(' , ', ' ');
  return id === undefined ? { text } : { id, as: 'url', text };
}

function childrenOf(value: string): CssNode[] | undefined {
  let faulty = false;
  try {
    const tree = parse(value, { context: 'value', onParseError: () => (faulty = true) });
    return faulty || tree.type !== 'Value' ? undefined : tree.children.toArray();
  } catch {
    return undefined;
  }
}

function isPlain(node: CssNode): boolean {
  switch (node.type) {
    case 'Identifier':
    case 'Number':
    case 'Dimension':
    case 'Percentage':
      return true;
    case 'Hash':
      return lexer.match('<color>', node).error === null;
    case 'Operator':
      return node.value === ',';
    case 'Function':
      return (
        COLOUR_FUNCTIONS.has(node.name.toLowerCase()) &&
        node.children
          .toArray()
          .every((child) => isPlain(child) || (child.type === 'Operator' && child.value === '/'))
      );
    default:
      return false;
  }
}
