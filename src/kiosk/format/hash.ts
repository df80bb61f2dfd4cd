import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';

/** SHA-256 as 64 small hexadecimal digits. */
export const sha256 = (content: Uint8Array | string): string =>
  createHash('sha256').update(content).digest('hex');

export const isSha256 = (text: unknown): text is string =>
  typeof text === 'string' && /^[0-9a-f]{64}$/.test(text);

/** Kept from one file to the next: to get a megabyte takes longer than to hash most files. */
let room: Buffer | undefined;

/** SHA-256 of a file of any size, a megabyte at a time. @throws Error with the code of the file system. */
export function hashFile(file: string): string {
  const hash = createHash('sha256');
  room ??= Buffer.allocUnsafe(1 << 20);
  const handle = openSync(file, 'r');
  try {
    for (let read = readSync(handle, room); read > 0; read = readSync(handle, room))
      hash.update(room.subarray(0, read));
  } finally {
    closeSync(handle);
  }
  return hash.digest('hex');
}
