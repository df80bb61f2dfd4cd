import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runsTypeScript } from '../../src/desk/find-node.mjs';
import { refusePath } from '../../src/desk/setup.mjs';
import { temporaryFolder } from './temporary.ts';

const lock = (packages: Record<string, object>) => JSON.stringify({ lockfileVersion: 3, packages });
const wanted = lock({ '': {}, 'node_modules/a': { version: '1.0.0' } });
const installed = {
  'package-lock.json': wanted,
  'node_modules/.package-lock.json': lock({ 'node_modules/a': { version: '1.0.0' } }),
  'node_modules/a/package.json': '{}',
};

const desk = join(import.meta.dirname, '../../src/desk');

/** What runs before anything is installed. */
function copySetup(dir: string): void {
  mkdirSync(join(dir, 'src/desk'), { recursive: true });
  for (const file of readdirSync(desk).filter((name) => name.endsWith('.mjs')))
    copyFileSync(join(desk, file), join(dir, 'src/desk', file));
}

it('takes a Node that runs TypeScript without a switch', () => {
  expect(['20.20.2', '22.17.1', '22.18.0', '24.9.0'].map(runsTypeScript)).toEqual([false, false, true, true]);
});

/** A repository with one command, and npm's own program replaced by `npm`. */
function repository(
  command: string,
  npm = 'process.exit(1);',
  files: Record<string, string> = installed,
): string {
  const dir = temporaryFolder({
    ...files,
    'src/desk/try.ts': command,
    'package.json': '{"type":"module"}',
    'bin/npm-cli.cjs': npm,
  });
  copySetup(dir);
  return dir;
}

function run(
  dir: string,
  args: string[],
  after?: (line: string, kill: (signal: NodeJS.Signals) => void) => void,
  more: NodeJS.ProcessEnv = {},
) {
  return new Promise<{ code: number | null; out: string }>((done) => {
    const env = { ...process.env, npm_execpath: join(dir, 'bin/npm-cli.cjs'), ...more };
    const child = spawn(process.execPath, [join(dir, 'src/desk/setup.mjs'), ...args], { env });
    let out = '';
    const hear = (text: Buffer) => {
      out += text;
      after?.(String(text), (signal) => child.kill(signal));
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('close', (code) => done({ code, out }));
  });
}

describe('a command', () => {
  it('gets its arguments, and its exit code is that of npm', async () => {
    const dir = repository(
      'const args: string[] = process.argv.slice(2); console.log(args.join("|")); process.exit(7);',
    );
    expect(await run(dir, ['try', 'places/pu-luong', '--lang', 'a b'])).toEqual({
      code: 7,
      out: 'places/pu-luong|--lang|a b\n',
    });
  });

  it('runs on the Node of the packages where that is there and works on this system', async () => {
    const dir = repository('console.log(process.execPath);');
    const name = process.platform === 'win32' ? 'node.exe' : 'node';
    const packaged = join(dir, 'node_modules/node/bin', name);
    mkdirSync(dirname(packaged), { recursive: true });
    copyFileSync(process.execPath, packaged);
    expect((await run(dir, ['try'])).out).toBe(`${packaged}\n`);
    writeFileSync(packaged, 'of another system');
    expect((await run(dir, ['try'])).out).toBe(`${process.execPath}\n`);
  });

  it('keeps what Node compiled in the packages’ own folder', async () => {
    const dir = repository(
      'import { readdirSync } from "node:fs"; console.log(process.env.NODE_COMPILE_CACHE);',
    );
    const kept = join(dir, 'node_modules', '.cache', 'compiled');
    expect((await run(dir, ['try'], undefined, { NODE_COMPILE_CACHE: undefined })).out).toBe(`${kept}\n`);
    expect(readdirSync(kept)).not.toEqual([]);
    expect((await run(dir, ['try'], undefined, { NODE_COMPILE_CACHE: dir })).out).toBe(`${dir}\n`);
  });

  it('is told of Ctrl-C and ends in its own way', async () => {
    const dir = repository(
      'process.on("SIGINT", () => { console.log("cleared"); process.exit(130); }); console.log("ready"); setInterval(() => {}, 1000);',
    );
    const { code, out } = await run(dir, ['try'], (line, kill) => line.includes('ready') && kill('SIGINT'));
    expect(out).toContain('cleared');
    expect(code).toBe(130);
  });

  it('that does not exist is named, and no file outside the desk is run', async () => {
    const dir = repository('console.log("ran");');
    expect(await run(dir, ['tri'])).toMatchObject({ code: 2, out: expect.stringContaining('“tri”') });
    expect((await run(dir, ['../desk/try'])).out).not.toContain('ran');
  });

  it('waits for an install where one is needed', async () => {
    const npm = `require("node:fs").cpSync(${JSON.stringify('MADE')}, "node_modules", { recursive: true });`;
    const made = temporaryFolder({
      '.package-lock.json': installed['node_modules/.package-lock.json'],
      'a/package.json': '{}',
    });
    const dir = repository('console.log("ran");', npm.replace('MADE', made.replaceAll('\\', '\\\\')), {
      'package-lock.json': wanted,
    });
    const { code, out } = await run(dir, ['try']);
    expect(code).toBe(0);
    expect(out).toContain('Đang cài');
    expect(out).toContain('ran');
    expect((await run(dir, ['try'])).out).toBe('ran\n');
  });

  it('does not run after a failed install, and the editor hears what to do without a network', async () => {
    const { code, out } = await run(
      repository('console.log("ran");', 'process.exit(1);', { 'package-lock.json': wanted }),
      ['try'],
    );
    expect(code).toBe(1);
    expect(out).toContain('chưa có mạng');
    expect(out).not.toContain('ran');
  });
});

it('the lock file names the packages of every system, without which `npm ci` refuses it on all of them', () => {
  const { packages } = JSON.parse(
    readFileSync(join(import.meta.dirname, '../../package-lock.json'), 'utf8'),
  ) as {
    packages: Record<string, { optionalDependencies?: Record<string, string> }>;
  };
  const has = (path: string, name: string): boolean => {
    if (packages[`${path ? `${path}/` : ''}node_modules/${name}`]) return true;
    return path !== '' && has(path.replace(/\/?node_modules\/(@[^/]+\/)?[^/]+$/, ''), name);
  };
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !has(path, name)),
  );
  expect(missing).toEqual([]);
});

describe('the path of the project', () => {
  it.each(['/nhà#1/dự-án', 'C:\\Dữ liệu?\\trang', '/50%/trang', '/a%20b'])('is refused: %s', (path) => {
    const told = refusePath(path) ?? '';
    expect(told).toContain(path);
    expect(told).toContain('→ Đổi tên thư mục');
  });

  it.each(['/Tỉnh nhà/trang', "/a'b", '/a [1]', '/a+b & c', 'C:\\Người dùng\\trang (2)'])(
    'may be %s',
    (path) => {
      expect(refusePath(path)).toBeUndefined();
    },
  );

  it('is looked at before anything is installed', () => {
    const root = join(temporaryFolder(), 'nhà#1');
    copySetup(root);
    writeFileSync(join(root, 'src', 'desk', 'check.ts'), '');
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(root, 'src/desk/setup.mjs'), 'check'],
      {
        encoding: 'utf8',
      },
    );
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('nhà#1');
  });
});
