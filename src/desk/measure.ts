import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** What a finished process used, with the processes it had started where the system tells (Linux). */
export interface Usage<T> {
  message: T | undefined;
  /** Wall-clock seconds. */
  seconds: number;
  /** Processor seconds, user and system; undefined where the system does not tell. */
  processorSeconds?: number;
}

/** Clock ticks a second in /proc: https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html */
const TICKS = 100;

/** Processor seconds of all children this process has waited for, and of theirs. */
export function childrenSeconds(): number | undefined {
  try {
    const fields = readFileSync('/proc/self/stat', 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    return (Number(fields[13]) + Number(fields[14])) / TICKS;
  } catch {
    return undefined;
  }
}

/**
 * Runs a script with this Node and waits for it; only one at a time gives right figures.
 * @throws Error when it fails.
 */
export async function measure<T>(
  script: string,
  {
    args = [],
    cwd,
    env = {},
    quiet = false,
  }: { args?: string[]; cwd: string; env?: Record<string, string>; quiet?: boolean },
): Promise<Usage<T>> {
  const before = childrenSeconds();
  const start = performance.now();
  let message: T | undefined;
  await new Promise<void>((done, failed) => {
    const child = fork(script, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', quiet ? 'ignore' : 'inherit', 'inherit', 'ipc'],
    });
    child.on('message', (value) => (message = value as T));
    child.on('error', failed);
    child.on('close', (code) => (code === 0 ? done() : failed(new Error(`${script} ended with ${code}`))));
  });
  const seconds = (performance.now() - start) / 1000;
  const after = childrenSeconds();
  return {
    message,
    seconds,
    ...(before !== undefined && after !== undefined && { processorSeconds: after - before }),
  };
}
