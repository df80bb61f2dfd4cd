import { gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';
import { type Node, textOf, walk } from '../../catalogue/body/node.ts';
import { parseBody } from '../../catalogue/body/parse.ts';
import { DIRECTIVES } from '../../catalogue/rules/bodies.ts';
import { joinTexts } from './inline.ts';

type Tree = Parameters<typeof toMarkdown>[0];

/** As editors of this site write it, and Sveltia CMS leaves it; what would be read as something else is escaped. */
function markdownOf(tree: Node): string {
  const text = toMarkdown(tree as unknown as Tree, {
    bullet: '-',
    emphasis: '*',
    strong: '*',
    rule: '-',
    fences: true,
    listItemIndent: 'one',
    resourceLink: true,
    unsafe: [{ character: '\\', after: '[\ue000-\ue002]', inConstruct: 'phrasing' }],
    extensions: [
      gfmTableToMarkdown({ tablePipeAlign: false, tableCellPadding: true }),
      gfmFootnoteToMarkdown(),
      gfmStrikethroughToMarkdown(),
    ],
  });
  const whole = text.trimEnd().replace(MARKERS, (marker) => `&#x${code(signOf(marker))};`);
  return whole === '' ? '' : `${whole}\n`;
}

/** Signs that make a bare address, and what stands for each until it is written as its number: no text here holds those. */
const ADDRESS_SIGNS = ':.@';
const MARKERS = /[\ue000-\ue002]/g;
const signOf = (marker: string) => ADDRESS_SIGNS[marker.charCodeAt(0) - 0xe000] as string;
const code = (sign: string) => sign.charCodeAt(0).toString(16);

/** What the check takes for a block of this site, or for one that was meant, however it is escaped. */
const BLOCK_COLONS = new RegExp(`:{2,}|:(?=(?:${[...DIRECTIVES.keys()].join('|')})[[{])`, 'g');

function hideColons(tree: Node): void {
  walk(tree, (node) => {
    if (node.type === 'text') node.value = node.value?.replace(BLOCK_COLONS, hidden) ?? '';
  });
}

const hidden = (signs: string) =>
  [...signs].map((sign) => String.fromCharCode(0xe000 + ADDRESS_SIGNS.indexOf(sign))).join('');

/** Makes plain words of bare addresses and of `:x{…}`, which take the escapes beside them for their own. @returns whether there were any. */
function asPlainWords(node: Node): boolean {
  let isChanged = false;
  walk(node, (text) => {
    if (text.type !== 'text') return;
    const broken = (text.value ?? '').replace(/:|(?<=www)\.|@/gi, hidden);
    isChanged ||= broken !== text.value;
    text.value = broken;
  });
  return isChanged;
}

/** Each round takes marks off further lines. */
const MOST_ROUNDS = 12;

/**
 * The text of a tree, read again and compared: words that a reader would see otherwise than they were meant, as where
 * bold letters touch a bracket, lose their marks, then their links, then what makes them an address.
 * @param tell gets the words of a line that lost its marks.
 * @returns also the first words that differ all the same; undefined where the text says all.
 */
export function writeBody(tree: Node, tell: (words: string) => void): { body: string; difference?: string } {
  hideColons(tree);
  for (let round = 0; ; round++) {
    const body = markdownOf(tree);
    const [meant, read] = [linesOf(tree), linesOf(parseBody(body, 'md'))];
    const other = meant.filter(({ words }, at) => words !== read[at]?.words);
    if (other.length === 0)
      return meant.length === read.length ? { body } : { body, difference: read.at(-1)?.words ?? '' };
    // Behind a line that fell apart nothing stands in its place.
    const toMend = meant.length === read.length ? other : other.slice(0, 1);
    const mended = toMend.filter(
      ({ node }) => unwrap(node, MARKS) || unwrap(node, LINKS) || asPlainWords(node),
    );
    for (const { node } of mended) tell(shownText(node));
    if (mended.length === 0 || round === MOST_ROUNDS) return { body, difference: other[0]?.words ?? '' };
  }
}

const MARKS = new Set(['strong', 'emphasis', 'delete']);
const LINKS = new Set(['link']);

/** Puts the words of marks in their place. @returns whether there were any. */
function unwrap(node: Node, types: ReadonlySet<string>): boolean {
  let isChanged = false;
  const plain = (children: readonly Node[]): Node[] =>
    children.flatMap((child) => {
      const inner = child.children && plain(child.children);
      if (types.has(child.type)) isChanged = true;
      return types.has(child.type) ? (inner ?? []) : [inner ? { ...child, children: inner } : child];
    });
  const children = plain(node.children ?? []);
  if (isChanged) node.children = joinTexts(children);
  return isChanged;
}

const shownText = (node: Node) => textOf(node).replace(MARKERS, signOf);

const LINES = new Set(['paragraph', 'heading', 'tableCell']);

/** What stands in each line, with what the line is. */
function linesOf(tree: Node): { node: Node; words: string }[] {
  const lines: { node: Node; words: string }[] = [];
  const add = (node: Node, words: string) => lines.push({ node, words: `${node.type} ${words}` });
  walk(tree, (node) => {
    if (LINES.has(node.type)) add(node, `${node.depth ?? ''} ${shownText(node).replace(/\s+/g, ' ').trim()}`);
    else if (node.type === 'html' || node.type === 'code') add(node, node.value ?? '');
    else if (node.type.endsWith('Directive')) add(node, '');
  });
  return lines;
}
