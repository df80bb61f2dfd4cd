import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fontverter from 'fontverter';
import * as hb from 'harfbuzzjs';
import { memoise } from '../language/memory.ts';
import { defaultFontTable } from './font-table.ts';

export interface ShapingFont {
  font: hb.Font;
  /** Units to the em. */
  upem: number;
  /** Characters it has. */
  has: ReadonlySet<number>;
}

/** @throws Error when the table holds no such face, or its package is not installed. */
const faceOf = memoise(async (name: string) => {
  const source = defaultFontTable.faces[name]?.source;
  if (!source) throw new Error(`The font table holds no face ${name}.`);
  const file = readFileSync(createRequire(import.meta.url).resolve(source));
  const plain = await fontverter.convert(file, 'truetype');
  return new hb.Face(new hb.Blob(new Uint8Array(plain)));
});

const fontAt = memoise(async (key: string): Promise<ShapingFont> => {
  const [name = '', weight = ''] = key.split('@');
  const face = await faceOf(name);
  const font = new hb.Font(face);
  if (defaultFontTable.faces[name]?.weightAxis)
    font.setVariations([new hb.Variation('wght', Number(weight))]);
  return { font, upem: face.upem, has: new Set(face.collectUnicodes()) };
});

/** A face of the font table, ready to shape. @param weight CSS `font-weight`; acts on variable fonts only. */
export const shapingFont = (name: string, weight = 400): Promise<ShapingFont> => fontAt(`${name}@${weight}`);

export interface ShapedGlyph {
  /** Of the font. */
  id: number;
  /** All in em, upwards and to the right. */
  advance: number;
  x: number;
  y: number;
}

/** One stretch of text in one font, as a browser shapes it. */
export function shapeRun({ font, upem }: ShapingFont, run: string): ShapedGlyph[] {
  const buffer = new hb.Buffer();
  buffer.addText(run);
  buffer.guessSegmentProperties();
  hb.shape(font, buffer);
  const positions = buffer.getGlyphPositions();
  return buffer.getGlyphInfos().map(({ codepoint }, at) => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[at] ?? {};
    return { id: codepoint, advance: xAdvance / upem, x: xOffset / upem, y: yOffset / upem };
  });
}
