import { type Dirent, lstatSync } from 'node:fs';

/** What stands at a path, nothing followed. `special`: a pipe, a socket, a device. */
export type Standing = 'file' | 'folder' | 'link' | 'special' | 'nothing';

/**
 * A Windows junction counts as a link; a file that OneDrive keeps elsewhere is a file.
 * @throws the machine's own error when the folder around it may not be looked into.
 */
export function standingAt(path: string): Standing {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (!stat) return 'nothing';
  if (stat.isSymbolicLink()) return 'link';
  if (stat.isDirectory()) return 'folder';
  return stat.isFile() ? 'file' : 'special';
}

/** As `standingAt`, asking the disk only when the list of its folder leaves a doubt. */
export const standingOf = (entry: Dirent, path: string): Standing =>
  entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : standingAt(path);
