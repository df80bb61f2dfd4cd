import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Cài bộ máy Cửa Ngõ khi chưa có, rồi giao lệnh cho nó. Tệp của máy, không cần sửa. */
const home = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const modules = join(home, 'node_modules');
const setup = join(modules, 'cua-ngo', 'src', 'desk', 'setup.mjs');

// npm writes its account last: without it an install was interrupted.
if (!existsSync(setup) || !existsSync(join(modules, '.package-lock.json'))) {
  process.stdout.write('Đang cài bộ máy và các gói phần mềm cần thiết (chỉ lần đầu, vài phút)…\n');
  const args = ['ci', '--prefer-offline', '--loglevel=error', '--no-audit', '--no-fund'];
  const cli = process.env['npm_execpath'];
  const { status } =
    cli && /npm-cli\.c?js$/.test(cli)
      ? spawnSync(process.execPath, [cli, ...args], { cwd: home, stdio: 'inherit' })
      : spawnSync('npm', args, { cwd: home, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) {
    process.stderr.write(
      '\nKhông cài được các gói phần mềm cần thiết.\n  → Nối mạng rồi chạy lại đúng lệnh vừa rồi.\n',
    );
    process.exit(1);
  }
}
const { main } = await import(pathToFileURL(setup).href);
await main(home, process.argv.slice(2));
