import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { crc32 } from 'node:zlib';
import { shownPath } from './files.ts';
import { parseHead } from './front-matter.ts';
import type { YamlFile } from './parsed-yaml.ts';
import { partOf } from './part-files.ts';
import { moveSync, removeSync } from './patient-disk.ts';
import type { ReadRecord, RecordResult } from './read-record.ts';
import type { RecordFindings } from './rules/record-rules.ts';
import type { Shared } from './rules/rule.ts';
import { COARSE_MS, type FolderStamp, stampOfFolder } from './stamps.ts';

/** Where to keep what is read, and for whom. */
export interface KeepRecords {
  cacheDir: string;
  /** Names the code that reads, with its packages and its Node: other code reads anew. */
  code: string;
  /** Milliseconds since 1970; the moment itself by default. */
  now?: number;
}

/** One file of what was read: some of the records, so that a change of one of them writes few anew. */
interface Note {
  /** Of the code, the folder and the languages. */
  key: string;
  /** When the folders were looked at. */
  begun: number;
  records: Map<string, Kept>;
}

/** Bytes are of `serialize`: those of what is still the same are written again as they are. */
interface Kept {
  stamp: string;
  result: Uint8Array;
  /** Of all that rules of one record look at besides it. */
  shared: string;
  found: Uint8Array;
}

/** Names of the notes of one province; a record is in that of the first digit of its hash. */
const NOTES = [...'0123456789abcdef'];
const noteOf = (name: string) => hashOf(name).charAt(0);

export interface KeptRecords {
  /** What reading a record would give; undefined where there is any doubt. Asked once of each, before it is read. */
  find(kind: string, id: string): RecordResult | undefined;
  /** What the rules would find in each record that was asked for, in that order; undefined where there is any doubt. */
  findings(shared: Shared): (RecordFindings | undefined)[];
  /** Keeps what was read and found this time, in the same order. */
  save(results: readonly RecordResult[], found: readonly RecordFindings[]): void;
}

/**
 * What an earlier run read of the same province.
 * @param root absolute path of the content folder. @param languages those the province shows.
 */
export function openKeptRecords(
  { cacheDir, code, now = Date.now() }: KeepRecords,
  { root, languages }: { root: string; languages: readonly string[] },
): KeptRecords {
  const file = (note: string) => join(cacheDir, 'kept-records', `${hashOf(root).slice(0, 16)}.${note}`);
  const key = hashOf([code, root, languages]);
  const notes = new Map(NOTES.map((note) => [note, readNote(file(note), key, now)]));
  const stamps = new Map<string, FolderStamp | undefined>();
  const reused = new Map<string, Kept>();
  const known = new Map<string, RecordFindings>();
  let shared = '';
  return {
    find(kind, id) {
      const name = `${kind}/${id}`;
      const stamp = stampOfFolder(join(root, kind, id));
      stamps.set(name, stamp);
      const kept = notes.get(noteOf(name))?.records.get(name);
      if (!kept || kept.stamp !== stamp?.text) return undefined;
      reused.set(name, kept);
      return unpack(kept.result);
    },
    findings(given) {
      shared = hashOf(given);
      const folders = new Set([...reused.keys()].map((name) => shownPath(name)));
      return [...stamps.keys()].map((name) => {
        const kept = reused.get(name);
        const found = kept?.shared === shared ? (deserialize(kept.found) as RecordFindings) : undefined;
        // Of another record that was read anew nobody knows whether it still has the same headings.
        if (!found?.askedFor.every((folder) => folders.has(folder))) return undefined;
        known.set(name, found);
        return found;
      });
    },
    save(results, found) {
      const current = new Map(NOTES.map((note) => [note, new Map<string, Kept>()]));
      for (const [at, [name, stamp]] of [...stamps].entries()) {
        const [result, ofRules] = [results[at] as RecordResult, found[at] as RecordFindings];
        const former = reused.get(name);
        if (former && known.get(name) === ofRules) current.get(noteOf(name))?.set(name, former);
        else if (stamp && stamp.changed < now - COARSE_MS && isSound(result, ofRules))
          current.get(noteOf(name))?.set(name, {
            stamp: stamp.text,
            result: former?.result ?? pack(result),
            shared,
            found: serialize(ofRules),
          });
      }
      for (const [note, records] of current) {
        const former = notes.get(note)?.records;
        const isSame = former && [...records].every(([name, kept]) => former.get(name) === kept);
        if (isSame && former.size === records.size) touch(file(note), now);
        else writeNote(file(note), { key, begun: now, records });
      }
    },
  };
}

/** With a mistake it is read anew until it has none: some are those of the machine, and pass. */
const isSound = ({ read, issues }: RecordResult, { issues: found, translations }: RecordFindings): boolean =>
  read !== undefined &&
  translations !== undefined &&
  !issues.some(({ level }) => level === 'error') &&
  !found.some(({ code }) => code === 'unforeseen');

type Packed = Omit<RecordResult, 'read'> & {
  read: Omit<ReadRecord, 'files'> & { heads: Record<string, string> };
};

function pack({ read, bodies, attached, issues }: RecordResult): Uint8Array {
  const { files, ...rest } = read as ReadRecord;
  const heads = Object.fromEntries(Object.entries(files).map(([lang, { head }]) => [lang, head]));
  return serialize({
    read: { ...rest, heads },
    bodies,
    ...(attached && { attached }),
    issues,
  } satisfies Packed);
}

function unpack(bytes: Uint8Array): RecordResult {
  const { read, ...result } = deserialize(bytes) as Packed;
  const { heads, ...rest } = read;
  const files = Object.fromEntries(Object.entries(heads).map(([lang, head]) => [lang, headFile(head)]));
  return { ...result, read: { ...rest, files } };
}

/** Lines are asked for seldom: only then the head is read again. Its mistakes were told when it was read first. */
function headFile(head: string): ReadRecord['files'][string] {
  let yaml: YamlFile | undefined;
  return { head, lineOf: (path) => (yaml ??= parseHead(head, '')).lineOf(path) };
}

const hashOf = (value: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(value) ?? '')
    .digest('hex');

/** Bytes of the sum before those of the note. */
const SUM = 4;

/** Undefined where there is none, or it is damaged, of something else, or written when the clock stood later than now. */
function readNote(file: string, key: string, now: number): Note | undefined {
  try {
    const bytes = readFileSync(file);
    const body = bytes.subarray(SUM);
    if (bytes.readUInt32LE(0) !== crc32(body)) return undefined;
    const note = deserialize(body) as Note;
    return note.key === key && note.begun <= now ? note : undefined;
  } catch {
    return undefined;
  }
}

/** A disk that takes nothing more stops nobody from reading. */
function writeNote(file: string, note: Note): void {
  const part = partOf(file);
  try {
    mkdirSync(dirname(file), { recursive: true });
    const body = serialize(note);
    const sum = Buffer.alloc(SUM);
    sum.writeUInt32LE(crc32(body));
    writeFileSync(part, Buffer.concat([sum, body]));
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
