import { type BigIntStats, readFileSync, writeFileSync } from 'node:fs';
import { partOf } from '../../catalogue/part-files.ts';
import { moveSync, removeSync } from '../../catalogue/patient-disk.ts';

/** By what the disk says of a file it is known to be as it was when it was read. */
export interface FileMarks {
  /** The sha-256 that it had then; undefined when it may have changed. */
  hashOf(path: string, stat: BigIntStats): string | undefined;
  note(path: string, stat: BigIntStats, hash: string): void;
  /** Writes them for the next time, if anything is new. */
  save(): void;
}

/** For a look at a few files, which are read. */
export const NO_MARKS: FileMarks = { hashOf: () => undefined, note() {}, save() {} };

type Mark = [path: string, size: string, modified: string, changed: string, inode: string, hash: string];

/**
 * A file that was written so shortly before it was read may be written once more within the same tick of the disk's
 * clock (two seconds on a stick): it is read again the next time.
 */
const TICK_NS = 2_000_000_000n;

/**
 * @param file where they are kept. Several processes may write it; whatever one of them writes is true.
 * @param now milliseconds since 1970 by the machine's own clock.
 */
export function readFileMarks(file: string, now = Date.now()): FileMarks {
  const before = readMarks(file);
  const after = new Map<string, Mark>();
  let isNew = false;
  const settled = BigInt(now) * 1_000_000n - TICK_NS;
  return {
    hashOf(path, stat) {
      const mark = before.get(path);
      const [, size, modified, changed, inode, hash] = mark ?? [];
      const { size: sizeNow, mtimeNs, ctimeNs, ino } = stat;
      const isSame =
        size === String(sizeNow) &&
        modified === String(mtimeNs) &&
        changed === String(ctimeNs) &&
        inode === String(ino);
      if (!mark || !isSame) return undefined;
      after.set(path, mark);
      return hash;
    },
    note(path, { size, mtimeNs, ctimeNs, ino }, hash) {
      if (mtimeNs > settled || ctimeNs > settled) return;
      isNew = true;
      after.set(path, [path, `${size}`, `${mtimeNs}`, `${ctimeNs}`, `${ino}`, hash]);
    },
    save() {
      if (!isNew && after.size === before.size) return;
      const part = partOf(file);
      try {
        writeFileSync(part, JSON.stringify([...after.values()]));
        moveSync(part, file);
      } catch {
        // Without them the next snapshot reads every file, and is as good.
        removeSync(part);
      }
    },
  };
}

function readMarks(file: string): Map<string, Mark> {
  try {
    const marks = JSON.parse(readFileSync(file, 'utf8')) as unknown;
    if (!Array.isArray(marks)) return new Map();
    return new Map(
      marks
        .filter(
          (mark): mark is Mark => Array.isArray(mark) && mark.length === 6 && /^[0-9a-f]{64}$/.test(mark[5]),
        )
        .map((mark) => [mark[0], mark]),
    );
  } catch {
    return new Map();
  }
}
