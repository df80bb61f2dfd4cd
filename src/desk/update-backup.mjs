import {
  copyFileSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, extname, join } from 'node:path';

/**
 * What a province's folder was before an update. The backup is whole or absent: it gets its name last, and loses it
 * in one step. Plain JavaScript without packages.
 */

/** @param {string} home */
const backupOf = (home) => join(home, '.cua-ngo-update');

const FILES = ['package.json', 'package-lock.json'];

/** A link to these is enough: nothing writes into them, and a province may have gigabytes. */
const MEDIA = /^\.(?:jpe?g|png|webp|avif|gif|tiff?|heic|svgz|mp[34]|m4a|ogg|opus|wav|webm|mov|pdf|zip)$/i;

/**
 * @typedef {object} UpdateState
 * @property {string} from version of the former engine
 * @property {string} to version of the new one
 * @property {string} contentDir
 * @property {number} pid of the process that updates
 * @property {boolean} ownTarball whether the new engine lay in its place before
 */

/**
 * @param {string} home
 * @returns {UpdateState | undefined} undefined: no update has been begun and not ended
 */
export function stateOf(home) {
  const file = join(backupOf(home), 'state.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/** @param {string} home @param {UpdateState} state */
export function takeBackup(home, state) {
  const part = `${backupOf(home)}.part`;
  rmSync(part, { recursive: true, force: true });
  mkdirSync(part);
  for (const name of FILES) copyFileSync(join(home, name), join(part, name));
  const content = realpathSync(state.contentDir);
  mkdirSync(join(part, 'content'));
  for (const path of filesIn(content)) {
    const to = join(part, 'content', path);
    mkdirSync(dirname(to), { recursive: true });
    keep(join(content, path), to);
  }
  writeFileSync(join(part, 'state.json'), JSON.stringify(state));
  renameSync(part, backupOf(home));
}

/** From here on the update is done. @param {string} home */
export function dropBackup(home) {
  const done = `${backupOf(home)}.done`;
  rmSync(done, { recursive: true, force: true });
  renameSync(backupOf(home), done);
  rmSync(done, { recursive: true, force: true, maxRetries: 3 });
}

/**
 * Makes package.json, the lock file and the content what they were. May be interrupted and begun again.
 * @param {string} home
 * @param {UpdateState} state
 * @param {string} [aside] a folder that receives what is replaced or removed, for whoever may have edited it since
 * @returns {number} how many files of the content were put aside
 */
export function restoreBackup(home, state, aside) {
  const backup = backupOf(home);
  const content = realpathSync(state.contentDir);
  const before = new Set(filesIn(join(backup, 'content')));
  let put = 0;
  const putAside = (/** @type {string} */ path) => {
    if (!aside || !existsSync(join(content, path))) return;
    mkdirSync(dirname(join(aside, path)), { recursive: true });
    copyFileSync(join(content, path), join(aside, path));
    put++;
  };
  for (const path of before) {
    const [from, to] = [join(backup, 'content', path), join(content, path)];
    if (isSame(from, to)) continue;
    putAside(path);
    mkdirSync(dirname(to), { recursive: true });
    replace(from, to);
  }
  for (const path of filesIn(content)) {
    if (before.has(path)) continue;
    putAside(path);
    rmSync(join(content, path), { force: true });
    removeEmpty(content, dirname(path));
  }
  for (const name of FILES) replace(join(backup, name), join(home, name));
  return put;
}

/** Files by their path below a folder; links are left alone, as nothing that reads the content follows one.
 * @param {string} dir @returns {string[]} */
function filesIn(dir) {
  return readdirSync(dir, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return filesIn(join(dir, entry.name)).map((path) => join(entry.name, path));
    return entry.isFile() ? [entry.name] : [];
  });
}

/** @param {string} from @param {string} to */
function keep(from, to) {
  if (MEDIA.test(extname(from)))
    try {
      return linkSync(from, to);
    } catch {
      // Another disk, or a file system without links.
    }
  copyFileSync(from, to);
}

/** @param {string} a @param {string} b */
function isSame(a, b) {
  const [one, other] = [statSync(a), lstatSync(b, { throwIfNoEntry: false })];
  if (!other?.isFile() || one.size !== other.size) return false;
  return (
    (one.ino !== 0 && one.ino === other.ino && one.dev === other.dev) ||
    readFileSync(a).equals(readFileSync(b))
  );
}

/** Puts a copy of a file in the place of another, whole at every moment. @param {string} from @param {string} to */
function replace(from, to) {
  const part = `${to}.part-${process.pid}`;
  copyFileSync(from, part);
  renameSync(part, to);
}

/** @param {string} root @param {string} dir */
function removeEmpty(root, dir) {
  for (let at = dir; at !== '.' && readdirSync(join(root, at)).length === 0; at = dirname(at))
    rmdirSync(join(root, at));
}
