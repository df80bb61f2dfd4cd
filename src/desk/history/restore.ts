import { dirname, join } from 'node:path';
import { standingAt } from '../../catalogue/standing.ts';
import { removeIfEmpty, replaceFiles } from '../../catalogue/writer/replace-files.ts';
import type { Step } from './plan-undo.ts';
import type { Store } from './store.ts';

/**
 * Gives files of the content what they held in another snapshot: all of them or none. Folders left empty go.
 * @param root the content folder, which is no link itself.
 * @returns the path of the first that another program changed meanwhile; then nothing was written.
 * @throws Damaged when one of them was not kept whole.
 */
export function restoreFiles(root: string, store: Store, steps: readonly Step[]): string | undefined {
  const linked = steps.find(({ path }) => !isOnlyFolders(root, path));
  if (linked) return linked.path;
  const other = replaceFiles(
    steps.map(({ path, now, next }) => ({
      path: join(root, path),
      below: path,
      before: now === undefined ? undefined : { sha256: now },
      after: next === undefined ? undefined : () => store.get(next),
    })),
  );
  if (other) return other.below;
  for (const { path } of steps.filter(({ next }) => next === undefined))
    for (let at = dirname(path); at !== '.' && removeIfEmpty(join(root, at)); ) at = dirname(at);
  return undefined;
}

/** Whether the way to a file is one of folders that are there or will be made: nothing is written through a link. */
function isOnlyFolders(root: string, path: string): boolean {
  const steps = path.split('/').slice(0, -1);
  return steps.every((_, at) => {
    const standing = standingAt(join(root, ...steps.slice(0, at + 1)));
    return standing === 'folder' || standing === 'nothing';
  });
}
