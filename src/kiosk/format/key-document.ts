import type { KeyObject } from 'node:crypto';
import { KioskRefusal } from '../refusal.ts';
import { describeKey, openDocument, type PublicKey, parsePublicKey, signDocument } from './signed.ts';

/** What the keys of a document may sign: releases of content, or the kiosk's own program. Neither stands for the other. */
const PURPOSES = { content: 'cua-ngo-kiosk-keys/1', agent: 'cua-ngo-kiosk-agent-keys/1' } as const;
export type KeyPurpose = keyof typeof PURPOSES;

/**
 * The keys that may sign for a site, named by the offline root key. Only a document of a higher epoch
 * replaces it, and a release counts in the epoch of its keys: a leaked key cannot run ahead of the root.
 */
export interface KeyDocument {
  site: string;
  /** From 1; goes up by one when signing keys are changed. */
  epoch: number;
  /** One in use and one in reserve. */
  keys: PublicKey[];
}

export const isSiteName = (text: unknown): text is string =>
  typeof text === 'string' && /^[a-z0-9][a-z0-9-]{0,40}$/.test(text);

/** A number that can be counted up and compared without loss. */
export const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && (value as number) >= 1;

/** @returns the text of keys.json. */
export const createKeyDocument = (
  { site, epoch, keys }: KeyDocument,
  root: KeyObject,
  purpose: KeyPurpose = 'content',
): string => signDocument(PURPOSES[purpose], { site, epoch, keys: keys.map((key) => key.public) }, root);

/**
 * @param root the root key as pinned on the kiosk, SPKI in base64.
 * @throws KioskRefusal unless this root signed it.
 */
export function parseKeyDocument(text: string, root: string, purpose: KeyPurpose = 'content'): KeyDocument {
  const rootKey = describeKey(parsePublicKey(root));
  const { site, epoch, keys } = openDocument(PURPOSES[purpose], text, [rootKey]).content;
  if (!isSiteName(site) || !isCount(epoch) || !Array.isArray(keys) || keys.length < 1 || keys.length > 4)
    throw new KioskRefusal('format', 'keys.json');
  return { site, epoch, keys: keys.map((key) => describeKey(parsePublicKey(String(key)))) };
}
