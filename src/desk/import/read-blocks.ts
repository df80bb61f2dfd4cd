import { type Block, type Paragraph, type Piece, textOfPieces } from './blocks.ts';
import { readDrawing } from './read-drawing.ts';
import { type Around, type Line, linkOfField, readRun, safeAddress } from './read-run.ts';
import { readTable } from './read-table.ts';
import { markOf, type Story, styleOf, toldWords } from './story.ts';
import { childOf, childrenOf, type Element, elementsOf, findAll, valueOf, wordsOf } from './xml-tree.ts';

/** Paragraphs and tables of a body, a cell, a note or a text box, in their order. */
export function readBlocks(story: Story, parent: Element, inTable?: string): Block[] {
  const blocks: Block[] = [];
  /** Pieces of a paragraph whose end was deleted: the next goes on with it. */
  let before: Piece[] = [];
  const read = (element: Element): void => {
    switch (element.name) {
      case 'w:p': {
        const { paragraph, boxes, isJoined } = readParagraph(story, element, before, inTable);
        before = isJoined && paragraph ? paragraph.pieces : [];
        if (paragraph && !isJoined) blocks.push(paragraph);
        for (const box of boxes) blocks.push(...readBlocks(story, box, inTable));
        break;
      }
      case 'w:tbl':
        if (inTable === undefined)
          blocks.push(...readTable(story, element, (cell, where) => readBlocks(story, cell, where)));
        else story.losses.add('nested-table', inTable, toldWords(story, element));
        break;
      case 'w:sdt':
        readControl(story, element, inTable ?? story.place(story.paragraphs + 1), read);
        break;
      case 'w:altChunk':
        story.losses.add('embedded', inTable ?? story.place(story.paragraphs), 'altChunk');
        break;
      case 'w:customXml':
      case 'w:smartTag':
        for (const inner of elementsOf(element)) read(inner);
        break;
      // Word writes marks of moved text between paragraphs too.
      case 'w:ins':
      case 'w:moveTo':
        if (!story.rejects) for (const inner of elementsOf(element)) read(inner);
        break;
      case 'w:del':
      case 'w:moveFrom':
        if (story.rejects) for (const inner of elementsOf(element)) read(inner);
        break;
    }
  };
  for (const element of elementsOf(parent)) read(element);
  // Without a next one the deleted end stays.
  if (before.length > 0)
    blocks.push({ kind: 'paragraph', pieces: before, where: story.place(story.paragraphs) });
  return blocks;
}

/** A field of a form that Word frames: its words stay, but for those that only ask to be filled in. */
function readControl(story: Story, control: Element, where: string, read: (element: Element) => void): void {
  const properties = childOf(control, 'w:sdtPr');
  const content = childOf(control, 'w:sdtContent');
  const gallery = properties && findAll(properties, 'w:docPartGallery')[0]?.attributes['w:val'];
  const words = content ? toldWords(story, content) : '';
  const kind =
    gallery === 'Table of Contents'
      ? 'contents'
      : properties && childOf(properties, 'w:showingPlcHdr')
        ? 'form'
        : 'content-control';
  if (words.trim() !== '') story.losses.add(kind, where, words);
  if (kind === 'content-control') for (const inner of content ? elementsOf(content) : []) read(inner);
}

interface ReadParagraph {
  /** Undefined where nothing of it is left. */
  paragraph?: Paragraph;
  boxes: Element[];
  isJoined: boolean;
}

function readParagraph(
  story: Story,
  element: Element,
  before: readonly Piece[],
  inTable?: string,
): ReadParagraph {
  const properties = childOf(element, 'w:pPr');
  const { style, look } = styleOf(story, properties);
  const where = inTable ?? story.place(story.paragraphs + 1);
  const line: Line = { where, look, pieces: [...before], boxes: [], told: new Map() };
  readInline(story, element, line, {});
  // A field whose result never comes hides no more than its own paragraph.
  story.fields = story.fields.filter(({ isResult }) => isResult);
  const isContents = /^toc \d|^toc heading/.test(style.name);
  const isBlank =
    textOfPieces(line.pieces).trim() === '' && !line.pieces.some(({ kind }) => kind === 'picture');
  const marks = childOf(properties, 'w:rPr');
  const isJoined = Boolean(marks && childOf(marks, story.rejects ? 'w:ins' : 'w:del'));
  if (isContents && !isBlank) story.losses.add('contents', where, textOfPieces(line.pieces));
  if ((isBlank && !isJoined) || isContents) return { boxes: line.boxes, isJoined: false };
  if (inTable === undefined && !isJoined) story.paragraphs++;
  const heading = isJoined
    ? undefined
    : headingOf(style.name, valueOf(properties, 'w:outlineLvl') ?? style.outline);
  const mark = isJoined ? undefined : markOf(story, properties, style);
  const paragraph: Paragraph = {
    kind: 'paragraph',
    pieces: line.pieces,
    where,
    ...(heading !== undefined && { heading }),
    ...(mark && { mark }),
  };
  return { paragraph, boxes: line.boxes, isJoined };
}

