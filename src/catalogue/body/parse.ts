import { type MdastNode, markdownToMdast, mdxToMdast } from 'satteri';

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

const FEATURES = { directive: true, gfm: { footnotes: false }, frontmatter: false } as const;

/**
 * Markdown of a record as an mdast tree. Text directives (`:x`) are not ours: satteri reads the minutes of
 * `7:30` as one, so they are put back as the text that was typed.
 * @throws Error of satteri with `line:column` when MDX is malformed; plain Markdown never throws.
 */
export function parseBody(body: string, format: 'md' | 'mdx'): Node {
  const tree = (format === 'mdx'
    ? mdxToMdast(body, { features: FEATURES })
    : markdownToMdast(body, { features: FEATURES })) as MdastNode as Node;
  restoreText(tree, body);
  return tree;
}

function restoreText(node: Node, source: string): void {
  if (!node.children) return;
  node.children = node.children.flatMap((child) => {
    if (child.type === 'textDirective' && child.position) {
      const typed = source.slice(child.position.start.offset, child.position.end.offset);
      return [{ type: 'text', value: typed, position: child.position }];
    }
    restoreText(child, source);
    return [child];
  });
}

/** Calls `visit` for every node, parents first. */
export function walk(node: Node, visit: (node: Node, parent?: Node) => void, parent?: Node): void {
  visit(node, parent);
  for (const child of node.children ?? []) walk(child, visit, node);
}

/** All text of a node, without markup. */
export function textOf(node: Node): string {
  if (node.type === 'break') return ' ';
  if (
    node.value !== undefined &&
    (node.type === 'text' || node.type === 'inlineCode' || node.type === 'html')
  )
    return node.value;
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
