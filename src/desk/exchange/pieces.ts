import { isLineBreak, type Node } from '../../catalogue/body/node.ts';

/** What a translator must not change: the signs of a link, of emphasis, of a footnote. */
export interface Code {
  /** Markdown before what it holds; all of it where it holds nothing. */
  open: string;
  /** Markdown behind it; undefined: it holds nothing. */
  close?: string;
}

/** Words, or the beginning or the end of a code by its number from 1. */
export type Piece = string | { code: number; isEnd?: true };

/** A text as a translator gets it: words, and codes that stand for what no translator writes. */
export interface Marked {
  pieces: readonly Piece[];
  codes: readonly Code[];
}

/** The inline nodes of a block as words and codes. @param text by which the positions of the nodes count. */
export function markedOf(nodes: readonly Node[], text: string): Marked {
  const pieces: Piece[] = [];
  const codes: Code[] = [];
  const say = (words: string) => {
    const last = pieces.length - 1;
    if (typeof pieces[last] === 'string') pieces[last] += words;
    else if (words !== '') pieces.push(words);
  };
  const alone = (open: string) => pieces.push({ code: codes.push({ open }) });
  const read = (node: Node): void => {
    const { start, end } = offsets(node);
    const raw = text.slice(start, end);
    if (node.type === 'text') {
      sayText(node.value ?? '');
      return;
    }
    const inner = innerOf(node, text);
    if (!inner || isLineBreak(node)) {
      alone(raw);
      return;
    }
    const code: Code = node.identifier
      ? { open: '[', close: `](<${node.url ?? ''}>)` }
      : { open: text.slice(start, inner.from), close: text.slice(inner.to, end) };
    const number = codes.push(code);
    pieces.push({ code: number });
    if (node.type === 'image') say(node.alt ?? '');
    for (const child of node.children ?? []) read(child);
    pieces.push({ code: number, isEnd: true });
  };
  // Words that look like the sign of a code are one themselves.
  const sayText = (words: string) => {
    for (const [at, part] of words.split(/(\{\/?\d{1,3}\})/).entries())
      if (at % 2 === 0) say(part.replace(/\s*\n\s*/g, ' '));
      else alone(part.replace(/[{}]/g, '\\$&'));
  };
  for (const node of nodes) read(node);
  return { pieces, codes };
}

/** Where what a node holds begins and ends; undefined for one that holds no words. */
function innerOf(node: Node, text: string): { from: number; to: number } | undefined {
  const { start, end } = offsets(node);
  if (node.type === 'image') {
    const alt = node.alt ?? '';
    const from = text.indexOf(alt, start);
    // Where it was typed in another way than it is read, it stays as it is.
    return alt !== '' && from >= 0 && from < end ? { from, to: from + alt.length } : undefined;
  }
  const [first] = node.children ?? [];
  const last = node.children?.at(-1);
  if (!first || !last) return undefined;
  const inner = { from: offsets(first).start, to: offsets(last).end };
  // An address that is its own words.
  return inner.from > start || inner.to < end
    ? unlessAddress(node, text.slice(inner.from, inner.to), inner)
    : undefined;
}

const unlessAddress = <T>(node: Node, words: string, inner: T): T | undefined =>
  node.type === 'link' && /^(?:https?:\/\/|www\.|mailto:)/.test(words) ? undefined : inner;

export const offsets = ({ position }: Node): { start: number; end: number } => ({
  start: position?.start.offset ?? 0,
  end: position?.end.offset ?? 0,
});

/** A text with the signs of its codes, `{1}` and `{/1}` where one ends, as a translator gets it; spaces are one, and none at its ends. */
export const signed = ({ pieces }: Pick<Marked, 'pieces'>): string =>
  tidy(
    pieces.map((one) => (typeof one === 'string' ? one : `{${one.isEnd ? '/' : ''}${one.code}}`)).join(''),
  );

/** Zero-width spaces stay: they are spelling in Khmer and Lao. */
export const tidy = (text: string): string =>
  text
    .normalize('NFC')
    // What no text of a record may hold, and XML neither.
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[ \t\r\n\u2028\u2029]+/g, ' ')
    .trim();

/** Whether there is anything to translate. */
export const hasWords = ({ pieces }: Pick<Marked, 'pieces'>): boolean =>
  pieces.some((one) => typeof one === 'string' && /[\p{L}\p{N}]/u.test(one));
