import { resolve } from 'node:path';
import { Refusal } from '../build/refusal.ts';
import type { Reporter } from '../build/reporter.ts';
import { type Environment, readEnvironment } from './environment.ts';
import { explainFault } from './machine-fault.ts';
import { refusePath } from './setup.mjs';
import { createReporter } from './terminal-reporter.ts';

export interface Desk {
  environment: Environment;
  reporter: Reporter;
  args: string[];
}

type Variables = Readonly<Record<string, string | undefined>>;

/**
 * The frame of every command: reads the surroundings, runs, says what went wrong, sets the exit code.
 * @param asked the surroundings as the command's arguments change them.
 */
export async function runCommand(
  command: (desk: Desk) => Promise<boolean | undefined> | boolean | undefined,
  asked: (args: readonly string[], variables: Variables) => Variables = (_, variables) => variables,
): Promise<void> {
  const interactive = Boolean(process.stdout.isTTY) && !process.env['CI'];
  const reporter = createReporter({
    out: process.stdout,
    error: process.stderr,
    interactive,
    clock: () => performance.now(),
  });
  endWithOutput(reporter);
  try {
    const root = resolve(import.meta.dirname, '..', '..');
    const home = process.env['CUA_NGO_HOME'] || root;
    const misread = refusePath(home);
    if (misread) throw new Refusal(misread);
    const args = process.argv.slice(2);
    const environment = readEnvironment(asked(args, process.env), { root, home, now: new Date() });
    const passed = await command({ environment, reporter, args });
    if (passed === false) process.exitCode = 1;
  } catch (error) {
    reporter.complain(explain(error));
    process.exitCode = 1;
  }
}

/** Who read what is said may stop reading, as `head` does: then there is nobody to tell. */
function endWithOutput(reporter: Reporter): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') reporter.complain(explain(error));
      process.exit(1);
    });
}

/** What went wrong, in the words of whoever sits at the desk. */
export function explain(error: unknown): string {
  if (error instanceof Refusal) return error.message;
  const fault = explainFault(error);
  if (fault) return fault;
  if (error instanceof Error)
    return `Lỗi ngoài dự kiến, xin báo cho người phụ trách kỹ thuật:\n${error.stack ?? error.message}`;
  return `Lỗi ngoài dự kiến: ${String(error)}`;
}
