import type { SvgPathCommand } from 'harfbuzzjs';
import { memoise } from '../../language/memory.ts';
import { scriptOf } from '../../language/scripts.ts';
import { defaultFontTable } from '../font-table.ts';
import { type ShapingFont, shapeRun, shapingFont } from '../shaping.ts';

export interface OutlinedText {
  /** SVG path in em, downwards and to the right of where the line begins. */
  path: string;
  /** In em. */
  width: number;
  /** Characters that no font of the site has; they are not drawn. */
  missing: string;
}

/** The two weights that the site's faces have. */
export type Weight = 400 | 600;

const MARKS = /[\p{M}\u200B-\u200D]/u;
/** Breaks and joins of lines, which have no shape. */
const SHAPELESS = /[\p{Cf}\p{Z}]/u;

/** The faces for texts of a language, the first that has a character draws it. */
const facesFor = memoise((key: string): readonly string[] => {
  const [script = '', weight = ''] = key.split('@');
  const { scripts, other, cjk, faces } = defaultFontTable;
  const own = [...(cjk[script] ?? []), ...(scripts[script] ?? other).text];
  const rest = [...Object.values(scripts).flatMap(({ text }) => text), ...Object.values(cjk).flat()];
  return [...new Set([...own, ...other.text, ...rest])].filter((name) => {
    const [min = 0, max = min] = (faces[name]?.weight ?? '').split(' ').map(Number);
    return min <= Number(weight) && Number(weight) <= max;
  });
});

/**
 * A line of text as shapes: what no reader's machine can set otherwise, and no program that knows less of Lao or Khmer
 * can misplace. Fonts are those of the site.
 */
export async function outlineText(text: string, lang: string, weight: Weight = 400): Promise<OutlinedText> {
  const names = facesFor(`${scriptOf(lang)}@${weight}`);
  const runs: { font: ShapingFont; text: string }[] = [];
  let missing = '';
  for (const char of text) {
    const last = runs.at(-1);
    if (last && MARKS.test(char)) last.text += char;
    else {
      const font = await firstWith(names, weight, char);
      if (!font) missing += SHAPELESS.test(char) ? '' : char;
      else if (last?.font === font) last.text += char;
      else runs.push({ font, text: char });
    }
  }
  let width = 0;
  const path: string[] = [];
  for (const run of runs) {
    const { font, upem } = run.font;
    for (const { id, advance, x, y } of shapeRun(run.font, run.text)) {
      const at = { x: width + x, y };
      path.push(...font.glyphToJson(id).map((command) => moved(command, at, upem)));
      width += advance;
    }
  }
  return { path: path.join(''), width, missing };
}

async function firstWith(names: readonly string[], weight: Weight, char: string) {
  for (const name of names) {
    if (!defaultFontTable.faces[name]?.takes.test(char)) continue;
    const font = await shapingFont(name, weight);
    if (font.has.has(char.codePointAt(0) as number)) return font;
  }
  return undefined;
}

/** Fonts count upwards in units, a drawing downwards. */
function moved({ type, values }: SvgPathCommand, at: { x: number; y: number }, upem: number): string {
  const points = values.map((value, axis) => (axis % 2 === 0 ? at.x + value / upem : -(at.y + value / upem)));
  return `${type}${points.map((value) => Math.round(value * 1e5) / 1e5).join(' ')}`;
}
