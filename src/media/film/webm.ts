import { CUT, type FilmFacts, FilmFault, type Source } from './film.ts';

/** Numbers of elements, https://www.rfc-editor.org/rfc/rfc9559 */
const ID = {
  header: 0x1a45dfa3,
  docType: 0x4282,
  segment: 0x18538067,
  info: 0x1549a966,
  scale: 0x2ad7b1,
  duration: 0x4489,
  tracks: 0x1654ae6b,
  track: 0xae,
  codec: 0x86,
  video: 0xe0,
  width: 0xb0,
  height: 0xba,
  type: 0x83,
  tags: 0x1254c367,
} as const;

/** Information, tracks and tags are short. */
const LARGEST_PART = 4_000_000;
/** A cluster every few seconds. */
const MOST_ELEMENTS = 20_000;

interface Element {
  id: number;
  body: number;
  /** Infinity where the writer did not know. */
  end: number;
}

/**
 * A film of WebM.
 * @throws FilmFault where it is none, or broken.
 */
export async function readWebm(source: Source): Promise<FilmFacts> {
  const start = await source.read(0, 4096);
  const header = elementAt(start, 0);
  const docType = header && childrenOf(start, header).find(({ id }) => id === ID.docType);
  if (docType && textOf(start, docType) !== 'webm')
    throw new FilmFault('Tệp này là MKV, chỉ mang đuôi .webm.');
  const segment = header && elementAt(start, header.end);
  if (!docType || segment?.id !== ID.segment) throw new FilmFault(CUT);
  const facts: FilmFacts = { format: 'webm', seconds: 0, startsAtOnce: true };
  let at = segment.body;
  for (let count = 0; at < Math.min(source.size, segment.end) && count < MOST_ELEMENTS; count++) {
    const head = elementAt(await source.read(at, 12), 0);
    if (!head) throw new FilmFault(CUT);
    const length = head.end - head.body;
    if (at + head.end > source.size && Number.isFinite(head.end)) throw new FilmFault(CUT);
    if (!Number.isFinite(length)) break;
    const isRead = head.id === ID.info || head.id === ID.tracks || head.id === ID.tags;
    if (isRead && length <= LARGEST_PART) takePart(await source.read(at, head.end), facts);
    at += head.end;
  }
  return facts;
}

function takePart(bytes: Buffer, facts: FilmFacts): void {
  const part = elementAt(bytes, 0) as Element;
  const children = childrenOf(bytes, part);
  if (part.id === ID.info) {
    const value = (id: number) => children.find((child) => child.id === id);
    const [scale, duration] = [value(ID.scale), value(ID.duration)];
    facts.seconds = duration
      ? (realOf(bytes, duration) * (scale ? wholeOf(bytes, scale) : 1_000_000)) / 1e9
      : 0;
  } else if (part.id === ID.tags) {
    if (/LOCATION|GPS/i.test(bytes.toString('latin1'))) facts.place = { boxes: [] };
  } else for (const track of children.filter(({ id }) => id === ID.track)) takeTrack(bytes, track, facts);
}

function takeTrack(bytes: Buffer, track: Element, facts: FilmFacts): void {
  const inside = childrenOf(bytes, track);
  const find = (id: number) => inside.find((child) => child.id === id);
  const [type, name, picture] = [find(ID.type), find(ID.codec), find(ID.video)];
  const codec = name ? textOf(bytes, name) : '?';
  if (type && wholeOf(bytes, type) === 2) facts.audio ??= codec;
  if (!type || wholeOf(bytes, type) !== 1 || facts.video) return;
  facts.video = codec;
  const sizes = picture ? childrenOf(bytes, picture) : [];
  const size = (id: number) => {
    const element = sizes.find((child) => child.id === id);
    return element ? wholeOf(bytes, element) : 0;
  };
  facts.width = size(ID.width);
  facts.height = size(ID.height);
}

/** The element that begins at an offset; undefined where there is none. https://www.rfc-editor.org/rfc/rfc8794 */
function elementAt(bytes: Buffer, at: number): Element | undefined {
  const idLength = Math.clz32((bytes[at] ?? 0) << 24) + 1;
  if (idLength > 4 || at + idLength >= bytes.length) return undefined;
  const sizeAt = at + idLength;
  const first = bytes[sizeAt] as number;
  const sizeLength = Math.clz32(first << 24) + 1;
  if (sizeLength > 8 || sizeAt + sizeLength > bytes.length) return undefined;
  let size = first & (0xff >> sizeLength);
  let isUnknown = size === 0xff >> sizeLength;
  for (const byte of bytes.subarray(sizeAt + 1, sizeAt + sizeLength)) {
    size = size * 256 + byte;
    isUnknown &&= byte === 0xff;
  }
  const body = sizeAt + sizeLength;
  return {
    id: bytes.readUIntBE(at, idLength),
    body,
    end: isUnknown ? Number.POSITIVE_INFINITY : body + size,
  };
}

function childrenOf(bytes: Buffer, { body, end }: Element): Element[] {
  const children: Element[] = [];
  for (let at = body; at < Math.min(end, bytes.length); ) {
    const child = elementAt(bytes, at);
    if (!child || child.end > bytes.length) break;
    children.push(child);
    at = child.end;
  }
  return children;
}

const textOf = (bytes: Buffer, { body, end }: Element): string =>
  bytes.toString('latin1', body, Math.min(end, body + 64)).replace(/[^\w/.-]/g, '');

const wholeOf = (bytes: Buffer, { body, end }: Element): number =>
  end - body > 0 && end - body <= 6 ? bytes.readUIntBE(body, end - body) : 0;

const realOf = (bytes: Buffer, { body, end }: Element): number =>
  end - body === 4 ? bytes.readFloatBE(body) : end - body === 8 ? bytes.readDoubleBE(body) : 0;
