import { closeSync, fstatSync, openSync, readSync, writeSync } from 'node:fs';
import { KioskRefusal } from '../refusal.ts';
import type { Encoding } from './encoding.ts';
import { isSha256 } from './hash.ts';
import { LIMITS } from './limits.ts';

/**
 * One file that holds a release or the way from one release to the next: for a stick, and for one download in place
 * of hundreds. A line `cua-ngo-kiosk 1`, entries in any order, a line `end <entries>`. An entry is a line
 * `kind name encoding bytes base` (`-` for none) and its bytes. It can be written and read as a stream. Nothing in
 * it is believed: documents are signed, contents are checked against the signed manifest.
 */
const MAGIC = 'cua-ngo-kiosk 1\n';
const LONGEST_LINE = 256;
const PART = 1 << 20;

const KINDS = [
  'latest',
  'keys',
  'manifest',
  'manifest-delta',
  'object',
  'agent',
  'agent-keys',
  'agent-program',
] as const;
export type EntryKind = (typeof KINDS)[number];

export interface Entry {
  kind: EntryKind;
  /** Of an object its hash, of a manifest its hash, of a delta the hash it leads to; else `-`. */
  name: string;
  encoding: Encoding;
  /** Hash of what a delta starts from. */
  base?: string;
}

export interface StoredEntry extends Entry {
  /** Position and length of its bytes in the file. */
  offset: number;
  length: number;
}

export interface ContainerWriter {
  add(entry: Entry, bytes: Uint8Array): void;
  /** Ends it. @returns its bytes. */
  finish(): number;
}

/** @param handle open for writing, at its beginning. */
export function createContainer(handle: number): ContainerWriter {
  let written = writeAll(handle, Buffer.from(MAGIC));
  let entries = 0;
  return {
    add({ kind, name, encoding, base }, bytes) {
      written += writeAll(
        handle,
        Buffer.from(`${kind} ${name} ${encoding} ${bytes.length} ${base ?? '-'}\n`),
      );
      written += writeAll(handle, bytes);
      entries++;
    },
    finish() {
      written += writeAll(handle, Buffer.from(`end ${entries}\n`));
      return written;
    },
  };
}

/** `writeSync` may write less than it is given when a disk fills. */
export function writeAll(handle: number, bytes: Uint8Array): number {
  for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
  return bytes.length;
}

export class Container {
  readonly entries: readonly StoredEntry[];
  readonly #handle: number;
  /** The first of each kind and name. */
  readonly #byName: ReadonlyMap<string, StoredEntry>;

  /** @throws KioskRefusal when it is cut short or of another form. */
  constructor(file: string) {
    this.#handle = openSync(file, 'r');
    try {
      this.entries = readEntries(this.#handle);
      this.#byName = new Map(
        this.entries.toReversed().map((entry) => [`${entry.kind} ${entry.name}`, entry]),
      );
    } catch (error) {
      closeSync(this.#handle);
      throw error;
    }
  }

  find(kind: EntryKind, name = '-'): StoredEntry | undefined {
    return this.#byName.get(`${kind} ${name}`);
  }

  /** @param most larger entries are refused before they are read. @throws KioskRefusal */
  read({ kind, offset, length }: StoredEntry, most: number): Buffer {
    if (length > most) throw new KioskRefusal('too-big', kind);
    return readExactly(this.#handle, offset, length);
  }

  /** Writes the bytes of an entry to an open file, a part at a time: a film does not fit a kiosk's memory. */
  copy({ offset, length }: StoredEntry, handle: number): void {
    for (let at = 0; at < length; at += PART)
      writeAll(handle, readExactly(this.#handle, offset + at, Math.min(PART, length - at)));
  }

  close(): void {
    closeSync(this.#handle);
  }
}

function readEntries(handle: number): StoredEntry[] {
  const { size } = fstatSync(handle);
  const entries: StoredEntry[] = [];
  if (readAt(handle, 0, MAGIC.length).toString('latin1') !== MAGIC)
    throw new KioskRefusal(size < MAGIC.length ? 'truncated' : 'format', 'container');
  for (let at = MAGIC.length; entries.length <= 2 * LIMITS.files; ) {
    const head = readAt(handle, at, LONGEST_LINE);
    const end = head.indexOf(10);
    if (end < 0) throw new KioskRefusal(head.length < LONGEST_LINE ? 'truncated' : 'format', 'container');
    const line = head.toString('latin1', 0, end);
    if (line === `end ${entries.length}`) return entries;
    const entry = parseEntry(line, at + end + 1);
    at = entry.offset + entry.length;
    if (at > size) throw new KioskRefusal('truncated', 'container');
    entries.push(entry);
  }
  throw new KioskRefusal('too-big', 'container');
}

const LINE = new RegExp(
  `^(${KINDS.join('|')}) (-|[0-9a-f]{64}) (raw|br|delta) (0|[1-9]\\d{0,10}) (-|[0-9a-f]{64})$`,
);

function parseEntry(line: string, offset: number): StoredEntry {
  const [, kind, name, encoding, length, base] = LINE.exec(line) ?? [];
  if (!kind || !name || !encoding || !length) throw new KioskRefusal('format', 'container');
  const entry = {
    kind: kind as EntryKind,
    name,
    encoding: encoding as Encoding,
    offset,
    length: Number(length),
  };
  return isSha256(base) ? { ...entry, base } : entry;
}

/** Up to so many bytes. */
function readAt(handle: number, position: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  return bytes.subarray(0, readSync(handle, bytes, 0, length, position));
}

function readExactly(handle: number, position: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  for (let at = 0; at < length; ) {
    const read = readSync(handle, bytes, at, length - at, position + at);
    if (read === 0) throw new KioskRefusal('truncated', 'container');
    at += read;
  }
  return bytes;
}
