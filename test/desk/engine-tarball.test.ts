import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { compareVersions, isVersion, readEngine } from '../../src/desk/engine-tarball.mjs';
import { packFiles } from '../support/tarball.ts';
import { temporaryFolder } from './temporary.ts';

const files = (manifest: object) => ({
  'src/long.ts': 'x'.repeat(5000),
  'package.json': JSON.stringify(manifest),
  'engine-lock.json': '{"packages":{"node_modules/a":{"version":"1.0.0"}}}',
});
const whole = files({ name: 'cua-ngo', version: '1.20.3' });
const read = (bytes: Buffer) => readEngine(join(temporaryFolder({ 'a.tgz': bytes }), 'a.tgz'));

describe('an engine’s tarball', () => {
  it('tells its version, what it needs, and the sum by which npm knows it', () => {
    const bytes = packFiles(whole);
    expect(read(bytes)).toEqual({
      version: '1.20.3',
      integrity: `sha512-${createHash('sha512').update(bytes).digest('base64')}`,
      manifest: { name: 'cua-ngo', version: '1.20.3' },
      packages: { 'node_modules/a': { version: '1.0.0' } },
    });
  });

  it.each([
    ['of another package', packFiles(files({ name: 'astro', version: '1.0.0' }))],
    ['without a version', packFiles(files({ name: 'cua-ngo' }))],
    ['with a version that leads elsewhere', packFiles(files({ name: 'cua-ngo', version: '../../1.0.0' }))],
    ['without its lock file', packFiles({ 'package.json': whole['package.json'] })],
    ['cut off', packFiles(whole).subarray(0, 200)],
    ['that is text', Buffer.from('<html>404</html>')],
    ['that is no archive', gzipSync('x'.repeat(2000))],
    ['that is empty', Buffer.alloc(0)],
  ])('%s is none', (_, bytes) => {
    expect(read(bytes)).toBeUndefined();
  });

  it('that is not there is none', () => {
    expect(readEngine(join(temporaryFolder(), 'none.tgz'))).toBeUndefined();
  });
});

it('versions have three numbers, and 1.10.0 is newer than 1.9.9', () => {
  expect(['1.2.3', '0.10.0', '1.2', '1.2.3-beta', 'v1.2.3', '../x', undefined].map(isVersion)).toEqual([
    true,
    true,
    ...Array(5).fill(false),
  ]);
  expect(compareVersions('1.10.0', '1.9.9')).toBeGreaterThan(0);
  expect(compareVersions('0.2.0', '0.2.1')).toBeLessThan(0);
  expect(compareVersions('2.0.0', '2.0.0')).toBe(0);
});
