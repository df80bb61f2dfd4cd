import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { crc32 } from 'node:zlib';
import { partOf } from './part-files.ts';
import { moveSync, removeSync } from './patient-disk.ts';

/** Where to keep what is read, and for whom. */
export interface Keep {
  cacheDir: string;
  /** Names the code that reads, with its packages and its Node: other code reads anew. */
  code: string;
  /** Milliseconds since 1970; the moment itself by default. */
  now?: number;
}

/** One file of what was kept. */
export interface Note<Entry> {
  /** Of all that the entries depend on besides what they say themselves. */
  key: string;
  /** When what they are of was looked at, in milliseconds since 1970. */
  begun: number;
  /** By name. */
  entries: Map<string, Entry>;
}

/** @param root the content folder. @param note one of the notes of a province. */
export const noteFile = ({ cacheDir }: Keep, root: string, note: string): string =>
  join(cacheDir, 'kept-records', `${hashOf(root).slice(0, 16)}.${note}`);

/** Of plain data. */
export const hashOf = (value: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(value) ?? '')
    .digest('hex');

/** Bytes of the sum before those of the note. */
const SUM = 4;

/** Undefined where there is none, or it is damaged, of something else, or written when the clock stood later than now. */
export function readNote<Entry>(file: string, key: string, now: number): Note<Entry> | undefined {
  try {
    const note = readSummed(file) as Note<Entry> | undefined;
    return note && note.key === key && note.begun <= now ? note : undefined;
  } catch {
    return undefined;
  }
}

/** What was written with its sum; undefined where it is damaged. Throws where nothing is there, or nothing to read. */
export function readSummed(file: string): unknown {
  const bytes = readFileSync(file);
  const body = bytes.subarray(SUM);
  return bytes.readUInt32LE(0) === crc32(body) ? deserialize(body) : undefined;
}

/** Writes plain data with a sum of its bytes: damaged ones can be data as well, and give a wrong page. */
export function writeSummed(file: string, value: unknown): void {
  const body = serialize(value);
  const sum = Buffer.alloc(SUM);
  sum.writeUInt32LE(crc32(body));
  writeFileSync(file, Buffer.concat([sum, body]));
}

/** Writes a note where it differs from the former one. A disk that takes nothing more stops nobody from reading. */
export function saveNote<Entry>(file: string, note: Note<Entry>, former: Note<Entry> | undefined): void {
  const isSame = former && [...note.entries].every(([name, entry]) => former.entries.get(name) === entry);
  if (isSame && former.entries.size === note.entries.size) {
    touch(file, note.begun);
    return;
  }
  const part = partOf(file);
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeSummed(part, note);
    moveSync(part, file);
  } catch {
    removeSync(part);
  }
}

/** What is used is not cleaned away. */
function touch(file: string, now: number): void {
  try {
    utimesSync(file, now / 1000, now / 1000);
  } catch {}
}
