import type { Node } from '../../catalogue/body/node.ts';
import {
  type Block,
  type Paragraph,
  type Piece,
  paragraphsOf,
  type Table,
  textOfPieces,
  type WordDocument,
} from './blocks.ts';
import { headingDepths } from './headings.ts';
import { type InlineOptions, inlineOf } from './inline.ts';
import type { Losses } from './losses.ts';
import { nestedList } from './nested-list.ts';

/** A document as mdast; its headings begin at the second level, below the title of the record. */
export function treeOf({ blocks, notes }: WordDocument, losses: Losses): Node {
  const numbers = numbersOfNotes(blocks, notes);
  const noteOf = (id: string) => numbers.get(id);
  const depths = headingDepths(blocks);
  const children: Node[] = [];
  /** Paragraphs of the list that the next one may go on with. */
  let list: Paragraph[] = [];
  const endList = () => {
    if (list.length > 0) children.push(nestedList(list, (one) => paragraphOf(one.pieces, { noteOf })));
    list = [];
  };
  for (const block of blocks) {
    const heading = block.kind === 'paragraph' ? depths.get(block) : undefined;
    if (block.kind === 'paragraph' && !heading && (goesOn(block, list) || begins(block, list))) {
      if (!goesOn(block, list)) endList();
      list.push(block);
      continue;
    }
    endList();
    if (block.kind === 'table') children.push(tableOf(block, losses, noteOf));
    else {
      const pieces = withMark(block, losses);
      const { depth, isByLooks } = heading ?? {};
      if (isByLooks) losses.add('heading', block.where, textOfPieces(pieces));
      if (depth === undefined) children.push(paragraphOf(pieces, { noteOf }));
      // A heading is one line.
      else
        children.push({
          type: 'heading',
          depth,
          children: inlineOf(pieces, { noteOf, without: ['bold'], lineBreak: { type: 'text', value: ' ' } }),
        });
    }
  }
  endList();
  for (const [id, label] of numbers) {
    const inside = (notes.get(id) ?? []).flatMap((block) => [...paragraphsOf([block])]);
    const definition = inside.map(({ pieces }) => paragraphOf(pieces, { noteOf: () => undefined }));
    children.push({ type: 'footnoteDefinition', identifier: label, label, children: definition });
  }
  return {
    type: 'root',
    children: children.filter((node) => node.type === 'table' || (node.children ?? []).length > 0),
  };
}

const paragraphOf = (pieces: readonly Piece[], options: InlineOptions): Node => ({
  type: 'paragraph',
  children: inlineOf(pieces, options),
});

/** Whether a paragraph goes on with a list: a bullet below bullets, a number with the next number. */
function goesOn({ mark }: Paragraph, list: readonly Paragraph[]): boolean {
  if (!mark) return false;
  const before = list.findLast((one) => (one.mark?.level ?? 0) <= mark.level)?.mark ?? list[0]?.mark;
  if (!before || before.level < mark.level) return before !== undefined;
  return before.kind === mark.kind && (mark.kind === 'bullet' || before.value + 1 === mark.value);
}

/** Whether a paragraph may begin a list behind another one: two of a sort side by side are one to Markdown. */
const begins = ({ mark }: Paragraph, [first]: readonly Paragraph[]): boolean =>
  mark !== undefined && mark.kind !== 'text' && first?.mark?.kind !== mark.kind;

/** The count that Word puts before a line, as words of it. */
function withMark({ pieces, mark, where }: Paragraph, losses: Losses): Piece[] {
  if (!mark || mark.text === '') return pieces;
  losses.add('automatic-number', where, mark.text);
  const first = pieces.find((piece) => piece.kind === 'text');
  const marks = first?.kind === 'text' && first.marks.bold ? { bold: true } : {};
  return [{ kind: 'text', text: `${mark.text} `, marks }, ...pieces];
}

/** Notes in the order in which they are asked for. */
function numbersOfNotes(blocks: readonly Block[], notes: WordDocument['notes']): Map<string, string> {
  const numbers = new Map<string, string>();
  for (const { pieces } of paragraphsOf(blocks))
    for (const piece of pieces)
      if (piece.kind === 'note' && hasWords(notes.get(piece.id)) && !numbers.has(piece.id))
        numbers.set(piece.id, String(numbers.size + 1));
  return numbers;
}

const hasWords = (blocks: readonly Block[] | undefined): boolean =>
  blocks !== undefined && [...paragraphsOf(blocks)].some(({ pieces }) => textOfPieces(pieces).trim() !== '');

const BREAK: Node = { type: 'html', value: '<br>' };

/** The first row is the head: Markdown has no table without. */
function tableOf({ rows }: Table, losses: Losses, noteOf: InlineOptions['noteOf']): Node {
  const cellOf = (blocks: readonly Block[]): Node => ({
    type: 'tableCell',
    children: blocks.flatMap((block, at): Node[] => {
      if (block.kind === 'table') return [];
      const bullet: Piece[] = block.mark?.kind === 'bullet' ? [{ kind: 'text', text: '• ', marks: {} }] : [];
      const line = inlineOf([...bullet, ...withMark(block, losses)], { noteOf, lineBreak: BREAK });
      return at > 0 ? [{ ...BREAK }, ...line] : line;
    }),
  });
  return {
    type: 'table',
    children: rows.map((row) => ({ type: 'tableRow', children: row.map(cellOf) })),
  };
}
