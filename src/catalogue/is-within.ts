import nodePath, { type PlatformPath } from 'node:path';

/**
 * Whether a path is a folder or lies in it, by their names alone. Both absolute.
 * @param api the paths of another system than this one.
 */
export function isWithin(path: string, folder: string, api: PlatformPath = nodePath): boolean {
  const way = api.relative(folder, path);
  return way !== '..' && !way.startsWith(`..${api.sep}`) && !api.isAbsolute(way);
}
