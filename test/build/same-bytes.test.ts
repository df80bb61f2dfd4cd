import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { builtProvince, commonCache } from '../support/build-once.ts';
import { type BuildRequest, buildProvince, fixtures } from '../support/build-province.ts';
import { hashesOf } from '../support/site.ts';

/** Another machine: its clock stands elsewhere, its language is another, its cache is empty. */
const elsewhere = { TZ: 'America/Los_Angeles', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' };

/** The day after that for which the builds of the tests are made. */
const TOMORROW = String(1795132800 + 86_400);

describe('two builds of the same content', () => {
  it('are the same to the byte, on another machine', async () => {
    const outDir = join(inject('builds'), 'states-again');
    await expectSame('states', { outDir, env: elsewhere });
  });

  it('are the same to the byte, on another machine on the next day', async () => {
    const outDir = join(inject('builds'), 'one-record-again');
    await expectSame('one-record', { outDir, env: { ...elsewhere, SOURCE_DATE_EPOCH: TOMORROW } });
  });

  // The sample: test/long.
  it('are the same to the byte, from what the first build kept', async () => {
    const outDir = join(inject('builds'), 'shapes-again');
    expect(await expectSame('shapes', { outDir, cacheDir: commonCache() })).toMatch(
      /Ảnh: 0 ảnh mới[\s\S]*Thẻ chia sẻ: 0 thẻ mới/,
    );
  });
});

/** Builds a fixture again, as the first build was but for what is asked. @returns what the build said. */
async function expectSame(name: string, asked: Omit<BuildRequest, 'contentDir'>): Promise<string> {
  const first = await builtProvince(name);
  const { code, stdout, stderr } = await buildProvince({ contentDir: join(fixtures, name), ...asked });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(hashesOf(asked.outDir)).toEqual(hashesOf(first));
  return stdout;
}
