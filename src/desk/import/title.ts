import { type Block, type Paragraph, textOfPieces } from './blocks.ts';
import { isAllBold } from './headings.ts';
import type { Losses } from './losses.ts';

/** A title has at most so many signs, as the schema of words has it. */
const LONGEST = 120;

/**
 * The title of a document and the blocks below it: the paragraph with the style of titles, or the first one where it is set
 * as a heading or all in bold. A given title stands, and is taken out where the document begins with it.
 */
export function takeTitle(
  blocks: readonly Block[],
  given: string | undefined,
  losses: Losses,
): { title?: string; blocks: readonly Block[] } {
  const own = titleOf(blocks);
  const isGiven = (block: Block | undefined): block is Paragraph =>
    isParagraph(block) && (given === undefined || isSame(block, given));
  const found = isGiven(own) ? own : given === undefined ? undefined : blocks.slice(0, 3).find(isGiven);
  const rest = found ? blocks.filter((block) => block !== found) : blocks;
  if (given !== undefined) return { title: given, blocks: rest };
  if (!found) return { blocks };
  const title = wordsOf(found);
  losses.add('title', found.where, title);
  return { title, blocks: rest };
}

const isParagraph = (block: Block | undefined): block is Paragraph => block?.kind === 'paragraph';
const wordsOf = ({ pieces }: Paragraph) => textOfPieces(pieces).replace(/\s+/g, ' ').trim();
const isSame = (block: Paragraph, given: string) =>
  wordsOf(block).toLowerCase() === given.trim().toLowerCase();

function titleOf(blocks: readonly Block[]): Paragraph | undefined {
  const named = blocks.find((block) => isParagraph(block) && block.heading === 0);
  if (isParagraph(named)) return named;
  const [first] = blocks;
  if (!isParagraph(first) || first.mark || wordsOf(first) === '' || wordsOf(first).length > LONGEST)
    return undefined;
  return first.heading === 1 || (first.heading === undefined && isAllBold(first)) ? first : undefined;
}
