import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as hb from 'harfbuzzjs';
import subsetFont from 'subset-font';
import { describe, expect, test } from 'vitest';
import { defaultFontTable } from '../../src/media/font-table.ts';
import { subsetFace } from '../../src/media/subset-face.ts';
import { pages } from './font-fixtures.ts';

/** Advances and offsets of a shaped text, with the number of glyphs: equal where a reader sees the same. */
function shape(font: Buffer, text: string): string {
  const face = new hb.Font(new hb.Face(new hb.Blob(new Uint8Array(font))));
  const buffer = new hb.Buffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  hb.shape(face, buffer);
  const positions = buffer.getGlyphPositions();
  return positions.map(({ xAdvance, xOffset, yOffset }) => `${xAdvance},${xOffset},${yOffset}`).join(' ');
}

async function sourceOf(name: string): Promise<Buffer> {
  const path = createRequire(import.meta.url).resolve(defaultFontTable.faces[name]!.source);
  return readFileSync(path);
}

/** The untouched font, as TrueType, with every character of the text and all its features. */
const whole = async (name: string, text: string) =>
  subsetFont(await sourceOf(name), text, { targetFormat: 'truetype' });

async function cutDown(name: string, text: string): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'cua-ngo-shaping-'));
  try {
    const { path } = await subsetFace(defaultFontTable.faces[name]!, new Set(text), folder);
    return await subsetFont(readFileSync(path), text, { targetFormat: 'truetype' });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const words = (text: string, letters: RegExp) => [...new Set(text.match(letters) ?? [])];
const cases: [string, string[]][] = [
  ['khmer', words(`${pages.km.text} ${pages.km.display} ស្ត្រី ក្រោម កម្ពុជា ញ៉ាំ ឆ្នាំ ប៊ិច ស៊ី`, /[\u1780-\u17ff]+/g)],
  ['lao', words(`${pages.lo.text} ${pages.lo.display} ນ້ຳ ທີ່ຢູ່ ຜູ້ໃຫຍ່ ເບິ່ງ ຊື່`, /[\u0e80-\u0eff]+/g)],
  ['sans-400', words(`${pages.vi.text} Tế AVATAR fi Võ`, /[\p{Script=Latin}.,:–]+/gu)],
  ['serif-600', words(`${pages.vi.text} Tế AVATAR fi Võ`, /[\p{Script=Latin}.,:–]+/gu)],
];

describe('a cut-down face', () => {
  test.each(cases)('sets words as the whole font does: %s', async (name, list) => {
    const text = [...new Set(list.join(''))].join('');
    const [before, after] = [await whole(name, text), await cutDown(name, text)];
    expect(list.length).toBeGreaterThan(10);
    for (const word of list) expect([word, shape(after, word)]).toEqual([word, shape(before, word)]);
  });

  test('would not pass this comparison without the features kept for Khmer', async () => {
    const text = 'ខ្មែរក្រោម';
    const bare = await subsetFont(await sourceOf('khmer'), text, {
      targetFormat: 'truetype',
      keepFeatures: ['kern'],
    });
    expect(shape(bare, text)).not.toBe(shape(await whole('khmer', text), text));
  });
});
