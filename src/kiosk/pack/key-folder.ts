import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { isWithin } from '../../catalogue/is-within.ts';
import { createKeyDocument, type KeyDocument, parseKeyDocument } from '../format/key-document.ts';
import { describeKey } from '../format/signed.ts';
import { KioskRefusal } from '../refusal.ts';

/**
 * A folder of keys, on a stick in a safe: `root.key` signs only which keys may sign releases, `signing-<epoch>-1.key`
 * signs releases, `signing-<epoch>-2.key` waits. `agent-<epoch>.key` signs the kiosk's own program, the one after it
 * waits. `root.pub`, `keys.json` and `agent-keys.json` are public; they go on to every kiosk.
 */
const files = {
  rootKey: 'root.key',
  rootPublic: 'root.pub',
  document: 'keys.json',
  signing: (epoch: number, number: number) => `signing-${epoch}-${number}.key`,
  agentDocument: 'agent-keys.json',
  agent: (number: number) => `agent-${number}.key`,
};
const PER_EPOCH = 2;

export interface PublicKeys {
  /** Root key, SPKI in base64. */
  root: string;
  /** Text of keys.json. */
  document: string;
  /** Text of agent-keys.json; absent in a folder that was made before there were keys for agents. */
  agents?: string;
}

/** Makes all keys of a site. @throws KioskRefusal inside the repository, or where keys stand already. */
export function createKeys(dir: string, site: string, repository: string): KeyDocument {
  checkOutside(dir, repository);
  if (existsSync(join(dir, files.rootKey))) throw new KioskRefusal('exists', join(dir, files.rootKey));
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const root = createKey(join(dir, files.rootKey));
  writeFileSync(join(dir, files.rootPublic), `${describeKey(root).public}\n`);
  addAgentKeys(dir, site, 1, root);
  return addSigningKeys(dir, site, 1, root);
}

/** Makes the next epoch's signing keys: after a leak, or every few years. The former ones stop counting. */
export function renewKeys(dir: string, repository: string): KeyDocument {
  checkOutside(dir, repository);
  const { site, epoch } = readKeyDocument(dir);
  return addSigningKeys(dir, site, epoch + 1, readKey(join(dir, files.rootKey)));
}

function addSigningKeys(dir: string, site: string, epoch: number, root: KeyObject): KeyDocument {
  const keys = Array.from({ length: PER_EPOCH }, (_, index) =>
    describeKey(createKey(join(dir, files.signing(epoch, index + 1)))),
  );
  const document = { site, epoch, keys };
  writeFileSync(join(dir, files.document), createKeyDocument(document, root));
  return document;
}

/**
 * Makes the next key for agents: after a leak, or in a folder that has none. The former one stops counting, its
 * reserve, which every package knows already, takes its place, and a new key becomes the reserve.
 */
export function renewAgentKeys(dir: string, repository: string): KeyDocument {
  checkOutside(dir, repository);
  const { site } = readKeyDocument(dir);
  const root = readKey(join(dir, files.rootKey));
  const former = existsSync(join(dir, files.agentDocument)) ? readAgentKeyDocument(dir).epoch : 0;
  return addAgentKeys(dir, site, former + 1, root);
}

/** Two in each epoch, of which the second is the first of the next epoch. */
function addAgentKeys(dir: string, site: string, epoch: number, root: KeyObject): KeyDocument {
  const path = (number: number) => join(dir, files.agent(number));
  const inUse = epoch === 1 ? createKey(path(1)) : readKey(path(epoch));
  const document = { site, epoch, keys: [inUse, createKey(path(epoch + 1))].map(describeKey) };
  writeFileSync(join(dir, files.agentDocument), createKeyDocument(document, root, 'agent'));
  return document;
}

/** What a kiosk is given. @throws KioskRefusal */
export const readPublicKeys = (dir: string): PublicKeys => ({
  root: readText(join(dir, files.rootPublic)).trim(),
  document: readText(join(dir, files.document)),
  ...(existsSync(join(dir, files.agentDocument)) && { agents: readText(join(dir, files.agentDocument)) }),
});

/** @throws KioskRefusal when it is not signed by the root key beside it. */
export function readKeyDocument(dir: string): KeyDocument {
  const { root, document } = readPublicKeys(dir);
  return parseKeyDocument(document, root);
}

/** @throws KioskRefusal when there is none, or not signed by the root key beside it. */
export const readAgentKeyDocument = (dir: string): KeyDocument =>
  parseKeyDocument(readText(join(dir, files.agentDocument)), readPublicKeys(dir).root, 'agent');

/** The key that signs agents of the present epoch. @throws KioskRefusal */
export const readAgentKey = (dir: string): KeyObject =>
  readKey(join(dir, files.agent(readAgentKeyDocument(dir).epoch)));

/** The key that signs releases of the present epoch. @param number 2: the reserve. @throws KioskRefusal */
export const readSigningKey = (dir: string, epoch: number, number = 1): KeyObject =>
  readKey(join(dir, files.signing(epoch, number)));

function createKey(file: string): KeyObject {
  const { privateKey } = generateKeyPairSync('ed25519');
  writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { flag: 'wx', mode: 0o600 });
  return privateKey;
}

function readKey(file: string): KeyObject {
  try {
    return createPrivateKey(readText(file));
  } catch {
    throw new KioskRefusal('keys', file);
  }
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new KioskRefusal('keys', file);
  }
}

/** @throws KioskRefusal also when a link leads into the repository. */
export function checkOutside(dir: string, repository: string): void {
  if (isInside(dir, repository)) throw new KioskRefusal('in-repository', dir);
}

/** Whether a folder, which may not exist yet, is another one or stands in it, also by a link. */
export const isInside = (dir: string, folder: string): boolean =>
  isWithin(realOf(resolve(dir)), realOf(resolve(folder)));

/** The real path of what may not exist yet. */
function realOf(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  const parent = dirname(path);
  return parent === path ? path : join(realOf(parent), relative(parent, path));
}
