import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { expand } from '../format/encoding.ts';
import { LIMITS } from '../format/limits.ts';
import { distinctObjects, type Manifest, parseManifest } from '../format/manifest.ts';
import { places } from '../format/places.ts';

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
  renameSync(`${file}.new`, file);
}

export const readHistory = (dir: string): Published[] => {
  const file = join(dir, places.history);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Published[]) : [];
};

export const readPublishedManifest = (dir: string, sha: string): Manifest =>
  parseManifest(expand(readFileSync(join(dir, places.manifest(sha))), LIMITS.manifest).toString());

/** Copies what is not there yet. @returns how many. */
export function publishObjects(site: string, dir: string, manifest: Manifest): number {
  let added = 0;
  for (const [sha, { path }] of distinctObjects(manifest)) {
    const file = join(dir, places.object(sha));
    if (existsSync(file)) continue;
    mkdirSync(dirname(file), { recursive: true });
    copyFileSync(join(site, path), `${file}.new`);
    renameSync(`${file}.new`, file);
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
    kept.flatMap(({ manifest }) => [...readPublishedManifest(dir, manifest).values()].map(({ sha }) => sha)),
  );
  removeUnless(dir, 'manifests', (path) => manifests.has(path));
  removeUnless(dir, 'steps', (path) => steps.has(path));
  for (const shelf of existsSync(join(dir, 'objects')) ? readdirSync(join(dir, 'objects')) : [])
    removeUnless(dir, `objects/${shelf}`, (path) => objects.has(path.slice(-64)));
}

function removeUnless(dir: string, folder: string, keep: (path: string) => boolean): void {
  if (!existsSync(join(dir, folder))) return;
  for (const name of readdirSync(join(dir, folder)))
    if (!keep(`${folder}/${name}`)) rmSync(join(dir, folder, name));
}
