import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readCatalogue } from '../../src/catalogue/read.ts';
import { buildProvince, root } from '../support/build-province.ts';
import { seeds } from '../support/fuzz-records.ts';
import { changeAtRandom, expectTheSameMeaning, provinceOf } from '../support/fuzz-rounds.ts';

const ALL = 3000;

it('reads 3,000 changed records: all that say the same alike, the rest without an exception; 200 good ones build', async () => {
  const same = expectTheSameMeaning();
  expect(same).toBeGreaterThanOrEqual(600);
  const good = changeAtRandom(Math.ceil((ALL - same) / seeds.length), 1000);
  const shown = good.filter(({ path }) => !path.startsWith('photos/')).slice(0, 200);
  expect(shown).toHaveLength(200);
  const contentDir = provinceOf(shown);
  expect(readCatalogue(contentDir).issues.filter(({ level }) => level === 'error')).toEqual([]);
  const outDir = join(contentDir, '..', 'site');
  const { code, stderr } = await buildProvince({ contentDir, outDir, cacheDir: join(root, '.cache') });
  expect(stderr).toBe('');
  expect(code).toBe(0);
}, 1_800_000);
