import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { createDeb } from '../../../src/kiosk/install/deb.ts';
import { contentOf, installedFiles } from './installed.ts';
import { readDeb } from './read-deb.ts';

const files = installedFiles();

describe('the package', () => {
  it('holds what dpkg wants, in its order, and every file of the kiosk', () => {
    const { members, control, data } = readDeb(createDeb({ files, version: '0.1.0', time: 1_800_000_000 }));
    expect(members).toEqual(['debian-binary', 'control.tar.gz', 'data.tar.gz']);
    expect([...data.keys()].sort()).toEqual(files.map(({ path }) => `.${path}`).sort());
    expect(data.get('./usr/lib/cua-ngo/agent.mjs')?.content).toBe('AGENT');
    expect(data.get('./usr/lib/cua-ngo/screen-power')?.mode).toBe(0o755);
    expect(control.get('./control')?.content).toMatch(
      /^Package: cua-ngo-kiosk\nVersion: 0\.1\.0\nArchitecture: all\n/,
    );
    expect(control.get('./postinst')?.mode).toBe(0o755);
  });

  it('is the same bytes for the same input', () => {
    const make = () => createDeb({ files, version: '0.1.0', time: 1 });
    expect(make().equals(make())).toBe(true);
  });

  it('has scripts that a shell can read', () => {
    const { control } = readDeb(createDeb({ files, version: '0.1.0', time: 1 }));
    for (const script of [
      control.get('./postinst')?.content,
      control.get('./prerm')?.content,
      contentOf(files, 'screen-power'),
    ]) {
      const { status, stderr } = spawnSync('sh', ['-n'], { input: script, encoding: 'utf8' });
      expect([status, stderr]).toEqual([0, '']);
    }
  });
});
