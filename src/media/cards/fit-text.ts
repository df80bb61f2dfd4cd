import { scriptOf, typography } from '../../language/scripts.ts';
import { type OutlinedText, outlineText, type Weight } from '../pdf/outline-text.ts';
import { linePieces } from './line-pieces.ts';

/** Where a text goes, in pixels. */
export interface TextBox {
  width: number;
  height: number;
  /** Sizes of letters to choose from, the largest first. */
  sizes: readonly number[];
  weight: Weight;
}

/** A word of a line. */
interface Piece extends OutlinedText {
  text: string;
  /** Of the space behind it, in em. */
  gap: number;
}

/** A line as it is set; widths in em. */
export interface Line {
  text: string;
  width: number;
  words: { path: string; x: number }[];
}

export interface FittedText {
  lines: Line[];
  /** In pixels. */
  size: number;
  /** From line to line, in pixels. */
  leading: number;
  /** Whether words are left out, as its ellipsis says. */
  cut: boolean;
  /** Characters that no font of the site has. */
  missing: string;
}

/**
 * A text, its words marked as `linePieces` wants them, in the largest letters in which it fits its box, its lines broken between words and of nearly equal width. What
 * does not fit in the smallest ends in an ellipsis after a word; a word that is longer than a line, within it.
 */
export async function fitText(text: string, lang: string, box: TextBox): Promise<FittedText> {
  const leadingOf = (size: number) => size * typography[scriptOf(lang)].lineHeight.heading;
  const pieceOf = async (text: string): Promise<Piece> => {
    const word = text.trimEnd();
    const outlined = await outlineText(word, lang, box.weight);
    const gap = word === text ? 0 : (await outlineText(' ', lang, box.weight)).width;
    return { ...outlined, text, gap };
  };
  const pieces = await Promise.all(linePieces(text.trim()).map(pieceOf));
  const missing = pieces.map((piece) => piece.missing).join('');
  const setAt = (size: number, set: readonly Piece[], cut: boolean): FittedText | undefined => {
    const most = box.width / size;
    const lines = breakLines(set, most);
    const leading = leadingOf(size);
    const fits = lines.length * leading <= box.height && lines.every(({ width }) => width <= most);
    return fits ? { lines: balance(set, most, lines), size, leading, cut, missing } : undefined;
  };
  for (const size of box.sizes) {
    const whole = setAt(size, pieces, false);
    if (whole) return whole;
  }
  const least = box.sizes.at(-1) as number;
  const ends = [
    ...pieces.map((_, at) => pieces.slice(0, at).map((piece) => piece.text)).reverse(),
    ...beginnings(pieces[0]?.text ?? '', lang).map((text) => [text]),
  ].filter((kept) => kept.length > 0);
  for (const kept of ends) {
    const last = (kept.pop() as string).replace(/[\s\p{P}\u200B]+$/u, '');
    const cut = setAt(least, await Promise.all([...kept, `${last}…`].map(pieceOf)), true);
    if (cut) return cut;
  }
  return { lines: [], size: least, leading: leadingOf(least), cut: true, missing };
}

/** A word without its last letter, its last two, and so on. */
function beginnings(word: string, lang: string): string[] {
  const letters = Array.from(new Intl.Segmenter(lang).segment(word), ({ segment }) => segment);
  return letters.map((_, at) => letters.slice(0, -at - 1).join('')).filter(Boolean);
}

/** As many words on each line as it holds. @param most in em. */
function breakLines(pieces: readonly Piece[], most: number): Line[] {
  const lines: Line[] = [];
  let next = 0;
  for (const { text, path, width, gap } of pieces) {
    const line = lines.at(-1);
    if (line && next + width <= most) {
      line.words.push({ path, x: next });
      line.text += text;
      line.width = next + width;
    } else {
      next = 0;
      lines.push({ text, width, words: [{ path, x: 0 }] });
    }
    next += width + gap;
  }
  return lines;
}

/** The narrowest lines that are no more than these, so that none holds one word alone. */
function balance(pieces: readonly Piece[], most: number, lines: Line[]): Line[] {
  const steps = 20;
  let best = lines;
  for (let step = 1; step < steps; step++) {
    const narrow = most * (1 - step / (2 * steps));
    const tried = breakLines(pieces, narrow);
    if (tried.length > lines.length || tried.some(({ width }) => width > narrow)) break;
    best = tried;
  }
  return best;
}
