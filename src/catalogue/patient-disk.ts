import { renameSync, rmSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';

/**
 * What Windows says while a virus scanner, an indexer or an open window of Explorer holds a file for a moment; a folder
 * whose files go late is not empty yet.
 */
const HELD = new Set(['EBUSY', 'EPERM', 'EACCES']);
const HELD_BELOW = new Set([...HELD, 'ENOTEMPTY']);

/** Milliseconds before the second and the third try. */
const PAUSES = [150, 600];

/** The disk and the clock, as tests put others in their place. */
export interface Disk {
  renameSync(from: string, to: string): void;
  rmSync(path: string, options: { recursive: boolean; force: boolean }): void;
  rename(from: string, to: string): Promise<void>;
  rm(path: string, options: { recursive: boolean; force: boolean }): Promise<void>;
  waitSync(milliseconds: number): void;
  wait(milliseconds: number): Promise<void>;
}

const REAL: Disk = {
  renameSync,
  rmSync,
  rename,
  rm,
  waitSync: (milliseconds) => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds),
  wait: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
};

/**
 * Renames and removes with three tries, as what holds a file lets go of it soon. After the third the machine's own
 * error is thrown; the desk says in Vietnamese what to close. What is not there to be removed is no error.
 */
export function createPatientDisk(disk: Disk = REAL) {
  const isHeld = (error: unknown, codes: ReadonlySet<string>) =>
    codes.has((error as NodeJS.ErrnoException).code ?? '');
  const trySync = (work: () => void, codes: ReadonlySet<string>) => {
    for (const pause of PAUSES) {
      try {
        return work();
      } catch (error) {
        if (!isHeld(error, codes)) throw error;
        disk.waitSync(pause);
      }
    }
    work();
  };
  const tryLater = async (work: () => Promise<void>, codes: ReadonlySet<string>) => {
    for (const pause of PAUSES) {
      try {
        return await work();
      } catch (error) {
        if (!isHeld(error, codes)) throw error;
        await disk.wait(pause);
      }
    }
    await work();
  };
  const all = { recursive: true, force: true };
  return {
    moveSync: (from: string, to: string) => trySync(() => disk.renameSync(from, to), HELD),
    removeSync: (path: string) => trySync(() => disk.rmSync(path, all), HELD_BELOW),
    move: (from: string, to: string) => tryLater(() => disk.rename(from, to), HELD),
    remove: (path: string) => tryLater(() => disk.rm(path, all), HELD_BELOW),
  };
}

export const { moveSync, removeSync, move, remove } = createPatientDisk();
