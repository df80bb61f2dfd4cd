import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The engine in a province's folder. npm puts it into node_modules, where Node runs no TypeScript and Vite takes files
 * for finished ones; so it runs from a copy beside, some megabytes, whose packages are found on the way up. Plain
 * JavaScript without packages.
 */

/** Written last: without it a copy was interrupted. */
const WHOLE = '.whole';

/**
 * Whether a folder is the engine itself.
 * @param {string} home
 */
export const isEngine = (home) => existsSync(join(home, 'src', 'desk'));

/**
 * The engine as npm installed it.
 * @param {string} home
 */
export const installedEngine = (home) => join(home, 'node_modules', 'cua-ngo');

/**
 * Copies the installed engine to where it can run, once for each engine, and removes copies of former ones.
 * @param {string} home a province's folder, in which everything is installed
 * @returns the folder of the copy
 */
export function unpackEngine(home) {
  const source = realpathSync(installedEngine(home));
  const copies = join(home, '.cache', 'engine');
  const name = nameOf(home, source);
  const copy = join(copies, name);
  if (existsSync(join(copy, WHOLE))) return copy;
  cpSync(source, copy, { recursive: true });
  writeFileSync(join(copy, WHOLE), '');
  for (const other of readdirSync(copies))
    if (other !== name)
      try {
        rmSync(join(copies, other), { recursive: true, force: true });
      } catch {
        // A command of the former engine still runs; the next copy removes it.
      }
  return copy;
}

/** An engine that was packed anew may keep its number.
 * @param {string} home @param {string} source */
function nameOf(home, source) {
  const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'));
  const account = JSON.parse(readFileSync(join(home, 'node_modules', '.package-lock.json'), 'utf8'));
  const { integrity = '' } = account.packages['node_modules/cua-ngo'] ?? {};
  return `${version}-${createHash('sha256').update(integrity).digest('hex').slice(0, 8)}`;
}
