import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Misuse, readArguments } from '../../src/desk/arguments.ts';
import { place, writeProvince } from '../support/province.ts';

const USAGE = 'Cách dùng:\n  npm run thu -- <mã>';
const root = resolve(import.meta.dirname, '../..');

/** A command as npm starts it, on a province that goes with the test. */
function run(command: string, dir: string, ...args: string[]) {
  const script = join(root, 'src/desk', `${command}.ts`);
  const env = { ...process.env, CONTENT_DIR: dir, CACHE_DIR: join(dir, '../cache') };
  const node = ['--disable-warning=ExperimentalWarning', script, ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, node, { env, encoding: 'utf8' });
  return { status, stdout, stderr };
}

describe('the words behind a command', () => {
  it('are its options and what stands alone, with --json and --help for all', () => {
    const { values, positionals } = readArguments(['a', '--id', 'b', '--json'], USAGE, {
      id: { type: 'string' },
    });
    expect([values, positionals]).toEqual([{ id: 'b', json: true }, ['a']]);
  });

  it.each([['--la'], ['--id']])('%s, which is wrong, is named before the usage', (word) => {
    const read = () => readArguments([word], USAGE, { id: { type: 'string' } });
    expect(read).toThrow(Misuse);
    expect(read).toThrow(`“${word}” không có, hoặc viết chưa đúng.\n${USAGE}`);
  });
});

describe('a command', () => {
  it('ends with 0 when all is well, 1 with mistakes, 2 when it was written wrongly', () => {
    const [good, bad] = [writeProvince(), writeProvince({ 'places/bai-mau/index.vi.md': place('lat: 1') })];
    expect(run('check', good).status).toBe(0);
    expect(run('check', bad).status).toBe(1);
    const wrong = run('check', good, '--sua');
    expect(wrong).toMatchObject({ status: 2, stdout: '' });
    expect(wrong.stderr).toContain('“--sua” không có');
  });

  it('says how it is written for --help, and does nothing', () => {
    const { status, stdout } = run('accept', writeProvince(), '--all', '--help');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Cách dùng:\n {2}npm run accept/);
  });

  it('puts data and nothing else on the standard output for --json, mistakes of use too', () => {
    const bad = writeProvince({ 'places/bai-mau/index.vi.md': place('lat: 1') });
    const { issues } = JSON.parse(run('check', bad, '--json').stdout);
    expect(issues).toMatchObject([{ file: 'content/places/bai-mau/index.vi.md', line: 4 }]);
    expect(JSON.parse(run('accept', bad, '--json').stdout).error).toContain('Cách dùng');
  });
});
