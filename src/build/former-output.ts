import { type Dirent, existsSync, lstatSync, readdirSync, readFileSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { stampText } from '../catalogue/stamps.ts';

/** What the disk said of a file. */
type Looked = Pick<Stats, 'size' | 'mtimeMs' | 'ctimeMs' | 'ino' | 'dev' | 'nlink'>;

/** What stands in an output folder before a build. Paths are from the folder, their parts apart by `/`. */
export interface FormerOutput {
  files: ReadonlyMap<string, Looked>;
  /** False where it holds anything but files and folders: what lies behind a link is not the folder's. */
  isPlain: boolean;
  /** Whether a file holds just these bytes. */
  holds(path: string, content: string | Uint8Array): boolean;
  /** Whether a file is the same as another, under the same name on the disk or byte for byte. */
  equals(path: string, other: string): boolean;
}

/** Paths of what is in a folder and in those within, folders apart; links are what they are. */
export const pathsIn = (dir: string): string[] => [...entriesIn(dir)].map(([path]) => path);

/** Node's own way through folders asks the disk of each file once more. */
function* entriesIn(dir: string, before = ''): Iterable<[path: string, entry: Dirent]> {
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    const path = before + entry.name;
    if (entry.isDirectory()) yield* entriesIn(join(dir, entry.name), `${path}/`);
    else yield [path, entry];
  }
}

/** Looks at a folder and every file in it, once. */
export function lookAtOutput(out: string): FormerOutput {
  const files = new Map<string, Looked>();
  let isPlain = true;
  for (const [path, entry] of entriesIn(out)) {
    const looked = entry.isFile() ? lookAtFile(join(out, path)) : undefined;
    if (looked) files.set(path, looked);
    else isPlain = false;
  }
  const holds = (path: string, content: string | Uint8Array) => {
    const looked = files.get(path);
    if (!looked) return false;
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    return looked.size === bytes.length && readFileSync(join(out, path)).equals(bytes);
  };
  const equals = (path: string, other: string) => {
    const [one, two] = [files.get(path), lstatSync(other)];
    if (!one) return false;
    if (isSameFile(one, two)) return true;
    return one.size === two.size && holds(path, readFileSync(other));
  };
  return { files, isPlain, holds, equals };
}

/** By which a file system knows a file, whatever its name. */
export type FileNumbers = Pick<Stats, 'ino' | 'dev'>;

/** Whether two names are those of one file, as far as the file system numbers its files: some do not. */
export const isSameFile = (one: FileNumbers, two: FileNumbers): boolean =>
  one.ino === two.ino && one.dev === two.dev && one.ino !== 0;

/** Without the times as dates, which are most of what Node tells: a site has many files. */
function lookAtFile(file: string): Looked | undefined {
  const found = lstatSync(file, { throwIfNoEntry: false });
  if (!found?.isFile()) return undefined;
  const { size, mtimeMs, ctimeMs, ino, dev, nlink } = found;
  return { size, mtimeMs, ctimeMs, ino, dev, nlink };
}

/** The stamp of each file of an output, by its path. */
export type OutputStamps = ReadonlyMap<string, string>;

/** None where there is no folder. */
export const stampsIn = (out: string): OutputStamps =>
  new Map(
    existsSync(out) ? [...lookAtOutput(out).files].map(([path, looked]) => [path, stampText(looked)]) : [],
  );

/** What the file system says of a file; undefined where it is none. */
export function stampOf(file: string): string | undefined {
  const looked = lookAtFile(file);
  return looked && stampText(looked);
}
