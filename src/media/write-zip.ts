import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { partOf } from '../catalogue/part-files.ts';
import { move, remove } from '../catalogue/patient-disk.ts';

/** A file in a ZIP: words, or one that lies on the disk. Names are parted by `/`. */
export type ZipEntry = { name: string } & ({ text: string } | { path: string });

/** The same bytes for the same content: the time is that of a ZIP's first day anywhere, no rights of a machine are in it. */
const FIXED = { mtime: new Date(1980, 0, 1), mode: 0o100644, forceDosTimestamp: true };

/**
 * Writes a ZIP from its first file to its last, without holding it in memory. Pictures are stored as they are, since
 * nothing makes them smaller.
 * @param file absolute; it gets its name when it is whole. @param entries in the order in which they stand in it.
 */
export async function writeZip(file: string, entries: readonly ZipEntry[]): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const part = partOf(file);
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  // Without this a file that cannot be read would leave the writing waiting for ever: yazl hears nothing of it.
  zip.on('error', (error: Error) => void output.destroy(error));
  for (const entry of entries)
    if ('path' in entry) zip.addFile(entry.path, entry.name, { ...FIXED, compress: false });
    else zip.addBuffer(Buffer.from(entry.text), entry.name, FIXED);
  zip.end();
  try {
    await pipeline(output, createWriteStream(part, { flags: 'wx' }));
    await move(part, file);
  } finally {
    await remove(part);
  }
}
