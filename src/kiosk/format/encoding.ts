import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { KioskRefusal } from '../refusal.ts';
import { applyDelta, createDelta } from './block-delta.ts';
import { LIMITS } from './limits.ts';

/** How bytes travel: as they are, Brotli, or a Brotli of a block delta. */
export type Encoding = 'raw' | 'br' | 'delta';

export interface Encoded {
  encoding: Encoding;
  bytes: Uint8Array;
}

/** Beyond this size a thorough search takes too long for what it saves. */
const THOROUGH_UP_TO = 256 << 10;
/** One more gives files shorter by a three-hundredth, and takes thirty times as long: each call begins with a large table. */
const THOROUGH = 8;
const QUICK = 5;

export const compress = (bytes: Uint8Array): Buffer =>
  brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: bytes.length <= THOROUGH_UP_TO ? THOROUGH : QUICK,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });

/** @param most bytes it may give: a bomb ends there. @throws KioskRefusal */
export function expand(bytes: Uint8Array, most: number): Buffer {
  try {
    return brotliDecompressSync(bytes, { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    const tooBig = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    throw new KioskRefusal(tooBig ? 'too-big' : 'format', 'brotli');
  }
}

/** The shortest way to say a content to whom has `base`. Packed pictures and fonts stay as they are. */
export function encodeObject(content: Uint8Array, base?: Uint8Array): Encoded {
  if (content.length > LIMITS.inMemory) return { encoding: 'raw', bytes: content };
  const ways: Encoded[] = [{ encoding: 'raw', bytes: content }];
  if (base && base.length <= LIMITS.inMemory)
    ways.push({ encoding: 'delta', bytes: compress(createDelta(base, content)) });
  if (looksPackable(content)) ways.push({ encoding: 'br', bytes: compress(content) });
  return ways.reduce((best, way) => (way.bytes.length < best.bytes.length ? way : best));
}

/** @param size what the content must be. The caller checks its hash. @throws KioskRefusal */
export function decodeObject({ encoding, bytes }: Encoded, size: number, base?: Uint8Array): Uint8Array {
  if (encoding === 'raw') return bytes;
  if (encoding === 'br') return expand(bytes, size);
  if (!base) throw new KioskRefusal('missing', 'delta base');
  // A delta is new bytes and copies, each shorter than what it stands for.
  return applyDelta(base, expand(bytes, size + 64), size);
}

/** A look at 16 kB in the middle: what is packed already does not get shorter. */
function looksPackable(content: Uint8Array): boolean {
  const from = Math.max(0, (content.length >> 1) - 8192);
  const sample = content.subarray(from, from + 16_384);
  const quick = brotliCompressSync(sample, { params: { [constants.BROTLI_PARAM_QUALITY]: 2 } });
  return quick.length < sample.length * 0.9;
}
