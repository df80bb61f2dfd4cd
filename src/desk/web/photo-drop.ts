import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { createConsentForm } from '../photos/consent-form.ts';
import { LIMITS } from '../photos/limits.ts';
import { type DeskRoute, jsonAnswer } from './route.ts';

/** Pictures of one drop; more come in another one. */
const MOST_FILES = 50;
const BATCH = /^[0-9a-f]{16}$/;
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Where dropped pictures wait until the command has read them. */
export interface PhotoDrop {
  route: DeskRoute;
  /** Absolute paths of what was dropped together, for the command. */
  filesOf(batch: string): string[];
  /** What the command has read goes. */
  forget(batch: string): void;
}

export const dropFolder = (cacheDir: string): string => join(cacheDir, 'desk', 'anh');

/** The name under which a picture was dropped; undefined for one that lies elsewhere. @param path absolute. */
export const droppedName = (path: string, cacheDir: string): string | undefined =>
  dirname(dirname(path)) === dropFolder(cacheDir) ? basename(path).replace(/^\d+ /, '') : undefined;

/** @param folder of the desk's own; what an earlier desk left in it goes. */
export function createPhotoDrop(folder: string): PhotoDrop {
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
    if (method === 'GET' && path === '/api/consent-form.docx')
      return { status: 200, type: WORD, body: createConsentForm() };
    const [, batch] = /^\/api\/photos\/([0-9a-f]{16})$/.exec(path) ?? [];
    if (method !== 'POST' || batch === undefined) return undefined;
    if (filesOf(batch).length >= MOST_FILES)
      return jsonAnswer({ message: `Mỗi lần nhiều nhất ${MOST_FILES} ảnh.  → Thả phần còn lại sau.` }, 409);
    const bytes = await body(LIMITS.mostBytes);
    mkdirSync(join(folder, batch), { recursive: true });
    // Two of one name, from two folders, stay apart.
    const number = String(filesOf(batch).length + 1).padStart(2, '0');
    writeFileSync(join(folder, batch, `${number} ${safeName(query.get('ten') ?? '')}`), bytes, {
      flag: 'wx',
    });
    return jsonAnswer({}, 201);
  };
  return {
    route,
    filesOf,
    forget: (batch) => BATCH.test(batch) && rmSync(join(folder, batch), { recursive: true, force: true }),
  };
}

/** A name that any system can write, still telling which program or camera gave it. */
export function safeName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replace(/[\\/:*?"<>|\p{C}]/gu, '-')
    .replace(/^[.\s-]+|[.\s]+$/gu, '');
  // The end tells what it is.
  return plain.length > 100 ? plain.slice(-100) : plain || 'anh';
}
