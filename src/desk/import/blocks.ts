import type { FontEncoding } from '../../language/legacy-fonts.ts';
import type { ListMark } from './numbering.ts';

/** How words are set, as far as Markdown knows it. */
export interface Marks {
  bold?: boolean;
  italic?: boolean;
  struck?: boolean;
  /** A web, mail or telephone address that was looked at. */
  href?: string;
}

export interface TextPiece {
  kind: 'text';
  text: string;
  marks: Marks;
  /** Of the font, where it is one of old; undefined for Unicode, and once it was read. */
  encoding?: FontEncoding | undefined;
  /** Shown as capitals whatever was typed. */
  isCapitals?: boolean;
  raised?: 'superscript' | 'subscript';
}

export type Piece =
  | TextPiece
  | { kind: 'break' }
  | { kind: 'note'; id: string }
  | { kind: 'picture'; part: string };

export interface Paragraph {
  kind: 'paragraph';
  pieces: Piece[];
  /** Where it stands, for whoever is told of it: `đoạn 3`. */
  where: string;
  /** 1 to 9 by its style; 0 is the title of the whole. */
  heading?: number;
  mark?: ListMark;
}

export interface Table {
  kind: 'table';
  /** Each row with the same number of cells. */
  rows: Block[][][];
  where: string;
}

export type Block = Paragraph | Table;

/** The words of a document in their order, read but not yet decoded. */
export interface WordDocument {
  blocks: readonly Block[];
  /** By the ids that pieces name, in the order of the file. */
  notes: Map<string, Block[]>;
}

export const textOfPieces = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => (piece.kind === 'text' ? piece.text : piece.kind === 'break' ? ' ' : '')).join('');

/** All paragraphs of blocks, those of tables too. */
export function* paragraphsOf(blocks: readonly Block[]): Generator<Paragraph> {
  for (const block of blocks)
    if (block.kind === 'paragraph') yield block;
    else {
      // A value that was copied into several cells is the same paragraph in each.
      const cells = new Set(block.rows.flat());
      for (const cell of cells) yield* paragraphsOf(cell);
    }
}
