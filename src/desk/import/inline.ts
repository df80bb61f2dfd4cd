import type { Node } from '../../catalogue/body/node.ts';
import { addressAt } from '../../catalogue/body/readable.ts';
import type { Marks, Piece } from './blocks.ts';

const text = (value: string): Node => ({ type: 'text', value });

/** From the outside inwards. */
const LAYERS: readonly { is: keyof Marks; wrap: (value: Marks, children: Node[]) => Node }[] = [
  { is: 'href', wrap: ({ href = '' }, children) => ({ type: 'link', url: href, children }) },
  { is: 'bold', wrap: (_, children) => ({ type: 'strong', children }) },
  { is: 'italic', wrap: (_, children) => ({ type: 'emphasis', children }) },
  { is: 'struck', wrap: (_, children) => ({ type: 'delete', children }) },
];

export interface InlineOptions {
  /** Marks that say nothing here, as bold in a heading. */
  without?: readonly (keyof Marks)[];
  /** What a line break is: a table has none of its own. */
  lineBreak?: Node;
  /** The number under which a note is written; undefined for one that is not there. */
  noteOf: (id: string) => string | undefined;
}

/** The words of a paragraph as mdast. No mark begins or ends with a space, for which Markdown has no sign. */
export function inlineOf(pieces: readonly Piece[], options: InlineOptions): Node[] {
  const { without = [], lineBreak = { type: 'break' }, noteOf } = options;
  const tidy = trimmed(
    pieces.map((piece) => {
      if (piece.kind !== 'text') return piece;
      const marks = Object.entries(piece.marks).filter(([mark]) => !without.includes(mark as keyof Marks));
      return { ...piece, marks: Object.fromEntries(marks) as Marks };
    }),
  );
  const leaf = (piece: Piece): Node[] => {
    if (piece.kind === 'text') return piece.marks.href ? [text(piece.text)] : withAddresses(piece.text);
    if (piece.kind === 'break') return [{ ...lineBreak }];
    const label = piece.kind === 'note' ? noteOf(piece.id) : undefined;
    return label === undefined ? [] : [{ type: 'footnoteReference', identifier: label, label }];
  };
  const layered = (given: readonly Piece[], depth: number): Node[] => {
    const layer = LAYERS[depth];
    if (!layer) return given.flatMap(leaf);
    return groupsBy(given, (piece) => (piece.kind === 'text' ? piece.marks[layer.is] : undefined)).flatMap(
      (group) => {
        const [first] = group;
        if (first?.kind !== 'text' || !first.marks[layer.is]) return layered(group, depth + 1);
        const { before, inner, after } = withoutEnds(group);
        const children = layered(inner, depth + 1);
        return [
          ...(before ? [text(before)] : []),
          ...(children.length > 0 ? [layer.wrap(first.marks, children)] : []),
          ...(after ? [text(after)] : []),
        ];
      },
    );
  };
  return joinTexts(layered(tidy, 0));
}

const ADDRESS = /(?:https?:\/\/|www\.)\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gi;
/** What would be escaped in plain words, where a bare address takes it for its own. */
const SIGNS = /[\\`*_~[\]<>&|]/;

/** Plain words, with those addresses as links of their own that could not be written bare. */
function withAddresses(words: string): Node[] {
  const nodes: Node[] = [];
  let from = 0;
  for (const { 0: found, index } of words.matchAll(ADDRESS)) {
    const isMail = found.includes('@') && !/^(?:https?:|www\.)/i.test(found);
    const address = isMail ? found : addressAt(found);
    const url = isMail ? `mailto:${found}` : /^www\./i.test(found) ? `http://${address}` : address;
    if (!address || !url || !SIGNS.test(address) || !URL.canParse(url)) continue;
    nodes.push(text(words.slice(from, index)), { type: 'link', url, children: [text(address)] });
    from = index + address.length;
  }
  return [...nodes, text(words.slice(from))].filter(({ value }) => value !== '');
}

/** Without breaks and spaces at both ends, and without spaces around a break. */
function trimmed(pieces: Piece[]): Piece[] {
  const isEmpty = (piece: Piece | undefined) =>
    piece !== undefined && (piece.kind === 'break' || (piece.kind === 'text' && piece.text.trim() === ''));
  let [from, to] = [0, pieces.length];
  while (from < to && isEmpty(pieces[from])) from++;
  while (to > from && isEmpty(pieces[to - 1])) to--;
  const kept = pieces.slice(from, to);
  return kept.map((piece, at) => {
    if (piece.kind !== 'text') return piece;
    const isFirst = at === 0 || kept[at - 1]?.kind === 'break';
    const isLast = at === kept.length - 1 || kept[at + 1]?.kind === 'break';
    const value = isFirst ? piece.text.trimStart() : piece.text;
    return { ...piece, text: isLast ? value.trimEnd() : value };
  });
}

function groupsBy<T, K>(all: readonly T[], keyOf: (one: T) => K): T[][] {
  const groups: T[][] = [];
  for (const one of all) {
    const last = groups.at(-1);
    if (last && keyOf(last[0] as T) === keyOf(one)) last.push(one);
    else groups.push([one]);
  }
  return groups;
}

/** The spaces at both ends of a group apart from it. */
function withoutEnds(group: readonly Piece[]): { before: string; inner: Piece[]; after: string } {
  const inner = group.map((piece) => ({ ...piece }));
  let [before, after] = ['', ''];
  for (const piece of inner) {
    if (piece.kind !== 'text') break;
    const rest = piece.text.trimStart();
    before += piece.text.slice(0, piece.text.length - rest.length);
    piece.text = rest;
    if (rest !== '') break;
  }
  for (const piece of inner.toReversed()) {
    if (piece.kind !== 'text') break;
    const rest = piece.text.trimEnd();
    after = piece.text.slice(rest.length) + after;
    piece.text = rest;
    if (rest !== '') break;
  }
  return { before, inner, after };
}

/** Texts side by side as one, so that the writer sees what stands beside a sign. */
export function joinTexts(nodes: readonly Node[]): Node[] {
  const result: Node[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (last?.type === 'text' && node.type === 'text') last.value = `${last.value}${node.value}`;
    else result.push(node.children ? { ...node, children: joinTexts(node.children) } : { ...node });
  }
  // Spaces meet where one piece ends and the next begins.
  for (const node of result) if (node.type === 'text') node.value = node.value?.replace(/ {2,}/g, ' ') ?? '';
  return result;
}
