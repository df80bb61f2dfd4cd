import type { Limits } from '../import/limits.ts';
import { openPackage } from '../import/open-package.ts';
import { readParts } from '../import/word-parts.ts';
import { childOf, childrenOf, type Element, elementsOf, parseXml, wordsOf } from '../import/xml-tree.ts';
import { parseManifest } from './manifest.ts';
import { tidy } from './pieces.ts';
import type { Returned, ReturnedRow } from './returned.ts';
import { keysIn } from './units.ts';

/** Elements that hold what a paragraph or a table holds; drawings and notes are not looked into. */
const TRANSPARENT = new Set([
  ...[
    'w:ins',
    'w:moveTo',
    'w:hyperlink',
    'w:smartTag',
    'w:sdt',
    'w:sdtContent',
    'w:fldSimple',
    'w:customXml',
  ],
  ...['w:dir', 'w:bdo', 'mc:AlternateContent', 'mc:Choice'],
]);

/**
 * The rows of all tables of a Word file, with tracked changes accepted.
 * @throws WordFault for what is no such file.
 */
export async function readReturnedDocx(file: Buffer, limits: Limits): Promise<Returned> {
  const word = await openPackage(file, limits);
  const { document, comments } = await readParts(word, limits);
  const custom = await word.bytes('docProps/custom.xml');
  const manifest = custom && parseManifest(propertiesOf(parseXml(custom, limits)));
  const returned: Returned = {
    rows: [],
    others: [],
    comments: [],
    inserted: [],
    deleted: [],
    ...(manifest && { manifest }),
  };
  const words = new Map(
    childrenOf(comments, 'w:comment').map((comment) => {
      const { 'w:id': id = '', 'w:author': author = '' } = comment.attributes;
      return [id, { author, words: allWords(comment) }];
    }),
  );
  new Reader(returned, words).read(childOf(document, 'w:body') as Element);
  return returned;
}

const propertiesOf = (root: Element): Map<string, string> =>
  new Map(
    childrenOf(root, 'cp:property').map((one) => [
      one.attributes['name'] ?? '',
      elementsOf(one).map(wordsOf).join(''),
    ]),
  );

const allWords = (element: Element): string =>
  tidy(
    element.name === 'w:t' || element.name === 'w:delText'
      ? wordsOf(element)
      : elementsOf(element)
          .map((one) => (one.name === 'w:p' ? `${allWords(one)} ` : allWords(one)))
          .join(element.name === 'w:r' || element.name === 'w:p' || element.name === 'w:ins' ? '' : ' '),
  );

type Comments = ReadonlyMap<string, { author: string; words: string }>;

class Reader {
  readonly #returned: Returned;
  readonly #comments: Comments;
  #paragraphs = 0;
  #tables = 0;
  #at = '';

  constructor(returned: Returned, comments: Comments) {
    this.#returned = returned;
    this.#comments = comments;
  }

  /** What stands in the document itself, or in a part of it. */
  read(block: Element): void {
    for (const child of elementsOf(block)) {
      if (child.name === 'w:tbl') this.#table(child);
      else if (child.name === 'w:p') {
        this.#at = `đoạn ${++this.#paragraphs}`;
        this.#other(this.#text(child));
      } else if (TRANSPARENT.has(child.name)) this.read(child);
    }
  }

