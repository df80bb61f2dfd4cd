/** What page layout needs to know of a font. Lengths in units of the em. */
export interface FontMeasure {
  ascent: number;
  descent: number;
  lineGap: number;
  /** Characters the font has a glyph for, ascending. */
  codePoints: number[];
  /** Advance width of a character, or undefined where the font has none. */
  advance: (codePoint: number) => number | undefined;
}

function tablesOf(font: Buffer): Map<string, Buffer> {
  const tables = new Map<string, Buffer>();
  for (let index = 0; index < font.readUInt16BE(4); index++) {
    const at = 12 + index * 16;
    const start = font.readUInt32BE(at + 8);
    tables.set(font.toString('latin1', at, at + 4), font.subarray(start, start + font.readUInt32BE(at + 12)));
  }
  return tables;
}

function readSegments(table: Buffer, glyphs: Map<number, number>): void {
  const count = table.readUInt16BE(6);
  for (let segment = 0; segment < count; segment += 2) {
    const end = table.readUInt16BE(14 + segment);
    const start = table.readUInt16BE(16 + count + segment);
    const delta = table.readUInt16BE(16 + 2 * count + segment);
    const offsetAt = 16 + 3 * count + segment;
    const offset = table.readUInt16BE(offsetAt);
    for (let code = start; code <= end && code !== 0xffff; code++) {
      const raw = offset === 0 ? code : table.readUInt16BE(offsetAt + offset + 2 * (code - start));
      const glyph = raw === 0 ? 0 : (raw + delta) & 0xffff;
      if (glyph !== 0) glyphs.set(code, glyph);
    }
  }
}

function readGroups(table: Buffer, glyphs: Map<number, number>): void {
  for (let group = 0; group < table.readUInt32BE(12); group++) {
    const at = 16 + group * 12;
    const [start, end, glyph] = [
      table.readUInt32BE(at),
      table.readUInt32BE(at + 4),
      table.readUInt32BE(at + 8),
    ];
    for (let code = start; code <= end; code++) glyphs.set(code, glyph + code - start);
  }
}

function readCharacterMap(cmap: Buffer): Map<number, number> {
  const glyphs = new Map<number, number>();
  for (let index = 0; index < cmap.readUInt16BE(2); index++) {
    const table = cmap.subarray(cmap.readUInt32BE(8 + index * 8));
    const format = table.readUInt16BE(0);
    if (format === 4) readSegments(table, glyphs);
    if (format === 12) readGroups(table, glyphs);
  }
  return glyphs;
}

/**
 * Reads the measures of a font in TrueType or OpenType form (not WOFF). Throws where a table it needs is absent.
 * Source: OpenType 1.9, tables head, hhea, hmtx and cmap (formats 4 and 12).
 */
export function parseFont(font: Buffer): FontMeasure {
  const tables = tablesOf(font);
  const table = (tag: string): Buffer => {
    const found = tables.get(tag);
    if (!found) throw new Error(`The font has no ${tag} table.`);
    return found;
  };
  const em = table('head').readUInt16BE(18);
  const hhea = table('hhea');
  const hmtx = table('hmtx');
  const lastMetric = hhea.readUInt16BE(34) - 1;
  const glyphs = readCharacterMap(table('cmap'));
  return {
    ascent: hhea.readInt16BE(4) / em,
    descent: -hhea.readInt16BE(6) / em,
    lineGap: hhea.readInt16BE(8) / em,
    codePoints: [...glyphs.keys()].sort((a, b) => a - b),
    advance: (codePoint) => {
      const glyph = glyphs.get(codePoint);
      return glyph === undefined ? undefined : hmtx.readUInt16BE(Math.min(glyph, lastMetric) * 4) / em;
    },
  };
}

/** Mean advance over a text's characters the font has; 0 for none. */
export function meanAdvance(font: FontMeasure, text: string): number {
  const advances = [...text.normalize('NFC')]
    .map((character) => font.advance(character.codePointAt(0) ?? 0))
    .filter((advance) => advance !== undefined);
  return advances.reduce((sum, advance) => sum + advance, 0) / Math.max(1, advances.length);
}
