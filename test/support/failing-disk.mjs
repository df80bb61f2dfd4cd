import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/**
 * Loaded before a command (`--import`): the disk takes DISK_WRITES files and is full then, or, with DISK_END=kill, the
 * power goes.
 */
const { writeFileSync } = fs;
const { writeFile } = fs.promises;
let left = Number(process.env['DISK_WRITES']);

function take(/** @type {unknown} */ path) {
  if (left-- > 0) return;
  if (process.env['DISK_END'] === 'kill') process.kill(process.pid, 'SIGKILL');
  const message = 'ENOSPC: no space left on device, write';
  throw Object.assign(new Error(message), { code: 'ENOSPC', errno: -28, syscall: 'write', path });
}

fs.writeFileSync = (/** @type {[any, any, any]} */ ...args) => {
  take(args[0]);
  return writeFileSync(...args);
};
fs.promises.writeFile = async (/** @type {[any, any, any]} */ ...args) => {
  take(args[0]);
  return writeFile(...args);
};
syncBuiltinESMExports();
