import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readEngine } from '../../src/desk/engine-tarball.mjs';
import { createLock, createManifest, toJson } from '../../src/desk/province-package.mjs';
import { packFiles } from '../support/tarball.ts';
import { temporaryFolder } from './temporary.ts';

const setup = join(import.meta.dirname, '../../src/desk/setup.mjs');

/** npm, as far as a province needs it: puts the engine that the lock file names into node_modules. */
const NPM = `
const fs = require('node:fs');
if (process.env.NO_NETWORK) process.exit(1);
const { packages } = JSON.parse(fs.readFileSync('package-lock.json', 'utf8'));
const { version } = packages['node_modules/cua-ngo'];
fs.rmSync('node_modules', { recursive: true, force: true });
fs.cpSync('../engines/' + version, 'node_modules/cua-ngo', { recursive: true });
fs.writeFileSync('node_modules/.package-lock.json', JSON.stringify({ packages }));
`;

/** A migration: a new form of one file, a file more and one less; then the check. */
const CHECK = (version: string, judge: string) => `
import { appendFileSync, existsSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
appendFileSync('log.txt', '${version} ' + process.argv.slice(2).join(' ') + '\\n');
if (process.argv.includes('--fix')) {
  writeFileSync('content/province.yaml', 'format: ${version}\\n');
  mkdirSync('content/new/place', { recursive: true });
  writeFileSync('content/new/place/index.vi.md', 'new');
  rmSync('content/old.md', { force: true });
}
${judge}
`;

const engineFiles = (version: string, judge: string) => ({
  'package.json': JSON.stringify({ name: 'cua-ngo', version }),
  'engine-lock.json': '{"packages":{}}',
  'src/desk/check.ts': CHECK(version, judge),
});

function write(dir: string, files: Record<string, string | Buffer>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
}

/** A province on engine 0.2.0, beside tarballs of others. @param judge the end of the newer engine's check. */
function province(judge = '') {
  const dir = temporaryFolder({ 'npm-cli.cjs': NPM });
  for (const version of ['0.1.0', '0.2.0', '0.3.0']) {
    const files = engineFiles(version, version === '0.3.0' ? judge : '');
    write(join(dir, 'engines', version), files);
    write(dir, { [`cua-ngo-${version}.tgz`]: packFiles(files) });
  }
  const home = join(dir, 'Tỉnh nhà');
  const engine = readEngine(join(dir, 'cua-ngo-0.2.0.tgz'));
  if (!engine) throw new Error('The tarball cannot be read.');
  const manifest = createManifest({ name: 'trang', description: '', engine });
  write(home, {
    'package.json': toJson(manifest),
    'package-lock.json': toJson(createLock(manifest, engine)),
    'engine/cua-ngo-0.2.0.tgz': readFileSync(join(dir, 'cua-ngo-0.2.0.tgz')),
    'content/province.yaml': 'code: "99"\n',
    'content/old.md': 'old',
    'content/photos/a/photo.jpg': 'picture',
  });
  return { dir, home };
}

function run(dir: string, home: string, args: string[], more: Record<string, string> = {}, until?: string) {
  // As engine/cua-ngo.mjs in a province's folder calls it.
  const script = `import(${JSON.stringify(`file://${setup}`)}).then(({ main }) => main(process.argv[1], process.argv.slice(2)))`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, home, ...args], {
    cwd: home,
    env: { ...process.env, npm_execpath: join(dir, 'npm-cli.cjs'), INIT_CWD: home, ...more },
  });
  return new Promise<{ code: number | null; out: string }>((done) => {
    let out = '';
    const hear = (text: Buffer) => {
      out += text;
      if (until && out.includes(until)) child.kill('SIGKILL');
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('close', (code) => done({ code, out }));
  });
}

/** All files but what may be made again. */
function filesOf(home: string, below = ''): Record<string, string> {
  return Object.fromEntries(
    readdirSync(join(home, below), { withFileTypes: true }).flatMap((entry) => {
      const path = join(below, entry.name);
      if (['node_modules', '.cache', 'log.txt'].includes(path)) return [];
      return entry.isDirectory()
        ? Object.entries(filesOf(home, path))
        : [[path, readFileSync(join(home, path), 'base64')]];
    }),
  );
}

const installedVersion = (home: string) =>
  JSON.parse(readFileSync(join(home, 'node_modules/cua-ngo/package.json'), 'utf8')).version;

