import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { removeSync } from '../../catalogue/patient-disk.ts';
import { HISTORY_FOLDER } from '../history/history-folder.ts';

/**
 * Takes one object out of the history of the content: whoever goes back to a day before gets everything but it.
 * @param home the province's folder. @param sha256 of the object's bytes, in hex.
 * @returns how many copies there were.
 */
export type ForgetObject = (home: string, sha256: string) => number;

/** Objects are files named by their hash, whole or with the first digits as a folder. */
export const forgetObject: ForgetObject = (home, sha256) => {
  const folder = join(home, HISTORY_FOLDER);
  if (!existsSync(folder)) return 0;
  const found = readdirSync(folder, { withFileTypes: true, recursive: true }).filter(
    (entry) => entry.isFile() && join(entry.parentPath, entry.name).replace(/[\\/]/g, '').includes(sha256),
  );
  for (const entry of found) removeSync(join(entry.parentPath, entry.name));
  return found.length;
};
