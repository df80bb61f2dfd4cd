import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findNode, NO_NODE } from './find-node.mjs';
import { install, isInstalled, removeUnread } from './install.mjs';
import { isProvinceFolder } from './province-package.mjs';
import { isEngine, unpackEngine } from './unpack.mjs';
import { recoverUpdate, update } from './update.mjs';

/**
 * The first step of every command: installs what is missing, then hands over to the Node that runs TypeScript.
 * Plain JavaScript without packages, for it runs on Node 20 before anything is installed.
 */

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

const noProvince = (/** @type {string} */ home) =>
  `${home} không phải thư mục của một tỉnh, hoặc package.json ở đó không đọc được.
  → Chạy lệnh trong thư mục do npm run new-province tạo ra.`;

/** Commands for those who work on the engine: they need all packages, and a province's folder does not have them. */
const WHOLE = /^(?:test|shots|eval-search|bench-[a-z]+)$/;

/**
 * @param {string} home the folder of package.json: a clone of the engine, or a province's own folder
 * @param {string[]} argv command, then its arguments
 */
export function main(home, [command = '', ...args]) {
  const known = /^[a-z-]+$/.test(command);
  const isScript = (/** @type {string} */ folder) => existsSync(join(folder, 'src', 'desk', `${command}.ts`));
  const isProvince = !isEngine(home);
  if (!known || !(isProvince || isScript(home))) return fail(`Không có lệnh “${command}”.`, 2);
  const misread = refusePath(home);
  if (misread) return fail(misread);
  if (isProvince) {
    if (!isProvinceFolder(home)) return fail(noProvince(home));
    const busy = recoverUpdate(home, say);
    if (busy) return fail(busy);
    if (command === 'update') {
      process.exitCode = update(home, args, say) ? 0 : 1;
      return;
    }
  }
  const need = { whole: WHOLE.test(command) };
  if (!isInstalled(home, need)) {
    say('Đang cài các gói phần mềm cần thiết (chỉ lần đầu, vài phút)…');
    if (!install(home, need)) return fail(INSTALL_FAILED);
  }
  removeUnread(home);
  const root = isProvince ? unpackEngine(home) : home;
  if (!isScript(root)) return fail(`Không có lệnh “${command}”.`, 2);
  const node = findNode(home);
  if (!node) return fail(NO_NODE);
  const script = join(root, 'src', 'desk', `${command}.ts`);
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', script, ...args], {
    cwd: home,
    // Node keeps what it compiled: half a second of processor less at every command.
    env: {
      NODE_COMPILE_CACHE: join(home, 'node_modules', '.cache', 'compiled'),
      ...process.env,
      CUA_NGO_HOME: home,
    },
    stdio: 'inherit',
  });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => child.kill(signal));
  child.on('error', (error) => fail(`Không chạy được ${node}: ${error.message}`));
  child.on('close', (code, signal) => {
    process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 143);
  });
}

/** @param {string} text */
const say = (text) => void process.stdout.write(`${text}\n`);

/**
 * @param {string} message
 * @param {1 | 2} code 2 where the command was written wrongly
 */
function fail(message, code = 1) {
  process.stderr.write(`${message}\n`);
  process.exitCode = code;
}

const self = fileURLToPath(import.meta.url);
if (process.argv[1] && resolve(process.argv[1]) === self)
  main(resolve(dirname(self), '..', '..'), process.argv.slice(2));
