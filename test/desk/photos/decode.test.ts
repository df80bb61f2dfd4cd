import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import { type Decoded, decodePhoto } from '../../../src/desk/photos/decode.ts';
import { LIMITS, LONGEST_SIDE } from '../../../src/desk/photos/limits.ts';

const fixture = (name: string) => readFileSync(join(import.meta.dirname, '../../fixtures/photos', name));
const decode = (bytes: Uint8Array, limits = LIMITS) => decodePhoto(bytes, limits);
async function taken(bytes: Uint8Array): Promise<Decoded> {
  const decoded = await decode(bytes);
  if ('refused' in decoded) throw new Error(`Refused: ${decoded.refused}`);
  return decoded;
}

const quarter = (background: string) => ({
  create: { width: 60, height: 80, channels: 3 as const, background },
});
/** 120 × 160: red, green above; blue, yellow below. */
const QUARTERS = await sharp({ create: { width: 120, height: 160, channels: 3, background: '#fff' } })
  .composite([
    { input: quarter('#c00000'), left: 0, top: 0 },
    { input: quarter('#00a000'), left: 60, top: 0 },
    { input: quarter('#0000c0'), left: 0, top: 80 },
    { input: quarter('#e0e000'), left: 60, top: 80 },
  ])
  .png()
  .toBuffer();

/** The colours in the middle of the four quarters, line by line. */
async function cornersOf(bytes: Uint8Array): Promise<string> {
  const { data, info } = await sharp(bytes).toColourspace('srgb').raw().toBuffer({ resolveWithObject: true });
  const nameAt = (x: number, y: number) => {
    const at = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * info.channels;
    const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3);
    return `${red > 100 ? 'r' : ''}${green > 100 ? 'g' : ''}${blue > 100 ? 'b' : ''}`;
  };
  return [nameAt(0.25, 0.25), nameAt(0.75, 0.25), nameAt(0.25, 0.75), nameAt(0.75, 0.75)].join(' ');
}
const UPRIGHT = 'r g b rg';

/** How an upright picture must be turned so that EXIF's number makes it upright again; sharp mirrors before it turns. */
const STORED: Record<number, (picture: Sharp) => Sharp> = {
  1: (picture) => picture,
  2: (picture) => picture.flop(),
  3: (picture) => picture.rotate(180),
  4: (picture) => picture.flip(),
  5: (picture) => picture.rotate(270).flop(),
  6: (picture) => picture.rotate(270),
  7: (picture) => picture.rotate(90).flop(),
  8: (picture) => picture.rotate(90),
};
const SECRETS = {
  IFD0: { Make: 'Canon', Model: 'EOS R6', Artist: 'Nguyen Van Kin' },
  IFD2: { DateTimeOriginal: '2025:03:14 08:09:10', BodySerialNumber: 'SN-KIN-0042' },
  IFD3: {
    GPSLatitudeRef: 'N',
    GPSLatitude: '19/1 48/1 0/1',
    GPSLongitudeRef: 'E',
    GPSLongitude: '105/1 46/1 0/1',
  },
};
const withExif = (picture: Sharp, orientation = 1) =>
  picture
    .keepExif()
    .withExif({ ...SECRETS, IFD0: { ...SECRETS.IFD0, Orientation: String(orientation) } })
    .withMetadata({ orientation })
    .jpeg({ quality: 95, chromaSubsampling: '4:4:4' })
    .toBuffer();

