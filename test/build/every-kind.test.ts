import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { parse } from 'yaml';
import { KIND_NAMES } from '../../src/model/kinds.ts';
import { buildProvince, fixtures } from '../support/build-province.ts';
import { removeFolder } from '../support/remove-folder.ts';

const dir = mkdtempSync(join(tmpdir(), 'every-kind-'));
afterAll(() => removeFolder(dir));

it('content of every kind as it was written before formats is brought forward, passes the check and is built', async () => {
  const contentDir = join(dir, 'content');
  cpSync(join(fixtures, 'every-kind'), contentDir, { recursive: true });
  const before = readFileSync(join(contentDir, 'province.yaml'), 'utf8');
  const run = (command: string, ...args: string[]) =>
    buildProvince({ command, args, contentDir, outDir: join(dir, 'site') });

  const shown = await run('check', '--fix');
  expect([shown.code, shown.stdout]).toEqual([1, expect.stringContaining('+format: 1\n')]);
  expect(shown.stderr).toContain('Chưa ghi gì.');
  expect(readFileSync(join(contentDir, 'province.yaml'), 'utf8')).toBe(before);

  const fixed = await run('check', '--fix', '--yes');
  expect([fixed.code, fixed.stderr]).toEqual([0, '']);
  expect(fixed.stdout).toContain('✓ Đã ghi 1 tệp.');
  expect(fixed.stdout).toMatch(/Không có lỗi; \d+ lời nhắc\.\n$/);
  expect(fixed.stdout).not.toContain('Chưa ghi định dạng');
  const after = readFileSync(join(contentDir, 'province.yaml'), 'utf8');
  expect(parse(after)).toEqual({ format: 1, ...parse(before) });
  expect(after.match(/# .*/g)).toEqual(before.match(/# .*/g));

  const built = await run('build');
  expect([built.code, built.stderr]).toEqual([0, '']);
  for (const kind of KIND_NAMES)
    for (const id of readdirSync(join(contentDir, kind)))
      for (const lang of ['vi', 'en'])
        expect(existsSync(join(dir, 'site', lang, kind, id, 'index.html')), `${lang} ${kind} ${id}`).toBe(
          true,
        );
});
