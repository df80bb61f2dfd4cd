import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';

/** A program under strace, with all that it starts. */
export interface Traced {
  /** What it has written. */
  output(): string;
  stop(): void;
  /** Its exit code, once it and all it started have ended. */
  ended: Promise<number | null>;
}

/** @param log file for the calls, which `readCalls` reads. @param command program and arguments. */
export function trace(log: string, command: readonly string[]): Traced {
  const child = spawn('strace', ['-f', '-qq', '-o', log, ...command], {
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
    // A test runner's own options for Node are not the kiosk's.
    env: { PATH: process.env['PATH'] },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => (output += part.toString()));
  return {
    output: () => output,
    // strace holds back what is sent to it alone; the group holds the program.
    stop: () => void process.kill(-(child.pid as number), 'SIGTERM'),
    ended: once(child, 'close').then(([code]) => code as number | null),
  };
}

/** Names of the system calls in a log of strace: `1234  openat(...` and `1234  <... openat resumed>`. */
export const readCalls = (log: string): Set<string> =>
  new Set(
    [...readFileSync(log, 'utf8').matchAll(/^\d+ +(?:<\.\.\. )?([a-z_][a-z0-9_]*)(?:\(| resumed)/gm)].map(
      (match) => match[1] as string,
    ),
  );

/**
 * The system calls that a `SystemCallFilter=` lets through, with the groups that stand in groups.
 * @throws Error for a group that systemd does not know, and for a filter that forbids instead.
 */
export function expandFilter(filter: string): Set<string> {
  const calls = new Set<string>();
  const groups = new Set<string>();
  const add = (word: string) => {
    if (word.startsWith('~')) throw new Error(`${filter} forbids; only what it allows is understood.`);
    if (!word.startsWith('@')) return void calls.add(word);
    if (groups.has(word)) return;
    groups.add(word);
    for (const member of membersOf(word)) add(member);
  };
  // What systemd needs itself to start a program. https://www.freedesktop.org/software/systemd/man/systemd.exec.html
  for (const word of ['@default', ...filter.split(/\s+/)]) add(word);
  return calls;
}

const known = new Map<string, string[]>();

function membersOf(group: string): string[] {
  const members = known.get(group) ?? askMembers(group);
  known.set(group, members);
  return members;
}

function askMembers(group: string): string[] {
  const { status, stdout, stderr } = spawnSync('systemd-analyze', ['syscall-filter', '--no-pager', group], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`systemd-analyze syscall-filter ${group}: ${stderr}`);
  return stdout
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && line !== group && !line.startsWith('#'));
}
