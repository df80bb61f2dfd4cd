import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { deflateSync, inflateSync } from 'node:zlib';
import { createWhole } from '../../catalogue/create-whole.ts';
import { isAbandonedPart, partOf } from '../../catalogue/part-files.ts';
import { moveSync, removeSync } from '../../catalogue/patient-disk.ts';
import { parseSnapshot, parseTree, type Snapshot, type Tree } from './snapshot.ts';

/** The longest file that is kept, in bytes. */
export const LARGEST_KEPT = 100_000_000;

/** So many new objects are forced onto the disk one by one; of more, as at the first snapshot, it would take minutes. */
const MOST_FORCED = 64;

/** What was kept and cannot be read any more, as after a power cut. */
export class Damaged extends Error {}

/** The history of one content folder on the disk. Several processes may write at once: nothing is ever rewritten. */
export interface Store {
  /** Where it lies. */
  dir: string;
  /** Looks once at all that is kept: for whoever will ask for very many. */
  list(): void;
  has(hash: string): boolean;
  /** Keeps bytes. @param isText whether they grow smaller when compressed. @returns their sha-256. */
  put(bytes: Uint8Array, isText: boolean): string;
  /** @throws Damaged */
  get(hash: string): Buffer;
  /** @throws Damaged */
  tree(hash: string): Tree;
  /** In rising order, those that cannot be read among them. */
  numbers(): number[];
  /** Undefined when it is damaged. */
  snapshot(number: number): Snapshot | undefined;
  /** The newest that can be read. */
  newest(): { number: number; snapshot: Snapshot } | undefined;
  /** Keeps a snapshot under a number; false when another process has just taken that. */
  add(number: number, snapshot: Snapshot): boolean;
}

export const sha256Of = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex');

/** Says what the folder is to whoever finds it. */
const NOTE = `Thư mục này giữ lịch sử nội dung: mỗi lần lệnh của bàn biên tập ghi gì, bản trước và bản sau nằm ở đây.
Xem: npm run history. Lấy lại: npm run undo. Đừng sửa, đừng xóa; xóa thì nội dung vẫn còn nhưng không hoàn tác được nữa.
`;

/** @param dir is made when something is put there. */
export function openStore(dir: string): Store {
  const objects = join(dir, 'objects');
  const changes = join(dir, 'changes');
  const trees = new Map<string, Tree>();
  let known: Set<string> | undefined;
  let forced = 0;
  const place = (hash: string) => join(objects, hash.slice(0, 2), hash.slice(2));
  const fileOf = (number: number) => join(changes, `${String(number).padStart(8, '0')}.json`);
  const store: Store = {
    dir,
    list() {
      known ??= listObjects(objects);
    },
    has: (hash) => known?.has(hash) ?? (existsSync(place(hash)) || existsSync(`${place(hash)}.z`)),
    put(bytes, isText) {
      const hash = sha256Of(bytes);
      if (store.has(hash)) return hash;
      const packed = isText ? deflateSync(bytes) : bytes;
      const isSmaller = packed.length < bytes.length;
      if (!existsSync(dir)) {
        mkdirSync(dir, { recursive: true });
        writeFileSync(join(dir, 'DOC-TRUOC.txt'), NOTE);
        // Git sees nothing of it, whatever the province's own .gitignore says.
        writeFileSync(join(dir, '.gitignore'), '*\n');
      }
      mkdirSync(join(objects, hash.slice(0, 2)), { recursive: true });
      const path = isSmaller ? `${place(hash)}.z` : place(hash);
      writeAside(path, isSmaller ? packed : bytes, forced++ < MOST_FORCED);
      known?.add(hash);
      return hash;
    },
    get(hash) {
      const bytes = readObject(place(hash));
      if (bytes && sha256Of(bytes) === hash) return bytes;
      // The next snapshot keeps it anew, if the content still has it.
      for (const path of [place(hash), `${place(hash)}.z`]) removeSync(path);
      known?.delete(hash);
      throw new Damaged(hash);
    },
    tree(hash) {
      const tree = trees.get(hash) ?? parseTree(store.get(hash).toString());
      if (!tree) throw new Damaged(hash);
      trees.set(hash, tree);
      return tree;
    },
    numbers: () => (existsSync(changes) ? readdirSync(changes) : []).flatMap(numberOf).sort((a, b) => a - b),
    snapshot(number) {
      try {
        return parseSnapshot(readFileSync(fileOf(number), 'utf8'));
      } catch {
        return undefined;
      }
    },
    newest() {
      for (const number of store.numbers().reverse()) {
        const snapshot = store.snapshot(number);
        if (snapshot) return { number, snapshot };
      }
      return undefined;
    },
    add(number, snapshot) {
      mkdirSync(changes, { recursive: true });
      try {
        createWhole(fileOf(number), `${JSON.stringify(snapshot)}\n`);
        return true;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
        throw error;
      }
    },
  };
  return store;
}

const numberOf = (name: string): number[] => {
  const [, digits] = /^(\d{8,12})\.json$/.exec(name) ?? [];
  return digits === undefined ? [] : [Number(digits)];
};

/** All in one look, since asking for each of ten thousand takes as long as reading them. */
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
    // zlib's own codes begin with Z_ or ERR_; the machine's are no damage of what was kept.
    if (/^(?:Z_|ERR_)/.test((error as NodeJS.ErrnoException).code ?? '')) return undefined;
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
