import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exportLogTo } from '../../../src/kiosk/service/export-log.ts';
import { programsIn } from '../../../src/kiosk/service/programs.ts';
import { fakeMachine } from './fake-machine.ts';

function machine() {
  const fake = fakeMachine();
  const folder = join(fake.dir, 'stick');
  mkdirSync(folder);
  const now = new Date('2026-11-30T00:05:00Z');
  const write = (device = 'sda1') =>
    exportLogTo({ run: programsIn(fake.programs), device, gate: 'cau-treo', folder, now });
  return { ...fake, folder, write };
}

describe('the log on a stick', () => {
  it('is one new file, on a stick that runs and owns nothing, which is let go at the end', async () => {
    const { folder, write, calls } = machine();
    expect(await write()).toBe(0);
    expect(readdirSync(folder)).toEqual(['cua-ngo-log-cau-treo-2026-11-30-0705.txt']);
    const text = readFileSync(join(folder, 'cua-ngo-log-cau-treo-2026-11-30-0705.txt'), 'utf8');
    expect(text).toContain('“cau-treo”');
    expect(text).toContain('serving');
    expect(calls().slice(1)).toEqual([
      ['mount', '-o', 'rw,nosuid,nodev,noexec', '-t', 'vfat,exfat', '--', '/dev/sda1', folder],
      ['umount', folder],
    ]);
  });

  it('writes over nothing and follows no link', async () => {
    const { dir, folder, write } = machine();
    const name = (turn: string) => join(folder, `cua-ngo-log-cau-treo-2026-11-30-0705${turn}.txt`);
    writeFileSync(join(dir, 'target'), 'left');
    symlinkSync(join(dir, 'target'), name(''));
    symlinkSync(join(dir, 'absent'), name('-2'));
    writeFileSync(name('-3'), 'kept');
    expect(await write()).toBe(0);
    expect(readFileSync(join(dir, 'target'), 'utf8')).toBe('left');
    expect(readFileSync(name('-3'), 'utf8')).toBe('kept');
    expect(readFileSync(name('-4'), 'utf8')).toContain('serving');
    expect(readdirSync(dir)).not.toContain('absent');
  });

  it('holds the last eight megabytes of a long log, from the beginning of a letter on', async () => {
    const { programs, folder, write } = machine();
    const script = '#!/bin/sh\nyes "đường nối đứt" | head -n 600000\necho newest\n';
    writeFileSync(join(programs, 'journalctl'), script, { mode: 0o755 });
    expect(await write()).toBe(0);
    const [file = ''] = readdirSync(folder);
    const text = readFileSync(join(folder, file), 'utf8');
    expect(Buffer.byteLength(text)).toBeGreaterThan(7_900_000);
    expect(Buffer.byteLength(text)).toBeLessThan(8_000_300);
    expect(text.endsWith('newest\n')).toBe(true);
    expect(text).not.toContain('\ufffd');
  });

  it('says by its status what was in the way, and lets go of the stick all the same', async () => {
    const { folder, write, say, calls, programs } = machine();
    expect(await write('../sda1')).toBe(10);
    say('umount', ['', '', 1]);
    expect(await write()).toBe(14);
    say('mount', ['', '', 32]);
    expect(await write()).toBe(10);
    calls();
    writeFileSync(join(programs, 'mount'), `#!/bin/sh\nrm -rf '${folder}'\nln -s /dev/null '${folder}'\n`, {
      mode: 0o755,
    });
    say('umount');
    expect(await write()).toBe(11);
    expect(calls().at(-1)).toEqual(['umount', folder]);
    say('journalctl', ['', '', 1]);
    expect(await write()).toBe(13);
  });
});
