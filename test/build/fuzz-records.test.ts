import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildProvince, root } from '../support/build-province.ts';
import { changeAtRandom, provinceOf } from '../support/fuzz-rounds.ts';

it('builds 20 records changed at random in which the check found no mistake', async () => {
  const good = changeAtRandom(2, 500).filter(({ path }) => !path.startsWith('photos/'));
  const contentDir = provinceOf(good.slice(0, 20), ['vi', 'en']);
  const outDir = join(contentDir, '..', 'site');
  const { code, stderr } = await buildProvince({ contentDir, outDir, cacheDir: join(root, '.cache') });
  expect(good.length).toBeGreaterThanOrEqual(20);
  expect(stderr).toBe('');
  expect(code).toBe(0);
});
