import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { builtProvince } from '../support/build-once.ts';
import { buildProvince, fixtures } from '../support/build-province.ts';
import { hashesOf } from '../support/site.ts';

const preload = pathToFileURL(join(import.meta.dirname, '..', 'support', 'failing-disk.mjs')).href;

describe('a disk that fails in the middle of a build', () => {
  const folder = join(inject('builds'), 'failing-disk');
  const outDir = join(folder, 'dist');
  const cacheDir = join(folder, 'cache');
  const build = (env: Record<string, string> = {}) =>
    buildProvince({ contentDir: join(fixtures, 'states'), outDir, cacheDir, env });
  const fail = (writes: number, end: string) =>
    build({ NODE_OPTIONS: `--import=${preload}`, DISK_WRITES: String(writes), DISK_END: end });
  let before: Record<string, string>;

  beforeAll(async () => {
    cpSync(await builtProvince('states'), outDir, { recursive: true });
    before = hashesOf(outDir);
    expect(Object.keys(before).length).toBeGreaterThan(10);
  });

  // At the lock, amid pictures, amid fonts, amid pages.
  it.each([0, 6, 14, 60])('is told, after %i files, and the former site stays whole', async (writes) => {
    const { code, stderr } = await fail(writes, 'full');
    expect(code).toBe(1);
    expect(stderr).toContain('Ổ đĩa đã đầy');
    expect(stderr).not.toMatch(/ENOSPC|^ +at /m);
    expect(hashesOf(outDir)).toEqual(before);
    expect(readdirSync(folder).filter((name) => name !== 'cache')).toEqual(['dist']);
  });

  it('leaves the site as it was when the power goes, and the next build clears up', async () => {
    for (const writes of [4, 60]) {
      const { code, stdout } = await fail(writes, 'kill');
      expect([code, stdout.includes('Xong')]).toEqual([null, false]);
      expect(hashesOf(outDir)).toEqual(before);
    }
    const { code, stderr } = await build();
    expect([code, stderr]).toEqual([0, '']);
    expect(hashesOf(outDir)).toEqual(before);
    expect(readdirSync(folder).sort()).toEqual(['cache', 'dist']);
    const kept = readdirSync(cacheDir, { recursive: true, encoding: 'utf8' });
    expect(kept.length).toBeGreaterThan(10);
    expect(kept.filter((name) => name.includes('.part'))).toEqual([]);
  });
});
