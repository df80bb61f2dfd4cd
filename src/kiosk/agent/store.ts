import { type Dirent, readdirSync, readlinkSync, renameSync, statSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sha256 } from '../format/hash.ts';
import { type KeyDocument, parseKeyDocument } from '../format/key-document.ts';
import { LIMITS } from '../format/limits.ts';
import { formatManifest, type Manifest, parseManifest } from '../format/manifest.ts';
import {
  checkGate,
  compareReleases,
  parseRelease,
  parseReleaseName,
  type Release,
  releaseName,
  type Trust,
} from '../format/release.ts';
import { KioskRefusal } from '../refusal.ts';
import { syncFiles, syncFolder, writeDurably } from './durable.ts';
import { ensureFolder, isPlainFile, lookAt, openFolders, readPlainFile, removeAny } from './plain.ts';

/** A release as it stands on the kiosk, checked from the root key down to its manifest. */
export interface StoredRelease {
  name: string;
  release: Release;
  manifest: Manifest;
  keys: KeyDocument;
}

/**
 * The kiosk's releases on disk, below one folder:
 *
 *     objects/ab/<sha256>   contents, only whole and synced ones
 *     releases/<name>/      a release, of hard links to contents
 *     proofs/<name>/        its latest.json, keys.json and manifest, from which it is checked again at any time
 *     incoming/             what is not yet believed
 *     current -> releases/<name>
 */
export class Store {
  readonly root: string;

  constructor(root: string) {
    this.root = root;
  }

  path(...names: string[]): string {
    return join(this.root, ...names);
  }

  object(sha: string): string {
    return this.path('objects', sha.slice(0, 2), sha);
  }

  prepare(): void {
    if (!this.#isLinkToFolder()) ensureFolder(this.root);
    openFolders(this.root);
    for (const folder of ['objects', 'releases', 'proofs', 'incoming']) ensureFolder(this.path(folder));
  }

  /** An administrator may keep the store elsewhere; within it no link is followed. */
  #isLinkToFolder(): boolean {
    return (
      lookAt(this.root)?.isSymbolicLink() === true &&
      statSync(this.root, { throwIfNoEntry: false })?.isDirectory() === true
    );
  }

  /** Name of the release that `current` leads to; undefined when there is none. */
  current(): string | undefined {
    try {
      const [, name = ''] = /^releases\/(.+)$/.exec(readlinkSync(this.path('current'))) ?? [];
      return parseReleaseName(name) && name;
    } catch {
      return undefined;
    }
  }

  /** In one step: whoever looks sees the old or the new one. */
  switchTo(name: string): void {
    const next = this.path('current.new');
    removeAny(next);
    symlinkSync(`releases/${name}`, next);
    if (lookAt(this.path('current'))?.isDirectory()) removeAny(this.path('current'));
    renameSync(next, this.path('current'));
    syncFolder(this.root);
  }

  /** Shows nothing: what was shown first did not pass its check. */
  clear(): void {
    removeAny(this.path('current'));
  }

  /** Names of releases whose folder is there, newest first. */
  names(): string[] {
    const folders = entries(this.path('releases')).filter((entry) => entry.isDirectory());
    const parsed = folders.flatMap(({ name }) => parseReleaseName(name) ?? []);
    return parsed.sort(compareReleases).reverse().map(releaseName);
  }

  /** @throws KioskRefusal when a proof is missing or does not hold, or it is for another gate. */
  read(name: string, trust: Trust): StoredRelease {
    const text = (file: string, most: number) => readProof(this.path('proofs', name, file), most);
    const keys = parseKeyDocument(text('keys.json', LIMITS.document), trust.rootKey);
    const release = parseRelease(text('latest.json', LIMITS.document), keys);
    checkGate(release, trust);
    const manifestText = text('manifest', LIMITS.manifest);
    if (releaseName(release) !== name || sha256(manifestText) !== release.manifest)
      throw new KioskRefusal('hash', `proofs/${name}`);
    return { name, release, manifest: parseManifest(manifestText), keys };
  }

  /** Kept before the release is switched to. */
  writeProofs(name: string, proofs: { latest: string; keys: string; manifest: Manifest }): void {
    ensureFolder(this.path('proofs', name));
    writeDurably(this.path('proofs', name, 'manifest'), formatManifest(proofs.manifest));
    writeDurably(this.path('proofs', name, 'keys.json'), proofs.keys);
    writeDurably(this.path('proofs', name, 'latest.json'), proofs.latest);
    syncFolder(this.path('proofs'));
  }

  /** Moves checked contents among the objects, after they are on the disk. */
  admit(shas: readonly string[]): void {
    syncFiles(
      shas.map((sha) => this.path('incoming', sha)),
      this.root,
    );
    const shelves = new Set(shas.map((sha) => dirname(this.object(sha))));
    for (const shelf of shelves) ensureFolder(shelf);
    for (const sha of shas) {
      if (lookAt(this.object(sha))?.isDirectory()) removeAny(this.object(sha));
      renameSync(this.path('incoming', sha), this.object(sha));
    }
  }

  hasObject(sha: string, size: number): boolean {
    return isPlainFile(this.object(sha), size);
  }

  /** Folders of contents, by the first two digits. */
  shelves(): string[] {
    return list(this.path('objects')).filter(isShelf);
  }
}

/** What is in a folder, links as links; nothing when it is not there or cannot be read. */
export function entries(dir: string): Dirent[] {
  try {
    return readdirSync(dir, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** Names in a folder; none when it is not there. */
export function list(dir: string): string[] {
  try {
    return readdirSync(dir);
  } catch {
    return [];
  }
}

export const isShelf = (name: string): boolean => /^[0-9a-f]{2}$/.test(name);

function readProof(file: string, most: number): string {
  try {
    return readPlainFile(file, most);
  } catch {
    throw new KioskRefusal('missing', file);
  }
}
