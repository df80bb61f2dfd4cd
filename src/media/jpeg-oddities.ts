import { word } from './jpeg-bits.ts';

/** Tables, frame and restart interval: what pixels are made of. */
const isNeeded = (marker: number) => (marker >= 0xc0 && marker <= 0xcf) || marker === 0xdb || marker === 0xdd;

/**
 * The JPEG without what libjpeg remarks upon in its head and what changes no pixel: segments of programs (an Adobe
 * mark of unknown number), stray bytes between segments, and the parameters that some phones leave at zero in the
 * scan of a sequential file. Whatever it warns of then is in the data of the picture.
 */
export function withoutOddities(bytes: Uint8Array): Uint8Array {
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let sequential = false;
  for (let at = 2; at + 4 <= bytes.length; ) {
    const marker = bytes[at + 1] as number;
    if (bytes[at] !== 0xff || marker < 0xc0 || marker === 0xff) {
      at++;
      continue;
    }
    const end = at + 2 + word(bytes, at + 2);
    if (marker === 0xc0 || marker === 0xc1) sequential = true;
    if (marker === 0xda) {
      const scan = Uint8Array.from(bytes.subarray(at));
      // Ss, Se, Ah and Al of ITU-T T.81 B.2.3, which have one value each where nothing is progressive.
      if (sequential) scan.set([0, 63, 0], end - at - 3);
      return Buffer.concat([...kept, scan]);
    }
    if (isNeeded(marker)) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return bytes;
}
