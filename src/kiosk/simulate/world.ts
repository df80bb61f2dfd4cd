import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleAgent } from '../install/bundle-agent.ts';
import { createKeys, type PublicKeys, readPublicKeys, readSigningKey } from '../pack/key-folder.ts';
import { packRelease, writeStick } from '../pack/pack.ts';
import { type Host, startHost } from './host.ts';
import { createSite, editSite, type Site, type SiteSize, writeSite } from './site.ts';

/** Three releases of one site, one after another. */
export const VERSIONS = ['old', 'new', 'newer'] as const;
export type Version = (typeof VERSIONS)[number];

export interface AgentEnd {
  /** Exit code; undefined when it was killed. */
  code: number | undefined;
  /** Of the last line it wrote: `done`, `refused` ... */
  event: string;
  /** Why it refused, as in `refusal.ts`. */
  refusal: string;
  /** What that was told with. */
  message?: string;
  milliseconds: number;
}

/** All that is needed to try what can befall a kiosk. */
export interface World {
  dir: string;
  keyFolder: string;
  keys: PublicKeys;
  sites: Record<Version, Site>;
  /** Folder of releases as published when this one was the newest. */
  published: Record<Version, string>;
  sticks: Record<Version, string>;
  /** A kiosk that shows the old release; copied for each trial. */
  base: string;
  host: Host;
  /** Runs the bundled agent. */
  agent(args: readonly string[], options?: AgentOptions): Promise<AgentEnd>;
  /** Puts a fresh copy of the base at `kiosk`. */
  reset(): string;
  close(): Promise<void>;
}

export interface AgentOptions {
  /** Arguments for Node itself. */
  node?: readonly string[];
  onStart?: (child: ChildProcess) => void;
}

export const SITE_NAME = 'tinh-thu';
export const GATE = 'cua-khau-thu';

/** @param repository where keys may not be written. */
export async function createWorld(dir: string, size: SiteSize, repository: string): Promise<World> {
  const keyFolder = join(dir, 'keys');
  createKeys(keyFolder, SITE_NAME, repository);
  const keys = readPublicKeys(keyFolder);
  const old = createSite(size, 1);
  const next = editSite(old, 2);
  const sites = { old, new: next, newer: editSite(next, 3) };
  const published = { old: '', new: '', newer: '' };
  const sticks = { old: '', new: '', newer: '' };
  const out = join(dir, 'published');
  for (const version of VERSIONS) {
    writeSite(join(dir, version), sites[version]);
    const signingKey = readSigningKey(keyFolder, 1);
    packRelease({ site: join(dir, version), out, gate: GATE, keys, signingKey, today: '2026-11-20' });
    published[version] = join(dir, `published-${version}`);
    cpSync(out, published[version], { recursive: true });
    sticks[version] = join(dir, `${version}.kiosk`);
    writeStick({ from: out, file: sticks[version], root: keys.root });
  }
  const program = join(dir, 'agent.mjs');
  writeFileSync(program, await bundleAgent());
  const host = await startHost(published.old);
  const base = join(dir, 'base');
  const kiosk = join(dir, 'kiosk');
  const world: World = {
    dir,
    keyFolder,
    keys,
    sites,
    published,
    sticks,
    base,
    host,
    agent: (args, options) => runAgent([program, '--gate', GATE, ...args, '--keys', keyFolder], options),
    reset() {
      rmSync(kiosk, { recursive: true, force: true });
      cpSync(base, kiosk, { recursive: true, verbatimSymlinks: true });
      host.folder = published.new;
      host.trick = undefined;
      return kiosk;
    },
    close: () => host.close(),
  };
  mkdirSync(base);
  const installed = await world.agent(updateArguments(base, sticks.old));
  if (installed.code !== 0) throw new Error(`The first release was not taken: ${installed.refusal}`);
  return world;
}

const folders = (kiosk: string): string[] => [
  ...['--root', join(kiosk, 'site'), '--run', join(kiosk, 'run'), '--kept', join(kiosk, 'kept')],
  ...['--margin', '0'],
];

/** Arguments of an update from what stands on a stick. @param dir where it is mounted. */
export const stickArguments = (kiosk: string, dir: string): string[] => [
  'stick',
  ...folders(kiosk),
  ...['--from', dir],
];

/** Arguments of an update of a kiosk's folder. */
export const updateArguments = (kiosk: string, from: string, ...more: string[]): string[] => [
  'update',
  ...folders(kiosk),
  ...['--from', from, '--idle', '1500', '--pause', '20', ...more],
];

function runAgent(args: readonly string[], { node = [], onStart }: AgentOptions = {}): Promise<AgentEnd> {
  const began = performance.now();
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [...node, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    let out = '';
    child.stdout?.on('data', (part: Buffer) => (out += part));
    child.stderr?.on('data', (part: Buffer) => (out += part));
    child.on('error', failed);
    child.on('close', (code) => {
      const last = lastLine(out);
      done({
        code: code ?? undefined,
        event: String(last['event'] ?? out.slice(-300)),
        refusal: String(last['code'] ?? ''),
        message: String(last['message'] ?? ''),
        milliseconds: performance.now() - began,
      });
    });
    onStart?.(child);
  });
}

function lastLine(out: string): Record<string, unknown> {
  try {
    return JSON.parse(out.trim().split('\n').at(-1) ?? '') as Record<string, unknown>;
  } catch {
    return {};
  }
}
