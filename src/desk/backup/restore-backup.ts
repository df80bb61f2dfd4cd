import { existsSync, mkdirSync, readdirSync, renameSync, statfsSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Refusal } from '../../build/refusal.ts';
import type { Progress } from '../../build/reporter.ts';
import { isWithin } from '../../catalogue/is-within.ts';
import { partOf } from '../../catalogue/part-files.ts';
import { moveSync, removeSync } from '../../catalogue/patient-disk.ts';
import { type Contents, readBackup } from './read-backup.ts';

/** What is left free on the disk beside what is written. */
const ROOM = 100_000_000;

/**
 * Puts a backup into a folder that is new or empty. It grows beside its place, and appears there when every file has been
 * compared with its checksum.
 * @param file, folder absolute. @param contentDir into which nothing is put.
 * @throws Refusal; then the folder is as it was.
 */
export async function restoreBackup(
  file: string,
  folder: string,
  contentDir: string,
  progress?: Progress,
): Promise<Contents> {
  refuseTarget(folder, contentDir);
  const parent = dirname(folder);
  mkdirSync(parent, { recursive: true });
  const part = partOf(join(parent, `.${basename(folder)}`));
  try {
    refuseFullDisk((await readBackup(file)).bytes, parent);
    mkdirSync(part);
    const contents = await readBackup(file, { to: part, ...(progress && { progress }) });
    // An empty folder stays the one in which somebody's window is open.
    if (existsSync(folder))
      for (const name of readdirSync(part)) renameSync(join(part, name), join(folder, name));
    else moveSync(part, folder);
    return contents;
  } finally {
    removeSync(part);
  }
}

function refuseTarget(folder: string, contentDir: string): void {
  if (isWithin(folder, contentDir))
    throw new Refusal(`${folder} nằm trong thư mục nội dung.  → Chọn một thư mục mới ở ngoài.`);
  if (!existsSync(folder)) return;
  if (!statSync(folder).isDirectory() || readdirSync(folder).length > 0)
    throw new Refusal(
      `Đã có ${folder}, và trong đó có tệp.  → Chọn một thư mục mới hoặc còn trống; lệnh này không ghi đè gì.`,
    );
}

function refuseFullDisk(bytes: number, folder: string): void {
  const { bavail, bsize } = statfsSync(folder);
  if (bytes + ROOM > bavail * bsize)
    throw new Refusal(
      `Ổ đĩa không đủ chỗ: bản sao lưu cần ${Math.ceil((bytes + ROOM) / 1e6)} MB ở ${folder}.  → Xóa bớt tệp, hoặc chọn ổ khác.`,
    );
}
