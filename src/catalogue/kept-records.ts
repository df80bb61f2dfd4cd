import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { shownPath } from './files.ts';
import { parseHead } from './front-matter.ts';
import { hashOf, type Keep, noteFile, readNote, saveNote } from './kept-note.ts';
import { lazyLines } from './parsed-yaml.ts';
import type { ReadRecord, RecordResult } from './read-record.ts';
import type { RecordFindings } from './rules/record-rules.ts';
import type { Shared } from './rules/rule.ts';
import { COARSE_MS, type FolderStamp, stampOfFolder } from './stamps.ts';

/** Bytes are of `serialize`: those of what is still the same are written again as they are. */
interface Kept {
  stamp: string;
  result: Uint8Array;
  /** Of all that rules of one record look at besides it. */
  shared: string;
  /** Of the records of which these rules asked something: each note is written by itself, and may be older than another. */
  asked: string | undefined;
  found: Uint8Array;
}

/** A record is in the note of the first digit of its hash, so that a change of one writes few of them anew. */
const NOTES = [...'0123456789abcdef'];
const noteOf = (name: string): string => hashOf(name).charAt(0);

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
  keep: Keep,
  { root, languages }: { root: string; languages: readonly string[] },
): KeptRecords {
  const { code, now = Date.now() } = keep;
  const key = hashOf([code, root, languages]);
  const notes = new Map(NOTES.map((note) => [note, readNote<Kept>(noteFile(keep, root, note), key, now)]));
  const stamps = new Map<string, FolderStamp | undefined>();
  const reused = new Map<string, Kept>();
  const known = new Map<string, RecordFindings>();
  let shared = '';
  /** Undefined while one of the records is so young that it might still change unseen. */
  const stampOfAsked = ({ askedFor }: RecordFindings): string | undefined => {
    const asked = askedFor.map((folder) => stamps.get(folder.slice(shownPath().length + 1)));
    return asked.every((stamp) => stamp && isOld(stamp))
      ? hashOf(asked.map((stamp) => stamp?.text))
      : undefined;
  };
  const isOld = ({ changed }: FolderStamp): boolean => changed < now - COARSE_MS;
  return {
    find(kind, id) {
      const name = `${kind}/${id}`;
      const stamp = stampOfFolder(join(root, kind, id));
      stamps.set(name, stamp);
      const kept = notes.get(noteOf(name))?.entries.get(name);
      if (!kept || kept.stamp !== stamp?.text) return undefined;
      reused.set(name, kept);
      return unpack(kept.result);
    },
    findings(given) {
      shared = hashOf(given);
      return [...stamps.keys()].map((name) => {
        const kept = reused.get(name);
        const found = kept?.shared === shared ? (deserialize(kept.found) as RecordFindings) : undefined;
        const asked = found && stampOfAsked(found);
        if (!found || asked === undefined || asked !== kept?.asked) return undefined;
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
        else if (stamp && isOld(stamp) && isSound(result, ofRules))
          current.get(noteOf(name))?.set(name, {
            stamp: stamp.text,
            result: former?.result ?? pack(result),
            shared,
            asked: stampOfAsked(ofRules),
            found: serialize(ofRules),
          });
      }
      for (const [note, entries] of current)
        saveNote(noteFile(keep, root, note), { key, begun: now, entries }, notes.get(note));
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
  const files = Object.fromEntries(
    // Its mistakes were told when it was read first.
    Object.entries(heads).map(([lang, head]) => [lang, { head, ...lazyLines(() => parseHead(head, '')) }]),
  );
  return { ...result, read: { ...rest, files } };
}
