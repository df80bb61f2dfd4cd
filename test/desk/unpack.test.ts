import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { isEngine, unpackEngine } from '../../src/desk/unpack.mjs';
import { temporaryFolder } from './temporary.ts';

const account = (integrity: string) =>
  JSON.stringify({ packages: { 'node_modules/cua-ngo': { version: '1.2.3', integrity } } });

const province = () =>
  temporaryFolder({
    'node_modules/.package-lock.json': account('sha512-one'),
    'node_modules/cua-ngo/package.json': '{"version":"1.2.3"}',
    'node_modules/cua-ngo/src/desk/check.ts': 'first',
  });

it('tells the engine’s own folder from a province’s', () => {
  expect(isEngine(join(import.meta.dirname, '../..'))).toBe(true);
  expect(isEngine(province())).toBe(false);
});

it('lets the engine of a province run outside node_modules, from one copy', () => {
  const home = province();
  const copy = unpackEngine(home);
  expect(copy.startsWith(join(home, '.cache', 'engine', '1.2.3-'))).toBe(true);
  expect(readFileSync(join(copy, 'src/desk/check.ts'), 'utf8')).toBe('first');
  rmSync(join(home, 'node_modules/cua-ngo/src'), { recursive: true });
  expect(unpackEngine(home)).toBe(copy);
});

it('copies again what was interrupted, and what was packed anew under the same number', () => {
  const home = province();
  const copy = unpackEngine(home);
  rmSync(join(copy, '.whole'));
  rmSync(join(copy, 'src'), { recursive: true });
  expect(readFileSync(join(unpackEngine(home), 'src/desk/check.ts'), 'utf8')).toBe('first');
  writeFileSync(join(home, 'node_modules/.package-lock.json'), account('sha512-two'));
  writeFileSync(join(home, 'node_modules/cua-ngo/src/desk/check.ts'), 'second');
  const other = unpackEngine(home);
  expect(readFileSync(join(other, 'src/desk/check.ts'), 'utf8')).toBe('second');
  expect(existsSync(copy)).toBe(false);
});
