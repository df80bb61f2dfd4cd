import { relative } from 'node:path';

/** A content folder as its editors know it: below the project by its path there, elsewhere by its whole path. */
export function shownFolder(contentDir: string, root: string): string {
  const below = relative(root, contentDir);
  const isBelow = below !== '' && !/^\.\.(?:[/\\]|$)|^[A-Za-z]:|^[/\\]/.test(below);
  return (isBelow ? below : contentDir).replaceAll('\\', '/');
}
