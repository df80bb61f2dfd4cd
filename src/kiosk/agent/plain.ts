import {
  accessSync,
  chmodSync,
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
import { dirname, join } from 'node:path';

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

/** Whether it is a file of so many bytes that its owner may read. */
export function isPlainFile(file: string, size: number): boolean {
  const stat = lookAt(file);
  return stat?.isFile() === true && stat.size === size && (stat.mode & 0o400) !== 0;
}

/**
 * Frees a name: removes a file, a link (not what it leads to) or a folder with all in it, and renames what the disk does
 * not let go; nothing there is as well.
 */
export function removeAny(path: string): void {
  if (remove(path) || ASIDE.test(path)) return;
  renameSync(path, freeAside(path));
}

/**
 * Sees to it that a folder is there and can be read and written. What stands in its place, or cannot be made so, is
 * renamed, and then removed as far as the disk lets.
 */
export function ensureFolder(path: string): void {
  try {
    const stat = lstatSync(path);
    if (stat.isDirectory()) {
      openUp(path, stat);
      accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK);
      return void readdirSync(path);
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return void mkdirSync(path, { recursive: true });
  }
  putAside(path);
  mkdirSync(path);
}

/** Gives the owner of a folder back what a flipped bit has forbidden. @throws Error for another user's */
function openUp(dir: string, { mode }: Stats): void {
  if ((mode & 0o700) !== 0o700) chmodSync(dir, 0o755);
}

/** Opens a folder of one's own and all folders in it, through no link; what cannot be opened is left as it is. */
export function openFolders(dir: string): void {
  try {
    openUp(dir, lstatSync(dir));
    for (const entry of readdirSync(dir, { withFileTypes: true }))
      if (entry.isDirectory()) openFolders(join(dir, entry.name));
  } catch {
    // Met again where it stands in the way.
  }
}

const ASIDE = /\.aside-\d$/;
const MOST_ASIDE = 9;

/** Gives the name free also where nothing can be removed, as on a disk with a broken folder. */
export function putAside(path: string): void {
  const aside = freeAside(path);
  renameSync(path, aside);
  remove(aside);
}

function freeAside(path: string): string {
  let number = 1;
  while (number < MOST_ASIDE && lookAt(`${path}.aside-${number}`)) number++;
  return `${path}.aside-${number}`;
}

/** @returns false where it is still there. */
function remove(path: string): boolean {
  try {
    // A file is not asked what it is: most are one.
    unlinkSync(path);
    return true;
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return true;
  }
  if (lookAt(path)?.isDirectory()) openFolders(path);
  try {
    rmSync(path, { recursive: true, force: true });
    return true;
  } catch {
    return false;
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
