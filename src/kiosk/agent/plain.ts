import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  type Stats,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';

/**
 * Files and folders of the kiosk's own, whatever stands in their place: after years of cut power a folder may be where
 * a file should be, and the reverse. No link is followed, no pipe waited for.
 */

/** @returns undefined when there is nothing, or nothing that the disk will tell of. */
export function lookAt(path: string): Stats | undefined {
  try {
    return lstatSync(path);
  } catch {
    // `throwIfNoEntry` lets ENOTDIR through.
    return undefined;
  }
}

/** Removes a file, a link (not what it leads to) or a folder with all in it; nothing there is as well. */
export function removeAny(path: string): void {
  try {
    unlinkSync(path);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT' && code !== 'ENOTDIR') rmSync(path, { recursive: true, force: true });
  }
}

/**
 * Sees to it that a folder is there and can be read. What stands in its place, or cannot be read, is renamed, and
 * then removed as far as the disk lets.
 */
export function ensureFolder(path: string): void {
  try {
    if (lstatSync(path).isDirectory()) return void readdirSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return void mkdirSync(path, { recursive: true });
  }
  putAside(path);
  mkdirSync(path);
}

const MOST_ASIDE = 9;

/** Gives the name free also where nothing can be removed, as on a disk with a broken folder. */
export function putAside(path: string): void {
  for (let number = 1; ; number++) {
    const aside = `${path}.aside-${number}`;
    if (lookAt(aside) && number < MOST_ASIDE) continue;
    renameSync(path, aside);
    try {
      removeAny(aside);
    } catch {
      // It stays under this name.
    }
    return;
  }
}

/** Text of a plain file. @param most bytes. @throws Error when it is none, or longer. */
export function readPlainFile(file: string, most: number): string {
  const handle = openPlainFile(file);
  try {
    if (fstatSync(handle).size > most) throw new Error(`${file} is too long.`);
    return readFileSync(handle, 'utf8');
  } finally {
    closeSync(handle);
  }
}

const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants;
/** Opens neither a link nor, for ever, a pipe. */
export const READ_PLAIN = O_RDONLY | O_NOFOLLOW | O_NONBLOCK;

function openPlainFile(file: string): number {
  const handle = openSync(file, READ_PLAIN);
  if (fstatSync(handle).isFile()) return handle;
  closeSync(handle);
  throw new Error(`${file} is no plain file.`);
}

/** The file holds the old or the new content for whoever reads it; a cut of the power may take both. */
export function writePlainFile(file: string, content: string): void {
  ensureFolder(dirname(file));
  replaceFile(file, content, () => undefined);
}

/** Writes beside and renames, whatever stands under either name. @param settle what is done before the renaming. */
export function replaceFile(
  file: string,
  content: string | Uint8Array,
  settle: (written: string) => void,
): void {
  const written = `${file}.new`;
  removeAny(written);
  writeFileSync(written, content, { mode: 0o644, flag: 'wx' });
  settle(written);
  if (lookAt(file)?.isDirectory()) removeAny(file);
  renameSync(written, file);
}
