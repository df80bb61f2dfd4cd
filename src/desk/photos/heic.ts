import { crc32, deflateSync } from 'node:zlib';
import type { Pixels } from 'libheif-js/wasm-bundle.js';
import sharp from 'sharp';

/**
 * The main picture of a HEIC as a PNG with its profile, upright: libheif turns it as the file says. What EXIF says of it
 * besides is the same turn once more, which a reader must pass over (ISO/IEC 23008-12, A.2.3).
 * @throws Error when it cannot be decoded.
 */
export async function heicToPng(bytes: Uint8Array): Promise<Buffer> {
  // Loaded where it is needed alone: the decoder has a megabyte, and is not our own.
  const { default: heif } = await import('libheif-js/wasm-bundle.js');
  const images = new heif.HeifDecoder().decode(bytes);
  const image = images.find((one) => one.is_primary()) ?? images[0];
  if (!image) throw new Error('The HEIC holds no picture.');
  const [width, height] = [image.get_width(), image.get_height()];
  const pixels = await new Promise<Pixels | null>((done) =>
    image.display({ data: new Uint8ClampedArray(width * height * 4), width, height }, done),
  );
  if (!pixels) throw new Error('The HEIC cannot be decoded.');
  const { icc } = await sharp(bytes, { limitInputPixels: false }).metadata();
  const png = await sharp(pixels.data, { raw: { width, height, channels: 4 }, limitInputPixels: false })
    .png({ compressionLevel: 0 })
    .toBuffer();
  return icc ? withProfile(png, icc) : png;
}

/** The end of a PNG's first chunk, IHDR, behind which the profile stands. */
const FIRST_CHUNK_END = 33;

/** https://www.w3.org/TR/png-3/#11iCCP */
function withProfile(png: Buffer, icc: Buffer): Buffer {
  const data = Buffer.concat([Buffer.from('iCCPicc\0\0', 'latin1'), deflateSync(icc)]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length - 4);
  check.writeUInt32BE(crc32(data));
  return Buffer.concat([
    png.subarray(0, FIRST_CHUNK_END),
    length,
    data,
    check,
    png.subarray(FIRST_CHUNK_END),
  ]);
}
