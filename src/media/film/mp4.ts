import { type Box, CUT, type FilmFacts, FilmFault, type Source } from './film.ts';

/** The table of contents of a film of hours has some MB. */
const LARGEST_CONTENTS = 64_000_000;
const MOST_BOXES = 20_000;

interface Found extends Box {
  type: string;
  /** Where its content begins. */
  body: number;
}

/**
 * A film of ISO base media (MP4, M4A), ISO/IEC 14496-12.
 * @throws FilmFault where it is none, or broken.
 */
export async function readMp4(source: Source): Promise<FilmFacts> {
  let contents: Found | undefined;
  let data: Found | undefined;
  let at = 0;
  for (let count = 0; at + 8 <= source.size; count++) {
    if (count > MOST_BOXES) throw new FilmFault(CUT);
    const head = await source.read(at, 16);
    const box = boxAt(head, 0, source.size - at);
    if (!box) throw new FilmFault(CUT);
    const found = { ...box, at, body: at + box.body };
    if (at === 0 && head.toString('latin1', 8, 12) === 'qt  ')
      throw new FilmFault('Tệp này là MOV, chỉ mang đuôi .mp4.');
    if (box.type === 'moov') contents ??= found;
    if (box.type === 'mdat') data ??= found;
    at += box.length;
  }
  if (!contents || !data || contents.length > LARGEST_CONTENTS) throw new FilmFault(CUT);
  const bytes = await source.read(contents.at, contents.length);
  const top = { at: 0, length: bytes.length, type: 'moov', body: contents.body - contents.at };
  const tracks = childrenOf(bytes, top, 'trak').map((trak) => trackOf(bytes, trak));
  const header = childrenOf(bytes, top, 'mvhd')[0];
  const picture = tracks.find(({ handler }) => handler === 'vide');
  const sound = tracks.find(({ handler }) => handler === 'soun');
  const places = [top, ...childrenOf(bytes, top, 'trak')].flatMap((parent) => placesIn(bytes, parent));
  const { at: moved } = contents;
  return {
    format: 'mp4',
    ...(picture && { video: picture.codec, width: picture.width, height: picture.height }),
    ...(sound && { audio: sound.codec }),
    seconds: header ? secondsOf(bytes, header) || secondsInParts(bytes, top, header) : 0,
    startsAtOnce: contents.at < data.at,
    ...(places.length > 0 && {
      place: { boxes: places.map(({ at: from, length }) => ({ at: moved + from, length })) },
    }),
  };
}

/** The box that begins at an offset; undefined where it is larger than what holds it. `room`: bytes to its end. */
function boxAt(bytes: Buffer, at: number, room: number): Found | undefined {
  if (at + 8 > bytes.length) return undefined;
  const short = bytes.readUInt32BE(at);
  const type = bytes.toString('latin1', at + 4, at + 8);
  if (short === 1 && at + 16 > bytes.length) return undefined;
  const length = short === 1 ? Number(bytes.readBigUInt64BE(at + 8)) : short || room;
  const head = short === 1 ? 16 : 8;
  return length < head || length > room ? undefined : { at, length, type, body: at + head };
}

function childrenOf(bytes: Buffer, parent: Found, ...types: string[]): Found[] {
  const found: Found[] = [];
  const end = parent.at + parent.length;
  for (let at = parent.body; at + 8 <= end; ) {
    const box = boxAt(bytes, at, end - at);
    if (!box) break;
    if (types.includes(box.type)) found.push(box);
    at += box.length;
  }
  return found;
}

/** The box at the end of a path of types. */
const boxOf = (bytes: Buffer, parent: Found, ...path: string[]): Found | undefined =>
  path.reduce<Found | undefined>((box, type) => box && childrenOf(bytes, box, type)[0], parent);

function trackOf(bytes: Buffer, trak: Found) {
  const handler = boxOf(bytes, trak, 'mdia', 'hdlr');
  const kinds = boxOf(bytes, trak, 'mdia', 'minf', 'stbl', 'stsd');
  const header = boxOf(bytes, trak, 'tkhd');
  // Version and flags, then as many entries as the number says: each a box named by its codec.
  const codec = kinds && kinds.length >= 24 ? bytes.toString('latin1', kinds.body + 12, kinds.body + 16) : '';
  return {
    handler:
      handler && handler.length >= 20 ? bytes.toString('latin1', handler.body + 8, handler.body + 12) : '',
    codec: /^[\w -]{4}$/.test(codec) ? codec : '?',
    ...sizeOf(bytes, header),
  };
}

/** Width and height stand at the end of the header, behind the matrix that may turn the picture on its side. */
function sizeOf(bytes: Buffer, header: Found | undefined): { width: number; height: number } {
  const end = header ? header.at + header.length : 0;
  if (!header || header.length < 92) return { width: 0, height: 0 };
  const [width, height] = [bytes.readUInt32BE(end - 8) >>> 16, bytes.readUInt32BE(end - 4) >>> 16];
  const isTurned = bytes.readInt32BE(end - 44) === 0 && bytes.readInt32BE(end - 40) !== 0;
  return isTurned ? { width: height, height: width } : { width, height };
}

const scaleOf = (bytes: Buffer, { body }: Found): number =>
  bytes.readUInt32BE(body + (bytes[body] === 1 ? 20 : 12));

function secondsOf(bytes: Buffer, header: Found): number {
  if (header.length < 40) return 0;
  const isLong = bytes[header.body] === 1;
  const duration = isLong
    ? Number(bytes.readBigUInt64BE(header.body + 24))
    : bytes.readUInt32BE(header.body + 16);
  return duration / (scaleOf(bytes, header) || 1);
}

/** Of a film in fragments the length stands apart. */
function secondsInParts(bytes: Buffer, top: Found, header: Found): number {
  const box = boxOf(bytes, top, 'mvex', 'mehd');
  if (!box || box.length < 16 || header.length < 40) return 0;
  const isLong = bytes[box.body] === 1 && box.length >= 20;
  const duration = isLong ? Number(bytes.readBigUInt64BE(box.body + 4)) : bytes.readUInt32BE(box.body + 4);
  return duration / (scaleOf(bytes, header) || 1);
}

/** Boxes in which telephones write where they were: `©xyz`, `loci`, and the list of Apple. */
function placesIn(bytes: Buffer, parent: Found): Found[] {
  const own = childrenOf(bytes, parent, 'udta').flatMap((box) => [
    ...childrenOf(bytes, box, '\u00a9xyz', 'loci'),
    ...childrenOf(bytes, box, 'meta'),
  ]);
  return [...own, ...childrenOf(bytes, parent, 'meta')].filter(
    (box) =>
      box.type !== 'meta' ||
      bytes.subarray(box.at, box.at + box.length).includes('com.apple.quicktime.location'),
  );
}