  #other(words: string): void {
    const text = tidy(words);
    if (text !== '') this.#returned.others.push({ at: this.#at, words: text });
  }

  #table(table: Element): void {
    const where = `bảng ${++this.#tables}`;
    for (const [nth, row] of within(table, 'w:tr').entries()) {
      this.#at = `${where}, hàng ${nth + 1}`;
      this.#row(row);
    }
  }

  #row(row: Element): void {
    const isDeleted = childOf(row, 'w:trPr', 'w:del') !== undefined;
    const nested: Element[] = [];
    const cells = within(row, 'w:tc').map((cell) => this.#cell(cell, nested));
    if (isDeleted) {
      const { 'w:author': author = '' } = childOf(row, 'w:trPr', 'w:del')?.attributes ?? {};
      this.#returned.deleted.push({
        at: this.#at,
        author,
        words: tidy(cells.map(({ text }) => text).join(' ')),
      });
    } else this.#take(cells);
    for (const table of nested) this.#table(table);
  }

  #take(cells: Cell[]): void {
    const keys = cells.flatMap(({ text }) => keysIn(text));
    const idAt = cells.findIndex(({ text }) => keysIn(text).length > 0);
    const isMerged = cells.some((cell) => cell.isMerged);
    const whole = tidy(cells.map(({ text }) => text).join(' '));
    // A table of three columns that is none of ours has at least its words told.
    if (whole === '' && !isMerged) return;
    const [source, target] = idAt >= 0 ? cells.slice(idAt + 1) : cells.slice(-2);
    const row: ReturnedRow = {
      at: this.#at,
      keys,
      cells: cells.length,
      ...(source && { source: tidy(source.text) }),
      ...(target && { target: tidy(target.text) }),
      ...(isMerged && { isMerged: true }),
      ...(target && /\S\s*\n\s*\S/.test(target.text) && { isBroken: true }),
    };
    this.#returned.rows.push(row);
    if (keys.length === 0) this.#returned.others.push({ at: this.#at, words: whole });
    else for (const { text } of cells.slice(idAt + 3)) this.#other(text);
  }

  #cell(cell: Element, nested: Element[]): Cell {
    const lines: string[] = [];
    const read = (element: Element): void => {
      for (const child of elementsOf(element)) {
        if (child.name === 'w:p') lines.push(this.#text(child));
        else if (child.name === 'w:tbl') nested.push(child);
        else if (TRANSPARENT.has(child.name)) read(child);
      }
    };
    read(cell);
    const properties = childOf(cell, 'w:tcPr');
    const span = Number(childOf(properties, 'w:gridSpan')?.attributes['w:val'] ?? 1);
    const isMerged = childOf(properties, 'w:vMerge') !== undefined || span > 1;
    return { text: lines.join('\n'), isMerged };
  }

  /** Of a paragraph, as it is when all its changes are accepted. */
  #text(paragraph: Element): string {
    let text = '';
    const read = (element: Element, change?: 'inserted'): void => {
      for (const child of elementsOf(element)) {
        if (child.name === 'w:r') text += this.#run(child);
        else if (child.name === 'w:del' || child.name === 'w:moveFrom') this.#tell('deleted', child);
        else if (child.name === 'w:commentRangeStart') continue;
        else if (TRANSPARENT.has(child.name)) {
          if (!change && (child.name === 'w:ins' || child.name === 'w:moveTo')) this.#tell('inserted', child);
          read(child, child.name === 'w:ins' ? 'inserted' : change);
        }
      }
    };
    read(paragraph);
    return text;
  }

  #tell(kind: 'inserted' | 'deleted', change: Element): void {
    const words = allWords(change);
    const { 'w:author': author = '' } = change.attributes;
    if (words !== '') this.#returned[kind].push({ at: this.#at, author, words });
  }

  #run(run: Element): string {
    const vanish = childOf(run, 'w:rPr', 'w:vanish');
    const isHidden = vanish && !['0', 'false', 'off'].includes(vanish.attributes['w:val'] ?? '');
    return elementsOf(run)
      .map((one) => {
        if (one.name === 'w:commentReference') this.#comment(one.attributes['w:id'] ?? '');
        return isHidden ? '' : (SIGNS[one.name]?.(one) ?? '');
      })
      .join('');
  }

  #comment(id: string): void {
    const found = this.#comments.get(id);
    if (found) this.#returned.comments.push({ at: this.#at, ...found });
  }
}

interface Cell {
  text: string;
  isMerged: boolean;
}

/** What a run says, by the name of the element. */
const SIGNS: Readonly<Record<string, (element: Element) => string>> = {
  'w:t': wordsOf,
  'w:tab': () => ' ',
  'w:br': () => '\n',
  'w:cr': () => '\n',
  'w:noBreakHyphen': () => '\u2011',
  'w:softHyphen': () => '\u00ad',
  'w:sym': ({ attributes }) => String.fromCodePoint(Number.parseInt(attributes['w:char'] ?? '', 16) || 0x20),
};

/** Rows of a table and cells of a row, also those in a content control. */
function within(element: Element, name: string): Element[] {
  return elementsOf(element).flatMap((one) => {
    if (one.name === name) return [one];
    return TRANSPARENT.has(one.name) ? within(one, name) : [];
  });
}
