import { get } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bootId } from '../agent/state.ts';
import { agentsFolder, countingKeys, readCandidates, readInstalled, readProgram } from './candidates.ts';
import { COMMANDS, type Command, givenUp, noteStart, noteWell } from './starts.ts';

/**
 * Starts the newest agent that is signed for this kiosk, else the package's own, in this very process:
 *
 *     node launcher.mjs serve|update|stick <arguments of the agent>
 *
 * It comes with the package and no update changes it. What runs as root never comes through here: it starts the
 * package's own agent by its path.
 */
const HERE = import.meta.dirname;
const OWN = join(HERE, 'agent.mjs');
/** An update that is told to end after so long has hung; before, a stick or the machine's end has come between. */
const PATIENCE = 3_600_000;

const option = (name: string, fallback: string) =>
  (process.argv.includes(name) && process.argv[process.argv.indexOf(name) + 1]) || fallback;
const store = option('--root', '/var/lib/cua-ngo/site');
const kept = option('--kept', '/var/lib/cua-ngo/kept');
const command = COMMANDS.find((one) => one === process.argv[2]);

const log = (event: string, facts: object) =>
  process.stderr.write(`${JSON.stringify({ event, ...facts })}\n`);

interface Chosen {
  number: number;
  program: Buffer;
  /** Seconds. */
  settle: number;
}

/** @returns undefined: the package's own, also when a start could not be counted. */
function choose(command: Command): Chosen | undefined {
  try {
    const installed = readInstalled(HERE);
    const dir = agentsFolder(store);
    const keys = countingKeys(dir, installed);
    const bad = givenUp(kept);
    for (const release of keys ? readCandidates(dir, keys) : []) {
      const { number } = release;
      if (number <= installed.number) break;
      const program = bad.has(number) ? undefined : readProgram(dir, release);
      if (!program) continue;
      if (noteStart(kept, command, number, bootId())) return { number, program, settle: installed.settle };
      log('agent-given-up', { number, command });
    }
  } catch (error) {
    log('launcher', { message: String(error) });
  }
  return undefined;
}

/** Sees to it that a start that goes well is counted as such, and one that does not ends. */
function watchOver(command: Command, { number, settle }: Chosen): void {
  const note = (starts?: (former: number) => number) => {
    try {
      noteWell(kept, command, starts);
    } catch (error) {
      log('launcher', { message: String(error) });
    }
  };
  // The name of what is started is its whole text.
  const fail = (error: unknown) => {
    const text = error instanceof Error ? String(error.stack) : String(error);
    process.stderr.write(
      `${text.replace(/data:text\/javascript[^:)\s]*/g, `agent-${number}`).slice(0, 4000)}\n`,
    );
    process.exit(1);
  };
  process.on('uncaughtException', fail);
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => {
      if (performance.now() < PATIENCE) note((former) => Math.max(0, former - 1));
      if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
    });
  if (command !== 'serve') process.on('exit', (code) => [0, 3, 4].includes(code) && note());
  else
    setTimeout(
      () => ask((answers) => (answers ? note() : fail('It does not answer.'))),
      settle * 1000,
    ).unref();
}

/** The launcher asks by itself: an agent's own word is no sign that it serves. */
function ask(done: (answers: boolean) => void): void {
  const url = `http://127.0.0.1:${option('--port', '8080')}/_kiosk/health`;
  const call = get(url, { timeout: 10_000 }, (response) => {
    response.resume();
    done(response.statusCode === 200 || response.statusCode === 503);
  });
  call.on('timeout', () => call.destroy()).on('error', () => done(false));
}

const chosen = command && choose(command);
if (command && chosen) {
  watchOver(command, chosen);
  log('launcher', { command, agent: chosen.number });
  process.env['CUA_NGO_AGENT'] = String(chosen.number);
  // From memory: between the check and the start nobody can change it.
  await import(`data:text/javascript;base64,${chosen.program.toString('base64')}`);
} else {
  process.env['CUA_NGO_AGENT'] = 'package';
  await import(pathToFileURL(OWN).href);
}
