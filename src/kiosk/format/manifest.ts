import { KioskRefusal } from '../refusal.ts';
import { isSha256 } from './hash.ts';
import { LIMITS } from './limits.ts';
import { pathClash, pathFault } from './paths.ts';

export interface FileFacts {
  sha: string;
  /** Bytes. */
  size: number;
}

/** Files of a release by path. */
export type Manifest = ReadonlyMap<string, FileFacts>;

/** By code units, never by locale: every machine must write the same bytes. */
export const byPath = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
  a < b ? -1 : a > b ? 1 : 0;

const line = (path: string, { sha, size }: FileFacts) => `${sha} ${size} ${path}\n`;

/** Lines `sha256 size path`, sorted by path: the bytes whose hash is signed. */
export const formatManifest = (manifest: Manifest): string =>
  [...manifest]
    .sort(byPath)
    .map(([path, facts]) => line(path, facts))
    .join('');

/** @throws KioskRefusal unless every line, path and the order are exactly what `formatManifest` writes. */
export function parseManifest(text: string): Manifest {
  if (text !== '' && !text.endsWith('\n')) throw new KioskRefusal('truncated', 'manifest');
  const manifest = new Map<string, FileFacts>();
  let former = '';
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf('\n', start);
    const { path, ...facts } = parseLine(text.slice(start, end));
    if (manifest.size > 0 && former >= path) throw new KioskRefusal('format', 'manifest: order');
    if (manifest.size === LIMITS.files) throw new KioskRefusal('too-big', `> ${LIMITS.files} files`);
    manifest.set(path, facts);
    former = path;
    start = end + 1;
  }
  const clash = pathClash(manifest);
  if (clash) throw new KioskRefusal('path', clash.join(' ≠ '));
  return manifest;
}

function parseLine(text: string): FileFacts & { path: string } {
  const [, sha, digits, path] = /^([0-9a-f]{64}) (0|[1-9]\d{0,10}) (.+)$/s.exec(text) ?? [];
  if (!isSha256(sha) || digits === undefined || path === undefined)
    throw new KioskRefusal('format', `manifest: ${text.slice(0, 80)}`);
  const fault = pathFault(path);
  if (fault) throw new KioskRefusal('path', `${JSON.stringify(path)}: ${fault}`);
  if (Number(digits) > LIMITS.file) throw new KioskRefusal('too-big', path);
  return { path, sha, size: Number(digits) };
}

/** What leads from one manifest to another: lines `-path` and `+sha256 size path`. Unsigned: its result is checked. */
export function formatManifestDelta(from: Manifest, to: Manifest): string {
  const gone = [...from].filter(([path]) => !to.has(path)).sort(byPath);
  const come = [...to].filter(([path, { sha }]) => from.get(path)?.sha !== sha).sort(byPath);
  return [
    ...gone.map(([path]) => `-${path}\n`),
    ...come.map(([path, facts]) => `+${line(path, facts)}`),
  ].join('');
}

/** @throws KioskRefusal when a line cannot be read. The caller checks the result against the signed hash. */
export function applyManifestDelta(from: Manifest, delta: string): Manifest {
  const manifest = new Map(from);
  for (const text of delta.split('\n')) {
    if (text.startsWith('-')) manifest.delete(text.slice(1));
    else if (text.startsWith('+')) {
      const { path, ...facts } = parseLine(text.slice(1));
      manifest.set(path, facts);
    } else if (text !== '') throw new KioskRefusal('format', 'manifest delta');
  }
  return manifest;
}

/** Sum of all files, in bytes; a content that stands under two paths counts twice. */
export const totalBytes = (manifest: Manifest): number =>
  [...manifest.values()].reduce((sum, { size }) => sum + size, 0);

/** Each content once. */
export const distinctObjects = (manifest: Manifest): Map<string, FileFacts & { path: string }> =>
  new Map([...manifest].map(([path, facts]) => [facts.sha, { ...facts, path }]));
