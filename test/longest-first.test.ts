import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { LONGEST, placeOf } from './support/longest-first.ts';
import { MOCKED } from './support/mocked.ts';

it('the files of tests that begin first are there, and stand in their order before all others', () => {
  const files = LONGEST.map((name) => join(import.meta.dirname, `${name}.test.ts`).replaceAll('\\', '/'));
  expect(files.filter((file) => !existsSync(file))).toEqual([]);
  const mixed = ['/test/build/theme.test.ts', ...files.toReversed(), '/test/kiosk/browser/axe.test.ts'];
  expect(mixed.toSorted((a, b) => placeOf(a) - placeOf(b)).slice(0, files.length)).toEqual(files);
});

it('a unit test that mocks a module, and no other, has a process of its own', () => {
  const cwd = join(import.meta.dirname, '..');
  const mocking = globSync('test/**/*.test.ts', { cwd })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !/^test\/(?:build|browser|long)\//.test(file))
    .filter((file) => /^\s*vi\.(?:do)?[mM]ock\(/m.test(readFileSync(join(cwd, file), 'utf8')));
  expect(mocking.toSorted()).toEqual(MOCKED);
});
