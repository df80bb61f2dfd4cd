import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { LIMITS } from '../../src/kiosk/format/limits.ts';

/** What the server's unit gives it; it holds the shown release's list and the one before. */
const SERVER_MB = 384;

it('the two longest lists of files allowed fit the server’s memory', () => {
  const module = resolve(import.meta.dirname, '../../src/kiosk/format/manifest.ts');
  const program = `
    import { parseManifest } from ${JSON.stringify(module)};
    const lines = (of) => Array.from({ length: ${LIMITS.files} }, (_, at) =>
      of.repeat(64) + ' ' + at + ' vi/' + at % 7 + '/' + String(at).padStart(140, 'đường-') .slice(0, 100) + String(at).padStart(7, '0') + '/index.html');
    const path = (line) => line.slice(line.indexOf(' ', 65) + 1);
    const text = (of) => lines(of).sort((a, b) => (path(a) < path(b) ? -1 : 1)).join('\\n') + '\\n';
    const both = ['a', 'b'].map((of) => parseManifest(text(of)));
    if (both.some(({ size }) => size !== ${LIMITS.files})) throw new Error('size');
    console.log(process.resourceUsage().maxRSS / 1024);
  `;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(Number(stdout)).toBeGreaterThan(40);
  expect(Number(stdout)).toBeLessThan(SERVER_MB - 32);
});
