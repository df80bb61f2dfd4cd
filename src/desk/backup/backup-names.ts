import { HISTORY_FOLDER } from '../history/history-folder.ts';
import { isKeptName } from '../history/snapshot.ts';

/** The list of checksums inside, in the form of sha256sum. */
export const SUMS = 'SHA256SUMS.txt';

/** Files of a province's own folder beside its content. What is made anew (node_modules, dist, .cache) is not among them. */
export const OWN_FILES = [
  'package.json',
  'package-lock.json',
  'README.md',
  '.gitignore',
  '.gitattributes',
  '.npmrc',
];

/** The engine's tarball, and what starts it. */
export const ENGINE_FILE = /^(?:cua-ngo\.mjs|cua-ngo-[\w.-]+\.tgz)$/;

/** What the history of a content folder consists of; what only makes it quicker is not among it. */
export const HISTORY_FILE =
  /^(?:DOC-TRUOC\.txt|changes\/\d{8,12}\.json|objects\/[0-9a-f]{2}\/[0-9a-f]{62}(?:\.z)?)$/;

export const HISTORY_PREFIX = `${HISTORY_FOLDER}/content/`;

/** Longer ones cannot be written on Windows below any folder. */
const LONGEST_NAME = 200;

/**
 * Whether a file of this name may be in a backup: one that the engine writes there, and no other. So no way leads out of
 * the folder, and none to a device of Windows.
 */
export function isBackupName(name: string): boolean {
  if (name.length > LONGEST_NAME) return false;
  const [top, ...rest] = name.split('/') as [string, ...string[]];
  if (rest.length === 0) return name === SUMS || OWN_FILES.includes(name);
  if (top === 'content') return rest.every(isKeptName);
  if (top === 'engine') return rest.length === 1 && ENGINE_FILE.test(rest[0] as string);
  return name.startsWith(HISTORY_PREFIX) && HISTORY_FILE.test(name.slice(HISTORY_PREFIX.length));
}
