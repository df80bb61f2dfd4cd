import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { compareVersions, isVersion, readEngine } from './engine-tarball.mjs';
import { findNode } from './find-node.mjs';
import { install, isInstalled, npmCommand } from './install.mjs';
import { createLock, ENGINE_FOLDER, tarballName, toJson, withEngine } from './province-package.mjs';
import { unpackEngine } from './unpack.mjs';
import { dropBackup, restoreBackup, stateOf, takeBackup } from './update-backup.mjs';

/**
 * Moves a province's folder to a newer engine. Plain JavaScript without packages, run by the Node that called: the
 * packages and the Node among them are replaced meanwhile. Before anything changes, what was there is kept; whoever
 * finds what was kept and nobody updating goes back first, so that a killed update leaves nothing half-done.
 */

const USAGE = `Cách dùng:
  npm run update -- <tệp cua-ngo-….tgz>    chuyển sang bộ máy trong tệp
  npm run update -- 1.2.3                  tải bản ấy từ kho npm, khi bộ máy đã phát hành ở đó`;

/** @typedef {import('./engine-tarball.mjs').Engine} Engine */
/** @typedef {(text: string) => void} Say */

/**
 * @param {string} home a province's folder
 * @param {string[]} args
 * @param {Say} say
 * @returns {boolean} whether the newer engine is in use
 */
export function update(home, [wanted, ...more], say) {
  if (!wanted || more.length > 0 || wanted.startsWith('-')) return refuse(say, USAGE);
  // Ctrl-C ends what npm or the check is doing; then we go back in order.
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => {});
  const fetched = join(home, '.cache', `update-${process.pid}`);
  try {
    const tarball = isVersion(wanted)
      ? fetchEngine(wanted, fetched)
      : resolve(process.env['INIT_CWD'] || home, wanted);
    if (!tarball)
      return refuse(
        say,
        `Chưa tải được bộ máy ${wanted} từ kho npm.  → Xem lại số bản và mạng, hoặc chép tệp cua-ngo-${wanted}.tgz vào đây rồi chạy: npm run update -- cua-ngo-${wanted}.tgz`,
      );
    if (!existsSync(tarball))
      return refuse(say, `Không có tệp ${tarball}.  → Kiểm tra lại đường dẫn.\n${USAGE}`);
    const engine = readEngine(tarball);
    if (!engine)
      return refuse(
        say,
        `${tarball} không phải gói bộ máy Cửa Ngõ, hoặc chưa tải trọn vẹn.  → Tải lại tệp ấy.`,
      );
    const from = currentVersion(home);
    const order = compareVersions(engine.version, from);
    if (order === 0) return refuse(say, `Đang dùng đúng bộ máy ${from}, không có gì để đổi.`);
    if (order < 0)
      return refuse(
        say,
        `Đang dùng bộ máy ${from}, mới hơn ${engine.version}.  → Muốn dùng lại bản cũ: lấy lại thư mục này từ git.`,
      );
    return move(home, { engine, tarball, from }, say);
  } finally {
    rmSync(fetched, { recursive: true, force: true });
  }
}

/** @param {Say} say @param {string} text */
function refuse(say, text) {
  say(text);
  return false;
}

/** The version that package.json asks for. @param {string} home */
function currentVersion(home) {
  const { dependencies } = readJson(join(home, 'package.json'));
  return /cua-ngo-(\d+\.\d+\.\d+)\.tgz$/.exec(dependencies?.['cua-ngo'] ?? '')?.[1] ?? '0.0.0';
}

/**
 * @param {string} version
 * @param {string} to a folder to be made
 * @returns {string | undefined} the tarball
 */
function fetchEngine(version, to) {
  mkdirSync(to, { recursive: true });
  const { file, args, shell } = npmCommand(['pack', `cua-ngo@${version}`, '--silent']);
  const env = { ...process.env, npm_config_pack_destination: to };
  const { status } = spawnSync(file, args, { cwd: to, env, shell, stdio: ['ignore', 'ignore', 'inherit'] });
  const tarball = join(to, tarballName(version));
  return status === 0 && existsSync(tarball) ? tarball : undefined;
}

/**
 * @param {string} home
 * @param {{ engine: Engine, tarball: string, from: string }} way
 * @param {Say} say
 */
