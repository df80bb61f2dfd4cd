import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname, uptime } from 'node:os';
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
  isRunning(pid) {
    try {
      process.kill(pid, 0);
      return true;
    } catch (error) {
      return (error as NodeJS.ErrnoException).code === 'EPERM';
    }
  },
});

/**
 * Takes a lock file, also from a process that is gone.
 * @returns what gives it back.
 * @throws Refusal when a running process holds it, or one on another machine might.
 */
export function acquireLock(file: string, host: LockHost = thisHost()): () => void {
  const own = `${host.pid} ${host.host} ${Math.random().toString(36).slice(2)}`;
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      writeFileSync(file, own, { flag: 'wx' });
      return () => {
        if (read(file) === own) rmSync(file, { force: true });
      };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const held = read(file);
    if (held === undefined) continue;
    if (!isStale(file, held, host)) throw busy(file, held);
    removeStale(file, held, host);
  }
  throw busy(file, read(file) ?? '');
}

function isStale(file: string, held: string, host: LockHost): boolean {
  const [pid = '', owner] = held.split(' ');
  if (owner !== host.host) return false;
  // Numbers of processes begin anew with the machine.
  const taken = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return taken < host.bootTime || !host.isRunning(Number(pid));
}

/** Moves it aside first: another process may have healed the lock meanwhile, and then it is put back. */
function removeStale(file: string, held: string, host: LockHost): void {
  const aside = `${file}.${host.pid}`;
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
