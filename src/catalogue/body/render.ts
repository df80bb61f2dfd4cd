import { attributesOf, isLineBreak, type Node, parseBody, textOf } from './parse.ts';

/** What the renderer asks of its caller: everything that depends on pictures, addresses and language. */
export interface BodyHooks {
  /** HTML of a photo figure. */
  photo(id: string): string;
  /** HTML of a gallery. */
  gallery(ids: string[]): string;
  /** Address of `kind/id` in the reader's language. */
  /** Undefined when there is no such page here, as of a record that has expired: its words stay. */
  link(kind: string, id: string, fragment: string): string | undefined;
  /** Heading of a note that has no label of its own. */
  noteLabel: string;
  /** HTML of plain text in its language; whoever gives it escapes (`escapeHtml`). */
  html?(text: string): string;
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (char) => ESCAPES[char] as string);

/** Schemes a link in content may use. Anything else is shown as text. */
const SAFE_LINK = /^(https?:|mailto:|tel:)/i;
const INTERNAL = /^([a-z]+)\/([a-z][a-z0-9-]*)(#[\w-]+)?$/;

/**
 * HTML of a Markdown body. Written from the tree, so that what an editor types is never code: raw HTML comes
 * out as text, a link of an unknown scheme as its text. Headings get `m1`, `m2` ... in order, the same in every
 * language, so that a link to a section survives the switch of language.
 */
export function renderBody(body: string, hooks: BodyHooks): string {
  return renderTree(parseBody(body, 'md'), hooks);
}

export function renderTree(tree: Node, hooks: BodyHooks): string {
  let headings = 0;
  const html = hooks.html ?? escapeHtml;
  const inner = (node: Node): string => (node.children ?? []).map(render).join('');
  const render = (node: Node): string => {
    switch (node.type) {
      case 'root':
        return inner(node);
      case 'text':
        return html(node.value ?? '');
      case 'html':
        return isLineBreak(node) ? '<br>' : escapeHtml(node.value ?? '');
      case 'paragraph':
        return `<p>${inner(node)}</p>`;
      case 'heading': {
        const level = Math.max(2, node.depth ?? 2);
        return `<h${level} id="m${++headings}">${inner(node)}</h${level}>`;
      }
      case 'strong':
        return `<strong>${inner(node)}</strong>`;
      case 'emphasis':
        return `<em>${inner(node)}</em>`;
      case 'delete':
        return `<del>${inner(node)}</del>`;
      case 'inlineCode':
        return `<code>${escapeHtml(node.value ?? '')}</code>`;
      case 'code':
        return `<pre><code>${escapeHtml(node.value ?? '')}</code></pre>`;
      case 'break':
        return '<br>';
      case 'thematicBreak':
        return '<hr>';
      case 'blockquote':
        return `<blockquote>${inner(node)}</blockquote>`;
      case 'list': {
        const tag = node.ordered ? 'ol' : 'ul';
        const start = node.ordered && node.start && node.start !== 1 ? ` start="${node.start}"` : '';
        return `<${tag}${start}>${inner(node)}</${tag}>`;
      }
      case 'listItem':
        return `<li>${renderItem(node)}</li>`;
      case 'link':
        return renderLink(node, inner(node), hooks);
      case 'image':
        return escapeHtml(node.alt ?? '');
      case 'table':
        return renderTable(node, inner);
      case 'containerDirective':
        return node.name === 'luu-y' ? renderNote(node, render, inner, hooks) : inner(node);
      case 'leafDirective':
        return renderLeaf(node, hooks);
      default:
        return node.children ? inner(node) : escapeHtml(node.value ?? '');
    }
  };
  /** A tight list item has no paragraph around its single line. */
  const renderItem = (node: Node): string => {
    const [only, ...rest] = node.children ?? [];
    return only?.type === 'paragraph' && rest.every((child) => child.type === 'list')
      ? inner(only) + rest.map(render).join('')
      : inner(node);
  };
  return render(tree);
}

/** Where a link of a body leads in the reader's language; undefined when nowhere: then only its words stay. */
export function linkAddress(url: string, { link }: Pick<BodyHooks, 'link'>): string | undefined {
  const internal = INTERNAL.exec(url);
  if (internal) return link(internal[1] as string, internal[2] as string, internal[3] ?? '');
  return /^#[\w-]+$/.test(url) || SAFE_LINK.test(url) ? url : undefined;
}

function renderLink(node: Node, label: string, hooks: BodyHooks): string {
  const address = linkAddress(node.url ?? '', hooks);
  return address === undefined ? label : `<a href="${escapeHtml(address)}">${label}</a>`;
}

function renderTable(node: Node, inner: (node: Node) => string): string {
  const [head, ...rows] = node.children ?? [];
  const row = (cells: Node | undefined, tag: 'th' | 'td') =>
    `<tr>${(cells?.children ?? []).map((cell) => (tag === 'th' ? `<th scope="col">${inner(cell)}</th>` : `<td>${inner(cell)}</td>`)).join('')}</tr>`;
  // Wide tables scroll within themselves; the keyboard must reach what scrolls.
  return `<div class="table-scroll" tabindex="0" role="group"><table><thead>${row(head, 'th')}</thead><tbody>${rows.map((r) => row(r, 'td')).join('')}</tbody></table></div>`;
}

function renderNote(
  node: Node,
  render: (node: Node) => string,
  inner: (node: Node) => string,
  hooks: BodyHooks,
): string {
  const label = node.children?.find((child) => child.data?.directiveLabel);
  const rest = (node.children ?? []).filter((child) => child !== label);
  const heading = label ? inner(label) : escapeHtml(hooks.noteLabel);
  return `<div class="note" role="note"><p class="note-title">${heading}</p>${rest.map(render).join('')}</div>`;
}

function renderLeaf(node: Node, hooks: BodyHooks): string {
  const attributes = attributesOf(node);
  if (node.name === 'anh' && attributes['id']) return hooks.photo(attributes['id']);
  if (node.name === 'bo-anh' && attributes['ids'])
    return hooks.gallery(attributes['ids'].split(/[\s,]+/).filter(Boolean));
  if (node.name === 'video' && SAFE_LINK.test(attributes['url'] ?? '')) {
    const label = escapeHtml(textOf(node) || attributes['title'] || (attributes['url'] as string));
    // A link, not a player: no page of ours asks another host for anything.
    return `<p class="video-link"><a href="${escapeHtml(attributes['url'] as string)}">${label}</a></p>`;
  }
  return '';
}
