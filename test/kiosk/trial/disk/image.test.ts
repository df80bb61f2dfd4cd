import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { firstBootOf, fitRoot } from '../../../../src/kiosk/trial/disk/image.ts';
import { temporaryFolder } from '../../../desk/temporary.ts';

const root = () => {
  const dir = temporaryFolder({
    'etc/default/grub.d/package.cfg': '',
    'etc/systemd/system/x': '',
    'boot/vmlinuz-6.12.9-amd64': '',
    'boot/vmlinuz-6.12.117-amd64': '',
    'boot/initrd.img-6.12.117-amd64': '',
  });
  for (const name of ['vmlinuz', 'initrd.img']) symlinkSync(`boot/${name}-6.12.117-amd64`, join(dir, name));
  return dir;
};
const DISPLAY = 'etc/systemd/system/cua-ngo-display.service.d/trial.conf';

describe('the disk of a trial', () => {
  it('is as the package ships it, and shows its menu on the serial line', () => {
    const dir = root();
    fitRoot(dir, false);
    const text = (path: string) => readFileSync(join(dir, path), 'utf8');
    const label = /^LABEL=(\S+) \/ ext4 /.exec(text('etc/fstab'))?.[1];
    expect(firstBootOf(dir, false).append).toContain(`root=LABEL=${label} `);
    expect(text('etc/default/grub.d/00trial.cfg')).toMatch(/^GRUB_TERMINAL="console serial"$/m);
    expect(text('etc/default/grub.d/00trial.cfg')).not.toContain('mitigations');
    expect(existsSync(join(dir, DISPLAY))).toBe(false);
    expect(existsSync(join(dir, 'etc/systemd/system.conf.d'))).toBe(false);
  });

  it('gives a computed processor more time, and leaves its screen dark until it is asked for', () => {
    const dir = root();
    fitRoot(dir, true);
    expect(readFileSync(join(dir, DISPLAY), 'utf8')).toContain('ConditionPathExists=/run/trial-screen');
    expect(readFileSync(join(dir, 'etc/default/grub.d/00trial.cfg'), 'utf8')).toContain('mitigations=off');
  });

  it('is started the first time by the newest kernel that stands on it', () => {
    const dir = root();
    expect(firstBootOf(dir, false).kernel).toMatch(/\/boot\/vmlinuz-6\.12\.117-amd64$/);
    expect(firstBootOf(dir, false).initrd).toMatch(/\/boot\/initrd\.img-6\.12\.117-amd64$/);
  });
});
