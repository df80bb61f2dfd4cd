import { readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import type { Container, StoredEntry } from '../format/container.ts';
import { decodeObject } from '../format/encoding.ts';
import { hashFile, sha256 } from '../format/hash.ts';
import { LIMITS } from '../format/limits.ts';
import type { FileFacts } from '../format/manifest.ts';
import { KioskRefusal } from '../refusal.ts';
import { contentIs } from './build-release.ts';
import { removeAny } from './plain.ts';
import { type Source, writeWholeFile } from './source.ts';
import type { Store } from './store.ts';

/** Contents by hash. */
export type Wanted = ReadonlyMap<string, FileFacts>;

const AT_ONCE = 6;

/** Contents that an interrupted run left; hashed again, for they were never synced. */
export function takeLeftovers(store: Store, wanted: Wanted): Set<string> {
  const here = new Set<string>();
  for (const sha of wanted.keys()) {
    const file = store.path('incoming', sha);
    if (contentIs(file, sha)) here.add(sha);
    else removeAny(file);
  }
  return here;
}

/**
 * Brings contents to `incoming`, each only if its hash is right: out of a container as far as it goes, the rest one
 * by one.
 * @throws KioskRefusal when one cannot be had, or is not what was signed.
 */
export async function fetchObjects(
  store: Store,
  wanted: Wanted,
  {
    source,
    container,
    onObject = () => {},
  }: { source: Source; container: Container | undefined; onObject?: (bytes: number) => void },
): Promise<void> {
  const rest = new Map(wanted);
  for (const sha of container ? fromContainer(store, wanted, container) : []) {
    rest.delete(sha);
    onObject(wanted.get(sha)?.size ?? 0);
  }
  const queue = rest.entries();
  const work = async () => {
    // All workers share one iterator.
    for (const [sha, { size }] of queue) {
      await fetchOne(store, source, sha, size);
      onObject(size);
    }
  };
  const results = await Promise.allSettled(Array.from({ length: AT_ONCE }, work));
  const failed = results.find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
}

async function fetchOne(store: Store, source: Source, sha: string, size: number): Promise<void> {
  const file = store.path('incoming', sha);
  const temporary = `${file}.down`;
  // `<sha>.down.part` of a network download is what a later run goes on with.
  try {
    await source.object(sha, size, temporary);
    if (hashFile(temporary) !== sha) throw new KioskRefusal('hash', sha.slice(0, 12));
    renameSync(temporary, file);
  } finally {
    rmSync(temporary, { force: true });
  }
}

function* fromContainer(store: Store, wanted: Wanted, container: Container): Generator<string> {
  for (const entry of container.entries) {
    const facts = entry.kind === 'object' ? wanted.get(entry.name) : undefined;
    if (!facts || facts.size > LIMITS.inMemory) continue;
    const content = openEntry(store, container, entry, facts.size);
    // What does not fit is left to the whole content, which is then asked for by its hash.
    if (!content || sha256(content) !== entry.name) continue;
    const temporary = store.path('incoming', `${entry.name}.new`);
    writeWholeFile(temporary, content);
    renameSync(temporary, store.path('incoming', entry.name));
    yield entry.name;
  }
}

function openEntry(
  store: Store,
  container: Container,
  entry: StoredEntry,
  size: number,
): Uint8Array | undefined {
  try {
    const bytes = container.read(entry, size + 1024);
    const base = entry.base === undefined ? undefined : readBase(store.object(entry.base));
    return decodeObject({ encoding: entry.encoding, bytes }, size, base);
  } catch {
    return undefined;
  }
}

/** Who made the container is not known: it must not choose a film. @throws Error */
function readBase(file: string): Buffer {
  if (statSync(file).size > LIMITS.inMemory) throw new Error(`${file} is too long.`);
  return readFileSync(file);
}
