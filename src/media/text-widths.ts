import { shapeRun, shapingFont } from './shaping.ts';

/** The faces that a page's text is set in, each with the letters it is measured by; the last one takes the rest. */
const FACES: readonly [RegExp, face: string][] = [
  [/\p{Script=Khmer}/u, 'khmer'],
  [/\p{Script=Lao}/u, 'lao'],
  [/./su, 'sans-400'],
];
/** As wide as high in every font. */
const SQUARE =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u30ff\uff00-\uffef]/u;
const JOINS = /[\p{M}\u200B-\u200D]/u;

/**
 * Widths of texts in em, shaped as a browser shapes them with the site's fonts. Equal texts give equal widths.
 * @throws Error when a font is not installed.
 */
export async function measureTexts(texts: Iterable<string>): Promise<Record<string, number>> {
  const widths: Record<string, number> = Object.create(null);
  for (const text of texts) widths[text] ??= await measure(text);
  return widths;
}

async function measure(text: string): Promise<number> {
  let width = 0;
  for (const [name, run] of runsOf(text)) {
    if (name === '') width += [...run].length;
    else for (const { advance } of shapeRun(await shapingFont(name), run)) width += advance;
  }
  return Math.round(width * 1000) / 1000;
}

/** Stretches of text of one face each; squares have none. */
function runsOf(text: string): [face: string, run: string][] {
  const runs: [string, string][] = [];
  for (const char of text) {
    const last = runs.at(-1);
    const name = SQUARE.test(char) ? '' : (FACES.find(([letters]) => letters.test(char))?.[1] as string);
    if (last && (last[0] === name || JOINS.test(char))) last[1] += char;
    else runs.push([name, char]);
  }
  return runs;
}
