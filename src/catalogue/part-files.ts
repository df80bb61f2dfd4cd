import { createHash, randomBytes } from 'node:crypto';
import { hostname } from 'node:os';

/** Machines that share a folder over a network number their processes each by itself. */
const HOST = createHash('sha256').update(hostname()).digest('hex').slice(0, 6);

/** Whether a process of this machine is there, whoever owns it. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Where a file or folder grows until one rename puts it in its place; the name says whose work it is. */
export const partOf = (path: string): string =>
  `${path}.${HOST}-${process.pid}-${randomBytes(4).toString('hex')}.part`;

/** Nothing takes so long to write; also numbers of processes are given anew. */
const LONGEST = 24 * 3_600_000;

/**
 * Whether a name is that of such a part which nobody will finish: its process is gone, or it is a day old.
 * @param age in milliseconds since it was last written to.
 */
export function isAbandonedPart(name: string, age: number): boolean {
  if (!/\.part$|^\.part-/.test(name)) return false;
  const [, host, pid] = /\.([0-9a-f]{6})-(\d+)-[0-9a-f]{8}\.part$/.exec(name) ?? [];
  return age > LONGEST || (host === HOST && !isRunning(Number(pid)));
}
