import { join } from 'node:path';
import { type AgentRelease, agentKeys, parseAgentRelease } from '../format/agent-release.ts';
import { sha256 } from '../format/hash.ts';
import type { KeyDocument } from '../format/key-document.ts';
import {
  agentsFolder,
  countingKeys,
  type Installed,
  readCandidates,
  readInstalled,
  readProgram,
} from '../launcher/candidates.ts';
import { givenUp } from '../launcher/starts.ts';
import { KioskRefusal } from '../refusal.ts';
import { writeDurably } from './durable.ts';
import { ensureFolder, removeAny } from './plain.ts';
import type { Source } from './source.ts';
import { list } from './store.ts';

export interface AgentRequest {
  /** Folder of the package, as /usr/lib/cua-ngo: what may sign agents, and the lowest number. */
  package: string;
  /** Folder where failed starts are kept. */
  kept: string;
  log?: ((event: string, facts: Record<string, unknown>) => void) | undefined;
}

interface Taking {
  /** Folder of agents in the store. */
  dir: string;
  installed: Installed;
  source: Source;
  kept: string;
}

/**
 * Lays a newer agent ready for the launcher, after the contents. Whatever is wrong with it is told and left at that:
 * contents do not wait for it.
 * @param store root of the store.
 */
export async function takeAgent(
  store: string,
  source: Source,
  { package: packageDir, kept, log }: AgentRequest,
): Promise<void> {
  try {
    const installed = readInstalled(packageDir);
    const number = await take({ dir: agentsFolder(store), installed, source, kept });
    if (number !== undefined) log?.('agent', { number });
  } catch (error) {
    const code = error instanceof KioskRefusal ? error.code : 'failed';
    // Most publishers offer none.
    if (code !== 'missing') log?.('agent-refused', { code, message: String(error) });
  }
}

/** @returns the number of what was taken; undefined when there is nothing newer. @throws KioskRefusal */
async function take(taking: Taking): Promise<number | undefined> {
  const { dir, installed, source } = taking;
  const known = countingKeys(dir, installed);
  if (!known) return undefined;
  ensureFolder(dir);
  const text = await source.agent();
  const { release, keys } = await openRelease(taking, text, known);
  const { number, sha, bytes } = release;
  const former = readCandidates(dir, keys);
  const [highest] = former;
  // One that was given up counts as well: it need not be fetched again.
  if (number <= installed.number || (highest && number < highest.number)) return undefined;
  if (number === highest?.number) {
    if (sha !== highest.sha) throw new KioskRefusal('same-number', `agent ${number}`);
    if (readProgram(dir, highest)) return undefined;
  }
  const program = await source.agentProgram(sha, bytes);
  if (program.length !== bytes || sha256(program) !== sha) throw new KioskRefusal('hash', 'agent');
  write(dir, `${number}.mjs`, program);
  // Named last: what has a document has its program.
  write(dir, `${number}.json`, text);
  tidy(taking, number, former);
  return number;
}

async function openRelease(
  { dir, installed, source }: Taking,
  text: string,
  known: KeyDocument,
): Promise<{ release: AgentRelease; keys: KeyDocument }> {
  try {
    return { release: parseAgentRelease(text, known), keys: known };
  } catch (error) {
    if (!(error instanceof KioskRefusal) || error.code !== 'signature') throw error;
    // Perhaps the root has taken a key away. That is kept even if this agent is no good.
    const later = await source.agentKeys();
    if (agentKeys(known, later, installed.root) === known) throw error;
    write(dir, 'keys.json', later);
    const keys = countingKeys(dir, installed) ?? known;
    return { release: parseAgentRelease(text, keys), keys };
  }
}

/** The former one stays until the new one is whole: with `keys.json` a key that was taken away would count again. */
function write(dir: string, name: string, content: string | Uint8Array): void {
  const file = join(dir, name);
  try {
    writeDurably(file, content);
  } catch (error) {
    removeAny(`${file}.new`);
    throw error;
  }
}

/** Keeps the new one, the one to go back to, and the highest, which none that comes may undercut. */
function tidy({ dir, kept }: Taking, number: number, former: readonly AgentRelease[]): void {
  const bad = givenUp(kept);
  const back = former.find((one) => one.number !== number && !bad.has(one.number));
  const keep = new Set([number, back?.number, former[0]?.number].map(String));
  for (const name of list(dir))
    if (name !== 'keys.json' && !keep.has(name.replace(/\.(json|mjs)$/, ''))) removeAny(join(dir, name));
}
