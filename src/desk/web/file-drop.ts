import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type DeskRoute, refusal } from './route.ts';

const BATCH = /^[0-9a-f]{16}$/;

/** Where dropped files wait until a command has read them. */
export interface FileDrop {
  route: DeskRoute;
  /** Absolute paths of what was dropped together, for the command. */
  filesOf(batch: string): string[];
  /** What the command has read goes. */
  forget(batch: string): void;
}

export interface DropOptions {
  /** Of the desk's own; what an earlier desk left in it goes. */
  folder: string;
  /** Files are sent to `/api/<address>/<batch>?ten=<name>`. */
  address: string;
  /** Files of one drop, and what is said of more. */
  most: number;
  tooMany: string;
  /** Of one file. */
  mostBytes: number;
}

export function createFileDrop({ folder, address, most, tooMany, mostBytes }: DropOptions): FileDrop {
  rmSync(folder, { recursive: true, force: true });
  const filesOf = (batch: string): string[] => {
    try {
      return BATCH.test(batch)
        ? readdirSync(join(folder, batch)).map((name) => join(folder, batch, name))
        : [];
    } catch {
      return [];
    }
  };
  const route: DeskRoute = async ({ method, path, query, body }) => {
    const batch = path.startsWith(`/api/${address}/`) ? path.slice(address.length + 6) : '';
    if (method !== 'POST' || !BATCH.test(batch)) return undefined;
    if (filesOf(batch).length >= most) return refusal(409, tooMany);
    const bytes = await body(mostBytes);
    mkdirSync(join(folder, batch), { recursive: true });
    // Two of one name, from two folders, stay apart.
    const number = String(filesOf(batch).length + 1).padStart(2, '0');
    const name = safeName(query.get('ten') ?? '');
    writeFileSync(join(folder, batch, `${number} ${name}`), bytes, { flag: 'wx' });
    return { status: 201, type: 'application/json; charset=utf-8', body: '{}' };
  };
  return {
    route,
    filesOf,
    forget: (batch) => BATCH.test(batch) && rmSync(join(folder, batch), { recursive: true, force: true }),
  };
}

/** The name under which a file was dropped; undefined for one that lies elsewhere. @param path absolute. */
export const nameInDrop = (path: string, folder: string): string | undefined =>
  dirname(dirname(path)) === folder ? basename(path).replace(/^\d+ /, '') : undefined;

/** A name that any system can write, still telling which program or camera gave it. */
export function safeName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replace(/[\\/:*?"<>|\p{C}]/gu, '-')
    .replace(/^[.\s-]+|[.\s]+$/gu, '');
  // The end tells what it is.
  return plain.length > 100 ? plain.slice(-100) : plain || 'tep';
}
