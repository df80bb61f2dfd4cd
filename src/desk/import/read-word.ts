import { checkBody } from '../../catalogue/body/limits.ts';
import { type Block, paragraphsOf, type WordDocument } from './blocks.ts';
import { decodeLetters } from './decode-letters.ts';
import { finishPieces } from './finish-pieces.ts';
import { LIMITS, type Limits } from './limits.ts';
import { type Loss, Losses, type WordMistake } from './losses.ts';
import { readNumbering } from './numbering.ts';
import { openPackage } from './open-package.ts';
import { readBlocks, readNotes } from './read-blocks.ts';
import { type Story, toldWords } from './story.ts';
import { readStyles } from './styles.ts';
import { takeTitle } from './title.ts';
import { writeBody } from './to-markdown.ts';
import { treeOf } from './to-tree.ts';
import { readParts, type WordParts } from './word-parts.ts';
import { childOf, childrenOf } from './xml-tree.ts';

export interface WordText {
  /** Where the document has one, or the one that was given. */
  title?: string;
  /** Markdown, NFC. */
  body: string;
  losses: Loss[];
  /** With one of them nothing may be written. */
  mistakes: WordMistake[];
}

export interface ReadOptions {
  /** By whoever imports; the same words at the top of the document are then no part of the body. */
  title?: string;
  /** Tracked changes are taken back instead of accepted. */
  rejects?: boolean;
  limits?: Limits;
}

/**
 * What a Word file (`.docx`) says, as the words of a record, and all that is lost on the way.
 * @throws WordFault for what is no such file.
 */
export async function readWord(
  file: Buffer,
  { title: given, rejects = false, limits = LIMITS }: ReadOptions = {},
): Promise<WordText> {
  const parts = await readParts(await openPackage(file, limits), limits);
  const losses = new Losses();
  const document = readDocument(parts, losses, rejects);
  const paragraphs = [
    ...paragraphsOf(document.blocks),
    ...[...document.notes.values()].flatMap((one) => [...paragraphsOf(one)]),
  ];
  const mistakes = decodeLetters(paragraphs, losses);
  for (const paragraph of paragraphs) finishPieces(paragraph, losses);
  const { title, blocks } = takeTitle(document.blocks, given, losses);
  const tree = treeOf({ ...document, blocks }, losses);
  const { body, difference } = writeBody(tree, (words) => losses.add('marks', '', words));
  mistakes.push(...checkMarkdown(body, difference));
  return { ...(title !== undefined && { title }), body, losses: losses.all, mistakes };
}

function readDocument(parts: WordParts, losses: Losses, rejects: boolean): WordDocument {
  const styles = readStyles(parts.styles, parts.theme);
  const story: Story = {
    styles,
    numbering: readNumbering(parts.numbering),
    relations: parts.relations,
    comments: new Map(),
    losses,
    rejects,
    place: (nth) => `đoạn ${nth}`,
    paragraphs: 0,
    tables: 0,
    fields: [],
  };
  for (const comment of childrenOf(parts.comments, 'w:comment')) {
    const { 'w:id': id = '', 'w:author': author = '' } = comment.attributes;
    story.comments.set(id, { author, words: toldWords(story, comment).trim() });
  }
  const body = childOf(parts.document, 'w:body');
  const blocks: Block[] = body ? readBlocks(story, body) : [];
  const notes = new Map<string, Block[]>();
  for (const kind of ['footnotes', 'endnotes'] as const) {
    const place = (nth: number) => `chú thích ${nth}`;
    const inNotes: Story = {
      ...story,
      relations: parts.noteRelations[kind],
      place,
      paragraphs: 0,
      fields: [],
    };
    const name = kind === 'footnotes' ? 'w:footnote' : 'w:endnote';
    for (const [id, words] of readNotes(inNotes, parts[kind], name)) notes.set(id, words);
  }
  for (const { author, words } of story.comments.values()) losses.add('comment', '', `${author}: ${words}`);
  for (const margin of parts.margins) {
    const words = toldWords(story, margin).trim();
    // A number of the page is no loss.
    if (/\p{L}/u.test(words)) losses.add('header', '', words);
  }
  return { blocks, notes };
}

/** What would not come out as it was meant, or is more than a record takes. */
function checkMarkdown(body: string, difference: string | undefined): WordMistake[] {
  if (body === '')
    return [
      {
        code: 'empty',
        where: '',
        message: 'Tệp không có chữ nào lấy được.',
        fix: 'Bản quét, ảnh chụp thì phải gõ lại.',
      },
    ];
  const fault = checkBody(body, 'md');
  if (fault) return [{ code: 'body', where: '', message: fault.message, fix: fault.fix }];
  if (difference === undefined) return [];
  return [
    {
      code: 'changed-words',
      where: '',
      message: `Máy chưa chép đúng được chỗ này: “${difference.slice(0, 120)}”.`,
      fix: 'Gửi tệp cho người phụ trách kỹ thuật, hoặc gõ lại đoạn ấy đơn giản hơn trong Word.',
    },
  ];
}
