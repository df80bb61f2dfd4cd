import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { npmCommand } from '../../src/desk/install.mjs';
import { launcherOf } from '../../src/desk/web/launcher.ts';
import { root } from '../support/build-province.ts';
import { addressesOf, hashesOf } from '../support/site.ts';
import { htmlFaults } from '../support/valid-html.ts';

/** Of the engine's own package.json. */
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
const NEWER = '900.0.0';
const BROKEN = '900.0.1';

/** Runs a program as an editor would, without the surroundings of the test. */
function run(cwd: string, { file, args, shell }: ReturnType<typeof npmCommand>) {
  const { PATH = '', HOME = '', SystemRoot = '', npm_execpath = '' } = process.env;
  const child = spawn(file, args, {
    cwd,
    shell,
    env: {
      PATH,
      HOME,
      ...(SystemRoot && { SystemRoot }),
      npm_execpath,
      CI: '1',
      SOURCE_DATE_EPOCH: '1795132800',
    },
  });
  let out = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => (out += text));
  return new Promise<{ code: number | null; out: string }>((done, failed) => {
    child.on('error', failed);
    child.on('close', (code) => done({ code, out }));
  });
}

const npm = (cwd: string, ...args: string[]) => run(cwd, npmCommand(args));

/** The engine with another number, as its makers would pack it. @param edit changes what is packed. */
async function packAgain(home: string, work: string, number: string, edit: (dir: string) => void = () => {}) {
  const dir = join(work, number);
  cpSync(join(home, 'node_modules/cua-ngo'), dir, { recursive: true });
  const manifest = JSON.parse(readFileSync(join(dir, 'package.json'), 'utf8')) as Record<string, unknown>;
  writeFileSync(join(dir, 'package.json'), JSON.stringify({ ...manifest, version: number }));
  edit(dir);
  const { code, out } = await npm(dir, 'pack', '--ignore-scripts', '--silent');
  if (code !== 0) throw new Error(out);
  return join(dir, `cua-ngo-${number}.tgz`);
}

/** What an editor keeps in git. */
function kept(home: string): Record<string, string> {
  const files = ['package.json', 'package-lock.json'].map((name) => [
    name,
    readFileSync(join(home, name), 'utf8'),
  ]);
  const folders = ['content', 'engine'].flatMap((folder) =>
    Object.entries(hashesOf(join(home, folder))).map(([path, hash]) => [`${folder}/${path}`, hash]),
  );
  return Object.fromEntries([...files, ...folders]);
}

