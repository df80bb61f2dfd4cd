import { isLeft, type Snapshot } from './snapshot.ts';
import type { Store } from './store.ts';

/** A file that differs between two states, by the sha-256 of each; undefined: it was not there. */
export interface Difference {
  /** Below the content folder, with forward slashes. */
  path: string;
  before?: string | undefined;
  after?: string | undefined;
}

type Stand = Pick<Snapshot, 'tree' | 'left'>;

/**
 * The files in which two snapshots differ, in code-unit order. What one of them has left out is no difference.
 * @param below only what lies in this folder, as `places/ho-mau`; by default all.
 * @throws Damaged
 */
export function compareSnapshots(store: Store, before: Stand, after: Stand, below = ''): Difference[] {
  const steps = below === '' ? [] : below.split('/');
  const found = compareTrees(
    store,
    folderAt(store, before.tree, steps),
    folderAt(store, after.tree, steps),
    below,
  );
  return found.filter(({ path }) => !isLeft(path, before.left) && !isLeft(path, after.left));
}

/** The tree of a folder below; undefined where there is none. */
function folderAt(store: Store, tree: string, steps: readonly string[]): string | undefined {
  let at: string | undefined = tree;
  for (const step of steps) at = at && store.tree(at).folders.find(([name]) => name === step)?.[1];
  return at;
}

function compareTrees(
  store: Store,
  before: string | undefined,
  after: string | undefined,
  folder: string,
): Difference[] {
  if (before === after) return [];
  const [one, other] = [before, after].map((tree) => (tree === undefined ? undefined : store.tree(tree)));
  const below = (name: string) => (folder === '' ? name : `${folder}/${name}`);
  const files = pairs(one?.files ?? [], other?.files ?? []).flatMap(({ name, before, after }) =>
    before === after ? [] : [{ path: below(name), before, after }],
  );
  const folders = pairs(one?.folders ?? [], other?.folders ?? []).flatMap(({ name, before, after }) =>
    compareTrees(store, before, after, below(name)),
  );
  return [...files, ...folders].sort((a, b) => (a.path < b.path ? -1 : 1));
}

type Entries = readonly (readonly [name: string, hash: string])[];

function pairs(before: Entries, after: Entries) {
  const [one, other] = [new Map(before), new Map(after)];
  const names = [...new Set([...one.keys(), ...other.keys()])];
  return names.map((name) => ({ name, before: one.get(name), after: other.get(name) }));
}

/** The sha-256 of one file of a snapshot; undefined where there is none. @throws Damaged */
export function fileAt(store: Store, { tree }: Stand, path: string): string | undefined {
  const steps = path.split('/');
  const folder = folderAt(store, tree, steps.slice(0, -1));
  return folder && store.tree(folder).files.find(([name]) => name === steps.at(-1))?.[1];
}
