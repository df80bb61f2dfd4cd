import { readFileSync, statSync } from 'node:fs';
import { hostname, uptime } from 'node:os';
import { createWhole } from '../catalogue/create-whole.ts';
import { isRunning } from '../catalogue/part-files.ts';
import { removeSync } from '../catalogue/patient-disk.ts';
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
  const mark = newMark(host);
  for (let attempt = 0; attempt < 5; attempt++) {
    try {
      createWhole(file, mark);
      return () => {
        if (read(file) === mark) removeSync(file);
      };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const held = readWhole(file);
    if (held === undefined) continue;
    if (!isStale(file, held, host)) throw busy(file, held);
    removeStale(file, held, host);
  }
  throw busy(file, read(file) ?? '');
}

const newMark = ({ pid, host }: LockHost) => `${pid} ${host} ${Math.random().toString(36).slice(2)}`;

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

/**
 * One healer at a time: a lock that is still the stale one belongs to nobody, so that nobody else takes it away
 * between the look and the removal.
 */
function removeStale(file: string, held: string, host: LockHost): void {
  const turn = `${file}.heal`;
  try {
    createWhole(turn, newMark(host));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    // A healer that was killed leaves its turn behind.
    const other = readWhole(turn);
    if (other !== undefined && isStale(turn, other, host)) removeSync(turn);
    return;
  }
  try {
    if (read(file) === held) removeSync(file);
  } finally {
    removeSync(turn);
  }
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
