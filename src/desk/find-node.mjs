import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The Node that runs the commands. Plain JavaScript without packages. */

/** The oldest Node that runs TypeScript without a switch. */
const OLDEST = [22, 18];

export const NO_NODE = `
Không có Node đủ mới: cần Node ${OLDEST.join('.')} trở lên, máy này đang dùng ${process.versions.node}.
  → Xóa thư mục node_modules rồi chạy lại, hoặc cài Node 24 từ https://nodejs.org`;

/** @param {string} version as `24.9.0` */
export function runsTypeScript(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
}

/**
 * The Node inside node_modules, or undefined where it is absent or does not run on this system.
 * @param {string} root
 */
export function packagedNode(root, platform = process.platform) {
  const file = join(root, 'node_modules', 'node', 'bin', platform === 'win32' ? 'node.exe' : 'node');
  if (!existsSync(file)) return undefined;
  const { status, stdout } = spawnSync(file, ['--version'], { encoding: 'utf8' });
  return status === 0 && runsTypeScript(stdout.trim().replace(/^v/, '')) ? file : undefined;
}

/**
 * The Node for the commands. Where install scripts are blocked, the package `node` has no program yet: its
 * script is run here.
 * @param {string} root
 */
export function findNode(root) {
  const found = packagedNode(root);
  if (found) return found;
  if (runsTypeScript(process.versions.node)) return process.execPath;
  const folder = join(root, 'node_modules', 'node');
  if (existsSync(folder))
    spawnSync(process.execPath, ['installArchSpecificPackage'], { cwd: folder, stdio: 'inherit' });
  return packagedNode(root);
}
