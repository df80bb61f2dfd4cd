import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { ENGINE_LOCK } from './engine-lock.mjs';

/** An engine as `npm pack` makes it. Plain JavaScript without packages: it is read while packages are replaced. */

/**
 * @typedef {object} Engine
 * @property {string} version as `0.2.0`
 * @property {string} integrity as npm writes it: `sha512-…`
 * @property {Record<string, any>} manifest its package.json
 * @property {Record<string, Record<string, any>>} packages all it needs, by path, as in a lock file
 */

/** A tarball of the engine has some megabytes; what is unpacked to more is something else. */
const LARGEST = 200_000_000;

/**
 * @param {string} file
 * @returns {Engine | undefined} undefined when it is no engine, or not a whole one
 */
export function readEngine(file) {
  try {
    const bytes = readFileSync(file);
    const texts = filesOf(gunzipSync(bytes, { maxOutputLength: LARGEST }));
    const manifest = JSON.parse(texts('package/package.json'));
    const { packages } = JSON.parse(texts(`package/${ENGINE_LOCK}`));
    const { name, version } = manifest;
    if (name !== 'cua-ngo' || !isVersion(version) || typeof packages !== 'object') return undefined;
    const integrity = `sha512-${createHash('sha512').update(bytes).digest('base64')}`;
    return { version, integrity, manifest, packages };
  } catch {
    return undefined;
  }
}

/**
 * A number such as 1.20.3, and nothing behind it: that is what engines have.
 * @param {unknown} text
 */
export const isVersion = (text) => typeof text === 'string' && /^\d{1,6}\.\d{1,6}\.\d{1,6}$/.test(text);

/**
 * @param {string} a @param {string} b
 * @returns below 0 where `a` is the older one
 */
export function compareVersions(a, b) {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number));
  for (const [index, part] of (left ?? []).entries()) {
    const other = right?.[index] ?? 0;
    if (part !== other) return part - other;
  }
  return 0;
}

/**
 * The texts in a tar archive by their name. Names are short here, so that the first header has them whole:
 * https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html#tag_20_94_13_06 (ustar).
 * @param {Buffer} tar
 */
function filesOf(tar) {
  const BLOCK = 512;
  const cut = (/** @type {number} */ at, /** @type {number} */ length) =>
    tar.toString('latin1', at, at + length).split('\0', 1)[0] ?? '';
  /** @type {Map<string, string>} */
  const files = new Map();
  for (let at = 0; at + BLOCK <= tar.length && tar[at] !== 0; ) {
    const size = Number.parseInt(cut(at + 124, 12), 8);
    if (!Number.isSafeInteger(size)) throw new Error('No tar archive.');
    const end = at + BLOCK + size;
    if (end > tar.length) throw new Error('The archive ends in the middle.');
    const name = cut(at, 100);
    if (name.endsWith('.json')) files.set(name, tar.toString('utf8', at + BLOCK, end));
    at = at + BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
  return (/** @type {string} */ name) => {
    const text = files.get(name);
    if (text === undefined) throw new Error(`No ${name}.`);
    return text;
  };
}
