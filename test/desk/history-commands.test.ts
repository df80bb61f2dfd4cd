import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { FACTS, place, translation, writeProvince } from '../support/province.ts';

const root = resolve(import.meta.dirname, '../..');

/** The commands as npm starts them, on a province's own folder that goes with the test. */
function province() {
  const dir = writeProvince({
    'places/bai-mau/index.vi.md': place('', '', `${FACTS}\nowner: Đội du lịch`),
    'places/bai-mau/index.en.md': translation(),
  });
  const home = dirname(dir);
  const run = (command: string, ...args: string[]) => {
    const script = join(root, 'src/desk', `${command}.ts`);
    const env = {
      ...process.env,
      CUA_NGO_HOME: home,
      INIT_CWD: home,
      HISTORY: '',
      SOURCE_DATE_EPOCH: '1795132800',
    };
    const node = ['--disable-warning=ExperimentalWarning', script, ...args];
    return spawnSync(process.execPath, node, { cwd: home, env, encoding: 'utf8' });
  };
  const read = (name: string) => readFileSync(join(dir, name), 'utf8');
  return { home, run, read };
}

const EN = 'places/bai-mau/index.en.md';

it('every command that writes content keeps it: accept, new, rename, check --fix, guide', {
  timeout: 120_000,
}, () => {
  const { run, read, home } = province();
  const before = read(EN);
  expect(run('accept', '--all').status).toBe(0);
  expect(run('guide').status).toBe(0);
  expect(run('rename', 'places/bai-mau', 'bai-moi').status).toBe(0);
  expect(run('check', '--fix', '--form', '--yes').status).toBe(0);
  expect(run('new', 'places', 'Bãi Hai').status).toBe(0);
  const { entries } = JSON.parse(run('history', '--json').stdout);
  expect(entries.map(({ number, what }: { number: number; what: string }) => [number, what])).toEqual([
    [6, 'tạo bản ghi places/bai-hai'],
    [5, 'máy sửa những chỗ sửa được (check --fix)'],
    [4, 'đổi mã places/bai-mau thành places/bai-moi'],
    [3, 'viết lại hướng dẫn biên tập'],
    [2, 'nhận bản dịch (mọi bản ghi)'],
    [1, 'bắt đầu giữ lịch sử'],
  ]);
  const { status, stdout } = run('history', 'places/bai-moi');
  expect(status).toBe(0);
  expect(stdout).toContain('Bãi Mẫu (places/bai-moi): đổi mã từ places/bai-mau');
  expect(run('history', '--show', '2').stdout).toContain(`content/${EN}\n--- trước\n+++ sau\n`);
  const unasked = run('undo');
  expect(unasked.stdout).toContain('Chưa ghi gì.  → Muốn ghi, chạy lại lệnh này và thêm --yes');
  expect(unasked.status).toBe(1);
  for (const number of ['6', '5', '4', '3', '2']) expect(run('undo', number, '--yes').status).toBe(0);
  expect(read(EN)).toBe(before);
  expect(readdirSync(join(home, 'content')).sort()).toEqual(['places', 'province.yaml']);
  const undone = JSON.parse(run('undo', '--yes', '--json').stdout);
  expect(undone).toMatchObject({ outcome: 'written', number: 12, files: [EN] });
});

it('backup, verify and restore by their commands', { timeout: 120_000 }, () => {
  const { run, home } = province();
  expect(run('backup').stdout).toContain('sao-luu-2026-11-20.zip');
  expect(run('backup', '--verify', 'sao-luu-2026-11-20.zip')).toMatchObject({ status: 0 });
  const restored = JSON.parse(
    run('backup', '--restore', 'sao-luu-2026-11-20.zip', '--to', 'moi', '--json').stdout,
  );
  expect(restored).toMatchObject({ to: join(home, 'moi') });
  expect(readFileSync(join(home, 'moi/content', EN))).toEqual(readFileSync(join(home, 'content', EN)));
  expect(run('backup', 'content/x.zip').status).toBe(1);
  expect(existsSync(join(home, 'content/x.zip'))).toBe(false);
});

it('the guide as a page is written where it is asked for, but not among the content', {
  timeout: 60_000,
}, () => {
  const { run, home } = province();
  expect(JSON.parse(run('guide', '--html', 'huong-dan.html', '--json').stdout)).toEqual({
    file: join(home, 'huong-dan.html'),
  });
  expect(readFileSync(join(home, 'huong-dan.html'), 'utf8')).toMatch(/^<!DOCTYPE html>/);
  expect(run('guide', '--html', 'content/x.html').stderr).toContain('nằm trong thư mục nội dung');
  expect(readdirSync(join(home, 'content')).sort()).toEqual(['places', 'province.yaml']);
});
