import { lstatSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { readBytes } from '../../catalogue/files.ts';
import { type Standing, standingAt, standingOf } from '../../catalogue/standing.ts';
import type { FileMarks } from './file-marks.ts';
import { LARGEST_KEPT } from './objects.ts';
import { isKeptName, isLeft, type Left, type Snapshot, type Tree } from './snapshot.ts';
import type { Store } from './store.ts';

/** What is small already. */
const PACKED = /^\.(?:jpe?g|png|webp|avif|heic|gif|mp[34]|m4a|ogg|opus|webm|mov|pdf|zip|docx|gz|woff2)$/i;

export type Scan = Pick<Snapshot, 'tree' | 'left'>;

/**
 * Keeps all files of a folder and says what it holds. Links are told and never followed; a file is read only where its
 * marks differ from those it had when it was last read.
 * @param root the content folder, which is no link itself.
 */
export function scanContent(root: string, store: Store, marks: FileMarks): Scan {
  store.list();
  const left: Left[] = [];
  return { tree: keepFolder({ root, store, marks, left }, '') ?? keepTree(store, EMPTY), left };
}

/**
 * The same, looking at some files and folders only; all else is taken as it was. One of two thousand records costs as
 * little as in a province of ten.
 * @param within paths below the content folder, as `places/ho-mau`.
 */
export function scanWithin(
  root: string,
  store: Store,
  marks: FileMarks,
  { within, former }: { within: readonly string[]; former: Scan },
): Scan {
  const left = former.left.filter(
    ({ path }) =>
      !isLeft(
        path,
        within.map((one) => ({ path: one, why: 'name' })),
      ),
  );
  const look = { root, store, marks, left };
  const put = (
    tree: string | undefined,
    folder: string,
    [name = '', ...deeper]: string[],
  ): string | undefined => {
    const { files, folders } = tree === undefined ? EMPTY : store.tree(tree);
    const path = below(folder, name);
    const without = (entries: Tree['files']) => entries.filter(([other]) => other !== name);
    const known = folders.find(([other]) => other === name)?.[1];
    const next: Tree = { files: without(files), folders: without(folders) };
    if (deeper.length === 0) keepEntry(look, next, path, standingAt(join(root, path)));
    else add(next.folders, name, put(known, path, deeper));
    const isEmpty = next.files.length === 0 && next.folders.length === 0;
    return isEmpty && folder !== '' ? undefined : keepTree(store, next);
  };
  let { tree } = former;
  for (const path of within) tree = put(tree, '', path.split('/')) as string;
  return { tree, left: left.sort((a, b) => (a.path < b.path ? -1 : 1)) };
}

const EMPTY: Tree = { files: [], folders: [] };

interface Look {
  root: string;
  store: Store;
  marks: FileMarks;
  left: Left[];
}

const below = (folder: string, name: string) => (folder === '' ? name : `${folder}/${name}`);

const keepTree = (store: Store, { files, folders }: Tree): string => {
  const byName = (entries: Tree['files']) => [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
  return store.put(Buffer.from(JSON.stringify({ files: byName(files), folders: byName(folders) })), true);
};

const add = (entries: Tree['files'], name: string, hash: string | undefined) => {
  if (hash !== undefined) entries.push([name, hash]);
};

function keepEntry(look: Look, tree: Tree, path: string, standing: Standing): void {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (standing === 'nothing') return;
  if (!isKeptName(name)) look.left.push({ path, why: 'name' });
  else if (standing === 'link' || standing === 'special') look.left.push({ path, why: standing });
  else if (standing === 'file') add(tree.files, name, keepFile(look, path));
  else add(tree.folders, name, keepFolder(look, path));
}

/** Undefined for one in which nothing is kept. */
function keepFolder(look: Look, folder: string): string | undefined {
  const tree: Tree = { files: [], folders: [] };
  for (const entry of list(look, folder)) {
    const path = below(folder, entry.name);
    keepEntry(look, tree, path, standingOf(entry, join(look.root, path)));
  }
  return tree.files.length === 0 && tree.folders.length === 0 ? undefined : keepTree(look.store, tree);
}

function keepFile({ root, store, marks, left }: Look, path: string): string | undefined {
  const stat = lstatSync(join(root, path), { bigint: true, throwIfNoEntry: false });
  // Gone since the folder was listed.
  if (!stat) return undefined;
  const seen = marks.hashOf(path, stat);
  if (seen !== undefined && store.has(seen)) return seen;
  const isLarge = Number(stat.size) > LARGEST_KEPT;
  const { bytes } = isLarge ? {} : readBytes(join(root, path), path, LARGEST_KEPT);
  if (!bytes) {
    left.push({ path, why: isLarge ? 'large' : 'unreadable' });
    return undefined;
  }
  const hash = store.put(bytes, !PACKED.test(extname(path)));
  marks.note(path, stat, hash);
  return hash;
}

function list({ root, left }: Look, folder: string) {
  try {
    return readdirSync(join(root, folder), { withFileTypes: true })
      .filter(({ name }) => !/^[.~]/.test(name))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    // An empty tree would say that everything was deleted.
    if (folder === '') throw error;
    left.push({ path: folder, why: 'unreadable' });
    return [];
  }
}