function headingOf(style: string, outline: string | number | undefined): number | undefined {
  if (style === 'title') return 0;
  const [, named] = /^heading ([1-9])$/.exec(style) ?? [];
  if (named) return Number(named);
  const level = Number(outline ?? 9);
  return level >= 0 && level < 9 ? level + 1 : undefined;
}

/** Runs and what holds runs. */
function readInline(story: Story, parent: Element, line: Line, around: Around): void {
  const inner = (element: Element, more: Around = {}) =>
    readInline(story, element, line, { ...around, ...more });
  const tell = (kind: Parameters<Story['losses']['add']>[0], words: string) =>
    story.losses.add(kind, line.where, words);
  const tellChange = (kind: 'inserted' | 'deleted' | 'moved', element: Element) => {
    const words = toldWords(story, element, line.look);
    const author = element.attributes['w:author'];
    if (words.trim() !== '') tell(kind, author ? `${words.trim()} (${author})` : words);
  };
  for (const element of elementsOf(parent)) {
    switch (element.name) {
      case 'w:r':
        readRun(story, element, line, around, (drawing) => readDrawing(story, drawing, line));
        break;
      case 'w:ins':
        tellChange('inserted', element);
        inner(element, { isGone: around.isGone || story.rejects });
        break;
      case 'w:del':
        tellChange('deleted', element);
        inner(element, { isGone: around.isGone || !story.rejects });
        break;
      case 'w:moveTo':
        tellChange('moved', element);
        inner(element, { isGone: around.isGone || story.rejects });
        break;
      case 'w:moveFrom':
        inner(element, { isGone: around.isGone || !story.rejects });
        break;
      case 'w:hyperlink':
        inner(element, { href: addressOf(story, element, line) });
        break;
      case 'w:fldSimple':
        inner(element, { href: linkOfField(element.attributes['w:instr'] ?? '', tell) });
        break;
      case 'w:sdt':
        readControl(story, element, line.where, (content) =>
          readInline(story, { name: '', attributes: {}, children: [content] }, line, around),
        );
        break;
      case 'm:oMath':
      case 'm:oMathPara': {
        const words = findAll(element, 'm:t').map(wordsOf).join('');
        tell('equation', words);
        if (!around.isGone) line.pieces.push({ kind: 'text', text: words, marks: {} });
        break;
      }
      case 'mc:AlternateContent':
        inner(childOf(element, 'mc:Choice') ?? childOf(element, 'mc:Fallback') ?? element);
        break;
      case 'w:smartTag':
      case 'w:customXml':
      case 'w:dir':
      case 'w:bdo':
        inner(element);
        break;
    }
  }
}

function addressOf(story: Story, link: Element, line: Line): string | undefined {
  const tell = (kind: 'unsafe-link' | 'bookmark', words: string) => story.losses.add(kind, line.where, words);
  const relation = story.relations.get(link.attributes['r:id'] ?? '');
  if (relation?.isExternal) return safeAddress(relation.target, tell);
  tell('bookmark', toldWords(story, link, line.look));
  return undefined;
}

/** Notes by their ids, without the lines by which Word parts them from the text. */
export function readNotes(
  story: Story,
  root: Element | undefined,
  name: 'w:footnote' | 'w:endnote',
): Map<string, Block[]> {
  const notes = childrenOf(root, name).filter(
    ({ attributes }) => (attributes['w:type'] ?? 'normal') === 'normal',
  );
  return new Map(
    notes.map((note) => [`${name.slice(2, 3)}${note.attributes['w:id']}`, readBlocks(story, note)]),
  );
}
