import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * npm leaves package-lock.json out of what it packs. So that a province installs the very packages with which the
 * engine was tried, their versions and sums go into the tarball under another name, and become the province's own
 * lock file. (npm-shrinkwrap.json would put all packages below the engine's folder, where the copy that runs does not
 * find them.) Plain JavaScript without packages: npm runs it before it packs.
 */
export const ENGINE_LOCK = 'engine-lock.json';

/**
 * What an installation of the engine alone has of its lock file: nothing that only tests use, and the packages of
 * every system, without which `npm ci` refuses the file on all of them.
 * @param {{ packages: Record<string, Record<string, any>> }} lock
 */
export function lockForProvinces({ packages }) {
  const kept = new Set();
  /** @param {string} from @param {string} name */
  const find = (from, name) => {
    for (let at = from; ; at = at.replace(/(?:^|\/)node_modules\/(?:@[^/]+\/)?[^/]+$/, '')) {
      const path = `${at ? `${at}/` : ''}node_modules/${name}`;
      if (packages[path]) return path;
      if (at === '') return undefined;
    }
  };
  /** @param {string} path */
  const follow = (path) => {
    if (kept.has(path)) return;
    kept.add(path);
    const entry = packages[path] ?? {};
    const isOptional = (/** @type {string} */ name) => entry['peerDependenciesMeta']?.[name]?.optional;
    const peers = Object.keys(entry['peerDependencies'] ?? {}).filter((name) => !isOptional(name));
    const names = [entry['dependencies'], entry['optionalDependencies']].flatMap((set) =>
      Object.keys(set ?? {}),
    );
    for (const name of [...names, ...peers]) {
      const next = find(path, name);
      if (next) follow(next);
    }
  };
  follow('');
  return Object.fromEntries(
    Object.entries(packages)
      .filter(([path]) => path !== '' && kept.has(path))
      .map(([path, { dev: _, devOptional, ...entry }]) => [
        path,
        { ...entry, ...(devOptional && { optional: true }) },
      ]),
  );
}

const self = fileURLToPath(import.meta.url);
if (process.argv[1] && resolve(process.argv[1]) === self) {
  const root = resolve(dirname(self), '..', '..');
  const file = join(root, ENGINE_LOCK);
  if (process.argv[2] === '--remove') rmSync(file, { force: true });
  else {
    const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
    writeFileSync(file, `${JSON.stringify({ packages: lockForProvinces(lock) }, null, 1)}\n`);
  }
}
