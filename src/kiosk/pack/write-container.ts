import { closeSync, existsSync, fsyncSync, openSync, readFileSync } from 'node:fs';
import { moveSync } from '../../catalogue/patient-disk.ts';
import { type ContainerWriter, createContainer } from '../format/container.ts';
import { compress, encodeObject } from '../format/encoding.ts';
import { sha256 } from '../format/hash.ts';
import { LIMITS } from '../format/limits.ts';
import { distinctObjects, formatManifest, formatManifestDelta, type Manifest } from '../format/manifest.ts';
import type { EncodedObjects } from './encoded-objects.ts';
import type { PublishedAgent } from './publish-agent.ts';

/** Gives the file that holds a content. */
export type ObjectFile = (sha: string) => string;

/** Writes a container whole or not at all. @returns its bytes. */
export function writeContainer(file: string, fill: (writer: ContainerWriter) => void): number {
  const handle = openSync(`${file}.new`, 'w');
  let bytes: number;
  try {
    const writer = createContainer(handle);
    fill(writer);
    bytes = writer.finish();
    // A stick is pulled out as soon as the command has ended.
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  moveSync(`${file}.new`, file);
  return bytes;
}

/** Bytes of a content that nothing makes shorter, from which it stands in no step. */
const ALONE = 64 << 10;

/** What a kiosk with release `from` lacks of `to`, changed files as deltas where that is shorter. */
export function writeStep(
  file: string,
  from: Manifest,
  to: Manifest,
  objectFile: ObjectFile,
  encoded: EncodedObjects,
): number {
  const [known, base] = [sha256(formatManifest(from)), baseFinder(from)];
  const name = sha256(formatManifest(to));
  const have = distinctObjects(from);
  return writeContainer(file, (writer) => {
    const delta = compress(Buffer.from(formatManifestDelta(from, to)));
    writer.add({ kind: 'manifest-delta', name, encoding: 'br', base: known }, delta);
    for (const [sha, { path, size }] of distinctObjects(to)) {
      if (have.has(sha)) continue;
      const former = base(path);
      const usable =
        former &&
        former.size <= LIMITS.inMemory &&
        size <= LIMITS.inMemory &&
        existsSync(objectFile(former.sha));
      const known = usable && former.sha !== sha ? former.sha : undefined;
      const { encoding, bytes } = encoded.get(known, sha, size, () =>
        encodeObject(
          readFileSync(objectFile(sha)),
          known === undefined ? undefined : readFileSync(objectFile(known)),
        ),
      );
      // It would stand in each of thirty steps, and is as short when it is asked for by its hash.
      if (encoding === 'raw' && size > ALONE) continue;
      writer.add(
        { kind: 'object', name: sha, encoding, ...(encoding === 'delta' && { base: former?.sha }) },
        bytes,
      );
    }
  });
}

export interface WholeRelease {
  /** Texts of latest.json and keys.json. */
  latest: string;
  keys: string;
  manifest: Manifest;
  /** Goes along where one is published. */
  agent?: PublishedAgent | undefined;
}

/** Everything of one release: for a stick, or a first download in one piece. */
export function writeWholeRelease(
  file: string,
  { latest, keys, manifest, agent }: WholeRelease,
  objectFile: ObjectFile,
  onObject: (done: number, total: number) => void = () => {},
): number {
  const text = formatManifest(manifest);
  const objects = distinctObjects(manifest);
  return writeContainer(file, (writer) => {
    writer.add({ kind: 'latest', name: '-', encoding: 'raw' }, Buffer.from(latest));
    writer.add({ kind: 'keys', name: '-', encoding: 'raw' }, Buffer.from(keys));
    writer.add({ kind: 'manifest', name: sha256(text), encoding: 'br' }, compress(Buffer.from(text)));
    if (agent) writeAgent(writer, agent);
    let done = 0;
    for (const sha of objects.keys()) {
      const { encoding, bytes } = encodeObject(readFileSync(objectFile(sha)));
      writer.add({ kind: 'object', name: sha, encoding }, bytes);
      onObject(++done, objects.size);
    }
  });
}

function writeAgent(writer: ContainerWriter, { release, latest, keys, program }: PublishedAgent): void {
  writer.add({ kind: 'agent', name: '-', encoding: 'raw' }, Buffer.from(latest));
  writer.add({ kind: 'agent-keys', name: '-', encoding: 'raw' }, Buffer.from(keys));
  writer.add({ kind: 'agent-program', name: release.sha, encoding: 'br' }, compress(program));
}

/**
 * The file from which a changed one is told: the same path, else the only one of the same name but for a hash in it,
 * such as `_astro/site.Ab3dE6f8.css`.
 */
function baseFinder(from: Manifest): (path: string) => { sha: string; size: number } | undefined {
  const stem = (path: string) => path.replace(/([.-])[A-Za-z0-9_-]{8,64}(?=\.[a-z0-9]+$)/, '$1');
  const byStem = new Map<string, { sha: string; size: number }[]>();
  for (const [path, facts] of from) {
    const same = byStem.get(stem(path));
    if (same) same.push(facts);
    else byStem.set(stem(path), [facts]);
  }
  return (path) => {
    const alike = byStem.get(stem(path)) ?? [];
    return from.get(path) ?? (alike.length === 1 ? alike[0] : undefined);
  };
}
