/** Widths of texts in em, as their fonts draw them; measured when the site is built. */
export type TextWidths = Readonly<Record<string, number>>;

export interface TextSize {
  width: number;
  ascent: number;
  descent: number;
}

/** How far each script's fonts, ours and the usual ones of systems, reach above and below the line, in em; a browser rounds both up to whole pixels. */
const REACH: readonly [RegExp, ascent: number, descent: number][] = [
  [/\p{Script=Khmer}/u, 1.25, 0.67],
  [/\p{Script=Lao}/u, 1.21, 0.51],
  [/[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u, 1.23, 0.37],
  [/./su, 1.08, 0.46],
];

/** Where a text stands in a font that was not there at first, it is a little wider or narrower. */
const SAFETY = 1.05;

/** The room that a text takes, in em, on the safe side. */
export function textSize(text: string, widths: TextWidths): TextSize {
  const found = REACH.filter(([letters]) => letters.test(text));
  return {
    width: (Object.hasOwn(widths, text) ? (widths[text] as number) : estimate(text)) * SAFETY,
    ascent: Math.max(...found.map(([, ascent]) => ascent)),
    descent: Math.max(...found.map(([, , descent]) => descent)),
  };
}

/** Of a text that nobody has measured. */
function estimate(text: string): number {
  let width = 0;
  for (const char of text) {
    if (/\p{M}|\u200B/u.test(char)) continue;
    width += /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(char)
      ? 1.06
      : /\p{Script=Khmer}/u.test(char)
        ? 0.82
        : 0.6;
  }
  return width;
}