function move(home, { engine, tarball, from }, say) {
  const { version: to } = engine;
  const contentDir = resolve(home, process.env['CONTENT_DIR'] || 'content');
  if (!existsSync(contentDir))
    return refuse(say, `Không có thư mục ${contentDir}.  → Kiểm tra lại đường dẫn ghi ở CONTENT_DIR.`);
  say(`Chuyển từ bộ máy ${from} sang ${to}: cài đặt…`);
  const placed = join(home, ENGINE_FOLDER, tarballName(to));
  const state = { from, to, contentDir, pid: process.pid, ownTarball: placed === tarball };
  takeBackup(home, state);
  let failure = '';
  try {
    if (!state.ownTarball) copyFileSync(tarball, placed);
    const manifest = withEngine(readJson(join(home, 'package.json')), engine);
    writeWhole(join(home, 'package-lock.json'), toJson(createLock(manifest, engine)));
    writeWhole(join(home, 'package.json'), toJson(manifest));
    if (!install(home) || !isInstalled(home))
      failure = 'Không cài được bộ máy mới.  → Xem lại mạng rồi chạy lại.';
    else if (!passes(home, say))
      failure = 'Nội dung chưa qua được kiểm tra của bộ máy mới.  → Sửa các lỗi ở trên rồi chạy lại.';
  } catch (error) {
    failure = `Có trục trặc: ${error instanceof Error ? error.message : error}`;
  }
  if (failure) {
    goBack(home, state, say);
    return refuse(say, `\n${failure}\nMọi thứ đã trở về bộ máy ${from} như trước.`);
  }
  dropBackup(home);
  removeOtherTarballs(home, to);
  say(`\nĐã chuyển sang bộ máy ${to}.  → Xem trang: npm start`);
  return true;
}

/** Migrates the content and checks what came of it, with the new engine. @param {string} home @param {Say} say */
function passes(home, say) {
  const node = findNode(home);
  if (!node) return false;
  const script = join(unpackEngine(home), 'src', 'desk', 'check.ts');
  say('Sửa nội dung theo dạng của bộ máy mới, nếu cần, rồi kiểm tra…');
  const args = ['--disable-warning=ExperimentalWarning', script, '--fix', '--yes'];
  const env = { ...process.env, CUA_NGO_HOME: home };
  return spawnSync(node, args, { cwd: home, env, stdio: 'inherit' }).status === 0;
}

/**
 * @param {string} home
 * @param {import('./update-backup.mjs').UpdateState} state
 * @param {Say} say
 * @param {string} [aside] where content goes that may have been edited since
 */
function goBack(home, state, say, aside) {
  const put = restoreBackup(home, state, aside);
  if (put > 0) say(`${put} tệp nội dung khác với lúc trước khi cập nhật được giữ ở ${aside}`);
  if (!state.ownTarball) rmSync(join(home, ENGINE_FOLDER, tarballName(state.to)), { force: true });
  // Whatever its account says: npm may have been killed, and looks for itself. Where it fails, the next command installs.
  install(home);
  dropBackup(home);
}

/**
 * Goes back where an update was killed.
 * @param {string} home
 * @param {Say} say
 * @returns {string | undefined} why no command may run now
 */
export function recoverUpdate(home, say) {
  const state = stateOf(home);
  if (!state) return undefined;
  if (isRunning(state.pid))
    return 'Bộ máy đang được cập nhật ở một cửa sổ khác.  → Đợi xong rồi chạy lại lệnh này.';
  say(`Lần cập nhật sang bộ máy ${state.to} trước đây bị dừng giữa chừng: trở về bộ máy ${state.from}.`);
  const time = new Date().toISOString().replace(/[-:]|\..*/g, '');
  goBack(home, state, say, join(home, `.cua-ngo-update-${time}`));
  return undefined;
}

/** @param {number} pid */
function isRunning(pid) {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

/** @param {string} home @param {string} version of the engine in use */
function removeOtherTarballs(home, version) {
  const folder = join(home, ENGINE_FOLDER);
  for (const file of readdirSync(folder))
    if (/^cua-ngo-.*\.tgz$/.test(file) && file !== tarballName(version))
      rmSync(join(folder, file), { force: true });
}

/** @param {string} file */
const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** @param {string} file @param {string} text */
function writeWhole(file, text) {
  const part = `${file}.part`;
  writeFileSync(part, text);
  renameSync(part, file);
}
