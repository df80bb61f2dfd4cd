import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { deflateSync, inflateSync } from 'node:zlib';
import { isAbandonedPart, partOf } from '../../catalogue/part-files.ts';
import { moveSync, removeSync } from '../../catalogue/patient-disk.ts';

/** The longest file that is kept, in bytes. */
export const LARGEST_KEPT = 100_000_000;

/** So many new objects are forced onto the disk one by one; of more, as at the first snapshot, it would take minutes. */
const MOST_FORCED = 64;

/**
 * The objects of a history on the disk: bytes by their sha-256, compressed where that makes them smaller. What no
 * snapshot needs is discarded first, into a folder of its day: another process may have seen it at its old place a moment
 * ago and rely on it, and whoever asks for it gets it back.
 */
export interface Objects {
  has(hash: string): boolean;
  write(hash: string, bytes: Uint8Array, isText: boolean): void;
  /** Undefined when there is none of it or it is damaged; the machine's own faults are thrown. */
  read(hash: string): Buffer | undefined;
  remove(hash: string): void;
  /** All of them in one look, since asking for each of ten thousand takes as long as reading them. */
  list(): Set<string>;
  /** @param day `2026-11-30`. */
  discard(hash: string, day: string): void;
  /** Brings back what is needed after all, and removes for good what was discarded before a day. */
  empty(before: string, needed: ReadonlySet<string>): void;
}

/** @param dir of the history. Folders are made when something is put there. */
export function openObjects(dir: string): Objects {
  const objects = join(dir, 'objects');
  const discarded = join(dir, 'discarded');
  const place = (hash: string) => join(objects, hash.slice(0, 2), hash.slice(2));
  let forced = 0;
  const days = () => (existsSync(discarded) ? readdirSync(discarded).filter((name) => DAY.test(name)) : []);
  const bringBack = (day: string, hash: string, packed: '' | '.z') => {
    mkdirSync(join(objects, hash.slice(0, 2)), { recursive: true });
    moveSync(join(discarded, day, hash + packed), place(hash) + packed);
  };
  const isBack = (hash: string): boolean => {
    for (const day of days())
      for (const packed of ['', '.z'] as const)
        if (existsSync(join(discarded, day, hash + packed))) {
          bringBack(day, hash, packed);
          return true;
        }
    return false;
  };
  return {
    has: (hash) => existsSync(place(hash)) || existsSync(`${place(hash)}.z`),
    write(hash, bytes, isText) {
      const packed = isText ? deflateSync(bytes) : bytes;
      const isSmaller = packed.length < bytes.length;
      mkdirSync(join(objects, hash.slice(0, 2)), { recursive: true });
      const path = isSmaller ? `${place(hash)}.z` : place(hash);
      writeAside(path, isSmaller ? packed : bytes, forced++ < MOST_FORCED);
    },
    read: (hash) => readObject(place(hash)) ?? (isBack(hash) ? readObject(place(hash)) : undefined),
    remove(hash) {
      for (const path of [place(hash), `${place(hash)}.z`]) removeSync(path);
    },
    list: () => listObjects(objects),
    discard(hash, day) {
      mkdirSync(join(discarded, day), { recursive: true });
      for (const packed of ['', '.z'])
        ifThere(() => renameSync(place(hash) + packed, join(discarded, day, hash + packed)));
    },
    empty(before, needed) {
      for (const day of days()) {
        for (const name of readdirSync(join(discarded, day))) {
          const [, hash = '', packed = ''] = /^([0-9a-f]{64})(\.z)?$/.exec(name) ?? [];
          if (needed.has(hash)) ifThere(() => bringBack(day, hash, packed as '' | '.z'));
          else if (day < before) removeSync(join(discarded, day, name));
        }
        if (readdirSync(join(discarded, day)).length === 0) ifThere(() => rmdirSync(join(discarded, day)));
      }
    },
  };
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Another process may have done the same a moment before. */
function ifThere(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!['ENOENT', 'ENOTEMPTY'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
}

function listObjects(objects: string): Set<string> {
  const known = new Set<string>();
  for (const start of existsSync(objects) ? readdirSync(objects) : [])
    for (const name of readdirSync(join(objects, start))) {
      const [, rest] = /^([0-9a-f]{62})(?:\.z)?$/.exec(name) ?? [];
      if (rest !== undefined) known.add(start + rest);
      else removeAbandoned(join(objects, start, name), name);
    }
  return known;
}

function removeAbandoned(path: string, name: string): void {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat && isAbandonedPart(name, Date.now() - stat.mtimeMs)) removeSync(path);
}

function readObject(path: string): Buffer | undefined {
  try {
    if (existsSync(path)) return readFileSync(path);
    if (!existsSync(`${path}.z`)) return undefined;
    const packed = readFileSync(`${path}.z`);
    return inflateSync(packed, { maxOutputLength: LARGEST_KEPT });
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    // Discarded by another process at this very moment.
    if (code === 'ENOENT') return undefined;
    // zlib's own codes begin with Z_ or ERR_; the machine's are no damage of what was kept.
    if (/^(?:Z_|ERR_)/.test(code)) return undefined;
    throw error;
  }
}

function writeAside(path: string, bytes: Uint8Array, force: boolean): void {
  const part = partOf(path);
  try {
    const handle = openSync(part, 'wx');
    try {
      writeFileSync(handle, bytes);
      if (force) fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    moveSync(part, path);
  } catch (error) {
    removeSync(part);
    // Another process has just put the same bytes there.
    if (!existsSync(path)) throw error;
  }
}
