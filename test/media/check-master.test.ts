import { deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../src/language/random.ts';
import { checkMaster } from '../../src/media/check-master.ts';
import { hasWholeScans } from '../../src/media/jpeg-scan.ts';
import { defaultPictureSettings } from '../../src/media/picture-settings.ts';

/** A picture with the grain of a photo and a flat sky, 640 × 420 px. */
const pixels = Buffer.alloc(640 * 420 * 3, 200);
const random = createRandom(1);
for (let at = 640 * 60 * 3; at < pixels.length; at++)
  pixels[at] = 128 + 90 * Math.sin(at / 3000) + random() * 40 - 20;
const photo = () => sharp(pixels, { raw: { width: 640, height: 420, channels: 3 } });

const verdict = (bytes: Uint8Array) =>
  checkMaster(bytes, defaultPictureSettings).then(
    () => 'sound',
    (error: { code?: string }) => error.code,
  );

const KINDS: Record<string, (image: Sharp) => Sharp> = {
  'baseline JPEG': (image) => image.jpeg({ quality: 85 }),
  'JPEG with codes of its own': (image) => image.jpeg({ quality: 90, optimizeCoding: true }),
  'JPEG without subsampling': (image) => image.jpeg({ chromaSubsampling: '4:4:4' }),
  'progressive JPEG': (image) => image.jpeg({ quality: 85, mozjpeg: true }),
  PNG: (image) => image.png(),
  WebP: (image) => image.webp({ quality: 85 }),
  'lossless WebP': (image) => image.webp({ lossless: true, effort: 0 }),
  AVIF: (image) => image.avif({ effort: 0 }),
  'TIFF of LZW': (image) => image.tiff({ compression: 'lzw' }),
  'TIFF of JPEG': (image) => image.tiff({ compression: 'jpeg', quality: 90 }),
};

/** Writes over a stretch in the middle of a copy. */
function over(bytes: Buffer, length: number, value: () => number): Buffer {
  const copy = Buffer.from(bytes);
  const start = Math.floor(bytes.length / 2 - length / 2);
  for (let at = start; at < start + length; at++) copy[at] = value();
  return copy;
}

describe('a master that is damaged', () => {
  it.each(Object.keys(KINDS))('is noticed when a %s is cut short', async (kind) => {
    const whole = await (KINDS[kind] as (image: Sharp) => Sharp)(photo()).toBuffer();
    expect(await verdict(whole)).toBe('sound');
    for (const share of [0.2, 0.9, 0.99])
      expect(await verdict(whole.subarray(0, whole.length * share))).toBe('unreadable');
  });

  const CHECKED = Object.keys(KINDS).filter((kind) => kind !== 'lossless WebP');
  it.each(CHECKED)('is noticed when a block amid a %s was zeroed', async (kind) => {
    const whole = await (KINDS[kind] as (image: Sharp) => Sharp)(photo()).toBuffer();
    expect(await verdict(over(whole, Math.min(4096, whole.length / 4), () => 0))).toBe('unreadable');
  });

  it.each(['baseline JPEG', 'progressive JPEG', 'PNG', 'AVIF', 'TIFF of LZW'])(
    'is noticed when a block amid a %s holds other bytes',
    async (kind) => {
      const whole = await (KINDS[kind] as (image: Sharp) => Sharp)(photo()).toBuffer();
      expect(await verdict(over(whole, 4096, () => random() * 256))).toBe('unreadable');
    },
  );

  it('is noticed when a block of a baseline JPEG is missing, which shifts all that follows', async () => {
    const whole = await photo().jpeg().toBuffer();
    const half = whole.length / 2;
    expect(await verdict(Buffer.concat([whole.subarray(0, half), whole.subarray(half + 512)]))).toBe(
      'unreadable',
    );
  });

  it('is noticed in the second part of a JPEG with restart markers', async () => {
    const whole = withRestarts();
    expect(hasWholeScans(whole)).toBe(true);
    const marker = whole.lastIndexOf(Buffer.from([0xff, 0xd0]));
    expect(hasWholeScans(Buffer.concat([whole.subarray(0, marker), whole.subarray(marker + 2)]))).toBe(false);
  });
});

/** A grey picture of three blocks, each of which is two codes: no difference of DC, end of block. */
function withRestarts(): Buffer {
  const segment = (marker: number, ...body: number[]) => [0xff, marker, 0, body.length + 2, ...body];
  const oneCode = [1, ...Array<number>(15).fill(0), 0];
  return Buffer.from([
    ...[0xff, 0xd8],
    ...segment(0xdb, 0, ...Array<number>(64).fill(16)),
    ...segment(0xc0, 8, 0, 8, 0, 24, 1, 1, 0x11, 0),
    ...segment(0xc4, 0, ...oneCode),
    ...segment(0xc4, 0x10, ...oneCode),
    ...segment(0xdd, 0, 1),
    ...segment(0xda, 1, 1, 0, 0, 63, 0),
    ...[0x3f, 0xff, 0xd0, 0x3f, 0xff, 0xd1, 0x3f, 0xff, 0xd9],
  ]);
}

/** A segment or chunk put behind the beginning. */
const insert = (bytes: Buffer, at: number, part: Buffer) =>
  Buffer.concat([bytes.subarray(0, at), part, bytes.subarray(at)]);
const segment = (marker: number, body: Buffer) => {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
};
const chunk = (type: string, body: Buffer, sum = 0) => {
  const part = Buffer.alloc(12 + body.length);
  part.writeUInt32BE(body.length);
  part.write(type, 4);
  body.copy(part, 8);
  part.writeUInt32BE(sum, 8 + body.length);
  return part;
};

describe('a master that is only odd', () => {
  const jpeg = (options = {}) => photo().jpeg(options).toBuffer();
  const scanOf = (bytes: Buffer) => bytes.indexOf(Buffer.from([0xff, 0xda]));
  const ODD: Record<string, () => Promise<Buffer>> = {
    'bytes behind its end': async () => Buffer.concat([await jpeg(), Buffer.alloc(5000, 7)]),
    'a second picture behind its end': async () => Buffer.concat([await jpeg(), await jpeg()]),
    'broken Exif': async () =>
      insert(await jpeg(), 2, segment(0xe1, Buffer.from('Exif\0\0II*\0\xff\xff\xff\x7f??', 'latin1'))),
    'a broken profile': async () =>
      insert(await jpeg(), 2, segment(0xe2, Buffer.from(`ICC_PROFILE\0\x01\x01${'U'.repeat(300)}`))),
    'an unknown mark of Adobe': async () =>
      insert(await jpeg(), 2, segment(0xee, Buffer.from('Adobe\0d\0\0\0\0\x07'))),
    'stray bytes between segments': async () => {
      const bytes = await jpeg();
      return insert(bytes, scanOf(bytes), Buffer.alloc(2));
    },
    "a phone's zeros in the head of the scan": async () => {
      const bytes = await jpeg();
      const at = scanOf(bytes);
      return bytes.fill(0, at + bytes.readUInt16BE(at + 2) - 1, at + 2 + bytes.readUInt16BE(at + 2));
    },
    'padding before its end': async () => {
      const bytes = await jpeg();
      return insert(bytes, bytes.length - 2, Buffer.alloc(3000));
    },
    CMYK: () => photo().toColourspace('cmyk').jpeg().toBuffer(),
    'grey alone': () => photo().greyscale().jpeg().toBuffer(),
    'a wide gamut': () => photo().withIccProfile('p3').jpeg().toBuffer(),
    'a size that fills no blocks': () => photo().resize(333, 217).jpeg().toBuffer(),
    'progressive order': () => jpeg({ progressive: true }),
    'one flat colour as JPEG': () =>
      sharp({ create: { width: 3000, height: 2000, channels: 3, background: '#fff' } })
        .jpeg({ optimizeCoding: true })
        .toBuffer(),
    'one flat colour as WebP': () =>
      sharp({ create: { width: 7000, height: 7000, channels: 3, background: '#000' } })
        .webp({ effort: 0 })
        .toBuffer(),
    '16 bit as PNG': () => photo().toColourspace('rgb16').png().toBuffer(),
    '16 bit as TIFF': () => photo().toColourspace('rgb16').tiff({ compression: 'lzw' }).toBuffer(),
    'interlaced rows': () => photo().png({ progressive: true }).toBuffer(),
    'a palette': () => photo().png({ palette: true }).toBuffer(),
    'a broken profile as PNG': async () =>
      insert(
        await photo().png().toBuffer(),
        33,
        chunk('iCCP', Buffer.concat([Buffer.from('x\0\0'), deflateSync(Buffer.alloc(128, 3))])),
      ),
    'a text with a wrong sum': async () =>
      insert(await photo().png().toBuffer(), 33, chunk('tEXt', Buffer.from('a\0b'), 1)),
    'zeros that stand for a flat sky, as lossless WebP': () =>
      photo().webp({ lossless: true, effort: 0 }).toBuffer(),
    'zeros behind its end, as WebP': async () =>
      Buffer.concat([await photo().webp().toBuffer(), Buffer.alloc(9000)]),
  };

  it.each(Object.keys(ODD))('is taken: %s', async (name) => {
    expect(await verdict(await (ODD[name] as () => Promise<Buffer>)())).toBe('sound');
  });

  it('hides no damage behind an oddity', async () => {
    const odd = await (ODD["a phone's zeros in the head of the scan"] as () => Promise<Buffer>)();
    expect(await verdict(over(odd, 2000, () => 0xff))).toBe('unreadable');
  });
});

it('a master is told by its upright size, and transparent only where the ground shows through', async () => {
  const factsOf = (bytes: Uint8Array) => checkMaster(bytes, defaultPictureSettings);
  const turned = await photo().withMetadata({ orientation: 6 }).jpeg().toBuffer();
  expect(await factsOf(turned)).toEqual({ width: 420, height: 640, hasAlpha: false });
  const ground = (alpha: number) =>
    sharp({ create: { width: 30, height: 20, channels: 4, background: { r: 9, g: 9, b: 9, alpha } } })
      .png()
      .toBuffer();
  expect(await factsOf(await ground(1))).toEqual({ width: 30, height: 20, hasAlpha: false });
  expect(await factsOf(await ground(0.5))).toEqual({ width: 30, height: 20, hasAlpha: true });
});
