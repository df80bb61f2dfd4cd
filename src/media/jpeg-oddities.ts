import { segmentsOf } from './jpeg-segments.ts';

const SOS = 0xda;

/** Tables, frame and restart interval: what pixels are made of. */
const isNeeded = (marker: number) => (marker >= 0xc0 && marker <= 0xcf) || marker === 0xdb || marker === 0xdd;

/**
 * The JPEG without what libjpeg remarks upon in its head and what changes no pixel: segments of programs (an Adobe
 * mark of unknown number), stray bytes between segments, and the parameters that some phones leave at zero in the
 * scan of a sequential file. Whatever it warns of then is in the data of the picture.
 */
export function withoutOddities(bytes: Uint8Array): Uint8Array {
  const segments = segmentsOf(bytes);
  const scan = segments.at(-1);
  if (scan?.marker !== SOS) return bytes;
  const head = segments.filter(({ marker }) => isNeeded(marker));
  const rest = Uint8Array.from(bytes.subarray(scan.start));
  // Ss, Se, Ah and Al of ITU-T T.81 B.2.3, which have one value each where nothing is progressive.
  if (head.some(({ marker }) => marker === 0xc0 || marker === 0xc1))
    rest.set([0, 63, 0], scan.end - scan.start - 3);
  return Buffer.concat([
    bytes.subarray(0, 2),
    ...head.map(({ start, end }) => bytes.subarray(start, end)),
    rest,
  ]);
}
