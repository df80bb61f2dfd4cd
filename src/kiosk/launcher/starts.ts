import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LIMITS } from '../format/limits.ts';
import { readPlain } from './read-plain.ts';

/** What is started through the launcher. Each has a file of its own, so that no two processes write one. */
export const COMMANDS = ['serve', 'update', 'stick'] as const;
export type Command = (typeof COMMANDS)[number];

/** Starts of an agent that did not come to be well; after so many it is given up. */
export const MOST_STARTS = 3;
const MOST_GIVEN_UP = 20;

interface Starts {
  /** The agent that is being tried; 0: none. */
  number: number;
  /** Its starts since it was last well. */
  starts: number;
  /** The run of the machine in which it was last started. */
  boot: string;
  /** Agents that are not started again; a newer number is. */
  givenUp: number[];
}

const fileOf = (kept: string, command: Command) => join(kept, `agent-starts-${command}.json`);

/** A torn or foreign file is none. */
function read(kept: string, command: Command): Starts {
  try {
    const text = readPlain(fileOf(kept, command), LIMITS.document)?.toString() ?? '';
    const { number, starts, boot, givenUp } = JSON.parse(text);
    const numbers: unknown[] = Array.isArray(givenUp) ? givenUp : [];
    return {
      number: Number.isSafeInteger(number) ? number : 0,
      starts: Number.isSafeInteger(starts) && starts > 0 ? starts : 0,
      boot: String(boot),
      givenUp: numbers.filter((one): one is number => Number.isSafeInteger(one)),
    };
  } catch {
    return { number: 0, starts: 0, boot: '', givenUp: [] };
  }
}

function write(kept: string, command: Command, starts: Starts): void {
  const file = fileOf(kept, command);
  const remove = (path: string) => rmSync(path, { recursive: true, force: true });
  remove(`${file}.new`);
  const short = { ...starts, givenUp: starts.givenUp.slice(-MOST_GIVEN_UP) };
  writeFileSync(`${file}.new`, `${JSON.stringify(short)}\n`, { flag: 'wx' });
  // No file can take the place of a folder.
  if (readPlain(file, LIMITS.document) === undefined) remove(file);
  renameSync(`${file}.new`, file);
}

/** Numbers of agents that failed as server, as updater, or at a stick. */
export const givenUp = (kept: string): Set<number> =>
  new Set(COMMANDS.flatMap((command) => read(kept, command).givenUp));

/**
 * Counts a start before it happens. A start that the machine itself cut off, by a power cut or a shutdown, says
 * nothing of the agent.
 * @returns false when it has failed so often that it is given up. @throws Error when it cannot be written.
 */
export function noteStart(kept: string, command: Command, number: number, boot: string): boolean {
  const former = read(kept, command);
  const counted = former.number === number ? former.starts : 0;
  const failed = counted > 0 && former.boot !== boot ? counted - 1 : counted;
  const isGivenUp = failed >= MOST_STARTS;
  write(kept, command, {
    number,
    starts: isGivenUp ? 0 : failed + 1,
    boot,
    givenUp: isGivenUp ? [...former.givenUp, number] : former.givenUp,
  });
  return !isGivenUp;
}

/** It is well: its failed starts are forgotten. @param starts those that stay. */
export function noteWell(kept: string, command: Command, starts: (former: number) => number = () => 0): void {
  const former = read(kept, command);
  write(kept, command, { ...former, starts: starts(former.starts) });
}
