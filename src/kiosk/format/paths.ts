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

/**
 * The first two paths, or folders of paths, that are one on a stick or on Windows (case, composed letters), or a
 * path that is a folder of another one.
 */
export function pathClash(paths: Iterable<string>): [string, string] | undefined {
  const seen = new Map<string, { spelt: string; isFile: boolean }>();
  for (const path of paths) {
    for (let end = path.indexOf('/'); ; end = path.indexOf('/', end + 1)) {
      const isFile = end < 0;
      const spelt = isFile ? path : path.slice(0, end);
      const key = spelt.normalize('NFC').toLowerCase();
      const former = seen.get(key);
      if (former && (former.spelt !== spelt || former.isFile || isFile)) return [former.spelt, path];
      if (!former) seen.set(key, { spelt, isFile });
      if (isFile) break;
    }
  }
  return undefined;
}
