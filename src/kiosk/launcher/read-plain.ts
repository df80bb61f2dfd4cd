import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';

/**
 * A file of one's own: no link, no pipe that never opens, no device that never ends, nothing of another user, so that
 * root never starts what an unprivileged user has put there.
 * @returns undefined when it is none, or longer than `most`.
 */
export function readPlain(file: string, most: number): Buffer | undefined {
  let handle: number | undefined;
  try {
    handle = openSync(file, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    const stat = fstatSync(handle);
    if (!stat.isFile() || stat.size > most || stat.uid !== process.getuid?.()) return undefined;
    const bytes = Buffer.alloc(stat.size);
    for (let at = 0; at < bytes.length; ) {
      const read = readSync(handle, bytes, at, bytes.length - at, at);
      if (read === 0) return undefined;
      at += read;
    }
    return bytes;
  } catch {
    return undefined;
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}
