import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { jpegQuality, stripJpeg } from '../../src/media/strip-jpeg.ts';

const noise = sharp({
  create: {
    width: 96,
    height: 64,
    channels: 3,
    background: '#888',
    noise: { type: 'gaussian', mean: 128, sigma: 40 },
  },
});
const picture = await noise.png().toBuffer();
const jpeg = (options: object) => sharp(picture).jpeg(options).toBuffer();

describe('what a JPEG tells beside its picture', () => {
  it.each([{ progressive: true }, { mozjpeg: true }, { chromaSubsampling: '4:4:4' }, {}])(
    'goes, and no pixel changes: %o',
    async (options) => {
      const bytes = await jpeg(options);
      const stripped = stripJpeg(Buffer.concat([bytes, Buffer.from('a film')])) as Uint8Array;
      expect(await sharp(stripped).raw().toBuffer()).toEqual(await sharp(bytes).raw().toBuffer());
      expect(stripJpeg(stripped)).toEqual(stripped);
    },
  );

  it('is left alone in a file that is cut off, or put together otherwise', async () => {
    const bytes = await jpeg({});
    expect(stripJpeg(bytes.subarray(0, bytes.length - 2))).toBeUndefined();
    expect(stripJpeg(bytes.subarray(0, 30))).toBeUndefined();
    expect(
      stripJpeg(Buffer.concat([bytes.subarray(0, 2), Buffer.from('stray'), bytes.subarray(2)])),
    ).toBeUndefined();
    expect(stripJpeg(Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, 0, 0xff, 0xd9]))).toBeUndefined();
  });
});

it.each([30, 50, 60, 75, 90, 95])(
  'reads from its table that a JPEG was saved with quality %i',
  async (quality) => {
    expect(Math.abs((jpegQuality(await jpeg({ quality })) as number) - quality)).toBeLessThanOrEqual(1);
  },
);
