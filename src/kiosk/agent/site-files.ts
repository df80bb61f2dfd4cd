import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Manifest } from '../format/manifest.ts';
import { pathFault } from '../format/paths.ts';
import { lookAt, READ_PLAIN } from './plain.ts';

/** A release being served. */
export interface ServedRelease {
  name: string;
  dir: string;
  manifest: Manifest;
  /** Day of its content and day until which it is fresh, YYYY-MM-DD. */
  created: string;
  freshUntil: string;
}

export type Found =
  | { kind: 'file'; path: string; sha: string; size: number }
  | { kind: 'folder'; location: string }
  | { kind: 'absent' };

/** What an address asks for: only paths of the manifest exist, whatever else may lie on the disk. */
export function look(manifest: Manifest, pathname: string): Found {
  let path: string;
  try {
    path = decodeURIComponent(pathname).replace(/^\//, '');
  } catch {
    return { kind: 'absent' };
  }
  const name = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  if (pathFault(name)) return { kind: 'absent' };
  const facts = manifest.get(name);
  if (facts) return { kind: 'file', path: name, ...facts };
  if (manifest.has(`${path}/index.html`)) return { kind: 'folder', location: `${pathname}/` };
  return { kind: 'absent' };
}

/** Files up to here are read, hashed and sent in one go; larger ones are hashed once, then streamed. */
const WHOLE = 8 << 20;

/** Too many open files or too little memory say nothing of the disk; all else does, a folder in a file's place too. */
const isOurs = (error: unknown) =>
  ['EMFILE', 'ENFILE', 'ENOMEM'].includes((error as NodeJS.ErrnoException).code ?? '');

export class AlteredFile extends Error {
  override readonly name = 'AlteredFile';
}

/**
 * Gives contents only after their hash was found to be the signed one. A file is hashed again when it has become
 * another on the disk.
 */
export class CheckedFiles {
  /** Hash by identity of the file. */
  readonly #sound = new Map<string, string>();

  /** @throws AlteredFile when the file is not what was signed. */
  async read(dir: string, path: string, sha: string, size: number): Promise<Buffer | undefined> {
    const file = join(dir, path);
    if (size > WHOLE) {
      await this.#checkLarge(file, sha);
      return undefined;
    }
    try {
      const handle = await open(file, READ_PLAIN);
      try {
        const stat = await handle.stat();
        const content = stat.isFile() && stat.size === size ? await handle.readFile() : undefined;
        if (content && createHash('sha256').update(content).digest('hex') === sha) return content;
      } finally {
        await handle.close();
      }
    } catch (error) {
      if (isOurs(error)) throw error;
    }
    throw new AlteredFile(path);
  }

  async #checkLarge(file: string, sha: string): Promise<void> {
    const before = lookAt(file);
    if (!before?.isFile()) throw new AlteredFile(file);
    const identity = `${before.dev}:${before.ino}:${before.size}:${before.mtimeMs}:${before.ctimeMs}`;
    if (this.#sound.get(identity) === sha) return;
    const hash = createHash('sha256');
    try {
      for await (const part of createReadStream(file)) hash.update(part as Buffer);
    } catch (error) {
      throw isOurs(error) ? error : new AlteredFile(file);
    }
    if (hash.digest('hex') !== sha) throw new AlteredFile(file);
    this.#sound.set(identity, sha);
  }
}
