import { spawnSync } from 'node:child_process';
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
} from 'node:fs';
import { join } from 'node:path';
import { numberIn, writeMemory } from './watchdog-memory.ts';

/** What the watchdog asks of the machine, and does to it. */
export interface Machine {
  /** @returns seconds since the start of the machine, at most `now`. */
  readBeat(run: string, now: number): number | undefined;
  isDisplayOn(): boolean;
  hasRelease(root: string): boolean;
  act(action: 'restart-display' | 'reboot'): void;
  /** @returns false when it could not be written. */
  remember: typeof writeMemory;
}

const DISPLAY = 'cua-ngo-display.service';
const MOST_BYTES = 256;

export const REAL_MACHINE: Machine = {
  remember: writeMemory,
  readBeat,
  isDisplayOn() {
    const { stdout } = spawnSync('/bin/systemctl', ['is-active', DISPLAY], {
      encoding: 'utf8',
      timeout: 10_000,
    });
    return !['inactive', 'deactivating'].includes((stdout ?? '').trim()) && hasPanel('/sys/class/drm');
  },
  hasRelease: (root) =>
    lstatSync(join(root, 'current'), { throwIfNoEntry: false })?.isSymbolicLink() === true,
  act(action) {
    spawnSync('/bin/systemctl', action === 'reboot' ? ['reboot'] : ['restart', DISPLAY]);
  },
};

/** When a page was last seen to be shown, in seconds since the start of the machine; undefined for what cannot be so. */
export function readBeat(run: string, now: number): number | undefined {
  try {
    const { at } = JSON.parse(readSmallFile(join(run, 'beat.json'))) as { at: unknown };
    return numberIn(at, now);
  } catch {
    return undefined;
  }
}

/** Without a panel a page is not drawn and does not speak. Some panels do not tell that they are there. */
export function hasPanel(dir: string): boolean {
  const found = entriesOf(dir).flatMap((name) => textOf(join(dir, name, 'status')) ?? []);
  return found.length === 0 || found.some((status) => status !== 'disconnected');
}

const entriesOf = (dir: string): string[] => {
  try {
    return readdirSync(dir);
  } catch {
    return [];
  }
};

const textOf = (file: string): string | undefined => {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return undefined;
  }
};

/**
 * Reads a file that another user may have put there: no link is followed, no pipe waited for, nothing long read.
 * @throws Error unless it is a plain small file.
 */
export function readSmallFile(file: string): string {
  const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = constants;
  const handle = openSync(file, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
  try {
    if (!fstatSync(handle).isFile()) throw new Error(`${file} is no plain file.`);
    const bytes = Buffer.alloc(MOST_BYTES + 1);
    const size = readSync(handle, bytes, 0, bytes.length, 0);
    if (size > MOST_BYTES) throw new Error(`${file} is too long.`);
    return bytes.toString('utf8', 0, size);
  } finally {
    closeSync(handle);
  }
}
