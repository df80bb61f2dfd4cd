import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { emptiedFunctions } from '../support/emptied-functions.ts';
import { removeFolder } from '../support/remove-folder.ts';

const root = resolve(import.meta.dirname, '../..');
const copy = mkdtempSync(join(tmpdir(), 'cua-ngo-view-'));
afterAll(() => removeFolder(copy));

for (const name of ['src', 'test', 'locales', 'package.json', 'tsconfig.json', 'vitest.config.ts'])
  cpSync(join(root, name), join(copy, name), { recursive: true });
symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));

/** Whether the unit tests of the view pass in the copy. */
function passes(): boolean {
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const args = [vitest, 'run', '--project', 'unit', '--bail', '1', '--silent', 'test/view'];
  const { status } = spawnSync(process.execPath, args, { cwd: copy, stdio: 'ignore', timeout: 120_000 });
  return status === 0;
}

it('passes as it is', () => expect(passes()).toBe(true));

it('fails for every function of the view that gives nothing back', () => {
  const unnoticed: string[] = [];
  let tried = 0;
  for (const path of globSync('src/view/**/*.ts', { cwd: root })) {
    const whole = readFileSync(join(root, path), 'utf8');
    for (const { name, text } of emptiedFunctions(whole)) {
      writeFileSync(join(copy, path), text);
      tried++;
      if (passes()) unnoticed.push(`${path}: ${name}`);
    }
    writeFileSync(join(copy, path), whole);
  }
  expect(unnoticed).toEqual([]);
  expect(tried).toBeGreaterThan(100);
});
