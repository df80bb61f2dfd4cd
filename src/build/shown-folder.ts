import nodePath, { type PlatformPath } from 'node:path';
import { isWithin } from '../catalogue/is-within.ts';

/**
 * A content folder as its editors know it: below theirs by its path there, elsewhere by its whole path.
 * @param api the paths of another system than this one.
 */
export function shownFolder(contentDir: string, home: string, api: PlatformPath = nodePath): string {
  const below = api.relative(home, contentDir);
  const isBelow = below !== '' && isWithin(contentDir, home, api);
  return (isBelow ? below : contentDir).replaceAll('\\', '/');
}
