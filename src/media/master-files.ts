import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { contentHash, isOfTheFile } from './files.ts';
import { Ledger } from './ledger.ts';
import { PictureError } from './picture-master.ts';
import type { PictureSettings } from './picture-settings.ts';

/** Masters on the disk, each read only where it must be. */
export class MasterFiles {
  readonly #settings: PictureSettings;
  readonly #ledger: Ledger<{ stamp: string; sha256: string }>;

  private constructor(settings: PictureSettings, ledger: Ledger<{ stamp: string; sha256: string }>) {
    this.#settings = settings;
    this.#ledger = ledger;
  }

  static async open(cacheDir: string, settings: PictureSettings): Promise<MasterFiles> {
    return new MasterFiles(settings, await Ledger.open(join(cacheDir, 'pictures', 'masters.json')));
  }

  /**
   * SHA-256 of a master. A master whose size, change time and inode are as they were is not read again: at
   * thousands of photos reading them all would cost more than everything else in a warm build.
   * @throws PictureError when it is not there, too heavy or unreadable.
   */
  async hashOf(file: string): Promise<string> {
    const found = await stat(file, { bigint: true }).catch(() => undefined);
    if (!found?.isFile())
      throw new PictureError('missing', 'Không tìm thấy tệp ảnh này.', 'Chép ảnh vào đúng thư mục.');
    const { maxBytes } = this.#settings;
    if (found.size > maxBytes) {
      const mega = (bytes: number) => Math.round(bytes / 1e6);
      throw new PictureError(
        'too-large',
        `Tệp ảnh nặng ${mega(Number(found.size))} MB, quá giới hạn ${mega(maxBytes)} MB.`,
        'Lưu lại nhẹ hơn rồi thay tệp này.',
      );
    }
    const stamp = [found.size, found.mtimeNs, found.ctimeNs, found.ino].join(':');
    const known = this.#ledger.get(file);
    if (known?.stamp === stamp) return known.sha256;
    const sha256 = contentHash(await this.read(file));
    // A file changed this very moment could change again within the clock's grain.
    const age = BigInt(Date.now()) - found.ctimeMs;
    if (age > 2000n) this.#ledger.set(file, { stamp, sha256 });
    return sha256;
  }

  /** @throws PictureError when it is unreadable. */
  read(file: string): Promise<Buffer> {
    return readFile(file).catch((error: NodeJS.ErrnoException) => {
      if (!isOfTheFile(error)) throw error;
      throw new PictureError(
        'unreadable',
        `Máy không cho đọc tệp ảnh này (${error.code}).`,
        'Mở thử tệp; nếu không mở được thì chép lại từ bản gốc hoặc xin quyền đọc.',
      );
    });
  }

  /** Keeps what was learnt for the next run. */
  close(): Promise<void> {
    return this.#ledger.close();
  }
}
