import type { Entry } from 'yauzl';
import { Refusal } from '../../build/refusal.ts';
import { printable } from '../../catalogue/issues.ts';
import { isBackupName, SUMS } from './backup-names.ts';

export interface CheckedEntry {
  name: string;
  /** In bytes, as the ZIP says; whoever reads more than that gets an error. */
  size: number;
  entry: Entry;
}

const MOST_FILES = 500_000;

/** Deflate makes nothing smaller than a thousandth; text becomes a fifth, photos and the history stay. */
const MOST_OF_ONE = 1_100;
const MOST_OF_ALL = 25;
/** Bytes that are no matter however small the ZIP is. */
const FREE = 50_000_000;

const REGULAR = 0o100000;

/**
 * The files of a backup, after a look at their names, kinds and sizes: nothing of them has been read yet.
 * @param size of the ZIP in bytes.
 * @throws Refusal for what no backup of ours holds: ways out of the folder, names of devices, links, two files of one
 * name, secrets, and more bytes than a ZIP of this size can honestly hold.
 */
export function checkEntries(
  entries: readonly Entry[],
  size: number,
): { list: CheckedEntry; files: CheckedEntry[]; bytes: number } {
  if (entries.length > MOST_FILES) throw suspicious(`có hơn ${MOST_FILES} tệp`);
  const seen = new Set<string>();
  let bytes = 0;
  const files = entries.flatMap((entry): CheckedEntry[] => {
    const { fileName: name, uncompressedSize, compressedSize, externalFileAttributes } = entry;
    // Explorer and others add folders when they pack a ZIP anew.
    if (name.endsWith('/') && uncompressedSize === 0) return [];
    const shown = printable(name);
    if (!isBackupName(name)) throw suspicious(`có tên tệp không dùng được: ${shown}`);
    const kind = (externalFileAttributes >>> 16) & 0o170000;
    if (kind !== 0 && kind !== REGULAR) throw suspicious(`có liên kết hoặc tệp đặc biệt: ${shown}`);
    if (entry.isEncrypted() || !entry.canDecodeFileData()) throw suspicious(`có tệp nén kiểu khác: ${shown}`);
    // One file to Windows and macOS.
    const key = name.normalize('NFC').toLowerCase();
    if (seen.has(key)) throw suspicious(`có hai tệp cùng tên: ${shown}`);
    seen.add(key);
    if (uncompressedSize > compressedSize * MOST_OF_ONE + 1000)
      throw suspicious(`ghi cỡ tệp không thể có: ${shown}`);
    bytes += uncompressedSize;
    return [{ name, size: uncompressedSize, entry }];
  });
  if (bytes > size * MOST_OF_ALL + FREE) throw suspicious('giải nén ra lớn bất thường');
  const list = files.find(({ name }) => name === SUMS);
  if (!list) throw suspicious(`thiếu danh sách ${SUMS}`);
  return { list, files: files.filter((one) => one !== list), bytes };
}

const suspicious = (what: string) =>
  new Refusal(
    `Tệp này không phải bản sao lưu do npm run backup ghi: ${what}. Chưa ghi gì.  → Dùng đúng tệp sao-luu-….zip.`,
  );
