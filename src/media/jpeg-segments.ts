import { word } from './jpeg-bits.ts';

/** A segment of a JPEG's head, its marker included: `bytes.subarray(start, end)`. */
export interface JpegSegment {
  marker: number;
  start: number;
  end: number;
}

const SOS = 0xda;

/** The segments before the first scan; that of the scan is the last. ITU-T T.81, B.1.1.4. */
export function segmentsOf(bytes: Uint8Array): JpegSegment[] {
  const segments: JpegSegment[] = [];
  for (let at = 2; at + 4 <= bytes.length; ) {
    const marker = bytes[at + 1] as number;
    // Stray bytes, and those that fill up.
    if (bytes[at] !== 0xff || marker < 0xc0 || marker === 0xff) {
      at++;
      continue;
    }
    const end = at + 2 + word(bytes, at + 2);
    segments.push({ marker, start: at, end });
    if (marker === SOS) break;
    at = end;
  }
  return segments;
}
