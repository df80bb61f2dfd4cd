import { cpSync, existsSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Environment } from '../environment.ts';

/** Where somebody tries things on a copy: nothing of it touches the province's own content or pages. */
export function practiceEnvironment(environment: Environment): Environment {
  const folder = join(environment.cacheDir, 'ban-tap');
  return {
    ...environment,
    contentDir: join(folder, 'content'),
    outDir: join(folder, 'dist'),
    cacheDir: join(folder, 'cache'),
  };
}

/**
 * Copies the content for that. @param isAnew whether an earlier copy is thrown away.
 * @returns whether an earlier copy goes on.
 */
export function copyForPractice({ contentDir }: Environment, copy: Environment, isAnew: boolean): boolean {
  if (isAnew) rmSync(copy.contentDir, { recursive: true, force: true });
  if (existsSync(copy.contentDir)) return true;
  // Links lead out of the copy, and parts of writes are nobody's content.
  cpSync(contentDir, copy.contentDir, {
    recursive: true,
    filter: (path) => path === contentDir || !basename(path).startsWith('.'),
  });
  return false;
}
