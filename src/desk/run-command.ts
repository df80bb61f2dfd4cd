import { resolve } from 'node:path';
import { Refusal } from '../build/refusal.ts';
import type { Reporter } from '../build/reporter.ts';
import { Misuse } from './arguments.ts';
import { type Environment, readEnvironment } from './environment.ts';
import { explainFault } from './machine-fault.ts';
import { refusePath } from './setup.mjs';
import { openParent } from './tell-parent.ts';
import { createReporter } from './terminal-reporter.ts';

export interface Desk {
  environment: Environment;
  reporter: Reporter;
  args: string[];
  /** What came of it, once: for a person as text, with --json as data and nothing else on the standard output. */
  answer(data: object, text: string): void;
}

export interface Frame {
  /** How the command is written, in Vietnamese, shown for --help; commands without it do not know --help and --json. */
  usage?: string;
  /** The surroundings as the command's arguments change them. */
  asked?: (args: readonly string[], variables: Variables) => Variables;
}

type Variables = Readonly<Record<string, string | undefined>>;

/**
 * The frame of every command: reads the surroundings, runs, says what went wrong, sets the exit code: 0 done, 1 mistakes
 * (or `false`), 2 used wrongly.
 */
export async function runCommand(
  command: (desk: Desk) => Promise<boolean | undefined> | boolean | undefined,
  { usage, asked = (_, variables) => variables }: Frame = {},
): Promise<void> {
  const args = process.argv.slice(2);
  const has = (...words: string[]) => usage !== undefined && args.some((arg) => words.includes(arg));
  const json = has('--json');
  const parent = openParent();
  const interactive = !json && Boolean(process.stdout.isTTY) && !process.env['CI'];
  const reporter = createReporter({
    out: json ? process.stderr : process.stdout,
    error: process.stderr,
    interactive,
    clock: () => performance.now(),
    ...(parent && { watch: parent.progress }),
  });
  const answer = (data: object, text: string) => {
    if (parent) parent.answer(data, text);
    else if (json) process.stdout.write(`${JSON.stringify(data, null, 2)}\n`);
    else reporter.say(text);
  };
  endWithOutput(reporter);
  if (usage !== undefined && has('--help', '-h')) return answer({ usage }, usage);
  try {
    const root = resolve(import.meta.dirname, '..', '..');
    const home = process.env['CUA_NGO_HOME'] || root;
    const misread = refusePath(home);
    if (misread) throw new Refusal(misread);
    const environment = readEnvironment(asked(args, process.env), { root, home, now: new Date() });
    const passed = await command({ environment, reporter, args, answer });
    if (passed === false) process.exitCode = 1;
  } catch (error) {
    const message = explain(error);
    reporter.complain(message);
    if (json && !parent) answer({ error: message }, message);
    process.exitCode = error instanceof Misuse ? 2 : 1;
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
