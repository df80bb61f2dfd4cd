import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import type { EncodedFile } from './encode-picture.ts';
import { contentHash } from './files.ts';
import { PictureCache } from './picture-cache.ts';
import type { PictureSettings } from './picture-settings.ts';
import { putXmp } from './put-xmp.ts';
import { createXmp, type PictureMeta } from './xmp.ts';

/**
 * Encoded pictures that say what they are, kept twice: without words under what their pixels are made of, and with
 * them under both. A caption that was changed is put into what was encoded before.
 */
export class DescribedPictures<Entry extends { files: EncodedFile[] }> {
  readonly #bare: PictureCache<Entry>;
  readonly #described: PictureCache<Entry>;
  readonly #settings: PictureSettings;
  readonly #underWay = new Map<string, Promise<{ entry: Entry; isNew: boolean }>>();

  constructor(cacheDir: string, settings: PictureSettings) {
    this.#bare = new PictureCache(join(cacheDir, 'encoded'));
    this.#described = new PictureCache(join(cacheDir, 'pictures'));
    this.#settings = settings;
  }

  /** Where a file of an entry lies. */
  pathOf(key: string, file: EncodedFile): string {
    return join(this.#described.folderOf(key), file.name);
  }

  /**
   * @param pixels what the pixels are made of, besides settings and encoder.
   * @param encode called where they were not encoded before.
   * @returns the entry and its key, and whether it was encoded now; equal ones asked for at once are encoded once.
   */
  async entryOf(
    pixels: readonly unknown[],
    meta: PictureMeta,
    encode: (folder: string) => Promise<Entry>,
  ): Promise<{ key: string; entry: Entry; isNew: boolean }> {
    const { sharp: encoder, vips } = sharp.versions;
    const bareKey = contentHash(JSON.stringify([pixels, this.#settings, encoder, vips])).slice(0, 32);
    const key = contentHash(bareKey, JSON.stringify(meta)).slice(0, 32);
    const asked = this.#underWay.get(key);
    if (asked) return { key, entry: (await asked).entry, isNew: false };
    const made = this.#make(bareKey, key, meta, encode);
    this.#underWay.set(key, made);
    return { key, ...(await made) };
  }

  async #make(bareKey: string, key: string, meta: PictureMeta, encode: (folder: string) => Promise<Entry>) {
    const known = await this.#described.read(key);
    if (known) {
      await this.#bare.keep(bareKey);
      return { entry: known, isNew: false };
    }
    const bare = await this.#bare.read(bareKey);
    const from = bare ?? (await this.#bare.write(bareKey, encode));
    const folder = this.#bare.folderOf(bareKey);
    const entry = await this.#described.write(key, (to) => this.#describe(from, folder, to, meta));
    return { entry, isNew: bare === undefined };
  }

  /** Small files carry credit and licence only: captions would weigh as much as the picture. A JPEG is downloaded. */
  async #describe(bare: Entry, from: string, to: string, meta: PictureMeta): Promise<Entry> {
    const short = createXmp(meta, { captions: false });
    const full = createXmp(meta, { captions: true });
    const files: EncodedFile[] = [];
    for (const file of bare.files) {
      const isShown = file.role === 'rendition' && file.format !== 'jpeg';
      const isSmall = isShown && file.width <= this.#settings.captionsAbove;
      const bytes = putXmp(await readFile(join(from, file.name)), file.format, isSmall ? short : full);
      await writeFile(join(to, file.name), bytes);
      files.push({ ...file, bytes: bytes.length, sha256: contentHash(bytes) });
    }
    return { ...bare, files };
  }
}
