import { type Features, type MdastNode, markdownToMdast, mdxToMdast } from 'satteri';

/** The node shapes used here; satteri's trees are mdast with directives and MDX. */
export interface Node {
  type: string;
  value?: string;
  children?: Node[];
  depth?: number;
  url?: string;
  alt?: string | null;
  title?: string | null;
  name?: string | null;
  lang?: string | null;
  ordered?: boolean | null;
  start?: number | null;
  checked?: boolean | null;
  align?: (string | null)[];
  identifier?: string;
  label?: string;
  attributes?: Record<string, string | null> | MdxAttribute[];
  data?: { directiveLabel?: boolean };
  position?: {
    start: { offset: number; line: number; column: number };
    end: { offset: number; line: number; column: number };
  };
}

export interface MdxAttribute {
  type: string;
  name?: string;
  value?: string | null | { type: string; value: string };
}

const MARKDOWN = { directive: true, gfm: { footnotes: false }, frontmatter: false } as const;

/**
 * How composed pages are read, by their guard and by their compiler alike: what one of them took for text could else
 * be code to the other. Every feature is named, so that no default of either stands in for one.
 */
export const COMPOSED = {
  gfm: { footnotes: false },
  smartPunctuation: true,
  frontmatter: false,
  directive: false,
  math: false,
  headingAttributes: false,
  superscript: false,
  subscript: false,
  wikilinks: false,
  definitionList: false,
  rawHtml: false,
} satisfies Required<Features>;

/** The words of composed pages, as they were typed: hashes and search know the marks of the keyboard. */
const COMPOSED_WORDS = { ...COMPOSED, smartPunctuation: false };

/**
 * Markdown of a record as an mdast tree. What nobody here means by Markdown is put back as the text that was
 * typed: text directives (`:x`, as which satteri reads the minutes of `7:30`) and strikes of a single `~`
 * (`5~10 km`). Links by reference become plain links.
 * @throws Error of satteri with `line:column` when MDX is malformed; plain Markdown never throws.
 */
export function parseBody(body: string, format: 'md' | 'mdx'): Node {
  return settled(
    format === 'mdx'
      ? mdxToMdast(composedText(body), { features: COMPOSED_WORDS })
      : markdownToMdast(body, { features: MARKDOWN }),
    body,
  );
}

/** What guard and compiler are given of a composed page: satteri dies of a string of code whose last sign is a backslash. */
export const composedText = (body: string): string => `${body}\n`;

/**
 * A composed page as its compiler reads it.
 * @throws Error of satteri with `line:column` when it is malformed.
 */
export const parseComposed = (body: string): Node =>
  settled(mdxToMdast(composedText(body), { features: COMPOSED }), body);

function settled(mdast: MdastNode, source: string): Node {
  const tree = mdast as Node;
  const definitions = new Map<string, Node>();
  walk(tree, (node) => {
    const { identifier } = node;
    if (node.type === 'definition' && identifier && !definitions.has(identifier))
      definitions.set(identifier, node);
  });
  settle(tree, source, definitions);
  return tree;
}

/** Whether an exception of `parseBody` is satteri's word on malformed MDX: it begins with `line:column`. */
export const isMalformedMdx = (cause: unknown): boolean =>
  cause instanceof Error && /^\d+:\d+/.test(cause.message);

function settle(node: Node, source: string, definitions: ReadonlyMap<string, Node>): void {
  node.children = node.children?.flatMap((child): Node[] => {
    const { position } = child;
    if (child.type === 'textDirective' && position)
      return [{ type: 'text', value: source.slice(position.start.offset, position.end.offset), position }];
    settle(child, source, definitions);
    if (child.type === 'definition') return [];
    if (child.type === 'delete' && position && source[position.start.offset + 1] !== '~')
      return [{ type: 'text', value: '~' }, ...(child.children ?? []), { type: 'text', value: '~' }];
    if (child.type !== 'linkReference' && child.type !== 'imageReference') return [child];
    const url = definitions.get(child.identifier ?? '')?.url ?? '';
    return [{ ...child, type: child.type === 'linkReference' ? 'link' : 'image', url }];
  });
}

/** Calls `visit` for every node, parents first. */
export function walk(node: Node, visit: (node: Node, parent?: Node) => void, parent?: Node): void {
  visit(node, parent);
  for (const child of node.children ?? []) walk(child, visit, node);
}

/** `<br>`, the one tag that is not shown as text: editors know it, and table cells need it. */
export const isLineBreak = (node: Node): boolean =>
  node.type === 'break' || (node.type === 'html' && /^<br\s*\/?>$/i.test(node.value ?? ''));

const TEXT_TYPES = new Set(['text', 'inlineCode', 'html', 'code']);

/** All text of a node, without markup. */
export function textOf(node: Node): string {
  if (isLineBreak(node)) return ' ';
  if (node.type === 'image') return node.alt ?? '';
  if (node.value !== undefined && TEXT_TYPES.has(node.type)) return node.value;
  return (node.children ?? []).map(textOf).join('');
}

/** String attributes of a directive or an MDX element; expressions are left out (the guard refuses them). */
export function attributesOf(node: Node): Record<string, string> {
  if (Array.isArray(node.attributes)) {
    const entries = node.attributes.flatMap((a) =>
      a.name && typeof a.value === 'string' ? [[a.name, a.value] as const] : [],
    );
    return Object.fromEntries(entries);
  }
  return Object.fromEntries(Object.entries(node.attributes ?? {}).map(([key, value]) => [key, value ?? '']));
}
