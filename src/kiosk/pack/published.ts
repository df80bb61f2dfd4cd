import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { moveSync, removeSync } from '../../catalogue/patient-disk.ts';
import { contentIs } from '../agent/build-release.ts';
import { isShelf } from '../agent/store.ts';
import { expand } from '../format/encoding.ts';
import { isSha256, sha256 } from '../format/hash.ts';
import { isCount, parseKeyDocument } from '../format/key-document.ts';
import { LIMITS } from '../format/limits.ts';
import { distinctObjects, formatManifest, type Manifest, parseManifest } from '../format/manifest.ts';
import { places } from '../format/places.ts';
import { compareReleases, isGateId, parseRelease } from '../format/release.ts';
import type { PublicKeys } from './key-folder.ts';

/** One line of the packer's own memory, oldest first. */
export interface Published {
  /** Absent in the oldest histories. */
  gate?: string;
  epoch: number;
  seq: number;
  manifest: string;
}

/** A file is there whole or not at all, also when the packer is ended in between. */
export function writeWhole(file: string, content: Uint8Array | string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, content);
  moveSync(`${file}.new`, file);
}

/**
 * What was published here, oldest first. Where the packer's memory is lost or torn, the signed latest.json still tells
 * the last number: one that began anew would be refused by every kiosk as older.
 */
export function readHistory(dir: string, { document, root }: PublicKeys): Published[] {
  const text = (place: string) => attempt(() => readFileSync(join(dir, place), 'utf8')) ?? '';
  const lines = attempt(() => JSON.parse(text(places.history)) as unknown);
  const history = Array.isArray(lines) ? lines.filter(isPublished) : [];
  const [shown] = [text(places.keys), document].flatMap(
    (keys) => attempt(() => parseRelease(text(places.latest), parseKeyDocument(keys, root))) ?? [],
  );
  const last = history.at(-1);
  if (!shown || (last && compareReleases(last, shown) >= 0)) return history;
  const { gate, epoch, seq, manifest } = shown;
  return [...history, { gate, epoch, seq, manifest }];
}

function isPublished(value: unknown): value is Published {
  const { gate, epoch, seq, manifest } = (value ?? {}) as Record<string, unknown>;
  return (gate === undefined || isGateId(gate)) && isCount(epoch) && isCount(seq) && isSha256(manifest);
}

export const readPublishedManifest = (dir: string, sha: string): Manifest =>
  parseManifest(expand(readFileSync(join(dir, places.manifest(sha))), LIMITS.manifest).toString());

/** That of a former release; undefined where it was lost or is torn: no kiosk then finds a step from it. */
export const readFormerManifest = (dir: string, sha: string): Manifest | undefined => {
  const manifest = attempt(() => readPublishedManifest(dir, sha));
  return manifest && sha256(formatManifest(manifest)) === sha ? manifest : undefined;
};

function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** Copies what is not there yet, or not whole: a copy may have been cut off, or a disk be failing. @returns how many. */
export function publishObjects(site: string, dir: string, manifest: Manifest): number {
  let added = 0;
  for (const [sha, { path }] of distinctObjects(manifest)) {
    const file = join(dir, places.object(sha));
    if (contentIs(file, sha)) continue;
    mkdirSync(dirname(file), { recursive: true });
    copyFileSync(join(site, path), `${file}.new`);
    moveSync(`${file}.new`, file);
    added++;
  }
  return added;
}

/** Removes objects, manifests and steps of releases that are no longer kept. */
export function forget(dir: string, kept: readonly Published[]): void {
  const newest = kept.at(-1)?.manifest ?? '';
  const manifests = new Set(kept.map(({ manifest }) => places.manifest(manifest)));
  const steps = new Set(kept.map(({ manifest }) => places.step(manifest, newest)));
  const objects = new Set(
    kept.flatMap(({ manifest }) =>
      [...(readFormerManifest(dir, manifest)?.values() ?? [])].map(({ sha }) => sha),
    ),
  );
  removeUnless(dir, 'manifests', (path) => manifests.has(path));
  removeUnless(dir, 'steps', (path) => steps.has(path));
  for (const shelf of readdirSync(join(dir, 'objects')).filter(isShelf))
    removeUnless(dir, `objects/${shelf}`, (path) => objects.has(path.slice(-64)));
}

function removeUnless(dir: string, folder: string, keep: (path: string) => boolean): void {
  if (!existsSync(join(dir, folder))) return;
  for (const name of readdirSync(join(dir, folder)))
    if (!keep(`${folder}/${name}`)) removeSync(join(dir, folder, name));
}