describe('an update', () => {
  it('moves the folder to the newer engine: tarball, both files of npm, content, check', async () => {
    const { dir, home } = province();
    const { code, out } = await run(dir, home, ['update', '../cua-ngo-0.3.0.tgz']);
    expect(out).toContain('Đã chuyển sang bộ máy 0.3.0');
    expect(code).toBe(0);
    expect(Object.keys(filesOf(home)).sort()).toEqual([
      'content/new/place/index.vi.md',
      'content/photos/a/photo.jpg',
      'content/province.yaml',
      'engine/cua-ngo-0.3.0.tgz',
      'package-lock.json',
      'package.json',
    ]);
    const manifest = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
    expect(manifest.dependencies).toEqual({ 'cua-ngo': 'file:engine/cua-ngo-0.3.0.tgz' });
    expect(installedVersion(home)).toBe('0.3.0');
    expect(readFileSync(join(home, 'log.txt'), 'utf8')).toBe('0.3.0 --fix --yes\n');
    expect((await run(dir, home, ['check'])).code).toBe(0);
  });

  it.each([
    ['the migration or the check fails', 'process.exit(1);', {}],
    ['the engine does not start', 'throw new Error("x");', {}],
    ['there is no network', '', { NO_NETWORK: '1' }],
  ])('goes back when %s', async (_, judge, more) => {
    const { dir, home } = province(judge);
    await run(dir, home, ['check']);
    const before = filesOf(home);
    const { code, out } = await run(dir, home, ['update', '../cua-ngo-0.3.0.tgz'], more);
    expect(code).toBe(1);
    expect(out).toContain('đã trở về bộ máy 0.2.0');
    expect(filesOf(home)).toEqual(before);
    expect(installedVersion(home)).toBe('0.2.0');
  });

  it('that was killed is undone by the next command, and what was edited since is kept aside', async () => {
    const { dir, home } = province('console.log("midway"); setTimeout(() => {}, 1000);');
    const before = filesOf(home);
    const killed = await run(dir, home, ['update', '../cua-ngo-0.3.0.tgz'], {}, 'midway');
    expect(killed.code).toBeNull();
    expect(filesOf(home)).not.toEqual(before);
    writeFileSync(join(home, 'content/province.yaml'), 'edited since');
    const { out } = await run(dir, home, ['check']);
    expect(out).toContain('trở về bộ máy 0.2.0');
    const aside = readdirSync(home).find((name) => name.startsWith('.cua-ngo-update-')) as string;
    expect(readFileSync(join(home, aside, 'province.yaml'), 'utf8')).toBe('edited since');
    rmSync(join(home, aside), { recursive: true });
    expect(filesOf(home)).toEqual(before);
    expect(installedVersion(home)).toBe('0.2.0');
  });

  it('leaves no second command work meanwhile', async () => {
    const { dir, home } = province();
    const state = { from: '0.2.0', to: '0.3.0', contentDir: join(home, 'content'), pid: process.pid };
    write(home, { '.cua-ngo-update/state.json': JSON.stringify(state) });
    const { code, out } = await run(dir, home, ['check']);
    expect([code, existsSync(join(home, 'log.txt'))]).toEqual([1, false]);
    expect(out).toContain('cửa sổ khác');
  });

  it.each([
    [[], 'Cách dùng'],
    [['a', 'b'], 'Cách dùng'],
    [['../none.tgz'], 'Không có tệp'],
    [['package.json'], 'không phải gói bộ máy'],
    [['../cua-ngo-0.2.0.tgz'], 'Đang dùng đúng bộ máy 0.2.0'],
    [['../cua-ngo-0.1.0.tgz'], 'mới hơn 0.1.0'],
    [['0.9.9'], 'Chưa tải được bộ máy 0.9.9'],
  ])('%j is refused, and nothing changes', async (args, told) => {
    const { dir, home } = province();
    const before = filesOf(home);
    const { code, out } = await run(dir, home, ['update', ...args], { NO_NETWORK: '1' });
    expect([code, out]).toEqual([1, expect.stringContaining(told)]);
    expect(filesOf(home)).toEqual(before);
  });

  it('is for the folder of a province', async () => {
    const { dir, home } = province();
    writeFileSync(join(home, 'package.json'), '{}');
    const { code, out } = await run(dir, home, ['update', '../cua-ngo-0.3.0.tgz']);
    expect([code, out]).toEqual([1, expect.stringContaining('không phải thư mục của một tỉnh')]);
  });
});
