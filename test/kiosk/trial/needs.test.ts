import { describe, expect, it } from 'vitest';
import { readMirror } from '../../../src/kiosk/trial/debian.ts';
import { trialFault } from '../../../src/kiosk/trial/needs.ts';

const fit = { platform: 'linux', user: 0, has: () => true };

describe('a trial', () => {
  it('is refused in plain words where no Debian can be booted', () => {
    expect(trialFault(fit)).toBeUndefined();
    expect(trialFault({ ...fit, platform: 'win32', user: undefined })).toMatch(/^Chỉ thử được trên Linux/);
    expect(trialFault({ ...fit, user: 1000 })).toMatch(/quyền root/);
  });

  it('names what is missing, and the packages that bring it', () => {
    const has = (program: string) => !['debootstrap', 'mkfs.vfat'].includes(program);
    expect(trialFault({ ...fit, has })).toBe(
      'Máy này thiếu: debootstrap, mkfs.vfat.  → Cài: apt-get install debootstrap dosfstools',
    );
  });

  it('asks for a machine only where one is tried', () => {
    const has = (program: string) => !['qemu-system-x86_64', 'sfdisk', 'losetup'].includes(program);
    expect(trialFault({ ...fit, has })).toBe('Máy này thiếu: losetup.  → Cài: apt-get install mount');
    expect(trialFault({ ...fit, has, disk: true })).toBe(
      'Máy này thiếu: qemu-system-x86_64, sfdisk.  → Cài: apt-get install fdisk qemu-system-x86',
    );
  });
});

describe('the mirror of the machine', () => {
  it('is read from lists of both forms', () => {
    expect(readMirror(['deb http://mirror.example/debian trixie main\n'])).toBe(
      'http://mirror.example/debian',
    );
    expect(readMirror(['deb [arch=amd64 signed-by=/x] https://a.example:8/debian/ sid main'])).toBe(
      'https://a.example:8/debian',
    );
    expect(readMirror(['Types: deb\nURIs: http://b.example/pub/debian\nSuites: trixie\n'])).toBe(
      'http://b.example/pub/debian',
    );
  });

  it('is none of another archive, a source that is switched off, or one for security', () => {
    const others = [
      '# deb http://old.example/debian trixie main',
      'deb http://c.example/debian-security trixie-security main',
      'URIs: https://packages.example/repos/apt\n',
      'deb-src http://c.example/debian trixie main',
    ];
    expect(readMirror(others)).toBeUndefined();
    expect(readMirror([...others, 'deb http://d.example/debian trixie main'])).toBe(
      'http://d.example/debian',
    );
    expect(readMirror([])).toBeUndefined();
  });
});
