import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { builtProvince } from '../support/build-once.ts';
import { buildProvince, fixtures, root } from '../support/build-province.ts';
import { hashesOf } from '../support/site.ts';

/** Another machine: its clock stands elsewhere, its language is another, its cache is empty. */
const elsewhere = { TZ: 'America/Los_Angeles', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' };

describe('two builds of the same content', () => {
  it.each(['one-record', 'states'])('are the same to the byte: %s, on another machine', async (name) => {
    const first = await builtProvince(name);
    const outDir = join(inject('builds'), `${name}-again`);
    const { code, stderr } = await buildProvince({
      contentDir: join(fixtures, name),
      outDir,
      env: elsewhere,
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(hashesOf(outDir)).toEqual(hashesOf(first));
  });

  it('are the same to the byte: the sample, from what the first build kept', async () => {
    const first = await builtProvince('sample');
    const outDir = join(inject('builds'), 'sample-again');
    const cacheDir = join(root, '.cache');
    const { code, stdout } = await buildProvince({ contentDir: join(root, 'content'), outDir, cacheDir });
    expect(code).toBe(0);
    expect(stdout).toMatch(/Ảnh: 0 ảnh mới/);
    expect(hashesOf(outDir)).toEqual(hashesOf(first));
  });
});
