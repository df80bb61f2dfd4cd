import { constants, deflateRawSync } from 'node:zlib';

/** What a piece is by itself; equal pieces give equal bytes. */
export type DeflatePiece = (piece: Uint8Array) => Uint8Array;

const LEVEL = 6;

/** Names all on which the bytes of a piece depend besides the piece. */
export const DEFLATE_KEY = `${process.versions.zlib} ${LEVEL}`;

/** Blocks of which none is the last and none looks back before the piece, https://www.rfc-editor.org/rfc/rfc1951 */
export const deflatePiece = (piece: Uint8Array): Buffer =>
  deflateRawSync(piece, { level: LEVEL, finishFlush: constants.Z_FULL_FLUSH });

/** The block that ends: it is the last, of fixed codes, and empty. */
const END = Uint8Array.of(3, 0);

/** So many lines are a piece: with a changed one most pieces of a long file are what they were. */
const LINES = 50;
const LINE_FEED = 10;

/** Raw deflate of a file in pieces. */
export function deflate(bytes: Uint8Array, one: DeflatePiece = deflatePiece): Uint8Array<ArrayBuffer> {
  const pieces: Uint8Array[] = [];
  let [from, lines] = [0, 0];
  for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, at + 1))
    if (++lines % LINES === 0) {
      pieces.push(one(bytes.subarray(from, at + 1)));
      from = at + 1;
    }
  if (from < bytes.length) pieces.push(one(bytes.subarray(from)));
  return Buffer.concat([...pieces, END]);
}
