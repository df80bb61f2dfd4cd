import {
  closeSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { hostname, uptime } from 'node:os';
import { isRunning, partOf } from '../catalogue/part-files.ts';
import { Refusal } from './refusal.ts';

/** What a lock asks of the machine; tests give their own. */
export interface LockHost {
  pid: number;
  host: string;
  /** When the machine was started, in milliseconds since 1970. */
  bootTime: number;
  isRunning(pid: number): boolean;
}

export const thisHost = (): LockHost => ({
  pid: process.pid,
  host: hostname(),
  bootTime: Date.now() - uptime() * 1000,
  isRunning,
});

/** As `acquireLock` writes it: the number of the process, its machine, a mark of its own. */
const FORM = /^(\d+) (\S+) [0-9a-z]+$/;
/** Whoever makes the file in two steps is done with the second one by then. */
const WRITTEN_WITHIN_MS = 1000;

/**
 * Takes a lock file, also from a process that is gone.
 * @returns what gives it back.
 * @throws Refusal when a running process holds it, or one on another machine might.
 */
export function acquireLock(file: string, host: LockHost = thisHost()): () => void {
  const own = `${host.pid} ${host.host} ${Math.random().toString(36).slice(2)}`;
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      createWhole(file, own);
      return () => {
        if (read(file) === own) rmSync(file, { force: true });
      };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const held = readWhole(file);
    if (held === undefined) continue;
    if (!isStale(file, held, host)) throw busy(file, held);
    removeStale(file, held);
  }
  throw busy(file, read(file) ?? '');
}

/** Makes a file that has its text from its first moment on. @throws Error EEXIST when it is there. */
function createWhole(file: string, text: string): void {
  const part = partOf(file);
  try {
    writeFileSync(part, text, { flag: 'wx' });
    try {
      linkSync(part, file);
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException;
      if (!NO_LINKS.has(code)) throw error;
      createInTwoSteps(file, text);
    }
  } finally {
    rmSync(part, { force: true });
  }
}

/** What file systems of sticks and of some networks say to a hard link. */
const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL', 'EXDEV', 'EISDIR']);

function createInTwoSteps(file: string, text: string): void {
  const handle = openSync(file, 'wx');
  try {
    writeFileSync(handle, text);
  } catch (error) {
    rmSync(file, { force: true });
    throw error;
  } finally {
    closeSync(handle);
  }
}

/** The lock's text; empty or garbage only if nobody is just writing it. */
function readWhole(file: string): string | undefined {
  const end = Date.now() + WRITTEN_WITHIN_MS;
  for (;;) {
    const text = read(file);
    if (text === undefined || FORM.test(text) || Date.now() >= end) return text;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
  }
}

function isStale(file: string, held: string, host: LockHost): boolean {
  // A full disk or a power cut leaves an empty file, or one of zeros.
  const [, pid, owner] = FORM.exec(held) ?? [];
  if (pid === undefined) return true;
  if (owner !== host.host) return false;
  // Numbers of processes begin anew with the machine.
  const taken = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return taken < host.bootTime || !host.isRunning(Number(pid));
}

/** Moves it aside first: another process may have healed the lock meanwhile, and then it is put back. */
function removeStale(file: string, held: string): void {
  const aside = partOf(file);
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  if (read(aside) === held) rmSync(aside, { force: true });
  else renameSync(aside, file);
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function busy(file: string, held: string): Refusal {
  const [pid = '?', owner = '?'] = held.split(' ');
  return new Refusal(
    `Một lần dựng khác đang ghi vào thư mục này (tiến trình ${pid}, máy ${owner}).  → Chờ nó xong rồi chạy lại; nếu chắc chắn không còn, xóa tệp ${file}`,
  );
}
