import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createWhole } from '../../catalogue/create-whole.ts';
import { removeSync } from '../../catalogue/patient-disk.ts';
import { type Objects, openObjects } from './objects.ts';
import { parseSnapshot, parseTree, type Snapshot, type Tree } from './snapshot.ts';

/** What was kept and cannot be read any more, as after a power cut. */
export class Damaged extends Error {}

/** The history of one content folder on the disk. Several processes may write at once: nothing is ever rewritten. */
export interface Store {
  /** Where it lies. */
  dir: string;
  objects: Objects;
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
  /** What stands in the file of a snapshot, readable or not; undefined where it is gone. */
  textOf(number: number): string | undefined;
  /** Keeps a snapshot under a number; false when another process has just taken that. */
  add(number: number, snapshot: Snapshot): boolean;
  /** Forgets snapshots; what they were made of stays. */
  forget(numbers: readonly number[]): void;
}

export const sha256Of = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex');

/** Says what the folder is to whoever finds it. */
const NOTE = `Thư mục này giữ lịch sử nội dung: mỗi lần lệnh của bàn biên tập ghi gì, bản trước và bản sau nằm ở đây.
Xem: npm run history. Lấy lại: npm run undo. Đừng sửa, đừng xóa; xóa thì nội dung vẫn còn nhưng không hoàn tác được nữa.
`;

/** @param dir is made when something is put there. */
export function openStore(dir: string): Store {
  const objects = openObjects(dir);
  const changes = join(dir, 'changes');
  const trees = new Map<string, Tree>();
  let known: Set<string> | undefined;
  const fileOf = (number: number) => join(changes, `${String(number).padStart(8, '0')}.json`);
  const store: Store = {
    dir,
    objects,
    list() {
      known ??= objects.list();
    },
    has: (hash) => known?.has(hash) ?? objects.has(hash),
    put(bytes, isText) {
      const hash = sha256Of(bytes);
      if (store.has(hash)) return hash;
      if (!existsSync(dir)) {
        mkdirSync(dir, { recursive: true });
        writeFileSync(join(dir, 'DOC-TRUOC.txt'), NOTE);
        // Git sees nothing of it, whatever the province's own .gitignore says.
        writeFileSync(join(dir, '.gitignore'), '*\n');
      }
      objects.write(hash, bytes, isText);
      known?.add(hash);
      return hash;
    },
    get(hash) {
      const bytes = objects.read(hash);
      if (bytes && sha256Of(bytes) === hash) return bytes;
      // The next snapshot keeps it anew, if the content still has it.
      objects.remove(hash);
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
        return parseSnapshot(store.textOf(number) ?? '');
      } catch {
        return undefined;
      }
    },
    textOf(number) {
      try {
        return readFileSync(fileOf(number), 'utf8');
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
        throw error;
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
    forget(numbers) {
      for (const number of numbers) removeSync(fileOf(number));
    },
  };
  return store;
}

const numberOf = (name: string): number[] => {
  const [, digits] = /^(\d{8,12})\.json$/.exec(name) ?? [];
  return digits === undefined ? [] : [Number(digits)];
};
