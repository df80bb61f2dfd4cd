import { linkSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { hashFile } from '../format/hash.ts';
import type { FileFacts, Manifest } from '../format/manifest.ts';
import { syncFileSystem, syncFolder } from './durable.ts';
import { isPlainFile, lookAt, removeAny } from './plain.ts';
import type { Store } from './store.ts';

/**
 * Builds a release of hard links beside the others, under a name that no one takes for a release.
 * @returns its folder.
 */
export function buildTree(store: Store, name: string, manifest: Manifest): string {
  const dir = store.path('releases', `${name}.new`);
  rmSync(dir, { recursive: true, force: true });
  const folders = new Set<string>();
  for (const [path, { sha }] of manifest) {
    const file = join(dir, path);
    if (!folders.has(dirname(file))) {
      mkdirSync(dirname(file), { recursive: true });
      folders.add(dirname(file));
    }
    linkSync(store.object(sha), file);
  }
  return dir;
}

/** Gives the built folder its name, once all of it is on the disk. */
export function nameTree(store: Store, name: string): void {
  const built = store.path('releases', `${name}.new`);
  const dir = store.path('releases', name);
  if (!syncFileSystem(store.root)) syncFolders(built);
  rmSync(dir, { recursive: true, force: true });
  renameSync(built, dir);
  syncFolder(store.path('releases'));
}

/** Contents are synced already; what is left are names. */
function syncFolders(dir: string): void {
  for (const entry of readdirSync(dir, { withFileTypes: true }))
    if (entry.isDirectory()) syncFolders(join(dir, entry.name));
  syncFolder(dir);
}

/**
 * Files of a release that are not what was signed.
 * @param deep hashes every content; else only presence and size are looked at.
 */
export function findDamage(
  store: Store,
  name: string,
  manifest: Manifest,
  deep: boolean,
): Map<string, FileFacts> {
  const damaged = new Map<string, FileFacts>();
  const sound = new Set<string>();
  const folders = new Map<string, boolean>();
  const top = store.path('releases', name);
  for (const [path, facts] of manifest) {
    const file = join(top, path);
    if (damaged.has(facts.sha)) continue;
    if (!isPlainFolder(top, dirname(file), folders) || !isPlainFile(file, facts.size))
      damaged.set(facts.sha, facts);
    else if (deep && !sound.has(facts.sha)) {
      // One content under many paths is one file on the disk.
      if (contentIs(file, facts.sha)) sound.add(facts.sha);
      else damaged.set(facts.sha, facts);
    }
  }
  return damaged;
}

/** Puts sound objects in the place of damaged files that were removed. */
export function relink(
  store: Store,
  name: string,
  manifest: Manifest,
  shas: ReadonlyMap<string, unknown>,
): void {
  for (const [path, { sha }] of manifest) {
    if (!shas.has(sha)) continue;
    const file = store.path('releases', name, path);
    clearWay(store.path('releases', name), dirname(file));
    mkdirSync(dirname(file), { recursive: true });
    if (lookAt(file)) continue;
    linkSync(store.object(sha), file);
  }
  syncFolder(store.root);
}

/** By the names of all folders down to it: a link in between leads elsewhere. */
function isPlainFolder(top: string, dir: string, known: Map<string, boolean>): boolean {
  const before = known.get(dir);
  if (before !== undefined) return before;
  const plain =
    lookAt(dir)?.isDirectory() === true && (dir === top || isPlainFolder(top, dirname(dir), known));
  known.set(dir, plain);
  return plain;
}

/** Removes what stands where a folder of a release should be. */
export function clearWay(top: string, dir: string): void {
  if (dir !== top) clearWay(top, dirname(dir));
  if (lookAt(dir)?.isDirectory() === false) removeAny(dir);
}

/** What the disk does not give is not it. */
export function contentIs(file: string, sha: string): boolean {
  try {
    return hashFile(file) === sha;
  } catch {
    return false;
  }
}
