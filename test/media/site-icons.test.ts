import sharp from 'sharp';
import { expect, it } from 'vitest';
import { emblemFile } from '../../src/catalogue/emblem.ts';
import { createDrawing } from '../../src/catalogue/svg/drawing.ts';
import { createSiteIcons } from '../../src/media/site-icons.ts';

/** Twice as wide as high. */
const WIDE =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><path d="M0 0h20v10H0z" fill="#00f"/></svg>';

const made = async () => {
  const { drawing } = createDrawing(WIDE);
  if (!drawing) throw new Error('The drawing has mistakes.');
  const icons = await createSiteIcons({ draw: (side) => emblemFile(drawing, side), ground: '#fff8e7' });
  return new Map(icons.map(({ path, bytes }) => [path, bytes]));
};

/** Red, green, blue and opacity of a pixel. */
async function pixel(bytes: Buffer, x: number, y: number): Promise<number[]> {
  const { data, info } = await sharp(bytes).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return [...data.subarray((y * info.width + x) * 4, (y * info.width + x) * 4 + 4)];
}

it('draws the emblem whole and in the middle, on the ground of the page where a phone would put its own', async () => {
  const icons = await made();
  expect([...icons.keys()]).toEqual(['favicon.ico', 'apple-touch-icon.png', 'icon-192.png', 'icon-512.png']);
  for (const [path, side] of [
    ['apple-touch-icon.png', 180],
    ['icon-192.png', 192],
    ['icon-512.png', 512],
  ] as const) {
    const bytes = icons.get(path) as Buffer;
    const { format, width, height } = await sharp(bytes).metadata();
    expect([format, width, height], path).toEqual(['png', side, side]);
    expect(await pixel(bytes, side / 2, side / 2), path).toEqual([0, 0, 255, 255]);
    expect(await pixel(bytes, 1, 1), path).toEqual([0xff, 0xf8, 0xe7, 255]);
    expect(await pixel(bytes, side / 2, Math.round(side * 0.2)), path).toEqual([0xff, 0xf8, 0xe7, 255]);
  }
});

it('puts 16 and 32 px as PNG into favicon.ico, transparent where the emblem is not', async () => {
  const ico = (await made()).get('favicon.ico') as Buffer;
  expect([ico.readUInt16LE(0), ico.readUInt16LE(2), ico.readUInt16LE(4)]).toEqual([0, 1, 2]);
  for (const [at, side] of [16, 32].entries()) {
    const entry = 6 + 16 * at;
    expect([ico[entry], ico[entry + 1]]).toEqual([side, side]);
    const offset = ico.readUInt32LE(entry + 12);
    const png = ico.subarray(offset, offset + ico.readUInt32LE(entry + 8));
    const { format, width, height } = await sharp(png).metadata();
    expect([format, width, height]).toEqual(['png', side, side]);
    expect(await pixel(png, side / 2, side / 2)).toEqual([0, 0, 255, 255]);
    expect((await pixel(png, side / 2, 0))[3]).toBe(0);
  }
});
