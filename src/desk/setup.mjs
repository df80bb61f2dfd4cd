import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { install, isInstalled, removeUnread } from './install.mjs';
import { isEngine, unpackEngine } from './unpack.mjs';

/**
 * The first step of every command: installs what is missing, then hands over to the Node that runs TypeScript.
 * Plain JavaScript without packages, for it runs on Node 20 before anything is installed.
 */

/** The oldest Node that runs TypeScript without a switch. */
const OLDEST = [22, 18];

const INSTALL_FAILED = `
Không cài được các gói phần mềm cần thiết.
  - Nếu máy chưa có mạng: nối mạng rồi chạy lại đúng lệnh vừa rồi.
  - Nếu cơ quan dùng máy chủ trung gian (proxy): chạy npm config set proxy http://địa-chỉ:cổng rồi thử lại.
  - Nếu máy không được nối mạng: cài ở một máy khác cùng hệ điều hành, rồi chép cả thư mục này (gồm node_modules) sang.`;

/**
 * Vite takes a file's path for an address: it reads no file behind # or ?, and leaves out the styles behind %. Astro
 * takes * for a pattern, and the bundler ends a text at ".
 */
const MISREAD = /[#?%*"]/;

/**
 * Why the project cannot be built where it lies; undefined where it can.
 * @param {string} root
 */
export function refusePath(root) {
  const sign = MISREAD.exec(root)?.[0];
  if (!sign) return undefined;
  return `Đường dẫn của dự án có dấu ${sign}, phần mềm dựng trang không đọc được: ${root}
  → Đổi tên thư mục ấy (chữ có dấu và dấu cách thì được), hoặc chuyển dự án sang thư mục khác, rồi chạy lại.`;
}

const NO_NODE = `
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
function findNode(root) {
  const found = packagedNode(root);
  if (found) return found;
  if (runsTypeScript(process.versions.node)) return process.execPath;
  const folder = join(root, 'node_modules', 'node');
  if (existsSync(folder))
    spawnSync(process.execPath, ['installArchSpecificPackage'], { cwd: folder, stdio: 'inherit' });
  return packagedNode(root);
}

/** Commands for those who work on the engine: they need all packages, and a province's folder does not have them. */
const WHOLE = /^(?:test|shots|eval-search|bench-[a-z]+)$/;

/**
 * @param {string} home the folder of package.json: a clone of the engine, or a province's own folder
 * @param {string[]} argv command, then its arguments
 */
export function main(home, [command = '', ...args]) {
  const known = /^[a-z-]+$/.test(command);
  const isScript = (/** @type {string} */ folder) => existsSync(join(folder, 'src', 'desk', `${command}.ts`));
  if (!known || (isEngine(home) && !isScript(home))) return fail(`Không có lệnh “${command}”.`);
  const misread = refusePath(home);
  if (misread) return fail(misread);
  const need = { whole: WHOLE.test(command) };
  if (!isInstalled(home, need)) {
    process.stdout.write('Đang cài các gói phần mềm cần thiết (chỉ lần đầu, vài phút)…\n');
    if (!install(home, need)) return fail(INSTALL_FAILED);
  }
  removeUnread(home);
  const root = isEngine(home) ? home : unpackEngine(home);
  if (!isScript(root)) return fail(`Không có lệnh “${command}”.`);
  const node = findNode(home);
  if (!node) return fail(NO_NODE);
  const script = join(root, 'src', 'desk', `${command}.ts`);
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', script, ...args], {
    cwd: home,
    env: { ...process.env, CUA_NGO_HOME: home },
    stdio: 'inherit',
  });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => child.kill(signal));
  child.on('error', (error) => fail(`Không chạy được ${node}: ${error.message}`));
  child.on('close', (code, signal) => {
    process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 143);
  });
}

/** @param {string} message */
function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
}

const self = fileURLToPath(import.meta.url);
if (process.argv[1] && resolve(process.argv[1]) === self)
  main(resolve(dirname(self), '..', '..'), process.argv.slice(2));
