import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { InstalledFile } from '../../kiosk/install/names.ts';

const UNITS = '/usr/lib/systemd/system/';

/**
 * What `systemd-analyze verify` says of the units, apart from programs that only a kiosk has.
 * @returns undefined where there is no systemd-analyze.
 */
export function verifyUnits(files: readonly InstalledFile[]): string[] | undefined {
  const dir = mkdtempSync(join(tmpdir(), 'cua-ngo-units-'));
  try {
    const units = files
      .filter(({ path }) => path.startsWith(UNITS))
      .map(({ path, content }) => ({ name: path.slice(UNITS.length), content }));
    for (const { name, content } of units) {
      mkdirSync(dirname(join(dir, name)), { recursive: true });
      writeFileSync(join(dir, name), content);
    }
    // A drop-in is read with its unit.
    const own = units.filter(({ name }) => !name.includes('/'));
    const paths = own.map(({ name }) => join(dir, name.replace('@.', '@sda1.')));
    const { stdout, stderr, error } = spawnSync('systemd-analyze', ['verify', '--man=no', ...paths], {
      encoding: 'utf8',
      env: { ...process.env, SYSTEMD_UNIT_PATH: `${dir}:` },
    });
    if (error) return undefined;
    return `${stdout}${stderr}`
      .split('\n')
      .filter(
        (line) =>
          line.includes('cua-ngo') && !/is not executable: No such file|Command .* not found/.test(line),
      );
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
