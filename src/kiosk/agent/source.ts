import { closeSync, copyFileSync, openSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Container, type EntryKind, type StoredEntry, writeAll } from '../format/container.ts';
import { decodeObject } from '../format/encoding.ts';
import { LIMITS } from '../format/limits.ts';
import { places } from '../format/places.ts';
import { KioskRefusal } from '../refusal.ts';

/** Where releases come from. Nothing it gives is believed; sizes are bounded by what is asked for. */
export interface Source {
  /** Text of latest.json. */
  latest(): Promise<string>;
  /** Text of keys.json. */
  keys(): Promise<string>;
  /** Brotli of a manifest. */
  manifest(sha: string): Promise<Buffer>;
  /** What leads from one manifest to another in one piece; undefined when there is no such thing. */
  step(from: string | undefined, to: string, most: number): Promise<Container | undefined>;
  /** Writes a content to a file; the caller hashes it. */
  object(sha: string, size: number, file: string): Promise<void>;
  /** Texts of agent/latest.json and agent/keys.json. */
  agent(): Promise<string>;
  agentKeys(): Promise<string>;
  /** The kiosk's own program; the caller hashes it. */
  agentProgram(sha: string, bytes: number): Promise<Buffer>;
  /** Bytes received so far. */
  received(): number;
  close(): void;
}

/** A file made by `npm run kiosk -- usb`, as a rule on a stick. @throws KioskRefusal when it cannot be read. */
export function openStickFile(file: string): Source {
  const container = readable(() => new Container(file));
  let received = 0;
  const entry = (kind: Exclude<EntryKind, 'manifest-delta'>, name: string, most: number) => {
    const found = container.find(kind, name);
    if (!found) throw new KioskRefusal('missing', name === '-' ? kind : `${kind} ${name.slice(0, 12)}`);
    const bytes = readable(() => container.read(found, most));
    received += bytes.length;
    return { found, bytes };
  };
  return {
    latest: async () => entry('latest', '-', LIMITS.document).bytes.toString(),
    keys: async () => entry('keys', '-', LIMITS.document).bytes.toString(),
    manifest: async (sha) => entry('manifest', sha, LIMITS.manifest).bytes,
    step: async () => container,
    async object(sha, size, file) {
      const raw = container.find('object', sha);
      if (raw?.encoding === 'raw' && raw.length === size) {
        received += size;
        return copyRaw(container, raw, file);
      }
      const { found, bytes } = entry('object', sha, size + 1024);
      writeWholeFile(file, decodeObject({ encoding: found.encoding, bytes }, size));
    },
    agent: async () => entry('agent', '-', LIMITS.document).bytes.toString(),
    agentKeys: async () => entry('agent-keys', '-', LIMITS.document).bytes.toString(),
    async agentProgram(sha, size) {
      const { found, bytes } = entry('agent-program', sha, size + 1024);
      return Buffer.from(decodeObject({ encoding: found.encoding, bytes }, size));
    },
    received: () => received,
    close: () => container.close(),
  };
}

/** A folder of published releases, on a stick or a mounted share. */
export function openFolder(dir: string): Source {
  let received = 0;
  const read = (place: string, most: number) =>
    readable(() => {
      const file = join(dir, place);
      const { size } = statSync(file);
      if (size > most) throw new KioskRefusal('too-big', place);
      received += size;
      return readFileSync(file);
    });
  return {
    latest: async () => read(places.latest, LIMITS.document).toString(),
    keys: async () => read(places.keys, LIMITS.document).toString(),
    manifest: async (sha) => read(places.manifest(sha), LIMITS.manifest),
    step: async () => undefined,
    object: async (sha, size, file) =>
      readable(() => {
        const from = join(dir, places.object(sha));
        if (statSync(from).size !== size) throw new KioskRefusal('truncated', places.object(sha));
        received += size;
        copyFileSync(from, file);
      }),
    agent: async () => read(places.agent, LIMITS.document).toString(),
    agentKeys: async () => read(places.agentKeys, LIMITS.document).toString(),
    agentProgram: async (sha, bytes) => read(places.agentProgram(sha), bytes),
    received: () => received,
    close: () => {},
  };
}

export function writeWholeFile(file: string, content: Uint8Array): void {
  const handle = openSync(file, 'w', 0o444);
  try {
    writeAll(handle, content);
  } finally {
    closeSync(handle);
  }
}

function copyRaw(container: Container, entry: StoredEntry, file: string): void {
  const handle = openSync(file, 'w', 0o444);
  try {
    readable(() => container.copy(entry, handle));
  } finally {
    closeSync(handle);
  }
}

/** A stick that is pulled out fails with any code of the file system. A full disk is the kiosk's own affair. */
export function readable<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (error instanceof KioskRefusal || code === 'ENOSPC' || code === 'EDQUOT') throw error;
    throw new KioskRefusal(code === 'ENOENT' ? 'missing' : 'truncated', code);
  }
}
