import { type Dirent, existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isAbandonedPart } from '../catalogue/part-files.ts';
import { UNUSED_DAYS } from '../media/ledger.ts';

/** Folders of the cache whose entries note their last use in their time of change. */
const FOLDERS = [
  'pictures',
  'encoded',
  'fonts',
  'search',
  'sheets',
  'cards',
  'press',
  'admin',
  'last-build',
  'kept-records',
  'kept-works',
];

/**
 * Removes what killed runs left unfinished, and what no build of any province has used for a month. What is in use
 * elsewhere is not missed: it is made anew.
 * @param now in milliseconds since 1970.
 */
export function cleanCache(cacheDir: string, now = Date.now()): void {
  for (const folder of FOLDERS) {
    const dir = join(cacheDir, folder);
    const aged = list(dir).map(({ name }) => ({ name, age: ageOf(join(dir, name), now) }));
    const parts = aged.filter(({ name, age }) => isAbandonedPart(name, age));
    const whole = aged.filter(({ name }) => !/\.part$|^\.part-/.test(name));
    // The two files of a font are used as one, and so are the notes of a province.
    const unused = [...Map.groupBy(whole, ({ name }) => name.split('.', 1)[0])].flatMap(([, entry]) =>
      entry.every(({ age }) => age > UNUSED_DAYS * 86_400_000) ? entry : [],
    );
    for (const { name } of [...parts, ...unused]) remove(join(dir, name));
  }
}

const list = (dir: string): Dirent[] => (existsSync(dir) ? readdirSync(dir, { withFileTypes: true }) : []);

/** Milliseconds; 0 for what has gone meanwhile. */
const ageOf = (path: string, now: number) =>
  now - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? now);

/** What cannot be removed now, as it is open on Windows, goes another time. */
function remove(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {}
}
