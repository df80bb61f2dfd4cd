import type { Marks, Piece, TextPiece } from './blocks.ts';
import { encodingOf, lookOfRun, type Story, toldWords } from './story.ts';
import type { RunLook } from './styles.ts';
import { symbolOf } from './symbols.ts';
import { childOf, type Element, elementsOf, wordsOf } from './xml-tree.ts';

/** Of one paragraph while it is read. */
export interface Line {
  where: string;
  look: RunLook;
  pieces: Piece[];
  /** Blocks of text boxes, which follow the paragraph. */
  boxes: Element[];
  /** After which piece the last words ended that were told for being underlined or highlighted. */
  told: Map<'underlined' | 'highlighted', number>;
}

/** What a run stands in. */
export interface Around {
  href?: string | undefined;
  /** Its words are gone, as deleted ones of an accepted change. */
  isGone?: boolean;
}

/** Adds the pieces of a run to its line, and tells what it cannot take. */
export function readRun(
  story: Story,
  run: Element,
  line: Line,
  around: Around,
  drawing: (element: Element) => void,
): void {
  const look = lookOfRun(story, run, line.look);
  const tell = (kind: Parameters<Story['losses']['add']>[0], words: string) =>
    story.losses.add(kind, line.where, words);
  const own = () => toldWords(story, run, line.look);
  if (look.isHidden) {
    if (run.children.some((one) => typeof one !== 'string' && HOLDS.has(one.name)))
      tell('hidden', wordsBefore(line));
    readFieldMarks(story, run);
    return;
  }
  const looks = new Set<'underlined' | 'highlighted'>();
  if (!around.isGone && isShown(story) && own().trim() !== '') {
    if (look.isUnderlined && !hrefOf(story, around)) looks.add('underlined');
    if (look.isMarked) looks.add('highlighted');
  }
  for (const kind of looks)
    story.losses.add(kind, line.where, own(), line.told.get(kind) === line.pieces.length);
  const add = (text: string) => {
    if (!around.isGone && isShown(story) && text !== '')
      line.pieces.push(textPiece(text, look, hrefOf(story, around)));
  };
  for (const child of elementsOf(run)) {
    switch (child.name) {
      case 'w:t':
        add(wordsOf(child));
        break;
      case 'w:delText':
        if (story.rejects) add(wordsOf(child));
        break;
      case 'w:tab':
      case 'w:ptab':
        if (line.pieces.length > 0 && !around.isGone && isShown(story)) tell('tab', wordsBefore(line));
        add(' ');
        break;
      case 'w:br':
        if (
          !around.isGone &&
          isShown(story) &&
          (child.attributes['w:type'] ?? 'textWrapping') === 'textWrapping'
        )
          line.pieces.push({ kind: 'break' });
        break;
      case 'w:cr':
        if (!around.isGone) line.pieces.push({ kind: 'break' });
        break;
      case 'w:noBreakHyphen':
        add('-');
        break;
      // Under a font of TCVN3 this sign is the letter ư.
      case 'w:softHyphen':
        add('\u00ad');
        break;
      case 'w:sym': {
        const sign = symbolOf(child.attributes['w:font'] ?? '', child.attributes['w:char'] ?? '');
        if (sign === undefined)
          tell(
            'symbol',
            `${child.attributes['w:font']} ${child.attributes['w:char']}, sau “${wordsBefore(line)}”`,
          );
        else add(sign);
        break;
      }
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        if (!around.isGone)
          line.pieces.push({ kind: 'note', id: `${child.name.slice(2, 3)}${child.attributes['w:id']}` });
        break;
      case 'w:commentReference': {
        const id = child.attributes['w:id'] ?? '';
        const comment = story.comments.get(id);
        if (comment) tell('comment', `${comment.author}: ${comment.words}`);
        story.comments.delete(id);
        break;
      }
      case 'w:fldChar':
      case 'w:instrText':
        readFieldMark(story, child, tell);
        break;
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
      case 'mc:AlternateContent':
        if (!around.isGone) drawing(child);
        break;
    }
  }
  for (const kind of looks) line.told.set(kind, line.pieces.length);
}

/** What a hidden run would have shown. */
const HOLDS = new Set([
  'w:t',
  'w:tab',
  'w:sym',
  'w:drawing',
  'w:pict',
  'w:object',
  'mc:AlternateContent',
  'w:footnoteReference',
]);

function textPiece(text: string, look: RunLook, href: string | undefined): TextPiece {
  const marks: Marks = {
    ...(look.isBold && { bold: true }),
    ...(look.isItalic && { italic: true }),
    ...(look.isStruck && { struck: true }),
    ...(href && { href }),
  };
  const { raised } = look;
  return {
    kind: 'text',
    text,
    marks,
    encoding: encodingOf(look),
    ...(look.isCapitals && { isCapitals: true }),
    ...((raised === 'superscript' || raised === 'subscript') && { raised }),
  };
}

/** The end of what was read of a line. */
const wordsBefore = ({ pieces }: Line): string =>
  pieces
    .map((piece) => (piece.kind === 'text' ? piece.text : ' '))
    .join('')
    .slice(-40);

/** Between the beginning of a field and its result stand orders for Word; a table of contents is made by the site itself. */
const isShown = (story: Story): boolean =>
  story.fields.every(({ isResult, instruction }) => isResult && !/^\s*TOC\b/.test(instruction));

const hrefOf = (story: Story, { href }: Around): string | undefined =>
  href ?? story.fields.findLast((field) => field.href)?.href;

function readFieldMarks(story: Story, run: Element): void {
  for (const child of elementsOf(run))
    if (child.name === 'w:fldChar' || child.name === 'w:instrText')
      readFieldMark(story, child, () => undefined);
}

function readFieldMark(
  story: Story,
  mark: Element,
  tell: (kind: 'form' | 'contents' | 'unsafe-link' | 'bookmark', words: string) => void,
): void {
  const field = story.fields.at(-1);
  if (mark.name === 'w:instrText') {
    if (field && !field.isResult) field.instruction += wordsOf(mark);
    return;
  }
  const type = mark.attributes['w:fldCharType'];
  if (type === 'begin') {
    story.fields.push({ instruction: '', isResult: false });
    const name = childOf(mark, 'w:ffData', 'w:name')?.attributes['w:val'];
    if (childOf(mark, 'w:ffData')) tell('form', name ?? '');
  } else if (type === 'separate' && field) {
    field.isResult = true;
    if (/^\s*TOC\b/.test(field.instruction)) tell('contents', '');
    field.href = linkOfField(field.instruction, tell);
  } else if (type === 'end') story.fields.pop();
}

/** `HYPERLINK "https://…"`, or with `\l` a place in the file. */
export function linkOfField(
  instruction: string,
  tell: (kind: 'unsafe-link' | 'bookmark', words: string) => void,
): string | undefined {
  if (!/^\s*HYPERLINK\b/.test(instruction)) return undefined;
  const [, target] = /^\s*HYPERLINK\s+"([^"]*)"/.exec(instruction) ?? [];
  if (target) return safeAddress(target, tell);
  tell('bookmark', instruction.replace(/^\s*HYPERLINK\s*/, ''));
  return undefined;
}

/** An address that a page may lead to; others are told of, and their words stay. */
export function safeAddress(
  typed: string,
  tell: (kind: 'unsafe-link', words: string) => void,
): string | undefined {
  const address = typed.trim().replace(/\s/g, '%20');
  if (/^(?:https?:\/\/|mailto:|tel:)/i.test(address) && URL.canParse(address) && !/[\p{Cc}<>]/u.test(address))
    return address;
  tell('unsafe-link', typed);
  return undefined;
}
