import { relative } from 'node:path';
import { isWithin } from '../catalogue/is-within.ts';

/** A content folder as its editors know it: below the project by its path there, elsewhere by its whole path. */
export function shownFolder(contentDir: string, root: string): string {
  const below = relative(root, contentDir);
  const isBelow = below !== '' && isWithin(contentDir, root);
  return (isBelow ? below : contentDir).replaceAll('\\', '/');
}
