import { type Dirent, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** What stands in an output folder before a build. Paths are from the folder, their parts apart by `/`. */
export interface FormerOutput {
  paths: ReadonlySet<string>;
  /** Whether a file holds just these bytes. */
  holds(path: string, content: string | Uint8Array): boolean;
  /** Whether a file is the same as another, under the same name on the disk or byte for byte. */
  equals(path: string, other: string): boolean;
}

/** Paths of what is in a folder and in those within, folders apart; links are what they are. */
export const pathsIn = (dir: string): string[] =>
  entriesIn(dir).flatMap((entry) => (entry.isDirectory() ? [] : pathOf(dir, entry)));

const entriesIn = (dir: string) => readdirSync(dir, { recursive: true, withFileTypes: true });
const pathOf = (dir: string, { parentPath, name }: Dirent) =>
  relative(dir, join(parentPath, name)).replaceAll(sep, '/');

/**
 * Looks at a folder. Undefined where it holds anything but files and folders: what lies behind a link is not the
 * folder's, and nothing is written there.
 */
export function lookAtFormer(out: string): FormerOutput | undefined {
  const entries = entriesIn(out);
  if (!entries.every((entry) => entry.isFile() || entry.isDirectory())) return undefined;
  const paths = new Set(entries.flatMap((entry) => (entry.isFile() ? pathOf(out, entry) : [])));
  const holds = (path: string, content: string | Uint8Array) => {
    if (!paths.has(path)) return false;
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    const file = join(out, path);
    return lstatSync(file).size === bytes.length && readFileSync(file).equals(bytes);
  };
  const equals = (path: string, other: string) => {
    if (!paths.has(path)) return false;
    const [one, two] = [lstatSync(join(out, path)), lstatSync(other)];
    // Some file systems number no files.
    if (one.ino === two.ino && one.dev === two.dev && one.ino !== 0) return true;
    return one.size === two.size && holds(path, readFileSync(other));
  };
  return { paths, holds, equals };
}
