import { statfsSync } from 'node:fs';
import type { Manifest } from '../format/manifest.ts';
import { KioskRefusal } from '../refusal.ts';
import { removeAny } from './plain.ts';
import { entries, list, type Store } from './store.ts';

/** A block for each new file, and some for the folders of a release. */
const BLOCK = 4096;

export interface Need {
  bytes: number;
  /** New contents. */
  objects: number;
  /** Folders and links of the new release. */
  files: number;
}

/** @returns bytes that are missing on the disk, 0 when there is room. `margin` stays free for the system. */
export function missingSpace(store: Store, { bytes, objects, files }: Need, margin: number): number {
  const { bavail, bsize, ffree, files: inodes } = statfsSync(store.root);
  const wanted = bytes + objects * BLOCK + files * 128 + margin;
  if (inodes > 0 && ffree < objects + files / 8) return wanted;
  return Math.max(0, wanted - bavail * bsize);
}

/**
 * Makes room: first what nothing refers to, then the former release, never the one that is shown.
 * @throws KioskRefusal `space` when that is not enough.
 */
export function makeRoom(
  store: Store,
  need: Need,
  {
    margin,
    keep,
    spare,
  }: { margin: number; keep: readonly Manifest[]; spare?: { name: string; manifest: Manifest } },
): { droppedSpare: boolean } {
  if (missingSpace(store, need, margin) === 0) return { droppedSpare: false };
  removeUnreferenced(store, [...keep, ...(spare ? [spare.manifest] : [])]);
  if (missingSpace(store, need, margin) === 0) return { droppedSpare: false };
  if (spare) {
    removeRelease(store, spare.name);
    removeUnreferenced(store, keep);
  }
  const short = missingSpace(store, need, margin);
  if (short > 0) throw new KioskRefusal('space', `${Math.ceil(short / 1e6)} MB`);
  return { droppedSpare: spare !== undefined };
}

/** Its folder loses its name first: half a release is never taken for one. */
export function removeRelease(store: Store, name: string): void {
  removeAny(store.path('proofs', name));
  removeAny(store.path('releases', name));
}

/** @returns how many contents went. */
export function removeUnreferenced(store: Store, manifests: readonly Manifest[]): number {
  const live = new Set(manifests.flatMap((manifest) => [...manifest.values()].map(({ sha }) => sha)));
  let removed = 0;
  for (const shelf of store.shelves()) {
    for (const sha of list(store.path('objects', shelf))) {
      if (live.has(sha)) continue;
      removeAny(store.path('objects', shelf, sha));
      removed++;
    }
  }
  return removed;
}

/** Half downloads and names of steps; complete contents stay for the next try unless `all`. */
export function clearIncoming(store: Store, all: boolean): void {
  for (const entry of entries(store.path('incoming'))) {
    const { name } = entry;
    if (all || !entry.isFile() || !/^[0-9a-f]{64}(\.down\.part)?$|^step-[0-9a-f-]+\.part$/.test(name))
      removeAny(store.path('incoming', name));
  }
}

/** Bytes free for the kiosk. */
export function freeBytes(dir: string): number {
  const { bavail, bsize } = statfsSync(dir);
  return bavail * bsize;
}
