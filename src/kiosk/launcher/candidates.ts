import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AgentRelease, agentKeys, parseAgentRelease } from '../format/agent-release.ts';
import { sha256 } from '../format/hash.ts';
import { type KeyDocument, parseKeyDocument } from '../format/key-document.ts';
import { LIMITS } from '../format/limits.ts';
import { readPlain } from './read-plain.ts';

/**
 * What the package says of agents, in `launcher.json` beside the launcher. Later agents read it too: names and
 * meanings stay.
 */
export interface Installed {
  /** Of the package's own agent: nothing below it is started. */
  number: number;
  /** Root key, SPKI in base64. */
  root: string;
  /** Text of the document that names the keys for agents; absent: only the package's own agent is ever started. */
  keys?: string;
  /** Seconds after which an agent that answers is taken for well. */
  settle: number;
}

export const INSTALLED_FILE = 'launcher.json';

/** @param dir of the package, as /usr/lib/cua-ngo. @throws Error when it is no such file. */
export const readInstalled = (dir: string): Installed =>
  JSON.parse(readFileSync(join(dir, INSTALLED_FILE), 'utf8')) as Installed;

/** Folder of agents that updates brought: `<number>.json`, `<number>.mjs`, and `keys.json`. */
export const agentsFolder = (store: string): string => join(store, 'agents');

/** More than the updater ever leaves; a folder filled on purpose must not keep a kiosk from starting. */
const MOST = 16;

/** Numbers of the documents in a folder, the highest first, believed or not. */
export function namedNumbers(dir: string): number[] {
  try {
    const names = readdirSync(dir).flatMap((name) => /^([1-9]\d{0,15})\.json$/.exec(name)?.[1] ?? []);
    return names.map(Number).sort((a, b) => b - a);
  } catch {
    return [];
  }
}

/** Text of the key document that an update brought, whether it holds or not. */
export const readLaterKeys = (dir: string): string | undefined =>
  readPlain(join(dir, 'keys.json'), LIMITS.document)?.toString();

/** The keys that count for agents here; undefined when the package names none. @throws KioskRefusal */
export const countingKeys = (dir: string, { keys, root }: Installed): KeyDocument | undefined =>
  keys === undefined ? undefined : agentKeys(parseKeyDocument(keys, root, 'agent'), readLaterKeys(dir), root);

/** Agents whose document holds under these keys, the newest first. */
export function readCandidates(dir: string, keys: KeyDocument): AgentRelease[] {
  return namedNumbers(dir)
    .slice(0, MOST)
    .flatMap((number) => {
      try {
        const text = readPlain(join(dir, `${number}.json`), LIMITS.document)?.toString() ?? '';
        const release = parseAgentRelease(text, keys);
        return release.number === number ? [release] : [];
      } catch {
        return [];
      }
    });
}

/** The very bytes that were signed, read once; undefined when they are not there or are others. */
export function readProgram(dir: string, { number, sha, bytes }: AgentRelease): Buffer | undefined {
  const program = readPlain(join(dir, `${number}.mjs`), bytes);
  return program && sha256(program) === sha ? program : undefined;
}
