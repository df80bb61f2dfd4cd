import type { Marks, Paragraph, Piece, TextPiece } from './blocks.ts';
import type { Losses } from './losses.ts';

const SUPERSCRIPT = signs('0123456789+-−=()ni', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ');
const SUBSCRIPT = signs('0123456789+-−=()', '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎');

function signs(from: string, to: string): ReadonlyMap<string, string> {
  const raised = [...to];
  return new Map([...from].map((sign, at) => [sign, raised[at] as string]));
}

/** Signs that only the font of one program draws. */
const PRIVATE = /[\ue000-\uf8ff]/gu;
/** What no text holds: signs for machines, and where a line may break. */
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\ufeff\ufffe\uffff]/gu;

/**
 * Gives each piece the letters that it shows: raised ones as Unicode has them, capitals, composed; neighbours that look the
 * same are one. In place.
 */
export function finishPieces(paragraph: Paragraph, losses: Losses): void {
  const { where } = paragraph;
  const pieces: Piece[] = [];
  for (const piece of paragraph.pieces) {
    if (piece.kind !== 'text') {
      pieces.push(piece);
      continue;
    }
    const text = shown(piece, where, losses);
    const last = pieces.at(-1);
    if (last?.kind === 'text' && areAlike(last.marks, piece.marks)) last.text += text;
    else if (text !== '') pieces.push({ kind: 'text', text, marks: piece.marks });
  }
  for (const piece of pieces) if (piece.kind === 'text') piece.text = piece.text.normalize('NFC');
  paragraph.pieces = pieces;
}

function shown({ text, isCapitals, raised }: TextPiece, where: string, losses: Losses): string {
  const lost = text.match(PRIVATE);
  if (lost)
    losses.add(
      'symbol',
      where,
      `${[...new Set(lost)].map(code).join(' ')}, trong “${text.replace(PRIVATE, ' ').trim()}”`,
    );
  // U+2028 and its like end a line in no text of Markdown.
  const plain = text
    .replace(PRIVATE, '')
    .replace(UNSEEN, '')
    .replace(/[\t\n\u2028\u2029]/g, ' ');
  const cased = isCapitals ? plain.toUpperCase() : plain;
  if (!raised || cased.trim() === '') return cased;
  const table = raised === 'superscript' ? SUPERSCRIPT : SUBSCRIPT;
  const signs = [...cased.trim()].map((sign) => table.get(sign));
  if (signs.every((sign) => sign !== undefined)) return cased.replace(cased.trim(), signs.join(''));
  losses.add('raised', where, cased);
  return cased;
}

const code = (sign: string) => `U+${sign.charCodeAt(0).toString(16).toUpperCase()}`;

const areAlike = (a: Marks, b: Marks): boolean =>
  a.bold === b.bold && a.italic === b.italic && a.struck === b.struck && a.href === b.href;
