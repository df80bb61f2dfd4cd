import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildProvince } from '../support/build-province.ts';
import { itNeeds } from '../support/programs.ts';
import { removeFolder } from '../support/remove-folder.ts';
import { checkPanels, exhibitionFolder } from './printed-panels.ts';

describe('the panels of an exhibition', () => {
  let contentDir: string;
  let out: string;
  const print = (...args: string[]) =>
    buildProvince({
      command: 'panels',
      contentDir,
      outDir: join(out, 'site'),
      cacheDir: join(out, 'cache'),
      args: [...args, '--out', join(out, 'pdf'), '--json'],
    });
  beforeAll(async () => {
    contentDir = await exhibitionFolder();
    out = join(contentDir, '..', 'made');
  });
  afterAll(() => removeFolder(join(contentDir, '..')));

  itNeeds(['poppler'], 'are cut to A2, can be searched, and tell what must be seen to', async () => {
    const { code, stdout, stderr } = await print('--exhibition', 'bo-anh', '--size', 'A2', '--lang', 'lo');
    expect(code, stderr).toBe(0);
    const told = JSON.parse(stdout);
    expect(told).toMatchObject({ made: 4, size: 'A2', bleedMm: 3, colour: 'RGB' });
    expect(told.remarks.lo).toEqual({
      coarse: [expect.objectContaining({ panel: 2, photo: 'ben', width: 300 })],
      missing: [],
      unreviewed: ['exhibitions/bo-anh', 'photos/cau'],
      outdated: ['exhibitions/bo-anh', 'photos/cau'],
      untranslated: ['photos/ben'],
    });
    checkPanels(join(out, 'pdf', 'lo', 'bo-anh-a2'), 'lo', { width: 420, height: 594 });
  });

  it('of an earlier order are taken away, and nothing else in their folder', async () => {
    const folder = join(out, 'pdf', 'lo', 'bo-anh-a2');
    for (const name of ['07-cu.pdf', 'ghi-chu.pdf']) writeFileSync(join(folder, name), '');
    const { stdout } = await print('--exhibition', 'bo-anh', '--size', 'A2', '--lang', 'lo');
    expect(JSON.parse(stdout)).toMatchObject({ made: 0, reused: 4 });
    expect(readdirSync(folder).filter((name) => !/^0[0-3]-/.test(name))).toEqual(['ghi-chu.pdf']);
  });

  it('are refused by name where there is no such exhibition', async () => {
    const { code, stderr } = await print('--exhibition', 'khong-co', '--size', 'A1');
    const told = 'Không có triển lãm “khong-co”.  → Viết một trong: bo-anh';
    expect([code, stderr]).toEqual([1, expect.stringContaining(told)]);
  });
});
