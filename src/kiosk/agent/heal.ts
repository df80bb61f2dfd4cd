import { dirname, join } from 'node:path';
import { isSha256 } from '../format/hash.ts';
import type { FileFacts } from '../format/manifest.ts';
import { parseReleaseName, type Trust } from '../format/release.ts';
import { KioskRefusal } from '../refusal.ts';
import { clearWay, contentIs, findDamage, relink } from './build-release.ts';
import { fetchObjects } from './fetch-objects.ts';
import { ensureFolder, removeAny } from './plain.ts';
import type { Source } from './source.ts';
import { clearIncoming, removeRelease } from './space.ts';
import { blameOf, type State } from './state.ts';
import { entries, isShelf, list, type Store, type StoredRelease } from './store.ts';

export interface Health {
  /** The release shown, if there is one. */
  current: StoredRelease | undefined;
  /** The one before it, whole. */
  spare: StoredRelease | undefined;
  /** Contents of the shown release that must be fetched again. */
  damaged: Map<string, FileFacts>;
}

/**
 * Puts the store in order after anything, without a network: leftovers go, releases whose proof does not hold go,
 * `current` leads to a release, to a whole one if there is any.
 * @param deep hashes all contents: after a start of the machine, or when the server met an altered file.
 */
export function heal(store: Store, trust: Trust, state: State, deep: boolean): Health {
  store.prepare();
  clearIncoming(store, false);
  tidy(store);
  const shown = store.current();
  const releases = store.names().flatMap((name) => readSound(store, name, trust) ?? []);
  const judged = releases.map((stored) => {
    const damaged = findDamage(store, stored.name, stored.manifest, deep);
    removeDamaged(store, stored, damaged);
    return { stored, damaged };
  });
  for (const name of list(store.path('proofs')))
    if (!releases.some((stored) => stored.name === name)) removeRelease(store, name);
  if (deep) removeAltered(store, releases);
  const whole = judged.filter(
    ({ stored, damaged }) => damaged.size === 0 && !state.bad.includes(blameOf(stored.release)),
  );
  const now = judged.find(({ stored }) => stored.name === shown);
  const best = now ?? whole[0] ?? judged[0];
  if (!best) {
    store.clear();
    return { current: undefined, spare: undefined, damaged: new Map() };
  }
  if (best.stored.name !== shown) store.switchTo(best.stored.name);
  const spare = whole.find(({ stored }) => stored !== best.stored)?.stored;
  return { current: best.stored, spare, damaged: best.damaged };
}

/** Removes what has no place in the store: half-made things, and a file where a folder should be or the reverse. */
function tidy(store: Store): void {
  for (const folder of ['releases', 'proofs'])
    for (const entry of entries(store.path(folder)))
      if (!entry.isDirectory() || !parseReleaseName(entry.name)) removeAny(store.path(folder, entry.name));
  for (const shelf of list(store.path('objects'))) {
    const dir = store.path('objects', shelf);
    if (!isShelf(shelf)) {
      removeAny(dir);
      continue;
    }
    ensureFolder(dir);
    for (const entry of entries(dir))
      if (!entry.isFile() || !isSha256(entry.name)) removeAny(join(dir, entry.name));
  }
}

/** What is altered must neither be linked again nor, later, be taken for sound by its size. */
function removeDamaged(
  store: Store,
  { name, manifest }: StoredRelease,
  damaged: ReadonlyMap<string, unknown>,
): void {
  for (const sha of damaged.keys()) removeAny(store.object(sha));
  if (damaged.size === 0) return;
  for (const [path, { sha }] of manifest)
    if (damaged.has(sha)) {
      const file = store.path('releases', name, path);
      // Never through a link, nor past a file that stands where a folder should be.
      clearWay(store.path('releases', name), dirname(file));
      removeAny(file);
    }
}

/** Contents of an interrupted update, of no release yet: they will be linked without another look. */
function removeAltered(store: Store, releases: readonly StoredRelease[]): void {
  const known = new Set(releases.flatMap(({ manifest }) => [...manifest.values()].map(({ sha }) => sha)));
  for (const shelf of store.shelves()) {
    for (const sha of list(store.path('objects', shelf))) {
      const file = store.path('objects', shelf, sha);
      if (!known.has(sha) && !contentIs(file, sha)) removeAny(file);
    }
  }
}

/** A release whose proof is torn cannot be told from a forged one; one for another gate must never be shown. */
function readSound(store: Store, name: string, trust: Trust): StoredRelease | undefined {
  try {
    return store.read(name, trust);
  } catch (error) {
    if (!(error instanceof KioskRefusal)) throw error;
    removeRelease(store, name);
    return undefined;
  }
}

/**
 * Fetches what is damaged. Where that fails and the former release is whole, that one is shown.
 * @throws KioskRefusal when it fails, in both cases.
 */
export async function repair(
  store: Store,
  { current, spare, damaged }: Health,
  source: Source,
): Promise<void> {
  if (!current) return;
  try {
    const container = await source.step(undefined, current.release.manifest, 0);
    await fetchObjects(store, damaged, { source, container });
    store.admit([...damaged.keys()]);
    relink(store, current.name, current.manifest, damaged);
  } catch (error) {
    if (spare) store.switchTo(spare.name);
    throw error;
  }
}
