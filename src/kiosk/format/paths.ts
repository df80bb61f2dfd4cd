import { LIMITS } from './limits.ts';

/**
 * What is wrong with a path of a release, in a few words; undefined when it is safe to create below any folder on
 * any file system. A path has forward slashes and is relative.
 */
export function pathFault(path: string): string | undefined {
  if (path === '') return 'empty';
  if (Buffer.byteLength(path) > LIMITS.pathBytes) return 'too long';
  // Control characters, the backslash of Windows, and halves of letters that no file system keeps.
  if (/[\p{Cc}\\]/u.test(path) || !path.isWellFormed()) return 'forbidden character';
  if (path.startsWith('/') || /^[A-Za-z]:/.test(path)) return 'absolute';
  for (const name of path.split('/')) {
    if (name === '') return 'empty name';
    if (name === '.' || name === '..') return 'leaves its folder';
    if (Buffer.byteLength(name) > LIMITS.nameBytes) return 'name too long';
  }
  return undefined;
}

/** Paths that can be walked again and asked for, as a map by path or a set of paths. */
export type Paths = Pick<ReadonlyMap<string, unknown>, 'keys' | 'has'>;

const fold = (name: string) => name.normalize('NFC').toLowerCase();

/**
 * The first two paths, or folders of paths, that are one on a stick or on Windows (case, composed letters), or a
 * path that is a folder of another one. Keeps each folder once, and of the rest only what is not written as it is
 * compared: two long lists must fit a small memory.
 */
export function pathClash(paths: Paths): [string, string] | undefined {
  const folders = new Set<string>();
  for (const path of paths.keys()) {
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
      const folder = path.slice(0, end);
      if (folders.has(folder)) break;
      if (paths.has(folder)) return [folder, path];
      folders.add(folder);
    }
  }
  const other = new Map<string, string>();
  for (const names of [folders, paths]) {
    for (const name of names.keys()) {
      const folded = fold(name);
      if (folded === name) continue;
      const former = paths.has(folded) || folders.has(folded) ? folded : other.get(folded);
      if (former !== undefined) return former < name ? [former, name] : [name, former];
      other.set(folded, name);
    }
  }
  return undefined;
}
