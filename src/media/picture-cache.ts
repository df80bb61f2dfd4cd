import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EncodedFile, EncodedPicture } from './encode-picture.ts';
import { contentHash, readJson, writeWhole } from './files.ts';

const manifestName = 'picture.json';

/**
 * Encoded pictures on disk, one folder a picture, named by its key. A folder appears by a single rename when all
 * its files are there, so an interrupted run leaves nothing that looks finished.
 */
export class PictureCache {
  readonly #folder: string;
  readonly #memoFile: string;
  readonly #used = new Set<string>();
  #memo: Record<string, { stamp: string; sha256: string }> | undefined;
  #nextMemo: Record<string, { stamp: string; sha256: string }> = {};

  constructor(cacheDir: string) {
    this.#folder = join(cacheDir, 'pictures');
    this.#memoFile = join(this.#folder, 'masters.json');
  }

  folderOf(key: string): string {
    return join(this.#folder, key);
  }

  /**
   * SHA-256 of a master. A master whose size, change time and inode are as they were is not read again: at
   * thousands of photos reading them all would cost more than everything else in a warm build.
   */
  async masterHash(file: string): Promise<string> {
    this.#memo ??= (await readJson(this.#memoFile)) ?? {};
    const found = await stat(file, { bigint: true });
    const stamp = [found.size, found.mtimeNs, found.ctimeNs, found.ino].join(':');
    const known = this.#memo[file];
    const sha256 = known?.stamp === stamp ? known.sha256 : contentHash(await readFile(file));
    // A file changed this very moment could change again within the clock's grain.
    const age = BigInt(Date.now()) - found.ctimeMs;
    if (age > 2000n) this.#nextMemo[file] = { stamp, sha256 };
    return sha256;
  }

  /** The entry under `key` if it is whole, else undefined. */
  async read(key: string): Promise<EncodedPicture | undefined> {
    this.#used.add(key);
    const folder = this.folderOf(key);
    const manifest = join(folder, manifestName);
    const entry = await readJson<EncodedPicture>(manifest);
    if (!entry || !Array.isArray(entry.files) || entry.files.length === 0) return undefined;
    const written = await stat(manifest);
    const whole = await Promise.all(entry.files.map((file) => isWhole(folder, file, written.mtimeMs)));
    return whole.every(Boolean) ? entry : undefined;
  }

  /** Makes the entry in a folder of its own, then puts it in the place of whatever was there. */
  async write(key: string, make: (folder: string) => Promise<EncodedPicture>): Promise<EncodedPicture> {
    const temporary = join(this.#folder, `.part-${randomUUID()}`);
    await mkdir(temporary, { recursive: true });
    try {
      const entry = await make(temporary);
      await writeFile(join(temporary, manifestName), JSON.stringify(entry));
      await rm(this.folderOf(key), { recursive: true, force: true });
      await rename(temporary, this.folderOf(key)).catch(async (error: unknown) => {
        // Another build may have put the same entry there in the meantime: its bytes are equal.
        if (!(await this.read(key))) throw error;
      });
      return entry;
    } finally {
      await rm(temporary, { recursive: true, force: true });
    }
  }

  /** Keeps what was learnt of the masters for the next run; with `prune` deletes entries this run did not use. */
  async close(options: { prune: boolean }): Promise<void> {
    const memo = options.prune ? this.#nextMemo : { ...this.#memo, ...this.#nextMemo };
    const sorted = Object.fromEntries(Object.entries(memo).sort(([a], [b]) => (a < b ? -1 : 1)));
    await writeWhole(this.#memoFile, JSON.stringify(sorted));
    if (!options.prune) return;
    const folders = (await readdir(this.#folder, { withFileTypes: true })).filter((item) =>
      item.isDirectory(),
    );
    const unused = folders.filter((item) => !this.#used.has(item.name));
    await Promise.all(
      unused.map((item) => rm(join(this.#folder, item.name), { recursive: true, force: true })),
    );
  }
}

/** The manifest is written last: a file younger than it was touched afterwards and is hashed to be sure. */
async function isWhole(folder: string, file: EncodedFile, writtenMs: number): Promise<boolean> {
  const path = join(folder, file.name);
  const found = await stat(path).catch(() => undefined);
  if (!found || found.size !== file.bytes) return false;
  return found.mtimeMs <= writtenMs || contentHash(await readFile(path)) === file.sha256;
}
