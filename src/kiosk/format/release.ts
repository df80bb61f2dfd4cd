import type { KeyObject } from 'node:crypto';
import { KioskRefusal } from '../refusal.ts';
import { isSha256 } from './hash.ts';
import { isCount, type KeyDocument } from './key-document.ts';
import { LIMITS } from './limits.ts';
import { openDocument, signDocument } from './signed.ts';

const PURPOSE = 'cua-ngo-kiosk-release/2';

/** What latest.json says. */
export interface Release {
  site: string;
  /** Id of the gate whose kiosks it is for. */
  gate: string;
  epoch: number;
  seq: number;
  /** SHA-256 of the manifest's text. */
  manifest: string;
  files: number;
  bytes: number;
  /** Day of the content, YYYY-MM-DD. */
  created: string;
  /** YYYY-MM-DD. After this day the screen says how old its content is; it never stops showing it. */
  freshUntil: string;
}

/** Orders releases: the epoch before the number. */
export const compareReleases = (
  a: Pick<Release, 'epoch' | 'seq'>,
  b: Pick<Release, 'epoch' | 'seq'>,
): number => a.epoch - b.epoch || a.seq - b.seq;

/** As `2-15`: epoch and number; the name of its folder on a kiosk. */
export const releaseName = ({ epoch, seq }: Pick<Release, 'epoch' | 'seq'>): string => `${epoch}-${seq}`;

/** Whom a kiosk believes, and whose releases it shows. */
export interface Trust {
  /** Root key, SPKI in base64, as it came with the package. */
  rootKey: string;
  gate: string;
}

/** @throws KioskRefusal `other-gate` with the name of the gate it is for. */
export function checkGate(release: Release, { gate }: Trust): void {
  if (release.gate !== gate) throw new KioskRefusal('other-gate', release.gate);
}

export function parseReleaseName(name: string): { epoch: number; seq: number } | undefined {
  const [, epoch, seq] = /^([1-9]\d{0,15})-([1-9]\d{0,15})$/.exec(name) ?? [];
  const parsed = { epoch: Number(epoch), seq: Number(seq) };
  return isCount(parsed.epoch) && isCount(parsed.seq) ? parsed : undefined;
}

/** @returns the text of latest.json. */
export const createRelease = (release: Release, key: KeyObject): string =>
  signDocument(PURPOSE, release, key);

const isDay = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);

export const isGateId = (value: unknown): value is string =>
  typeof value === 'string' && /^[a-z0-9][a-z0-9-]{0,62}$/.test(value);

const within = (value: unknown, most: number): value is number =>
  Number.isSafeInteger(value) && (value as number) >= 1 && (value as number) <= most;

/** @throws KioskRefusal unless a key of this document signed it, for its site and in its epoch. */
export function parseRelease(text: string, keys: KeyDocument): Release & { key: string } {
  const { content, key } = openDocument(PURPOSE, text, keys.keys);
  const { site, gate, epoch, seq, manifest, files, bytes, created, freshUntil } = content;
  if (site !== keys.site) throw new KioskRefusal('other-site', String(site).slice(0, 40));
  if (epoch !== keys.epoch) throw new KioskRefusal('signature', `epoch ${String(epoch).slice(0, 16)}`);
  if (!isGateId(gate) || !isCount(seq) || !isSha256(manifest) || !isDay(created) || !isDay(freshUntil))
    throw new KioskRefusal('format', 'latest.json');
  if (!within(files, LIMITS.files) || !within(bytes, LIMITS.release))
    throw new KioskRefusal('too-big', 'latest.json');
  return { site: keys.site, gate, epoch: keys.epoch, seq, manifest, files, bytes, created, freshUntil, key };
}
