import { word } from './jpeg-bits.ts';

const [SOI, EOI, SOS, APP0, APP2, APP14, APP15, COM] = [0xd8, 0xd9, 0xda, 0xe0, 0xe2, 0xee, 0xef, 0xfe];

/** A segment that says nothing about how pixels are read, or that could say more than that. */
function isSaying(marker: number, body: Uint8Array): boolean {
  if (marker === COM) return true;
  if (marker < APP0 || marker > APP15) return false;
  // Colours need their profile, and Adobe's mark of how they are stored.
  if (marker === APP2) return !startsWith(body, 'ICC_PROFILE\0');
  return !(marker === APP14 && startsWith(body, 'Adobe'));
}

const startsWith = (body: Uint8Array, text: string) =>
  Buffer.from(body.subarray(0, text.length)).toString('latin1') === text;

/**
 * A JPEG with the pixels of the given one to the bit and nothing of what its camera, its programs and its owner wrote into
 * it: place, time, numbers, small pictures of what was cut off, and whatever lies behind its end.
 * @param bytes a whole JPEG, upright: what says how it is to be turned goes, too.
 */
export function cleanJpeg(bytes: Uint8Array): Buffer {
  const kept: Uint8Array[] = [Uint8Array.of(0xff, SOI)];
  for (let at = 2; at + 2 <= bytes.length; ) {
    const marker = bytes[at + 1] as number;
    // Stray bytes, and those that fill up.
    if (bytes[at] !== 0xff || marker < 0xc0 || marker === 0xff) {
      at++;
      continue;
    }
    if (marker === EOI) break;
    const end = at + 2 + word(bytes, at + 2);
    if (!isSaying(marker, bytes.subarray(at + 4, end))) kept.push(bytes.subarray(at, end));
    at = end;
    if (marker !== SOS) continue;
    at = endOfScan(bytes, end);
    kept.push(bytes.subarray(end, at));
  }
  return Buffer.concat([...kept, Uint8Array.of(0xff, EOI)]);
}

/** Where the marker stands that comes after the data of a scan; those within it begin it anew, or are data. */
function endOfScan(bytes: Uint8Array, start: number): number {
  for (let at = start; ; at += 2) {
    at = bytes.indexOf(0xff, at);
    if (at < 0 || at + 2 > bytes.length) return bytes.length;
    const marker = bytes[at + 1] as number;
    const isData = marker === 0 || (marker >= 0xd0 && marker <= 0xd7);
    if (marker === 0xff) at--;
    else if (!isData) return at;
  }
}
