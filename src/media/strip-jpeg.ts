import { word } from './jpeg-bits.ts';

const [SOI, EOI, SOS, DQT, APP0, APP2, APP14, APP15, COM] = [
  0xd8, 0xd9, 0xda, 0xdb, 0xe0, 0xe2, 0xee, 0xef, 0xfe,
];

/** JFIF 1.01 without a thumbnail: with it the colours are luma and chroma. https://www.w3.org/Graphics/JPEG/jfif3.pdf */
const JFIF = Buffer.from('ffe000104a46494600010100000100010000', 'hex');

interface Segment {
  marker: number;
  /** With its marker and, of a scan, the data behind it. */
  bytes: Uint8Array;
  /** What stands behind marker and length. */
  body: Uint8Array;
}

/** Up to the end of the picture, and no further: cameras put films and second pictures there. Undefined when it is cut off. */
function segmentsOf(bytes: Uint8Array): Segment[] | undefined {
  const segments: Segment[] = [];
  for (let at = 2; at + 4 <= bytes.length || bytes[at + 1] === EOI; ) {
    const marker = bytes[at + 1] as number;
    if (bytes[at] !== 0xff) return undefined;
    if (marker === 0xff) {
      at++;
      continue;
    }
    if (marker === EOI) return segments;
    const head = at + 2 + word(bytes, at + 2);
    const end = marker === SOS ? endOfScan(bytes, head) : head;
    if (end > bytes.length || head < at + 4) return undefined;
    segments.push({ marker, bytes: bytes.subarray(at, end), body: bytes.subarray(at + 4, head) });
    at = end;
  }
  return undefined;
}

/** Where the next marker stands that is neither stuffing nor a restart. */
function endOfScan(bytes: Uint8Array, start: number): number {
  for (let at = start; ; at++) {
    at = bytes.indexOf(0xff, at);
    if (at < 0) return Number.POSITIVE_INFINITY;
    const next = bytes[at + 1] as number;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
}

const startsWith = ({ body }: Segment, text: string) =>
  Buffer.from(body.subarray(0, text.length)).toString('latin1') === text;

/**
 * The same picture, to the last pixel, without what else a file tells: place, owner, serial numbers, thumbnails, comments,
 * films. The profile of its colours stays. Undefined where the file is not put together as it should be.
 */
export function stripJpeg(bytes: Uint8Array): Uint8Array | undefined {
  const segments = segmentsOf(bytes);
  if (!segments) return undefined;
  const kept = segments.flatMap((segment): Uint8Array[] => {
    const { marker } = segment;
    if (marker === APP0) return startsWith(segment, 'JFIF\0') ? [JFIF] : [];
    const isNeeded =
      (marker === APP2 && startsWith(segment, 'ICC_PROFILE\0')) ||
      (marker === APP14 && startsWith(segment, 'Adobe'));
    const isAside = (marker > APP0 && marker <= APP15) || marker === COM;
    return isAside && !isNeeded ? [] : [segment.bytes];
  });
  return Buffer.concat([Buffer.from([0xff, SOI]), ...kept, Buffer.from([0xff, EOI])]);
}

/** The sum of the table for brightness in ITU-T T.81 K.1, which is quality 50 of libjpeg. */
const SUM_AT_50 = 3688;

/** How strongly a JPEG was pressed together, as the quality of libjpeg that divides by as much: 1 to 100. */
export function jpegQuality(bytes: Uint8Array): number | undefined {
  const table = segmentsOf(bytes)?.find(({ marker, body }) => marker === DQT && body[0] === 0)?.body;
  if (!table || table.length < 65) return undefined;
  const scale = table.subarray(1, 65).reduce((sum, step) => sum + step, 0) / SUM_AT_50;
  const quality = scale <= 1 ? 100 - 50 * scale : 50 / scale;
  return Math.max(1, Math.min(100, Math.round(quality)));
}
