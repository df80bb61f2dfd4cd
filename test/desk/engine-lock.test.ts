import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { lockForProvinces } from '../../src/desk/engine-lock.mjs';

it('leaves out what only tests use, and keeps the packages of every system', () => {
  const kept = lockForProvinces({
    packages: {
      '': { dependencies: { a: '1.0.0' }, devDependencies: { tool: '1.0.0', shared: '1.0.0' } },
      'node_modules/a': {
        version: '1.0.0',
        dependencies: { b: '^1.0.0' },
        optionalDependencies: { 'only-mac': '1.0.0' },
        peerDependencies: { tool: '*', peer: '*' },
        peerDependenciesMeta: { tool: { optional: true } },
      },
      'node_modules/a/node_modules/b': { version: '1.0.0', dependencies: { c: '*' } },
      'node_modules/b': { version: '2.0.0', dev: true },
      'node_modules/c': { version: '1.0.0' },
      'node_modules/only-mac': { version: '1.0.0', devOptional: true },
      'node_modules/peer': { version: '1.0.0' },
      'node_modules/tool': { version: '1.0.0', devOptional: true },
    },
  });
  expect(Object.keys(kept)).toEqual([
    'node_modules/a',
    'node_modules/a/node_modules/b',
    'node_modules/c',
    'node_modules/only-mac',
    'node_modules/peer',
  ]);
  expect(kept['node_modules/only-mac']).toEqual({ version: '1.0.0', optional: true });
});

it('has every package that package.json asks for, with its sum', () => {
  const read = (file: string) => JSON.parse(readFileSync(join(import.meta.dirname, '../..', file), 'utf8'));
  const kept = lockForProvinces(read('package-lock.json'));
  for (const [name, version] of Object.entries(read('package.json').dependencies))
    expect(kept[`node_modules/${name}`]).toMatchObject({
      version,
      integrity: expect.stringMatching(/^sha512-/),
    });
  expect(Object.keys(kept).some((path) => /typescript|vitest|lighthouse/.test(path))).toBe(false);
});
