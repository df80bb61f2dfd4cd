import { describe, expect, it } from 'vitest';
import { countColours } from '../../../../src/kiosk/trial/disk/picture.ts';
import { qemuArguments } from '../../../../src/kiosk/trial/disk/qemu-arguments.ts';
import { readable } from '../../../../src/kiosk/trial/disk/serial-line.ts';
import { readRun } from '../../../../src/kiosk/trial/disk/usb.ts';

const request = {
  disk: '/a/disk.img',
  sockets: '/s',
  log: '/a/serial.log',
  kvm: true,
  relay: ['/usr/bin/node', "/it's, here/relay.ts", '40001'],
};

/** The value after a name, as often as it is given. */
const values = (list: readonly string[], name: string) =>
  list.flatMap((word, index) => (word === name ? [list[index + 1] as string] : []));

describe('the machine of a trial', () => {
  it('starts from its disk, and only at the first time from a kernel beside it', () => {
    const list = qemuArguments(request, 8090);
    expect(values(list, '-device')).toContain('ide-hd,drive=disk,bus=ide.0,bootindex=1');
    expect(list).not.toContain('-kernel');
    const first = { kernel: '/k', initrd: '/i', append: 'root=LABEL=x ro' };
    const begun = qemuArguments({ ...request, first }, 8090);
    expect(values(begun, '-append')).toEqual(['root=LABEL=x ro']);
    expect(values(begun, '-kernel')).toEqual(['/k']);
  });

  it('computes its processor where none is lent', () => {
    expect(values(qemuArguments(request, 8090), '-machine')).toEqual(['q35,accel=kvm']);
    const slow = qemuArguments({ ...request, kvm: false }, 8090);
    expect(values(slow, '-machine')).toEqual(['q35,accel=tcg']);
    expect(values(slow, '-cpu')).not.toContain('host');
  });

  it('reaches the host of the trial and nothing else, wherever the project lies', () => {
    const [network] = values(qemuArguments(request, 8090), '-netdev');
    expect(network).toContain('restrict=on');
    // QEMU reads two commas as one, then a shell's words.
    expect(network).toContain(
      `guestfwd=tcp:10.0.2.100:8090-cmd:'/usr/bin/node' '/it'\\''s,, here/relay.ts' '40001'`,
    );
  });
});

describe('the unit of a stick', () => {
  it('has run when it is at rest and has a name for its run', () => {
    expect(readRun('ActiveState=inactive\nInvocationID=')).toBeUndefined();
    expect(readRun('ActiveState=activating\nInvocationID=ab12')).toBeUndefined();
    expect(readRun('ActiveState=inactive\nInvocationID=ab12')).toBe('ab12');
    expect(readRun('InvocationID=ab12\nActiveState=failed')).toBe('ab12');
  });
});

describe('the serial line', () => {
  it('is read as it stands on paper, without what moves the cursor', () => {
    const menu = '\x1b[H\x1b[J\x1b[1;1H\x1b[24;27HGNU GRUB  version 2.12\r\n\x1b[7m*Debian\x1b[0m\x1b(B';
    expect(readable(menu)).toBe(' GNU GRUB version 2.12\n *Debian ');
  });
});

describe('the picture of the screen', () => {
  const ppm = (pixels: number[][]) =>
    Buffer.concat([Buffer.from(`P6\n${pixels.length} 1\n255\n`), Buffer.from(pixels.flat())]);

  it('tells an empty screen from a page by its colours', () => {
    const white = [255, 255, 255];
    expect(countColours(ppm([white, white, white]))).toBe(1);
    expect(countColours(ppm([white, [10, 13, 32], [0, 0, 0], [0, 0, 1]]))).toBe(4);
    expect(() => countColours(Buffer.from('\x89PNG\r\n'))).toThrow('no PPM');
  });
});
