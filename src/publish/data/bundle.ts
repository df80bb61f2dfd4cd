import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { strToU8, Zip, type ZipInputFile } from 'fflate';
import { DATA } from './addresses.ts';
import { type DeflatePiece, deflate } from './deflate.ts';

/** Earliest time that a ZIP can tell, so that the same files give the same bytes. */
const TIME = new Date(1980, 0, 1);

/** Lines as `sha256sum --check` reads them. */
export const CHECKSUMS = 'SHA256SUMS';

export const isInBundle = (path: string): boolean =>
  path.startsWith(`${DATA}/`) && !path.startsWith(`${DATA}/records/`);

/** A file of the data; its path is from the root of the site. */
export interface BundleFile {
  path: string;
  bytes: Uint8Array;
}

/**
 * Everything under `data/v1` in one ZIP, with checksums: what is handed to the national database (Decree 72/2015,
 * article 12). Sorted, with one time; whatever of it is read alone is left out, since the whole records hold it.
 */
export function createBundle(files: readonly BundleFile[], one?: DeflatePiece): Uint8Array {
  const own = files
    .filter(({ path }) => isInBundle(path))
    .map(({ path, bytes }) => ({ name: path.slice(DATA.length + 1), bytes }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const sums = own.map(({ name, bytes }) => `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`);
  return zipOf([...own, { name: CHECKSUMS, bytes: strToU8(sums.join('')) }], one);
}

/** Compressed by Node, in a fifth of the time: they are made anew with every word. */
function zipOf(entries: readonly { name: string; bytes: Uint8Array }[], one?: DeflatePiece): Uint8Array {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(piece);
  });
  for (const { name, bytes } of entries) {
    const file: ZipInputFile = {
      filename: name,
      size: bytes.length,
      crc: crc32(bytes),
      compression: 8,
      mtime: TIME,
    };
    zip.add(file);
    file.ondata?.(null, deflate(bytes, one), true);
  }
  zip.end();
  return Buffer.concat(pieces);
}
