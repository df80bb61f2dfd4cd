import type { KeyObject } from 'node:crypto';
import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { AgentRelease } from '../format/agent-release.ts';
import { compress } from '../format/encoding.ts';
import { sha256 } from '../format/hash.ts';
import { parseKeyDocument } from '../format/key-document.ts';
import { LIMITS } from '../format/limits.ts';
import { formatManifest, totalBytes } from '../format/manifest.ts';
import { places } from '../format/places.ts';
import { createRelease, parseRelease, type Release } from '../format/release.ts';
import { describeKey } from '../format/signed.ts';
import { KioskRefusal } from '../refusal.ts';
import type { PublicKeys } from './key-folder.ts';
import { readPublishedAgent } from './publish-agent.ts';
import { forget, publishObjects, readHistory, readPublishedManifest, writeWhole } from './published.ts';
import { readSite } from './read-site.ts';
import { writeSteps } from './steps.ts';
import { writeWholeRelease } from './write-container.ts';

export interface PackRequest {
  /** A built site. */
  site: string;
  /** Folder of published releases, put on any static host as it is. */
  out: string;
  /** Id of the gate it was built for. */
  gate: string;
  keys: PublicKeys;
  signingKey: KeyObject;
  /** YYYY-MM-DD. */
  today: string;
  /** Days after which a screen says how old its content is. */
  freshDays?: number;
  /** Gives the same content a new number, for kiosks that have refused it. */
  again?: boolean;
  /** Releases kept, and steps made from them; a month of nightly builds. */
  keep?: number;
  onProgress?: (done: number) => void;
}

export interface PackResult {
  release: Release;
  /** False: the content was as before; its date was renewed under the same number. */
  changed: boolean;
  addedObjects: number;
  /** Bytes of the step from the former release. */
  stepBytes?: number;
  latestBytes: number;
}

/** A kiosk that was a month without a network still finds a step. */
const KEEP = 31;

/** Signs and publishes a built site as the next release. latest.json comes last. @throws KioskRefusal */
export function packRelease(request: PackRequest): PackResult {
  const {
    again = false,
    site,
    out,
    gate,
    keys,
    signingKey,
    today,
    freshDays = 60,
    keep = KEEP,
    onProgress,
  } = request;
  const document = parseKeyDocument(keys.document, keys.root);
  if (!document.keys.some(({ id }) => id === describeKey(signingKey).id))
    throw new KioskRefusal('keys', 'epoch');
  mkdirSync(out, { recursive: true });
  const manifest = readSite(site, onProgress);
  const bytes = totalBytes(manifest);
  if (bytes > LIMITS.release) throw new KioskRefusal('too-big', site);
  const text = formatManifest(manifest);
  const sha = sha256(text);
  const history = readHistory(out, keys);
  const last = history.at(-1);
  if (last && last.epoch > document.epoch)
    throw new KioskRefusal('keys', `epoch ${document.epoch} < ${last.epoch}`);
  const other = history.find((one) => one.gate !== undefined && one.gate !== gate)?.gate;
  if (other) throw new KioskRefusal('other-gate', `${out}: ${other}, ${gate}`);
  const changed = again || last?.manifest !== sha || last.epoch !== document.epoch;
  const seq = last?.epoch !== document.epoch ? 1 : changed ? last.seq + 1 : last.seq;
  const addedObjects = publishObjects(site, out, manifest);
  writeWhole(join(out, places.manifest(sha)), compress(Buffer.from(text)));
  const published = { gate, epoch: document.epoch, seq, manifest: sha };
  // A content that comes back keeps its former line too: the kiosks that have it are told apart by the number.
  const kept = [...(changed ? history : history.slice(0, -1)), published].slice(-keep);
  const stepBytes = changed
    ? writeSteps(
        out,
        kept.map((one) => one.manifest),
      )
    : undefined;
  const release: Release = {
    site: document.site,
    ...published,
    files: manifest.size,
    bytes,
    created: today,
    freshUntil: addDays(today, freshDays),
  };
  const latest = createRelease(release, signingKey);
  writeWhole(join(out, places.keys), keys.document);
  writeWhole(join(out, places.history), `${JSON.stringify(kept)}\n`);
  writeWhole(join(out, places.latest), latest);
  forget(out, kept);
  return {
    release,
    changed,
    addedObjects,
    latestBytes: latest.length,
    ...(stepBytes !== undefined && { stepBytes }),
  };
}

export interface StickRequest {
  /** Folder of published releases. */
  from: string;
  /** The file to write, such as /media/usb/cua-ngo.kiosk. */
  file: string;
  /** Root key, SPKI in base64: nothing unverified goes on a stick. */
  root: string;
  onProgress?: (done: number, total: number) => void;
}

/** Writes the newest published release as one file. @throws KioskRefusal */
export function writeStick({ from, file, root, onProgress }: StickRequest): {
  release: Release;
  bytes: number;
  /** The kiosk's own program, where one is published beside the release. */
  agent?: AgentRelease | undefined;
} {
  const [latest, keys] = [readPublished(from, places.latest), readPublished(from, places.keys)];
  const release = parseRelease(latest, parseKeyDocument(keys, root));
  const manifest = readPublishedManifest(from, release.manifest);
  const agent = readPublishedAgent(from, root);
  const whole = { latest, keys, manifest, agent };
  writeWholeRelease(file, whole, (sha) => join(from, places.object(sha)), onProgress);
  return { release, bytes: statSync(file).size, agent: agent?.release };
}

function readPublished(dir: string, place: string): string {
  try {
    return readFileSync(join(dir, place), 'utf8');
  } catch {
    throw new KioskRefusal('missing', join(dir, place));
  }
}

export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
