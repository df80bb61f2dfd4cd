import { type Dirent, existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { standingAt, standingOf } from '../../catalogue/standing.ts';
import { type HistoryPlace, historyFolder } from '../history/history.ts';
import { isEngine } from '../unpack.mjs';
import { ENGINE_FILE, HISTORY_PREFIX, isBackupName, OWN_FILES } from './backup-names.ts';

export interface BackupFile {
  /** In the backup, with forward slashes. */
  name: string;
  /** Absolute. */
  path: string;
}

/**
 * What a backup of a province holds: its content, its history, and in its own folder what makes it one.
 * @returns the files by their names, and what of it is left out, as editors see it.
 */
export function backupFiles(place: HistoryPlace): { files: BackupFile[]; left: string[] } {
  const { home, contentDir } = place;
  const files: BackupFile[] = [];
  const left: string[] = [];
  const add = (name: string, path: string) => {
    if (isBackupName(name)) files.push({ name, path });
    else left.push(name);
  };
  for (const path of regularFiles(realpathSync(contentDir), '', (link) => left.push(`content/${link}`)))
    add(`content/${path}`, join(realpathSync(contentDir), path));
  const history = historyFolder(place);
  for (const path of existsSync(history) ? regularFiles(history, '', () => {}) : [])
    if (isBackupName(HISTORY_PREFIX + path)) add(HISTORY_PREFIX + path, join(history, path));
  if (!isEngine(home)) {
    for (const name of OWN_FILES.filter((one) => standingAt(join(home, one)) === 'file'))
      if (holdsSecret(join(home, name), name)) left.push(name);
      else add(name, join(home, name));
    const engine = join(home, 'engine');
    for (const name of standingAt(engine) === 'folder' ? readdirSync(engine) : [])
      if (ENGINE_FILE.test(name)) add(`engine/${name}`, join(engine, name));
  }
  return { files: files.sort((a, b) => (a.name < b.name ? -1 : 1)), left };
}

/** A backup is handed on; passwords of a registry are not. */
const holdsSecret = (path: string, name: string) =>
  name === '.npmrc' && /_auth|_password|token/i.test(readFileSync(path, 'utf8'));

/** Files below a folder but hidden ones; links are named and never followed. */
function* regularFiles(root: string, folder: string, leave: (path: string) => void): Generator<string> {
  const isShown = ({ name }: Dirent) => !/^[.~]/.test(name);
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true }).filter(isShown)) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    const standing = standingOf(entry, join(root, path));
    if (standing === 'folder') yield* regularFiles(root, path, leave);
    else if (standing === 'file') yield path;
    else leave(path);
  }
}