describe('a picture that is taken in', () => {
  it.each(Object.keys(STORED).map(Number))(
    'is upright whichever way the camera was held: %i',
    async (turn) => {
      const turned = await (STORED[turn] as (picture: Sharp) => Sharp)(sharp(QUARTERS)).png().toBuffer();
      const bytes = await withExif(sharp(turned), turn);
      expect((await sharp(bytes).metadata()).orientation).toBe(turn);
      const { jpeg, width, height, isUntouched } = await taken(bytes);
      expect(await cornersOf(jpeg)).toBe(UPRIGHT);
      expect([width, height]).toEqual([120, 160]);
      expect((await sharp(jpeg).metadata()).orientation).toBeUndefined();
      expect(isUntouched).toBe(turn === 1);
    },
  );

  it('from an iPhone is upright once, though its file says the turn twice, and has the colours of its profile', async () => {
    const { jpeg, source, width, height } = await taken(fixture('iphone.heic'));
    expect(await cornersOf(jpeg)).toBe(UPRIGHT);
    expect([width, height]).toEqual([300, 400]);
    expect(source).toMatchObject({ kind: 'heic', hasCamera: true, hasPlace: true, day: '2025-03-14' });
    const [red, green, blue] = await sharp(jpeg)
      .extract({ left: 20, top: 20, width: 1, height: 1 })
      .raw()
      .toBuffer();
    // In the numbers of the wide gamut the same red is 176, 36, 23.
    expect([red, green, blue].map((value) => Math.round((value ?? 0) / 10))).toEqual([19, 0, 0]);
  });

  it('is the main one where a HEIC holds several', async () => {
    const { source } = await taken(fixture('two-pictures.heic'));
    expect(source.pictures).toBe(2);
  });

  it('says nothing of place, owner, camera, and has no second picture in it', async () => {
    const plain = await withExif(sharp(QUARTERS));
    const thumbnail = await sharp(QUARTERS).resize(20).jpeg().toBuffer();
    const segment = (marker: number, body: Uint8Array) =>
      Buffer.concat([Buffer.from([0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 255]), body]);
    const bytes = Buffer.concat([
      plain.subarray(0, 2),
      segment(0xe1, Buffer.from('http://ns.adobe.com/xap/1.0/\0<x>KIN-XMP</x>')),
      segment(0xed, Buffer.from('Photoshop 3.0\0KIN-IPTC')),
      segment(0xfe, Buffer.from('KIN-COMMENT')),
      segment(0xe5, thumbnail),
      plain.subarray(2),
      Buffer.from('KIN-FILM'),
      thumbnail,
    ]);
    expect(bytes.includes('SN-KIN-0042')).toBe(true);
    const { jpeg, isUntouched, source } = await taken(bytes);
    expect(isUntouched).toBe(true);
    expect(source).toMatchObject({ hasPlace: true, day: '2025-03-14' });
    const kept = Buffer.from(jpeg);
    expect(kept.toString('latin1')).not.toMatch(/KIN|Kin|Canon|EOS|2025|Exif/);
    expect(kept.lastIndexOf(Buffer.from([0xff, 0xd8]))).toBe(0);
    expect(await sharp(kept).raw().toBuffer()).toEqual(await sharp(bytes).raw().toBuffer());
    const { exif, xmp, iptc } = await sharp(kept).metadata();
    expect([exif, xmp, iptc]).toEqual([undefined, undefined, undefined]);
  });

  it('keeps the profile of its colours with its pixels', async () => {
    const bytes = await sharp(QUARTERS).withIccProfile('p3').jpeg().toBuffer();
    const { jpeg, isUntouched } = await taken(bytes);
    expect(isUntouched).toBe(true);
    expect((await sharp(jpeg).metadata()).icc).toEqual((await sharp(bytes).metadata()).icc);
  });

  it.each<[string, () => Promise<Buffer>]>([
    ['a PNG of 16 bits', () => sharp(QUARTERS).toColourspace('rgb16').png().toBuffer()],
    [
      'a JPEG in the colours of print',
      () => sharp(QUARTERS).toColourspace('cmyk').jpeg({ quality: 95 }).toBuffer(),
    ],
    ['a WebP', () => sharp(QUARTERS).webp({ quality: 95 }).toBuffer()],
    ['a progressive JPEG', () => sharp(QUARTERS).jpeg({ quality: 95, progressive: true }).toBuffer()],
  ])('was %s and is one kind of JPEG', async (_, make) => {
    const { jpeg } = await taken(await make());
    expect(await cornersOf(jpeg)).toBe(UPRIGHT);
    expect(await sharp(jpeg).metadata()).toMatchObject({
      format: 'jpeg',
      space: 'srgb',
      depth: 'uchar',
      channels: 3,
    });
  });

  it('has a ground where one saw through it', async () => {
    const clear = { r: 0, g: 0, b: 0, alpha: 0 };
    const bytes = await sharp({ create: { width: 40, height: 40, channels: 4, background: clear } })
      .png()
      .toBuffer();
    const [red] = await sharp((await taken(bytes)).jpeg)
      .raw()
      .toBuffer();
    expect(red).toBe(255);
  });

  it('is made smaller above the longest side, and never larger', async () => {
    const wide = { create: { width: 6000, height: 60, channels: 3 as const, background: '#369' } };
    expect(await taken(await sharp(wide).jpeg().toBuffer())).toMatchObject({
      width: LONGEST_SIDE,
      height: 48,
      isUntouched: false,
      source: { width: 6000 },
    });
    expect(await taken(await sharp(QUARTERS).resize(30).jpeg().toBuffer())).toMatchObject({
      width: 30,
      height: 40,
    });
  });

  it('has a small one to be looked at', async () => {
    const { preview } = await taken(await sharp(QUARTERS).resize(1200).jpeg().toBuffer());
    expect(await sharp(preview).metadata()).toMatchObject({ format: 'jpeg', width: 360, height: 480 });
    expect(preview.length).toBeLessThan(40_000);
  });
});

