import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { LIMITS } from '../../src/kiosk/format/limits.ts';
import { byPath, formatManifest } from '../../src/kiosk/format/manifest.ts';
import { temporaryFolder } from '../desk/temporary.ts';

/** What the server's unit gives it; it holds the shown release's list and the one before. */
const SERVER_MB = 384;

/** As long a list as a manifest may be: no two paths in one folder, none written as it is compared. */
const longest = (digit: string) =>
  formatManifest(
    new Map(
      Array.from({ length: LIMITS.files }, (_, at) => {
        const folder = `vi/${at % 7}/${'Đường-'.repeat(16)}${String(at).padStart(7, '0')}`;
        return [`${folder}/index.html`, { sha: digit.repeat(64), size: at }] as const;
      }).sort(byPath),
    ),
  );

it('the two longest lists of files allowed fit the server’s memory', () => {
  const module = resolve(import.meta.dirname, '../../src/kiosk/format/manifest.ts');
  const dir = temporaryFolder({ a: longest('a'), b: longest('b') });
  const program = `
    import { existsSync, readFileSync } from 'node:fs';
    import { parseManifest } from ${JSON.stringify(module)};
    const both = ${JSON.stringify([join(dir, 'a'), join(dir, 'b')])}.map((file) => parseManifest(readFileSync(file, 'utf8')));
    if (both.some(({ size }) => size !== ${LIMITS.files})) throw new Error('size');
    // Linux counts in maxRSS what the process was that started this one.
    const own = existsSync('/proc/self/status') && /VmHWM:\\s+(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
    console.log((own ? Number(own) : process.resourceUsage().maxRSS) / 1024);
  `;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(Number(stdout)).toBeGreaterThan(40);
  expect(Number(stdout)).toBeLessThan(SERVER_MB - 32);
});
