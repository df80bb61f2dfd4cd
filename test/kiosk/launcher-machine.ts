import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { type AgentRelease, createAgentRelease } from '../../src/kiosk/format/agent-release.ts';
import { sha256 } from '../../src/kiosk/format/hash.ts';
import { createKeys, readAgentKey, readPublicKeys } from '../../src/kiosk/pack/key-folder.ts';
import { temporaryFolder } from '../desk/temporary.ts';

/** What a trial agent does after it has said who it is. */
export const AGENTS = {
  ends: '',
  dies: 'process.exit(9);',
  throws: 'throw new Error("defect");',
  throwsLater: 'setTimeout(() => { null.x }, 20);',
  brokenSyntax: 'let = = ;',
  hangs: 'setInterval(() => {}, 1000);',
  serves: `
    const { createServer } = await import('node:http');
    const port = Number(process.argv[process.argv.indexOf('--port') + 1]);
    createServer((_, response) => response.end('ok')).listen(port, '127.0.0.1');
    process.once('SIGTERM', () => process.exit(0));`,
} as const;

export const agentSource = (name: string, does: string): string =>
  `process.stdout.write(JSON.stringify({ ran: ${JSON.stringify(name)}, of: process.env.CUA_NGO_AGENT, argv: process.argv.slice(2) }) + '\\n');\n${does}\n`;

export interface LauncherRun {
  /** Names of the agents that ran, in order. */
  ran: string[];
  code: number | null;
  signal: NodeJS.Signals | null;
  out: string;
  err: string;
}

/** A package of number 100 whose own agent is `own`, and a store, in a folder that goes with the test. */
export function launcherMachine(launcher: string, own: string = AGENTS.ends, settle = 0.4) {
  const dir = temporaryFolder();
  const keyFolder = join(dir, 'keys');
  createKeys(keyFolder, 'tinh', temporaryFolder());
  const keys = readPublicKeys(keyFolder);
  const installed = join(dir, 'package');
  const agents = join(dir, 'site', 'agents');
  const kept = join(dir, 'kept');
  for (const folder of [installed, agents, kept]) mkdirSync(folder, { recursive: true });
  writeFileSync(join(installed, 'launcher.mjs'), launcher);
  writeFileSync(join(installed, 'agent.mjs'), agentSource('own', own));
  const facts = { number: 100, root: keys.root, keys: keys.agents, settle };
  writeFileSync(join(installed, 'launcher.json'), JSON.stringify(facts));
  const start = (command: string, ...more: string[]): ChildProcess =>
    spawn(
      process.execPath,
      [join(installed, 'launcher.mjs'), ...[command, '--root', join(dir, 'site'), '--kept', kept, ...more]],
      { stdio: ['ignore', 'pipe', 'pipe'] },
    );
  return {
    dir,
    keyFolder,
    keys,
    installed,
    agents,
    kept,
    start,
    /** Lays a signed agent into the store. */
    put(
      number: number,
      does: string = AGENTS.ends,
      change: Partial<AgentRelease> = {},
      key = readAgentKey(keyFolder),
    ) {
      const program = agentSource(`agent ${number}`, does);
      const release: AgentRelease = {
        ...{
          site: 'tinh',
          epoch: 1,
          number,
          sha: sha256(program),
          bytes: program.length,
          created: '2026-11-20',
        },
        ...change,
      };
      writeFileSync(join(agents, `${number}.mjs`), program);
      writeFileSync(join(agents, `${number}.json`), createAgentRelease(release, key));
    },
    run: (command: string, ...more: string[]): Promise<LauncherRun> => ended(start(command, ...more)),
    starts: (command: string): unknown =>
      JSON.parse(readFileSync(join(kept, `agent-starts-${command}.json`), 'utf8')),
  };
}

export function ended(child: ChildProcess): Promise<LauncherRun> {
  let [out, err] = ['', ''];
  child.stdout?.on('data', (part: Buffer) => (out += part));
  child.stderr?.on('data', (part: Buffer) => (err += part));
  onTestFinished(() => void child.kill('SIGKILL'));
  return new Promise((done) =>
    child.on('close', (code, signal) =>
      done({
        code,
        signal,
        out,
        err,
        ran: [...out.matchAll(/"ran":"([^"]+)"/g)].map((match) => match[1] as string),
      }),
    ),
  );
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

/** Ends when something answers on a port. */
export async function answers(port: number): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    const ok = await new Promise<boolean>((done) =>
      get(`http://127.0.0.1:${port}/`, (response) => {
        response.resume();
        done(true);
      }).on('error', () => done(false)),
    );
    if (ok) return;
    await wait(50);
  }
  throw new Error(`Nothing answers on ${port}.`);
}
