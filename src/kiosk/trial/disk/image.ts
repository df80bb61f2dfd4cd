import { mkdirSync, realpathSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Flavour } from '../debian.ts';
import { must, run } from '../run.ts';
import type { FirstBoot } from './qemu-arguments.ts';

/** Debian with its own kernel - the one for clouds knows no USB -, the loader of a BIOS, and the trial's way in. */
export const WHOLE: Flavour = {
  name: 'trixie-disk',
  packages: ['linux-image-amd64', 'grub-pc', 'qemu-guest-agent', 'exfatprogs', 'e2fsprogs'],
};

const LABEL = 'may-thu';
const DISK_BYTES = 8 * 2 ** 30;
const MIB = 2 ** 20;

/** The menu on the serial line too, since nobody sits before the screen. Debian's own way: https://wiki.debian.org/Grub */
const grubDefaults = (isSlow: boolean) => `GRUB_TERMINAL="console serial"
GRUB_SERIAL_COMMAND="serial --unit=0 --speed=115200"
GRUB_CMDLINE_LINUX="${wordsFor(isSlow)}"
`;

const wordsFor = (isSlow: boolean) => `console=tty0 console=ttyS0,115200${isSlow ? ` ${SLOW.kernel}` : ''}`;

/**
 * A processor that is computed has no use for what shields one from its own faults, takes minutes to draw the screen, and
 * cannot keep the times that the units of the package allow.
 */
const SLOW = {
  kernel: 'mitigations=off',
  systemd: {
    'system.conf.d': '[Manager]\nDefaultTimeoutStartSec=30min\nDefaultDeviceTimeoutSec=30min\n',
    'system/cua-ngo-.service.d': '[Service]\nTimeoutStartSec=30min\nWatchdogSec=0\n',
    'system/cua-ngo-display.service.d': `[Unit]\nConditionPathExists=/run/trial-screen\n`,
  },
};

/** Files of the machine that an installer of Debian would write. @param isSlow whether its processor is computed. */
export function fitRoot(root: string, isSlow: boolean): void {
  const write = (path: string, content: string) => writeFileSync(join(root, path), content);
  write('etc/fstab', `LABEL=${LABEL} / ext4 errors=remount-ro 0 1\n`);
  write('etc/hostname', 'may-thu\n');
  write('etc/hosts', '127.0.0.1 localhost may-thu\n');
  // Debian's installer writes it, and a session without it is an error in the journal.
  write('etc/default/locale', 'LANG=C.UTF-8\n');
  write('etc/default/grub.d/00trial.cfg', grubDefaults(isSlow));
  if (!isSlow) return;
  for (const [name, content] of Object.entries(SLOW.systemd)) {
    const dropIn = `etc/systemd/${name}`;
    mkdirSync(join(root, dropIn), { recursive: true });
    write(`${dropIn}/trial.conf`, content);
  }
}

/** The kernel of the disk, for the one start before its loader is installed. */
export function firstBootOf(root: string, isSlow: boolean): FirstBoot {
  return {
    // Debian's links to the newest.
    kernel: realpathSync(join(root, 'vmlinuz')),
    initrd: realpathSync(join(root, 'initrd.img')),
    append: `root=LABEL=${LABEL} ro quiet ${wordsFor(isSlow)}`,
  };
}

/** A disk with one partition that holds a folder; neither mounted nor behind a loop device. */
export function writeDiskImage(root: string, image: string): void {
  rmSync(image, { force: true });
  writeFileSync(image, '');
  truncateSync(image, DISK_BYTES);
  partition(image, '83,*');
  const blocks = String((DISK_BYTES - MIB) / 4096);
  const options = ['-q', '-F', '-t', 'ext4', '-b', '4096', '-L', LABEL, '-d', root, '-E', `offset=${MIB}`];
  must('mke2fs', ...options, image, blocks);
}

/** A stick as a shop sells it: a table of one partition, named KIOSK unless it is told otherwise. */
export function writeStick(file: string, image: string, label = 'KIOSK'): void {
  const bytes = (Math.ceil(statSync(file).size / MIB) * 2 + 64) * MIB;
  rmSync(image, { force: true });
  writeFileSync(image, '');
  truncateSync(image, bytes);
  partition(image, 'c');
  must('mkfs.vfat', '-F', '32', '-n', label, '--offset', '2048', image, String((bytes - MIB) / 1024));
  must('mcopy', '-i', `${image}@@1M`, file, '::cua-khau.kiosk');
}

/** One partition behind the first MiB. @param type as sfdisk names it. */
function partition(image: string, type: string): void {
  const { status, text } = run(['sfdisk', '-q', '--label', 'dos', image], `2048,,${type}\n`);
  if (status !== 0) throw new Error(`sfdisk: ${text}`);
}
