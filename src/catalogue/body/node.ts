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
  /** Whether the items of a list stand apart, as paragraphs. */
  spread?: boolean | null;
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