/** From one step to the next, as it goes in an office: made, checked, built, updated. */
describe('a province’s own folder, outside the engine, in a path with spaces and marks', {
  timeout: 600_000,
}, () => {
  const work = join(inject('builds'), 'own-folder');
  const home = join(work, 'Cửa ngõ thử một tỉnh');
  let made: { code: number | null; out: string };

  beforeAll(async () => {
    mkdirSync(work, { recursive: true });
    const given = [
      '--name',
      'Sông Gió',
      '--code',
      '99',
      '--languages',
      'vi,km',
      '--gates',
      'Đèo Gió, phụ, Bản Mây',
    ];
    const setup = join(root, 'src/desk/setup.mjs');
    made = await run(root, {
      file: process.execPath,
      args: [setup, 'new-province', home, ...given],
      shell: false,
    });
  });

  it('is made with the packed engine as its one exact dependency, and leaves the engine’s folder as it was', () => {
    expect(made).toEqual({ code: 0, out: expect.stringContaining(home) });
    const { dependencies } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
    expect(dependencies).toEqual({ 'cua-ngo': `file:engine/cua-ngo-${version}.tgz` });
    const { name: launcher } = launcherOf(process.platform, home);
    expect(
      readdirSync(home)
        .filter((name) => name.normalize('NFC') !== launcher)
        .sort(),
    ).toEqual([
      '.gitattributes',
      '.gitignore',
      '.npmrc',
      'README.md',
      'content',
      'engine',
      'package-lock.json',
      'package.json',
    ]);
    expect(existsSync(join(home, launcher))).toBe(true);
    expect(existsSync(join(root, 'engine-lock.json'))).toBe(false);
  });

  it('installs itself and passes the check without a word', async () => {
    const { code, out } = await npm(home, 'run', 'check');
    expect(out).toContain('Không có lỗi.');
    expect(code).toBe(0);
    const packed = readdirSync(join(home, 'node_modules/cua-ngo'));
    expect(packed.sort()).toEqual(
      expect.arrayContaining([
        'CHANGELOG.md',
        'README.md',
        'astro.config.mjs',
        'locales',
        'package.json',
        'src',
      ]),
    );
    expect(packed.filter((name) => /^(?:test|content|\.)/.test(name))).toEqual([]);
    for (const tests of ['vitest', 'lighthouse', '@sparticuz', 'typescript'])
      expect(existsSync(join(home, 'node_modules', tests)), tests).toBe(false);
  });

  it('builds its site beside its content, whole with its three samples and its gate', async () => {
    const { code, out } = await npm(home, 'run', 'build');
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining(join(home, 'dist')) });
    const site = join(home, 'dist');
    expect(addressesOf(site)).toEqual(
      expect.arrayContaining([
        '/vi/',
        '/km/',
        '/vi/places/dia-diem-mau/',
        '/vi/products/san-pham-mau/',
        '/vi/events/su-kien-mau/',
        '/vi/gates/ck-deo-gio/',
        '/km/places/dia-diem-mau/',
        '/vi/search/',
      ]),
    );
    expect(readFileSync(join(site, 'vi/index.html'), 'utf8')).toMatch(/Địa điểm mẫu[\s\S]*media\/anh-mau-/);
    expect(htmlFaults(site)).toEqual([]);
  });

  it('moves to a newer engine, and content as it was written before formats with it', async () => {
    const tarball = await packAgain(home, work, NEWER);
    const file = join(home, 'content/province.yaml');
    const today = readFileSync(file, 'utf8');
    expect(today).toMatch(/^format: \d+$/m);
    writeFileSync(file, today.replace(/^format: \d+\n/m, ''));
    const before = kept(home);
    const { code, out } = await npm(home, 'run', 'update', '--', tarball);
    expect({ code, out }).toEqual({
      code: 0,
      out: expect.stringContaining(`Đã chuyển sang bộ máy ${NEWER}`),
    });
    const changed = Object.entries(kept(home)).filter(([path, hash]) => before[path] !== hash);
    expect(changed.map(([path]) => path).sort()).toEqual([
      'content/province.yaml',
      `engine/cua-ngo-${NEWER}.tgz`,
      'package-lock.json',
      'package.json',
    ]);
    expect(readFileSync(file, 'utf8')).toMatch(/^format: \d+$/m);
    expect(readdirSync(join(home, '.cache/engine')).join()).toMatch(/^900\.0\.0-[0-9a-f]{8}$/);
    // npm itself finds that all fits together.
    expect(await npm(home, 'ls', '--silent')).toMatchObject({ code: 0 });
  });

  it('goes back from an engine whose check does not pass', async () => {
    const tarball = await packAgain(home, work, BROKEN, (dir) =>
      writeFileSync(join(dir, 'src/desk/check.ts'), 'console.log("Dòng 1: sai"); process.exit(1);'),
    );
    const before = kept(home);
    const { code, out } = await npm(home, 'run', 'update', '--', tarball);
    expect(code).toBe(1);
    expect(out).toContain(`đã trở về bộ máy ${NEWER}`);
    expect(kept(home)).toEqual(before);
    const { out: again } = await npm(home, 'exec', '--', 'cua-ngo', 'check');
    expect(again).toContain('Không có lỗi.');
  });
});
