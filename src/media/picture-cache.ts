import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { partOf } from '../catalogue/part-files.ts';
import { move, remove } from '../catalogue/patient-disk.ts';
import type { EncodedFile } from './encode-picture.ts';
import { contentHash, markUsed, readJson } from './files.ts';

const manifestName = 'picture.json';

/**
 * Encoded pictures on disk, one folder a picture, named by its key. A folder appears by a single rename when all
 * its files are there, so an interrupted run leaves nothing that looks finished.
 */
export class PictureCache<Entry extends { files: EncodedFile[] }> {
  readonly #folder: string;

  /** @param folder holds the folders of the pictures. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  folderOf(key: string): string {
    return join(this.#folder, key);
  }

  /** The entry under `key` if it is whole, else undefined. */
  async read(key: string): Promise<Entry | undefined> {
    const folder = this.folderOf(key);
    const manifest = join(folder, manifestName);
    const entry = await readJson<Entry>(manifest);
    if (!entry || !Array.isArray(entry.files) || entry.files.length === 0) return undefined;
    const written = await stat(manifest);
    const whole = await Promise.all(entry.files.map((file) => isWhole(folder, file, written.mtimeMs)));
    if (!whole.every(Boolean)) return undefined;
    await markUsed(folder);
    return entry;
  }

  /** Notes that an entry was used, where there is one. */
  async keep(key: string): Promise<void> {
    await markUsed(this.folderOf(key)).catch(() => undefined);
  }

  /** Makes the entry in a folder of its own, then puts it in the place of whatever was there. */
  async write(key: string, make: (folder: string) => Promise<Entry>): Promise<Entry> {
    const temporary = partOf(this.folderOf(key));
    await mkdir(temporary, { recursive: true });
    try {
      const entry = await make(temporary);
      await writeFile(join(temporary, manifestName), JSON.stringify(entry));
      await remove(this.folderOf(key));
      await move(temporary, this.folderOf(key)).catch(async (error: unknown) => {
        // Another build may have put the same entry there in the meantime: its bytes are equal.
        if (!(await this.read(key))) throw error;
      });
      return entry;
    } finally {
      await remove(temporary);
    }
  }
}

/** The manifest is written last: a file younger than it was touched afterwards and is hashed to be sure. */
async function isWhole(folder: string, file: EncodedFile, writtenMs: number): Promise<boolean> {
  const path = join(folder, file.name);
  const found = await stat(path).catch(() => undefined);
  if (!found || found.size !== file.bytes) return false;
  return found.mtimeMs <= writtenMs || contentHash(await readFile(path)) === file.sha256;
}
