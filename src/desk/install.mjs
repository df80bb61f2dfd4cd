import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, win32 } from 'node:path';

/**
 * What a command needs, and how it comes into node_modules. Plain JavaScript without packages, for it runs before
 * there are any.
 */

/**
 * The packages in a lock file or in npm's own account, by their path; undefined where it cannot be read.
 * @param {string} file
 * @returns {Record<string, Record<string, unknown>> | undefined}
 */
function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
  } catch {
    return undefined;
  }
}

/** @param {string} root */
const wantedBy = (root) => packagesOf(join(root, 'package-lock.json'));

/** npm keeps its own account of what it installed and writes it last, so an interrupted install does not pass.
 * @param {string} root */
const installedIn = (root) => packagesOf(join(root, 'node_modules', '.package-lock.json'));

/**
 * Whether node_modules holds what the lock file asks for. Optional packages of other systems may be absent.
 * @param {string} root
 * @param {{ whole?: boolean }} need `whole`: also what only tests and measurements use
 */
export function isInstalled(root, { whole = false } = {}) {
  const wanted = wantedBy(root);
  const found = installedIn(root);
  if (!wanted || !found) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '' || entry['link'] || (entry['dev'] && !whole)) return true;
    const own = found[path];
    if (!own) return Boolean(entry['optional'] || entry['devOptional'] || entry['peer']);
    return isSame(own, entry) && existsSync(join(root, path, 'package.json'));
  });
}

/** An engine that was packed anew may keep its number; the sum of its bytes is another.
 * @param {Record<string, unknown>} own @param {Record<string, unknown>} entry */
const isSame = (own, entry) =>
  own['version'] === entry['version'] &&
  (!own['integrity'] || !entry['integrity'] || own['integrity'] === entry['integrity']);

/**
 * Whether what only tests use was installed before: then an editor's command does not throw it away.
 * @param {string} root
 */
function hasWhole(root) {
  const found = installedIn(root) ?? {};
  return Object.entries(wantedBy(root) ?? {}).some(([path, entry]) => entry['dev'] && found[path]);
}

/**
 * npm with which to install, run by this same Node where npm says where it is: no shell, no quoting. What is there
 * is added to; where npm's account is missing, `npm ci` begins anew. On Windows a running program cannot be deleted,
 * as `npm ci` would do with the Node inside node_modules.
 * @param {string} root
 * @param {{ whole?: boolean }} need
 */
export function installCommand(
  root,
  { whole = false } = {},
  { platform = process.platform, execPath = process.execPath, env = process.env } = {},
) {
  // Windows writes one drive as c: and as C:.
  const modules = `${win32.join(root, 'node_modules')}\\`.toLowerCase();
  const inside = win32.normalize(execPath).toLowerCase().startsWith(modules);
  const adds = installedIn(root) !== undefined || (platform === 'win32' && inside);
  const args = adds ? ['install', '--no-save'] : ['ci'];
  if (!whole && !hasWhole(root)) args.push('--omit=dev');
  args.push('--prefer-offline', '--loglevel=error');
  return npmCommand(args, { platform, execPath, env });
}

/**
 * @param {string[]} args
 * @param {{ platform?: NodeJS.Platform, execPath?: string, env?: NodeJS.ProcessEnv }} machine
 */
export function npmCommand(
  args,
  { platform = process.platform, execPath = process.execPath, env = process.env } = {},
) {
  const cli = env['npm_execpath'];
  if (cli && /npm-cli\.c?js$/.test(cli)) return { file: execPath, args: [cli, ...args], shell: false };
  return { file: 'npm', args, shell: platform === 'win32' };
}

/**
 * @param {string} root
 * @param {{ whole?: boolean }} need
 */
export function install(root, need) {
  const { file, args, shell } = installCommand(root, need);
  return spawnSync(file, args, { cwd: root, stdio: 'inherit', shell }).status === 0;
}

/** The weights of fonts from which those of a site are cut. */
const KEPT_WEIGHTS = /^(?:400Regular|600SemiBold|700Bold)$/;

/**
 * Removes what no command reads: 67 MB of headers beside Node, whose program is linked into its package, and 72 MB
 * of the other weights of fonts. What cannot be removed stays; it is in nobody's way.
 * @param {string} root
 */
export function removeUnread(root) {
  const modules = join(root, 'node_modules');
  const unread = [];
  const node = join(modules, 'node');
  if (list(join(node, 'bin')).length > 0) unread.push(join(node, 'node_modules'));
  const fonts = join(modules, '@expo-google-fonts');
  for (const font of list(fonts))
    for (const weight of list(join(fonts, font)))
      if (/^\d00[A-Z]/.test(weight) && !KEPT_WEIGHTS.test(weight)) unread.push(join(fonts, font, weight));
  for (const folder of unread)
    try {
      rmSync(folder, { recursive: true, force: true });
    } catch {}
}

/** @param {string} dir */
const list = (dir) => (existsSync(dir) ? readdirSync(dir) : []);
