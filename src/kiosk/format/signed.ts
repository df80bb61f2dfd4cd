import { createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { KioskRefusal } from '../refusal.ts';
import { sha256 } from './hash.ts';
import { LIMITS } from './limits.ts';

/** A public ed25519 key as it is written down: its SPKI form in base64. */
export interface PublicKey {
  /** First 16 digits of the SHA-256 of the SPKI form. */
  id: string;
  public: string;
}

/** @throws KioskRefusal when it is no ed25519 key. */
export function parsePublicKey(base64: string): KeyObject {
  try {
    const key = createPublicKey({ key: Buffer.from(base64, 'base64'), format: 'der', type: 'spki' });
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch {
    // Told below.
  }
  throw new KioskRefusal('keys', 'ed25519');
}

/** Of a private or public key. */
export function describeKey(key: KeyObject): PublicKey {
  const half = key.type === 'private' ? createPublicKey(key) : key;
  const spki = half.export({ type: 'spki', format: 'der' });
  return { id: sha256(spki).slice(0, 16), public: spki.toString('base64') };
}

/**
 * A small signed document: `{"body": "<JSON text>", "key": id, "signature": base64}` and a line end. The body is
 * signed as the text it is, so no two programs can read it differently.
 * @param purpose goes under the signature, so that no document passes for one of another kind.
 */
export function signDocument(purpose: string, content: object, key: KeyObject): string {
  const body = JSON.stringify(content);
  const signature = sign(null, signedBytes(purpose, body), key).toString('base64');
  return `${JSON.stringify({ body, key: describeKey(key).id, signature })}\n`;
}

export interface OpenedDocument {
  content: Record<string, unknown>;
  /** Id of the key that signed it. */
  key: string;
}

/** @throws KioskRefusal unless one of the keys signed exactly this, for this purpose. */
export function openDocument(purpose: string, text: string, keys: readonly PublicKey[]): OpenedDocument {
  if (text.length > LIMITS.document) throw new KioskRefusal('too-big', purpose);
  const { body, key: id, signature } = parseObject(text, purpose);
  if (typeof body !== 'string' || typeof id !== 'string' || typeof signature !== 'string')
    throw new KioskRefusal('format', purpose);
  const known = keys.find((key) => key.id === id);
  const passes =
    known &&
    verify(null, signedBytes(purpose, body), parsePublicKey(known.public), Buffer.from(signature, 'base64'));
  if (!passes) throw new KioskRefusal('signature', id.slice(0, 16));
  return { content: parseObject(body, purpose), key: id };
}

const signedBytes = (purpose: string, body: string) => Buffer.from(`${purpose}\n${body}`);

function parseObject(text: string, purpose: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return value as Record<string, unknown>;
  } catch {
    // Told below.
  }
  throw new KioskRefusal('format', purpose);
}
