import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The package.json and the lock file of a province's folder. Plain JavaScript without packages. */

/**
 * Whether a folder is one that new-province made.
 * @param {string} home
 */
export function isProvinceFolder(home) {
  const file = join(home, 'package.json');
  if (!existsSync(file)) return false;
  try {
    return 'cua-ngo' in (JSON.parse(readFileSync(file, 'utf8')).dependencies ?? {});
  } catch {
    return false;
  }
}

/** Where the tarball of the engine lies in a province's folder. */
export const ENGINE_FOLDER = 'engine';

/** @param {string} version */
export const tarballName = (version) => `cua-ngo-${version}.tgz`;

/** @param {string} version */
export const dependencyOn = (version) => `file:${ENGINE_FOLDER}/${tarballName(version)}`;

const LAUNCHER = `node ${ENGINE_FOLDER}/cua-ngo.mjs`;
const COMMANDS = [
  'start',
  'desk',
  'check',
  'build',
  'dev',
  'accept',
  'new',
  'status',
  'due',
  'harvest',
  'visits',
  'brochure',
  'panels',
  'report',
  'exchange',
  'import',
  'rename',
  'history',
  'undo',
  'backup',
  'photos',
  'withdraw',
  'terms',
  'words',
  'doctor',
  'guide',
  'kiosk',
  'update',
];

/**
 * @param {{ name: string, description: string, engine: import('./engine-tarball.mjs').Engine }} province
 */
export function createManifest({ name, description, engine }) {
  return {
    name,
    version: '1.0.0',
    description,
    private: true,
    type: 'module',
    scripts: Object.fromEntries(COMMANDS.map((command) => [command, `${LAUNCHER} ${command}`])),
    dependencies: { 'cua-ngo': dependencyOn(engine.version) },
    // Node brings its program by a script of its package; a newer npm runs only those that are named.
    allowScripts: engine.manifest['allowScripts'] ?? {},
  };
}

/**
 * The manifest with another engine; all else that stands in it stays.
 * @param {Record<string, any>} manifest
 * @param {import('./engine-tarball.mjs').Engine} engine
 */
export const withEngine = (manifest, engine) => ({
  ...manifest,
  dependencies: { ...manifest['dependencies'], 'cua-ngo': dependencyOn(engine.version) },
  allowScripts: { ...manifest['allowScripts'], ...engine.manifest['allowScripts'] },
});

/**
 * The lock file: the engine, and the very packages with which it was tried.
 * @param {Record<string, any>} manifest of the province
 * @param {import('./engine-tarball.mjs').Engine} engine
 */
export function createLock(manifest, { version, integrity, manifest: own, packages }) {
  const { name, version: ownVersion, dependencies } = manifest;
  const { license, dependencies: needs, bin, engines } = own;
  return {
    name,
    version: ownVersion,
    lockfileVersion: 3,
    requires: true,
    packages: {
      '': { name, version: ownVersion, dependencies },
      'node_modules/cua-ngo': {
        version,
        resolved: dependencyOn(version),
        integrity,
        ...(license && { license }),
        dependencies: needs,
        ...(bin && { bin }),
        ...(engines && { engines }),
      },
      ...packages,
    },
  };
}

/** @param {unknown} value */
export const toJson = (value) => `${JSON.stringify(value, null, 2)}\n`;
