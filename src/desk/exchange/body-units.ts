import { type Node, walk } from '../../catalogue/body/node.ts';
import { parseBody, readableBody } from '../../catalogue/body/parse.ts';
import { hasWords, type Marked, markedOf, offsets } from './pieces.ts';

export type BodyFormat = 'md' | 'mdx';

/** What of a body is translated as one: a paragraph, a heading, an item, a cell, the words of a directive. */
export interface BodyUnit extends Marked {
  role: string;
  /** Of the block of the body in which it stands, from 0. */
  block: number;
  /** Where it stands in the text of the body, and its line from 1. */
  from: number;
  to: number;
  line: number;
}

export interface BodyUnits {
  /** By which the units count: the body as it is read. */
  text: string;
  units: BodyUnit[];
  /** Of the body; blocks without words, too. */
  blocks: number;
}

/** Attributes of components that are words; the others are ids. */
const WORDS_OF_TAG = /\b(?:title|source|year)="([^"]*)"/g;

/** @throws Error of satteri when MDX is malformed. */
export function bodyUnits(body: string, format: BodyFormat): BodyUnits {
  const text = readableBody(body, format);
  const units: BodyUnit[] = [];
  const blocks = parseBody(text, format).children ?? [];
  for (const [block, top] of blocks.entries())
    walk(top, (node, parent) => {
      const role = roleOf(node, parent);
      const line = node.position?.start.line ?? 1;
      if (role === 'tag') {
        for (const found of openingTag(node, text).matchAll(WORDS_OF_TAG)) {
          const [, words = ''] = found;
          const from = offsets(node).start + found.index + found[0].length - 1 - words.length;
          add({ role: 'attribute', block, from, to: from + words.length, line, pieces: [words], codes: [] });
        }
        return;
      }
      const [first] = node.children ?? [];
      const last = node.children?.at(-1);
      if (!role || !first || !last) return;
      const place = { from: offsets(first).start, to: offsets(last).end };
      add({ role, block, ...place, line, ...markedOf(node.children ?? [], text) });
    });
  return { text, units, blocks: blocks.length };

  function add(unit: BodyUnit) {
    if (hasWords(unit)) units.push(unit);
  }
}

function roleOf(node: Node, parent: Node | undefined): string | undefined {
  switch (node.type) {
    case 'paragraph':
      if (node.data?.directiveLabel) return 'label';
      if (parent?.type === 'listItem') return 'item';
      return parent?.type === 'footnoteDefinition' ? 'note' : 'paragraph';
    case 'heading':
      return `h${node.depth}`;
    case 'tableCell':
      return 'cell';
    case 'leafDirective':
      return 'label';
    case 'mdxJsxFlowElement':
      return 'tag';
    default:
      return undefined;
  }
}

/** Up to the first of what it holds. */
function openingTag(node: Node, text: string): string {
  const [first] = node.children ?? [];
  const { start, end } = offsets(node);
  return text.slice(start, first ? offsets(first).start : end);
}

/** The body with other words in the place of its units; `undefined` leaves one as it is. */
export function withUnits(
  { text, units }: Pick<BodyUnits, 'text' | 'units'>,
  words: readonly (string | undefined)[],
): string {
  let at = 0;
  let result = '';
  const inOrder = units.map((unit, nth) => ({ ...unit, own: words[nth] })).sort((a, b) => a.from - b.from);
  for (const { from, to, own } of inOrder) {
    result += text.slice(at, from) + (own ?? text.slice(from, to));
    at = to;
  }
  return result + text.slice(at);
}
