import type { PictureFormat } from './encode-picture.ts';
import { word } from './jpeg-bits.ts';
import { EMPTY_XMP } from './xmp.ts';

/**
 * Puts an XMP packet into a picture that was encoded here, without touching its pixels. An empty packet changes nothing.
 * XMP specification, part 3: https://developer.adobe.com/xmp/docs/XMPSpecifications/
 * @throws Error when the file is not one of this encoder, or the packet too long for it: a defect.
 */
export function putXmp(bytes: Buffer, format: PictureFormat, packet: string): Buffer {
  if (packet === '') return bytes;
  const xmp = Buffer.from(packet);
  if (format === 'jpeg') return intoJpeg(bytes, xmp);
  return format === 'webp' ? intoWebp(bytes, xmp) : intoAvif(bytes, xmp);
}

const JPEG_NAME = Buffer.from('http://ns.adobe.com/xap/1.0/\0', 'latin1');
const APP0 = 0xe0;
const APP1 = 0xe1;
/** The length of a segment stands in two bytes and counts itself. */
const LONGEST_SEGMENT = 0xffff - 2;

/** A segment of its own, after that which says JFIF, for that has to be the first. */
function intoJpeg(bytes: Buffer, xmp: Buffer): Buffer {
  const body = Buffer.concat([JPEG_NAME, xmp]);
  if (body.length > LONGEST_SEGMENT) throw new Error(`An XMP packet of ${xmp.length} bytes fits no JPEG.`);
  const head = Buffer.from([0xff, APP1, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  const at = bytes[3] === APP0 ? 4 + word(bytes, 4) : 2;
  return Buffer.concat([bytes.subarray(0, at), head, body, bytes.subarray(at)]);
}

const XMP_FLAG = 0x04;

/** https://developers.google.com/speed/webp/docs/riff_container: a head that tells of the XMP, and the XMP at the end. */
function intoWebp(bytes: Buffer, xmp: Buffer): Buffer {
  const chunks = bytes.subarray(12);
  const kind = chunks.toString('latin1', 0, 4);
  if (kind !== 'VP8 ') throw new Error(`A WebP begins with “${kind}”.`);
  const head = Buffer.alloc(10);
  head[0] = XMP_FLAG;
  // Width and height of the key frame, RFC 6386, 9.1.
  head.writeUIntLE((chunks.readUInt16LE(14) & 0x3fff) - 1, 4, 3);
  head.writeUIntLE((chunks.readUInt16LE(16) & 0x3fff) - 1, 7, 3);
  const body = Buffer.concat([Buffer.from('WEBP'), chunk('VP8X', head), chunks, chunk('XMP ', xmp)]);
  return chunk('RIFF', body);
}

function chunk(name: string, body: Buffer): Buffer {
  const head = Buffer.alloc(8, name, 'latin1');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body, Buffer.alloc(body.length % 2)]);
}

/**
 * An AVIF is encoded with `EMPTY_XMP`, which the encoder lays at its end: its place is known, and only three lengths have
 * to follow. ISO/IEC 14496-12, 8.11.3.
 */
function intoAvif(bytes: Buffer, xmp: Buffer): Buffer {
  const start = bytes.length - Buffer.byteLength(EMPTY_XMP);
  const whole = { start: 0, end: bytes.length };
  const data = boxesIn(bytes, whole).find(({ name }) => name === 'mdat');
  const meta = boxesIn(bytes, whole).find(({ name }) => name === 'meta');
  const places = meta && boxesIn(bytes, { start: meta.start + 12, end: meta.end }).find(isPlaces);
  const length = places && lengthOfItemAt(bytes, places.start + 8, start);
  if (length === undefined || data?.end !== bytes.length || bytes.toString('utf8', start) !== EMPTY_XMP)
    throw new Error('An AVIF does not end with the XMP that it was encoded with.');
  const put = Buffer.concat([bytes.subarray(0, start), xmp]);
  put.writeUInt32BE(xmp.length, length);
  put.writeUInt32BE(put.length - data.start, data.start);
  return put;
}

interface Box {
  name: string;
  start: number;
  end: number;
}

const isPlaces = ({ name }: Box) => name === 'iloc';

function boxesIn(bytes: Buffer, { start, end }: { start: number; end: number }): Box[] {
  const boxes: Box[] = [];
  for (let at = start; at + 8 <= end; ) {
    const box = {
      name: bytes.toString('latin1', at + 4, at + 8),
      start: at,
      end: at + bytes.readUInt32BE(at),
    };
    // 0: to the end of the file; 1: longer than any picture.
    if (box.end <= at + 8 || box.end > end) break;
    boxes.push(box);
    at = box.end;
  }
  return boxes;
}

/** Version 0 of the list of places, each number in it four bytes long: what this encoder writes. */
const PLAIN_PLACES = 0x4440;

/** @param at of the list's version. @returns where the length of the item stands that begins at `start`. */
function lengthOfItemAt(bytes: Buffer, at: number, start: number): number | undefined {
  if (bytes[at] !== 0 || bytes.readUInt16BE(at + 4) !== PLAIN_PLACES) return undefined;
  let item = at + 8;
  for (let left = bytes.readUInt16BE(at + 6); left > 0; left--) {
    const base = bytes.readUInt32BE(item + 4);
    const extents = bytes.readUInt16BE(item + 8);
    if (base + bytes.readUInt32BE(item + 10) === start) return item + 14;
    item += 10 + 8 * extents;
  }
  return undefined;
}
