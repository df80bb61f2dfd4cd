/** Films of a few hundred bytes: tables as a real one has them, and nothing to be seen. */

const u32 = (...values: number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [at, value] of values.entries()) bytes.writeUInt32BE(value >>> 0, at * 4);
  return bytes;
};

/** A box of ISO base media. */
export const box = (type: string, ...parts: (Buffer | string)[]): Buffer => {
  const body = Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)),
  );
  return Buffer.concat([u32(body.length + 8), Buffer.from(type, 'latin1'), body]);
};

export interface Mp4 {
  seconds?: number;
  /** Empty: none. */
  video?: string;
  audio?: string;
  /** The data before the table of contents. */
  late?: boolean;
  /** Stands in the box in which telephones write where they were. */
  place?: string;
  brand?: string;
  /** The picture lies on its side. */
  turned?: boolean;
}

/** 640 × 360 px. */
export function mp4({
  seconds = 12,
  video = 'avc1',
  audio = 'mp4a',
  late = false,
  place,
  brand = 'isom',
  turned = false,
}: Mp4 = {}): Buffer {
  const track = (handler: string, codec: string) =>
    box(
      'trak',
      box(
        'tkhd',
        Buffer.alloc(40),
        ...(turned
          ? [u32(0, 0x10000, 0, -0x10000, 0, 0, 0, 0, 0x40000000)]
          : [u32(0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000)]),
        u32(640 << 16, 360 << 16),
      ),
      box(
        'mdia',
        box('hdlr', u32(0, 0), handler, Buffer.alloc(13)),
        box('minf', box('stbl', box('stsd', u32(0, 1), box(codec, Buffer.alloc(8))))),
      ),
    );
  const contents = box(
    'moov',
    box('mvhd', u32(0, 0, 0, 1000, seconds * 1000), Buffer.alloc(80)),
    ...(video ? [track('vide', video)] : []),
    ...(audio ? [track('soun', audio)] : []),
    ...(place ? [box('udta', box('\u00a9xyz', place))] : []),
  );
  const data = box('mdat', Buffer.alloc(64));
  return Buffer.concat([box('ftyp', brand, u32(0)), ...(late ? [data, contents] : [contents, data])]);
}

/** An element of WebM, its size in eight bytes. */
const element = (id: number, ...parts: Buffer[]): Buffer => {
  const body = Buffer.concat(parts);
  const digits = id.toString(16);
  return Buffer.concat([
    Buffer.from(digits.length % 2 ? `0${digits}` : digits, 'hex'),
    Buffer.from([1, 0, 0, 0]),
    u32(body.length),
    body,
  ]);
};

export interface Webm {
  seconds?: number;
  video?: string;
  audio?: string;
  docType?: string;
  tag?: string;
}

/** 640 × 360 px. */
export function webm({
  seconds = 12,
  video = 'V_VP9',
  audio = 'A_OPUS',
  docType = 'webm',
  tag,
}: Webm = {}): Buffer {
  const length = Buffer.alloc(8);
  length.writeDoubleBE(seconds * 1000);
  const track = (type: number, codec: string, ...more: Buffer[]) =>
    element(0xae, element(0x83, Buffer.from([type])), element(0x86, Buffer.from(codec)), ...more);
  return Buffer.concat([
    element(0x1a45dfa3, element(0x4282, Buffer.from(docType))),
    element(
      0x18538067,
      element(0x1549a966, element(0x2ad7b1, u32(1_000_000)), element(0x4489, length)),
      element(
        0x1654ae6b,
        track(1, video, element(0xe0, element(0xb0, u32(640)), element(0xba, u32(360)))),
        track(2, audio),
      ),
      element(0x1f43b675, Buffer.alloc(32)),
      ...(tag ? [element(0x1254c367, Buffer.from(tag))] : []),
    ),
  ]);
}

/** 128 kbit/s, 44.1 kHz: by its size, or by the number of frames that the first one tells. */
export function mp3(seconds = 12, tells = true): Buffer {
  const frame = Buffer.alloc(417);
  frame.set([0xff, 0xfb, 0x90, 0xc0]);
  const first = Buffer.from(frame);
  if (tells) {
    first.write('Info', 36, 'latin1');
    u32(1, Math.round((seconds * 44_100) / 1152)).copy(first, 40);
  }
  const frames = tells ? 1 : Math.round((seconds * 128_000) / 8 / 417) - 1;
  return Buffer.concat([first, ...Array.from({ length: frames }, () => frame)]);
}

/** Opus. */
export function ogg(seconds = 12, head = 'OpusHead'): Buffer {
  const page = (granule: number, content: Buffer) => {
    const start = Buffer.alloc(28);
    start.write('OggS', 'latin1');
    start.writeBigInt64LE(BigInt(granule), 6);
    start[26] = 1;
    start[27] = content.length;
    return Buffer.concat([start, content]);
  };
  const packet = Buffer.alloc(30);
  packet.write(head, 'latin1');
  packet.writeUInt16LE(312, 10);
  return Buffer.concat([page(0, packet), page(seconds * 48_000 + 312, Buffer.alloc(40))]);
}

/** Captions of one text after another, a second each. */
export const captions = (...texts: string[]): string =>
  `WEBVTT\n\n${texts.map((text, at) => `00:0${at}.000 --> 00:0${at}.900\n${text}\n`).join('\n')}`;
