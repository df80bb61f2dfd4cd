import { type Features, type MdastNode, markdownToMdast, mdxToMdast } from 'satteri';
import { type Node, walk } from './node.ts';
import { asTyped, readable } from './readable.ts';
import { joinLines } from './soft-breaks.ts';

const MARKDOWN = { directive: true, gfm: { footnotes: true }, frontmatter: false } as const;

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
 * A body as it is read: positions in its tree are those of this text, whose lines are the lines of the body.
 * @throws Error of satteri with `line:column` when MDX is malformed.
 */
export const readableBody = (body: string, format: 'md' | 'mdx'): string =>
  format === 'mdx' ? readable(body, COMPOSED, 'mdx') : readable(body, MARKDOWN, 'md');

/**
 * Markdown of a record as an mdast tree. What nobody here means by Markdown is put back as the text that was
 * typed: text directives (`:x`, as which satteri reads the minutes of `7:30`) and strikes of a single `~`
 * (`5~10 km`), footnotes that are none. Links by reference become plain links.
 * @throws Error of satteri with `line:column` when MDX is malformed; plain Markdown never throws.
 */
export function parseBody(body: string, format: 'md' | 'mdx'): Node {
  if (format === 'mdx') return parsedMdx(composedText(body), COMPOSED_WORDS);
  const text = readableBody(body, 'md');
  return settled(markdownToMdast(text, { features: MARKDOWN }), text);
}

/** What guard and compiler are given of a composed page: satteri dies of a string of code whose last sign is a backslash. */
export const composedText = (body: string): string => `${readableBody(body, 'mdx')}\n`;

/**
 * A composed page as its compiler reads it.
 * @throws Error of satteri with `line:column` when it is malformed.
 */
export const parseComposed = (body: string): Node => parsedMdx(composedText(body), COMPOSED);

const parsedMdx = (text: string, features: Features): Node => settled(mdxToMdast(text, { features }), text);

function settled(mdast: MdastNode, source: string): Node {
  const tree = mdast as Node;
  const definitions = new Map<string, Node>();
  walk(tree, (node) => {
    const { identifier } = node;
    if (node.type === 'definition' && identifier && !definitions.has(identifier))
      definitions.set(identifier, node);
  });
  settle(tree, source, definitions);
  walk(tree, (node) => {
    if (node.type === 'paragraph' || node.type === 'heading') joinLines(node);
  });
  return tree;
}

/** Whether an exception of `parseBody` is satteri's word on malformed MDX: it begins with `line:column`. */
export const isMalformedMdx = (cause: unknown): boolean =>
  cause instanceof Error && /^\d+:\d+/.test(cause.message);

function settle(node: Node, source: string, definitions: ReadonlyMap<string, Node>): void {
  node.children = node.children?.flatMap((child): Node[] => {
    const { position } = child;
    const typed = (): Node => ({
      type: 'text',
      value: asTyped(source.slice(position?.start.offset, position?.end.offset)),
      ...(position && { position }),
    });
    if (child.type === 'textDirective' && position) return [typed()];
    // A footnote that is none, as `[^ 1]: https://…`: as a definition of links it would vanish.
    if (position && child.identifier?.startsWith('^')) {
      if (child.type === 'definition') return [{ type: 'paragraph', children: [typed()], position }];
      if (child.type === 'linkReference') return [typed()];
    }
    settle(child, source, definitions);
    if (child.type === 'definition') return [];
    if (child.type === 'delete' && position && source[position.start.offset + 1] !== '~')
      return [{ type: 'text', value: '~' }, ...(child.children ?? []), { type: 'text', value: '~' }];
    if (child.type !== 'linkReference' && child.type !== 'imageReference') return [child];
    const url = definitions.get(child.identifier ?? '')?.url ?? '';
    return [{ ...child, type: child.type === 'linkReference' ? 'link' : 'image', url }];
  });
}
