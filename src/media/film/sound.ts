import { CUT, type FilmFacts, FilmFault, type Source } from './film.ts';

/** Bit rates of layer III in kbit/s by their index, and samples a second: of MPEG 1, and of MPEG 2 and 2.5. */
const RATES = [
  [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 0],
  [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160, 0],
] as const;
const SAMPLES = [44_100, 48_000, 32_000, 0] as const;

/** One tag is usual, and some room behind it. */
const MOST_TAGS = 8;
const ROOM = 64 * 1024;

/**
 * An MP3; a file without the number of its frames is taken to have one bit rate.
 * http://www.mp3-tech.org/programmer/frame_header.html
 * @throws FilmFault where no sound is found.
 */
export async function readMp3(source: Source): Promise<FilmFacts> {
  let at = 0;
  for (let tags = 0; tags < MOST_TAGS; tags++) {
    const head = await source.read(at, 10);
    if (head.length < 10 || head.toString('latin1', 0, 3) !== 'ID3') break;
    at += 10 + head.subarray(6, 10).reduce((sum, byte) => sum * 128 + (byte & 0x7f), 0);
  }
  const bytes = await source.read(at, ROOM);
  for (let start = 0; start + 4 <= bytes.length; start++) {
    const frame = frameAt(bytes, start);
    if (!frame) continue;
    const frames = framesTold(bytes.subarray(start, start + 200));
    const seconds = frames
      ? (frames * frame.samples) / frame.rate
      : ((source.size - at - start) * 8) / frame.bits;
    return { format: 'mp3', audio: 'mp3', seconds, startsAtOnce: true };
  }
  throw new FilmFault('Tệp MP3 không có tiếng: bị cắt dở, hoặc hỏng.');
}

/** What the head of a frame says; undefined where there is none. */
function frameAt(bytes: Buffer, at: number) {
  const [a = 0, b = 0, c = 0] = bytes.subarray(at, at + 3);
  if (a !== 0xff || (b & 0xe0) !== 0xe0 || (b & 0x06) !== 0x02) return undefined;
  // 3: MPEG 1; 2: MPEG 2; 0: MPEG 2.5; 1 is none.
  const version = (b >> 3) & 3;
  const kbit = RATES[version === 3 ? 0 : 1][c >> 4];
  const rate = SAMPLES[((c >> 2) & 3) as 0] / (version === 3 ? 1 : version === 2 ? 2 : 4);
  if (version === 1 || !kbit || !rate) return undefined;
  return { bits: kbit * 1000, rate, samples: version === 3 ? 1152 : 576 };
}

/** The number of frames that the first one tells of the whole file. */
function framesTold(bytes: Buffer): number | undefined {
  const at = [bytes.indexOf('Xing'), bytes.indexOf('Info')].find((found) => found >= 0);
  if (at === undefined || at + 12 > bytes.length || !((bytes[at + 7] as number) & 1)) return undefined;
  return bytes.readUInt32BE(at + 8);
}

/**
 * Opus or Vorbis in Ogg: the length is the place of the last page. https://www.rfc-editor.org/rfc/rfc3533
 * @throws FilmFault where it is neither, or broken off.
 */
export async function readOgg(source: Source): Promise<FilmFacts> {
  const first = await source.read(0, 256);
  const packet = 27 + (first[26] ?? 0);
  const isOpus = first.toString('latin1', packet, packet + 8) === 'OpusHead';
  const isVorbis = first.toString('latin1', packet, packet + 7) === '\u0001vorbis';
  if (!isOpus && !isVorbis) throw new FilmFault('Tệp Ogg này không phải tiếng Opus hay Vorbis.');
  if (packet + 16 > first.length) throw new FilmFault(CUT);
  const from = Math.max(0, source.size - ROOM);
  const end = await source.read(from, ROOM);
  let samples = -1n;
  for (let at = end.indexOf('OggS'); at >= 0 && at + 14 <= end.length; at = end.indexOf('OggS', at + 4)) {
    const place = end.readBigInt64LE(at + 6);
    if (place > samples) samples = place;
  }
  const skipped = isOpus ? first.readUInt16LE(packet + 10) : 0;
  const rate = isOpus ? 48_000 : first.readUInt32LE(packet + 12);
  return {
    format: 'ogg',
    audio: isOpus ? 'opus' : 'vorbis',
    seconds: Math.max(0, Number(samples) - skipped) / (rate || 48_000),
    startsAtOnce: true,
  };
}
