import { type ParseArgsConfig, parseArgs } from 'node:util';
import { Refusal } from '../build/refusal.ts';

/** A command that was written wrongly: its message shows how to write it, and the exit code is 2. */
export class Misuse extends Refusal {}

type Options = NonNullable<ParseArgsConfig['options']>;

/** What every command of an editor understands; `runCommand` does what they say. */
const EVERYWHERE = { help: { type: 'boolean', short: 'h' }, json: { type: 'boolean' } } as const;

/**
 * The words behind a command: its options, and what stands alone.
 * @throws Misuse with the usage for an option that the command has not, or one without its value.
 */
export function readArguments<const T extends Options>(args: readonly string[], usage: string, options: T) {
  try {
    const all = { ...options, ...EVERYWHERE };
    const { values, positionals } = parseArgs({ args: [...args], options: all, allowPositionals: true });
    return { values, positionals };
  } catch (error) {
    // Node's own message is English; only the option it names is of use.
    const [, option] = /'(-[^\s'<]+)/.exec(String(error)) ?? [];
    throw new Misuse(option ? `Lựa chọn “${option}” không có, hoặc viết chưa đúng.\n${usage}` : usage);
  }
}
