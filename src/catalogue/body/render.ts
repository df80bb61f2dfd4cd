import { type Html, html, joinHtml, NO_HTML } from '../../language/html.ts';
import { idAt, numberedId } from './headings.ts';
import { attributesOf, isLineBreak, type Node, textOf, walk } from './node.ts';
import { parseBody } from './parse.ts';
import { createFootnotes, type FootnoteWords } from './render-footnotes.ts';

/** What the renderer asks of its caller: everything that depends on pictures, addresses and language. */
export interface BodyHooks {
  /** A photo figure. */
  photo(id: string): Html;
  /** A gallery. */
  gallery(ids: string[]): Html;
  /**
   * Address of `kind/id` in the reader's language. Undefined when there is no such page here, as of a record that
   * has expired: its words stay.
   */
  link(kind: string, id: string, fragment: string): string | undefined;
  /** Heading of a note that has no label of its own. */
  noteLabel: string;
  /** Ids of the headings in order (`headings` of its record). */
  headingIds?: readonly string[];
  footnotes: FootnoteWords;
  /** HTML of plain text in its language; by default escaped and nothing more. */
  text?(text: string): Html;
  /** A link with the HTML of its words; by default an element `a`. */
  anchor?(address: string, words: Html): Html;
}

/** Schemes a link in content may use. Anything else is shown as text. */
const SAFE_LINK = /^(https?:|mailto:|tel:)/i;
const INTERNAL = /^([a-z]+)\/([a-z][a-z0-9-]*)(#[\w-]+)?$/;

/**
 * HTML of a Markdown body. Written from the tree, so that what an editor types is never code: raw HTML comes
 * out as text, a link of an unknown scheme as its text. A heading answers to its id, and to its number as
 * published pages had it (`m1`, `m2` ...). Footnotes stand at the end.
 */
export function renderBody(body: string, hooks: BodyHooks): Html {
  return renderTree(parseBody(body, 'md'), hooks);
}

const escaped = (text: string): Html => html`${text}`;
const BREAK = html`<br>`;

export function renderTree(tree: Node, hooks: BodyHooks): Html {
  const headings = new Map<Node, number>();
  walk(tree, (node) => {
    if (node.type === 'heading') headings.set(node, headings.size);
  });
  const footnotes = createFootnotes(tree, hooks.footnotes);
  const text = hooks.text ?? escaped;
  const inner = (node: Node): Html => joinHtml((node.children ?? []).map(render));
  const render = (node: Node): Html => {
    switch (node.type) {
      case 'root':
        return inner(node);
      case 'text':
        return text(node.value ?? '');
      case 'html':
        return isLineBreak(node) ? BREAK : escaped(node.value ?? '');
      case 'paragraph':
        return html`<p>${[inner(node)]}</p>`;
      case 'heading': {
        const level = Math.max(2, node.depth ?? 2);
        const nth = headings.get(node) ?? 0;
        const id = idAt(hooks.headingIds ?? [], nth);
        const former = id !== numberedId(nth + 1) && html`<span id="${numberedId(nth + 1)}"></span>`;
        return html`<h${level} id="${id}">${[former, inner(node)]}</h${level}>`;
      }
      case 'strong':
        return html`<strong>${[inner(node)]}</strong>`;
      case 'emphasis':
        return html`<em>${[inner(node)]}</em>`;
      case 'delete':
        return html`<del>${[inner(node)]}</del>`;
      case 'inlineCode':
        return html`<code>${node.value ?? ''}</code>`;
      case 'code':
        return html`<pre><code>${node.value ?? ''}</code></pre>`;
      case 'break':
        return BREAK;
      case 'thematicBreak':
        return html`<hr>`;
      case 'blockquote':
        return html`<blockquote>${[inner(node)]}</blockquote>`;
      case 'list': {
        const tag = node.ordered ? 'ol' : 'ul';
        const from = node.start || 1;
        const start = node.ordered === true && from !== 1 && html` start="${from}"`;
        return html`<${tag}${[start]}>${[inner(node)]}</${tag}>`;
      }
      case 'listItem':
        return html`<li>${[renderItem(node)]}</li>`;
      case 'link':
        return renderLink(node, inner(node), hooks);
      case 'image':
        return escaped(node.alt ?? '');
      case 'table':
        return renderTable(node, inner);
      case 'containerDirective':
        return node.name === 'luu-y' ? renderNote(node, render, inner, hooks) : inner(node);
      case 'leafDirective':
        return renderLeaf(node, hooks);
      case 'footnoteReference':
        return footnotes.reference(node);
      case 'footnoteDefinition':
        return NO_HTML;
      default:
        return node.children ? inner(node) : escaped(node.value ?? '');
    }
  };
  /** A tight list item has no paragraph around its single line. */
  const renderItem = (node: Node): Html => {
    const [only, ...rest] = node.children ?? [];
    return only?.type === 'paragraph' && rest.every((child) => child.type === 'list')
      ? joinHtml([inner(only), ...rest.map(render)])
      : inner(node);
  };
  return joinHtml([render(tree), footnotes.list(inner)]);
}

/** Where a link of a body leads in the reader's language; undefined when nowhere: then only its words stay. */
export function linkAddress(url: string, { link }: Pick<BodyHooks, 'link'>): string | undefined {
  const internal = INTERNAL.exec(url);
  if (internal) return link(internal[1] as string, internal[2] as string, internal[3] ?? '');
  return /^#[\w-]+$/.test(url) || SAFE_LINK.test(url) ? url : undefined;
}

function renderLink(node: Node, words: Html, hooks: BodyHooks): Html {
  const address = linkAddress(node.url ?? '', hooks);
  return address === undefined ? words : anchor(address, words, hooks);
}

const anchor = (address: string, words: Html, hooks: BodyHooks): Html =>
  hooks.anchor?.(address, words) ?? html`<a href="${address}">${[words]}</a>`;

function renderTable(node: Node, inner: (node: Node) => Html): Html {
  const [head, ...rows] = node.children ?? [];
  const headings = (head?.children ?? []).map((cell) => html`<th scope="col">${[inner(cell)]}</th>`);
  const lines = rows.map((row) => {
    const cells = (row.children ?? []).map((cell) => html`<td>${[inner(cell)]}</td>`);
    return html`<tr>${cells}</tr>`;
  });
  // Wide tables scroll within themselves; the keyboard must reach what scrolls.
  return html`<div class="table-scroll" tabindex="0" role="group"><table><thead><tr>${headings}</tr></thead><tbody>${lines}</tbody></table></div>`;
}

function renderNote(
  node: Node,
  render: (node: Node) => Html,
  inner: (node: Node) => Html,
  hooks: BodyHooks,
): Html {
  const label = node.children?.find((child) => child.data?.directiveLabel);
  const rest = (node.children ?? []).filter((child) => child !== label);
  const heading = label ? inner(label) : escaped(hooks.noteLabel);
  return html`<div class="note" role="note"><p class="note-title">${[heading]}</p>${rest.map(render)}</div>`;
}

function renderLeaf(node: Node, hooks: BodyHooks): Html {
  const attributes = attributesOf(node);
  if (node.name === 'anh' && attributes['id']) return hooks.photo(attributes['id']);
  if (node.name === 'bo-anh' && attributes['ids'])
    return hooks.gallery(attributes['ids'].split(/[\s,]+/).filter(Boolean));
  const url = attributes['url'] ?? '';
  if (node.name === 'video' && SAFE_LINK.test(url)) {
    // A link, not a player: no page of ours asks another host for anything.
    const words = html`${textOf(node) || attributes['title'] || url}`;
    return html`<p class="video-link">${[anchor(url, words, hooks)]}</p>`;
  }
  return NO_HTML;
}
