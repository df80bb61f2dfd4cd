import type { KeyObject } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { removeSync } from '../../catalogue/patient-disk.ts';
import {
  type AgentRelease,
  agentNumber,
  createAgentRelease,
  parseAgentRelease,
} from '../format/agent-release.ts';
import { sha256 } from '../format/hash.ts';
import { type KeyDocument, parseKeyDocument } from '../format/key-document.ts';
import { LIMITS } from '../format/limits.ts';
import { places } from '../format/places.ts';
import { describeKey } from '../format/signed.ts';
import { KioskRefusal } from '../refusal.ts';
import type { PublicKeys } from './key-folder.ts';
import { writeWhole } from './published.ts';

export interface AgentPublishRequest {
  /** Folder of published releases. */
  out: string;
  keys: PublicKeys;
  signingKey: KeyObject;
  /** The bundled agent. */
  program: Uint8Array;
  /** Milliseconds since 1970: the number comes from it. */
  now: number;
}

/** An agent as it is published, whole and checked. */
export interface PublishedAgent {
  release: AgentRelease;
  /** Texts of agent/latest.json and agent/keys.json. */
  latest: string;
  keys: string;
  program: Buffer;
}

/**
 * Signs the kiosk's own program and lays it beside the releases; its document comes last.
 * @returns changed: false when this very program is published already.
 * @throws KioskRefusal where no releases of this root are published.
 */
export function publishAgent({ out, keys, signingKey, program, now }: AgentPublishRequest): {
  release: AgentRelease;
  changed: boolean;
} {
  if (keys.agents === undefined) throw new KioskRefusal('keys', 'agent-keys.json');
  const document = parseKeyDocument(keys.agents, keys.root, 'agent');
  if (document.keys[0]?.id !== describeKey(signingKey).id) throw new KioskRefusal('keys', 'epoch');
  if (program.length > LIMITS.agent) throw new KioskRefusal('too-big', 'agent');
  checkPublished(out, keys.root, document);
  const former = readFormer(out, document);
  const sha = sha256(program);
  if (former?.sha === sha && isSound(out, keys.root)) return { release: former, changed: false };
  const number = Math.max(agentNumber(now), (former?.number ?? 0) + 1);
  const created = new Date(now).toISOString().slice(0, 10);
  const release = { site: document.site, epoch: document.epoch, number, sha, bytes: program.length, created };
  const latest = createAgentRelease(release, signingKey);
  // What a kiosk could not read is not published.
  parseAgentRelease(latest, document);
  writeWhole(join(out, places.agentProgram(sha)), program);
  writeWhole(join(out, places.agentKeys), keys.agents);
  writeWhole(join(out, places.agent), latest);
  // A kiosk that has just read the former document still asks for its program.
  forgetPrograms(out, [sha, former?.sha]);
  return { release, changed: true };
}

/** @returns the agent published beside releases; undefined when there is none. @throws KioskRefusal when it is unsound. */
export function readPublishedAgent(out: string, root: string): PublishedAgent | undefined {
  if (!existsSync(join(out, places.agent))) return undefined;
  const [latest, keys] = [read(out, places.agent).toString(), read(out, places.agentKeys).toString()];
  const release = parseAgentRelease(latest, parseKeyDocument(keys, root, 'agent'));
  const program = read(out, places.agentProgram(release.sha));
  if (sha256(program) !== release.sha) throw new KioskRefusal('hash', places.agent);
  return { release, latest, keys, program };
}

/** A folder of releases of this site, and not of a later epoch of its keys. */
function checkPublished(out: string, root: string, { site, epoch }: KeyDocument): void {
  const published = parseKeyDocument(read(out, places.keys).toString(), root);
  if (published.site !== site) throw new KioskRefusal('other-site', published.site);
  const later = orNone(() => parseKeyDocument(read(out, places.agentKeys).toString(), root, 'agent').epoch);
  if (later !== undefined && later > epoch) throw new KioskRefusal('keys', `epoch ${epoch} < ${later}`);
}

/** One signed by a key that no longer counts, or torn, is none. */
const readFormer = (out: string, document: KeyDocument): AgentRelease | undefined =>
  orNone(() => parseAgentRelease(read(out, places.agent).toString(), document));

const isSound = (out: string, root: string): boolean =>
  orNone(() => readPublishedAgent(out, root)) !== undefined;

function orNone<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof KioskRefusal) return undefined;
    throw error;
  }
}

function forgetPrograms(out: string, shas: readonly (string | undefined)[]): void {
  const keep = new Set(shas.map((sha) => sha && places.agentProgram(sha)));
  const folder = dirname(places.agent);
  for (const name of readdirSync(join(out, folder)))
    if (name.endsWith('.mjs') && !keep.has(`${folder}/${name}`)) removeSync(join(out, folder, name));
}

function read(out: string, place: string): Buffer {
  try {
    return readFileSync(join(out, place));
  } catch {
    throw new KioskRefusal('missing', join(out, place));
  }
}
