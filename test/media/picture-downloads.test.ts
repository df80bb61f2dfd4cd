import { readFileSync, writeFileSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { renderDownloads } from '../../src/media/picture-downloads.ts';
import type { PictureMaster } from '../../src/media/pictures.ts';
import { readTags } from '../support/exiftool.ts';
import { itNeeds } from '../support/programs.ts';
import { hashes, pictureWorkshop, smallSettings, twoColours } from './picture-fixtures.ts';

const { path, output, jpegMaster, render } = pictureWorkshop();
const settings = { ...smallSettings, longestUnfree: 100 };

const download = async (master: Omit<PictureMaster, 'id'>, folder = 'out') => {
  const options = { cacheDir: path('cache'), outDir: path(folder), settings };
  const { a = [] } = await renderDownloads([{ id: 'a', ...master }], options);
  return a;
};
const sizes = (made: readonly { width: number; height: number }[]) =>
  made.map(({ width, height }) => `${width}x${height}`);
const pixelsOf = (file: string | Buffer) => sharp(file).raw().toBuffer();

/** A photograph as a telephone leaves it: place, numbers, a comment, and another file behind its end. */
async function phonePhoto(width = 200, height = 140): Promise<Buffer> {
  const gps = { GPSLatitudeRef: 'N', GPSLatitude: '20/1 27/1 0/1', GPSLongitudeRef: 'E' };
  const bytes = await twoColours(width, height)
    .withExif({ IFD0: { Make: 'Camera', Software: 'App' }, IFD2: { BodySerialNumber: '12345' }, IFD3: gps })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><secret/></x:xmpmeta>')
    .jpeg({ progressive: true })
    .toBuffer();
  const comment = Buffer.from([0xff, 0xfe, 0, 8, ...Buffer.from('secret')]);
  return Buffer.concat([bytes.subarray(0, 2), comment, bytes.subarray(2), Buffer.from('ftypmp42 secret')]);
}

describe('what can be downloaded of a picture', () => {
  test('is its original where it is free, pixel by pixel, and nothing else of it', async () => {
    const bytes = await phonePhoto();
    writeFileSync(path('m.jpg'), bytes);
    const made = await download({ file: path('m.jpg'), isFree: true, meta: { credit: 'Ảnh: A' } });
    expect(sizes(made)).toEqual(['100x70', '200x140']);
    const original = readFileSync(output(made[1]!.file));
    expect(made[1]?.bytes).toBe(original.length);
    expect((await pixelsOf(original)).equals(await pixelsOf(bytes))).toBe(true);
    for (const secret of ['Camera', '12345', 'secret', 'Exif']) expect(original.includes(secret)).toBe(false);
    expect(original.includes('<photoshop:Credit>Ảnh: A</photoshop:Credit>')).toBe(true);
  });

  test('is at most 1,600 px of what is not free, whichever side is longer', async () => {
    expect(sizes(await download({ file: await jpegMaster('a.jpg', 300, 200) }))).toEqual(['100x67']);
    const tall = { file: await jpegMaster('b.jpg', 200, 300) };
    expect(await download(tall)).toEqual([]);
    const { pictures } = await render([{ id: 'b', ...tall }], { settings });
    const published = pictures['b']?.renditions ?? [];
    expect(Math.max(...published.map(({ height }) => height))).toBe(99);
    const free = await render([{ id: 'b', ...tall, isFree: true }], { settings });
    expect(Math.max(...(free.pictures['b']?.renditions ?? []).map(({ height }) => height))).toBe(180);
  });

  test('is made anew in colours of screens, upright and in eight bits, where the original is not', async () => {
    const masters: Record<string, Buffer> = {
      cmyk: await twoColours(200, 140).toColourspace('cmyk').jpeg().toBuffer(),
      rotated: await twoColours(140, 200).withMetadata({ orientation: 6 }).jpeg().toBuffer(),
      deep: await twoColours(200, 140).toColourspace('rgb16').png().toBuffer(),
      grey: await twoColours(200, 140).toColourspace('b-w').jpeg().toBuffer(),
    };
    for (const [name, bytes] of Object.entries(masters)) {
      writeFileSync(path(name), bytes);
      const original = (await download({ file: path(name), isFree: true })).at(-1)!;
      const { width, height, space, depth, orientation } = await sharp(output(original.file)).metadata();
      const upright = `${width}x${height} ${depth} ${orientation}`;
      expect([name, upright]).toEqual([name, '200x140 uchar undefined']);
      expect([name, space]).toEqual([name, name === 'grey' ? 'b-w' : 'srgb']);
    }
  });

  test('is as long as a JPEG can be, and no longer', async () => {
    await twoColours(60, 12_000).png().toFile(path('t.png'));
    expect(sizes(await download({ file: path('t.png'), isFree: true }))).toEqual(['60x12000']);
    await twoColours(4, 70_000).png().toFile(path('l.png'));
    expect(sizes(await download({ file: path('l.png'), isFree: true }))).toEqual(['3x52500']);
  });

  test('is refused in words where the master was damaged meanwhile', async () => {
    writeFileSync(path('m.jpg'), (await phonePhoto()).subarray(0, 300));
    await expect(download({ file: path('m.jpg') })).rejects.toThrow('Tệp ảnh hỏng');
  });

  test('is kept by content, and a changed caption changes no pixel', async () => {
    const file = await jpegMaster('m.jpg', 200, 140);
    const [first] = await download({ file, isFree: true, meta: { credit: 'A' } });
    const again = await download({ file, isFree: true, meta: { credit: 'A' } }, 'again');
    expect(again[0]).toEqual(first);
    expect(hashes(path('again'))).toMatchObject({ [first!.file]: hashes(path('out'))[first!.file] });
    const [other] = await download({ file, isFree: true, meta: { credit: 'B' } });
    expect(other?.file).not.toBe(first?.file);
    const both = await Promise.all([first, other].map((one) => pixelsOf(output(one!.file))));
    expect(both[0]!.equals(both[1]!)).toBe(true);
  });

  itNeeds(['perl'], 'tells exiftool of no place, no number and no program', async () => {
    writeFileSync(path('m.jpg'), await phonePhoto());
    const [original] = (await download({ file: path('m.jpg'), isFree: true })).slice(-1);
    const [before, after] = await readTags(path('m.jpg'), output(original!.file));
    const told = (tags: object = {}) =>
      Object.keys(tags).filter((name) => !/^(SourceFile|ExifTool:|System:|File:|Composite:)/.test(name));
    expect(told(before).length).toBeGreaterThan(4);
    expect([told(after), after?.['File:Comment']]).toEqual([[], undefined]);
  });
});
