import { relative } from 'node:path';
import { isWithin } from '../catalogue/is-within.ts';

/** A content folder as its editors know it: below theirs by its path there, elsewhere by its whole path. */
export function shownFolder(contentDir: string, home: string): string {
  const below = relative(home, contentDir);
  const isBelow = below !== '' && isWithin(contentDir, home);
  return (isBelow ? below : contentDir).replaceAll('\\', '/');
}
