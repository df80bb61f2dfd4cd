/** A disk's sector: less than this is never lost. */
const SECTOR = 512;

/**
 * Whether the lossy picture of a WebP holds a stretch of zeros that no encoder writes, as a broken copy leaves it.
 * Its data have no sum by which to check them and decode to something whatever they are; but even one flat colour
 * gives a zero byte for some 40 blocks of 16 × 16 px at the least (measured with libwebp 1.6), so half of that is
 * never met. Lossless data may well be zeros.
 */
export function hasGap(bytes: Uint8Array, { width, height }: { width: number; height: number }): boolean {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const blocks = Math.ceil(width / 16) * Math.ceil(height / 16);
  // https://developers.google.com/speed/webp/docs/riff_container
  for (let at = 12; at + 8 <= data.length; ) {
    const size = data.readUInt32LE(at + 4);
    if (data.toString('latin1', at, at + 4) === 'VP8 ')
      return data.subarray(at + 8, at + 8 + size).includes(Buffer.alloc(Math.ceil(SECTOR + blocks / 20)));
    at += 8 + size + (size % 2);
  }
  return false;
}
