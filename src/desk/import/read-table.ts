import { type Block, paragraphsOf, type Table, textOfPieces } from './blocks.ts';
import { type Story, toldWords } from './story.ts';
import { childOf, type Element, elementsOf, valueOf } from './xml-tree.ts';

/** More columns than Word itself makes. */
const MOST_COLUMNS = 63;

/** Reads what is in a cell. @param where the table, for one that is none of a frame. */
type ReadCell = (cell: Element, where?: string) => Block[];

/** A table with the value of merged cells in each of them. One of a single cell is a frame: what is in it stands by itself. */
export function readTable(story: Story, table: Element, readCell: ReadCell): Block[] {
  const where = `bảng ${++story.tables}`;
  const rows = rowsOf(story, table, where);
  const [only, ...more] = rows;
  const cells = only ? cellsOf(only) : [];
  if (only && more.length === 0 && cells.length === 1) return readCell(cells[0] as Element);
  const grid: Block[][][] = [];
  for (const row of rows) {
    const line: Block[][] = [];
    const properties = childOf(row, 'w:trPr');
    pad(line, Number(valueOf(properties, 'w:gridBefore') ?? 0));
    for (const cell of cellsOf(row)) {
      const tcPr = childOf(cell, 'w:tcPr');
      const merge = childOf(tcPr, 'w:vMerge');
      const goesOn = merge && merge.attributes['w:val'] !== 'restart';
      const above = goesOn ? grid.at(-1)?.[line.length] : undefined;
      const content = above ?? readCell(cell, where);
      const span = Math.min(MOST_COLUMNS, Math.max(1, Number(valueOf(tcPr, 'w:gridSpan') ?? 1) || 1));
      if (above || span > 1) tellMerged(story, content, where);
      for (let nth = 0; nth < span && line.length < MOST_COLUMNS; nth++) line.push(content);
    }
    if (line.length > 0) grid.push(line);
  }
  const width = Math.max(0, ...grid.map(({ length }) => length));
  for (const line of grid) pad(line, width - line.length);
  const result: Table = { kind: 'table', rows: grid, where };
  return width > 0 ? [result] : [];
}

function pad(line: Block[][], count: number): void {
  for (let nth = 0; nth < Math.min(count, MOST_COLUMNS); nth++) line.push([]);
}

function tellMerged(story: Story, content: readonly Block[], where: string): void {
  const words = [...paragraphsOf(content)].map(({ pieces }) => textOfPieces(pieces)).join(' ');
  if (words.trim() !== '') story.losses.add('merged-cells', where, words);
}

/** Without those that a tracked change takes away. */
function rowsOf(story: Story, parent: Element, where: string): Element[] {
  return elementsOf(parent).flatMap((one) => {
    if (one.name === 'w:sdt' || one.name === 'w:sdtContent' || one.name === 'w:customXml')
      return rowsOf(story, one, where);
    if (one.name !== 'w:tr') return [];
    const properties = childOf(one, 'w:trPr');
    const [isAdded, isTaken] = [childOf(properties, 'w:ins'), childOf(properties, 'w:del')].map(Boolean);
    if (isAdded) story.losses.add('inserted', where, toldWords(story, one));
    if (isTaken) story.losses.add('deleted', where, toldWords(story, one));
    return (story.rejects ? isAdded : isTaken) ? [] : [one];
  });
}

const cellsOf = (row: Element): Element[] =>
  elementsOf(row).flatMap((one) =>
    one.name === 'w:tc' ? [one] : one.name === 'w:sdt' || one.name === 'w:sdtContent' ? cellsOf(one) : [],
  );
