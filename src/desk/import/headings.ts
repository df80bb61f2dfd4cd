import { type Block, type Paragraph, textOfPieces } from './blocks.ts';

/** Longer lines are sentences, whatever they look like. */
const LONGEST = 150;

const COUNTED: readonly { form: RegExp; rank: number }[] = [
  { form: /^(?:PHẦN|CHƯƠNG)\s+(?:THỨ|[IVXLC]+|\d+)(?!\p{L})/iu, rank: 0 },
  { form: /^[IVXLC]{1,7}[.)]?\s+\S/u, rank: 1 },
  { form: /^(?:MỤC|ĐIỀU)\s+(?:[IVXLC]+|\d+)(?!\p{L})/iu, rank: 2 },
  { form: /^\d{1,2}\.\d{1,2}\.\d{1,2}[.)]?\s+\S/u, rank: 4 },
  { form: /^\d{1,2}\.\d{1,2}[.)]?\s+\S/u, rank: 3 },
  { form: /^\d{1,2}[.)]\s+\S/u, rank: 2 },
];

/** Of a line of capitals without a number. */
const UNCOUNTED = 1;

const lettersOf = (text: string) => text.match(/\p{L}/gu) ?? [];
const isCapital = (text: string) =>
  lettersOf(text).length > 1 && text === text.toUpperCase() && text !== text.toLowerCase();

export const isAllBold = ({ pieces }: Paragraph): boolean =>
  pieces.every((piece) => piece.kind !== 'text' || piece.text.trim() === '' || piece.marks.bold);

/** How far out a line stands that looks like a heading and is none by its style; undefined where it does not. */
export function looksLikeHeading(paragraph: Paragraph): number | undefined {
  const text = textOfPieces(paragraph.pieces).trim();
  if (
    text.length > LONGEST ||
    /[.;,:]$/.test(text) ||
    paragraph.pieces.some(({ kind }) => kind === 'picture')
  )
    return undefined;
  const mark = paragraph.mark?.kind === 'text' ? paragraph.mark.text : '';
  const whole = mark ? `${mark} ${text}` : text;
  const isBold = isAllBold(paragraph);
  const found = COUNTED.find(({ form }) => form.test(whole));
  if (found && (isBold || isCapital(text))) return found.rank;
  return isBold && isCapital(text) && !paragraph.mark ? UNCOUNTED : undefined;
}

/** The depth of each heading, 2 to 6: those by style first, those by their looks below one another by their counts. */
export function headingDepths(
  blocks: readonly Block[],
): Map<Paragraph, { depth: number; isByLooks: boolean }> {
  const byStyle: [Paragraph, number][] = [];
  const byLooks: [Paragraph, number][] = [];
  for (const block of blocks) {
    if (block.kind !== 'paragraph' || textOfPieces(block.pieces).trim() === '') continue;
    const rank = block.heading === undefined ? looksLikeHeading(block) : undefined;
    if (block.heading !== undefined) byStyle.push([block, block.heading]);
    else if (rank !== undefined) byLooks.push([block, rank]);
  }
  const depths = new Map<Paragraph, { depth: number; isByLooks: boolean }>();
  for (const [all, isByLooks] of [
    [byStyle, false],
    [byLooks, true],
  ] as const) {
    const ranks = [...new Set(all.map(([, rank]) => rank))].sort((a, b) => a - b);
    for (const [paragraph, rank] of all)
      depths.set(paragraph, { depth: Math.min(6, 2 + ranks.indexOf(rank)), isByLooks });
  }
  return depths;
}
