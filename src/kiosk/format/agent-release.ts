import type { KeyObject } from 'node:crypto';
import { KioskRefusal } from '../refusal.ts';
import { isSha256 } from './hash.ts';
import { isCount, type KeyDocument, parseKeyDocument } from './key-document.ts';
import { LIMITS } from './limits.ts';
import { openDocument, signDocument } from './signed.ts';

const PURPOSE = 'cua-ngo-kiosk-agent/1';

/** What agent/latest.json says: which program a kiosk may start in place of the one in its package. */
export interface AgentRelease {
  site: string;
  /** Of the keys it is signed under. */
  epoch: number;
  /** Moment of its making, as `agentNumber` writes it: a package and a published agent compare without a memory. */
  number: number;
  /** SHA-256 of the program, one JavaScript module. */
  sha: string;
  bytes: number;
  /** YYYY-MM-DD. */
  created: string;
}

/** A moment as a number that people can read and that grows with time: 20261130081500, UTC. */
export const agentNumber = (milliseconds: number): number =>
  Number(new Date(milliseconds).toISOString().replace(/\D/g, '').slice(0, 14));

/** @returns the text of agent/latest.json. */
export const createAgentRelease = (release: AgentRelease, key: KeyObject): string =>
  signDocument(PURPOSE, release, key);

/** @throws KioskRefusal unless a key of this document signed it, for its site and in its epoch. */
export function parseAgentRelease(text: string, keys: KeyDocument): AgentRelease & { key: string } {
  const { content, key } = openDocument(PURPOSE, text, keys.keys);
  const { site, epoch, number, sha, bytes, created } = content;
  if (site !== keys.site) throw new KioskRefusal('other-site', String(site).slice(0, 40));
  if (epoch !== keys.epoch) throw new KioskRefusal('signature', `epoch ${String(epoch).slice(0, 16)}`);
  if (!isCount(number) || !isSha256(sha) || !isCount(bytes) || typeof created !== 'string')
    throw new KioskRefusal('format', 'agent');
  if (bytes > LIMITS.agent) throw new KioskRefusal('too-big', 'agent');
  return { site: keys.site, epoch: keys.epoch, number, sha, bytes, created: created.slice(0, 10), key };
}

/**
 * The keys that may sign code on a kiosk: those of its package, without those that a newer document of the root no
 * longer names. Such a document takes away and never adds, so that no key, not even the root's, brings a new signer
 * of code to a kiosk from afar: that takes a package and a person at the machine.
 * @param later text of agent/keys.json as an update brought it; what does not hold is as if it were absent.
 */
export function agentKeys(packaged: KeyDocument, later: string | undefined, root: string): KeyDocument {
  if (later === undefined) return packaged;
  try {
    const { site, epoch, keys } = parseKeyDocument(later, root, 'agent');
    if (site !== packaged.site || epoch <= packaged.epoch) return packaged;
    return { site, epoch, keys: packaged.keys.filter(({ id }) => keys.some((key) => key.id === id)) };
  } catch {
    return packaged;
  }
}