/** A PNG of that many pixels, of which it has none. */
function hollowPng(width: number, height: number): Buffer {
  const chunk = (name: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(name), data]);
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    check.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, check]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2], 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', Buffer.alloc(9)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const jpeg = await sharp(QUARTERS).jpeg().toBuffer();
const avif = await sharp(QUARTERS).avif().toBuffer();
const frames = await sharp([QUARTERS, await sharp(QUARTERS).negate().png().toBuffer()], {
  join: { animated: true },
})
  .webp()
  .toBuffer();

describe('a file that is not taken', () => {
  it.each<[string, Uint8Array, object]>([
    [
      'a page of the web called .jpg',
      Buffer.from('<!doctype html><title>a</title>'),
      { refused: 'not-a-picture' },
    ],
    [
      'a drawing with scripts',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
      { refused: 'drawing' },
    ],
    ['a PDF called .jpg', Buffer.from('%PDF-1.7\n'), { refused: 'document' }],
    ['a Word document', Buffer.from('PK\x03\x04aaaa'), { refused: 'document' }],
    ['a GIF', Buffer.from('GIF89a'), { refused: 'other-picture' }],
    ['an AVIF', avif, { refused: 'other-picture' }],
    ['nothing', Buffer.alloc(0), { refused: 'not-a-picture' }],
    ['a JPEG that is cut off', jpeg.subarray(0, jpeg.length - 200), { refused: 'broken' }],
    ['a PNG that is cut off', QUARTERS.subarray(0, QUARTERS.length - 60), { refused: 'broken' }],
    ['a HEIC that is cut off', fixture('iphone.heic').subarray(0, 1800), { refused: 'broken' }],
    ['a HEIC of nothing', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic'), { refused: 'broken' }],
    ['a film of frames', frames, { refused: 'animated' }],
    ['a bomb', hollowPng(50_000, 50_000), { refused: 'too-large', size: { width: 50_000, height: 50_000 } }],
  ])('is %s', async (_, bytes, refused) => {
    expect(await decode(bytes)).toEqual(refused);
  });

  it('is a HEIC sooner than another picture of as many pixels, for its decoder takes more', async () => {
    const limits = { ...LIMITS, mostHeicPixels: 1000 };
    expect(await decode(fixture('iphone.heic'), limits)).toMatchObject({ refused: 'too-large' });
    expect(await decode(jpeg, limits)).toMatchObject({ width: 120 });
  });
});
