import { spawnSync } from 'node:child_process';

export interface Answer {
  status: number;
  /** What it wrote, errors after the rest. */
  text: string;
}

/** Runs a program to its end. */
export function run(command: readonly string[], input?: string): Answer {
  const [program = '', ...args] = command;
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    encoding: 'utf8',
    input,
    maxBuffer: 1 << 28,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C.UTF-8' },
  });
  if (error) throw error;
  return { status: status ?? -1, text: `${stdout}${stderr}`.trim() };
}

/** @returns what it wrote. @throws Error when it fails. */
export function must(...command: string[]): string {
  const { status, text } = run(command);
  if (status !== 0) throw new Error(`${command.slice(0, 6).join(' ')}: ${text.slice(-600)}`);
  return text;
}
