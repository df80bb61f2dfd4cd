import {
  copyFileSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Container } from './machine.ts';
import { must, run } from './run.ts';

/** A stick as the machine sees it: an image behind a loop device, named KIOSK. */
interface Stick {
  /** As `/dev/loop3`. */
  device: string;
  /** As `loop3`. */
  name: string;
  remove(): void;
}

/** Writes an image of a stick with one file, as a technician's Windows formats it. */
export function writeStickImage(file: string, image: string): void {
  emptyImage(file, image);
  must('mkfs.vfat', '-n', 'KIOSK', image);
  must('mcopy', '-i', image, file, '::cua-khau.kiosk');
}

/** Whether this machine's kernel, which a container shares, reads a stick as it is sold. */
export function readsVfat(): boolean {
  try {
    run(['modprobe', 'vfat']);
  } catch {
    // A kernel without modules.
  }
  return /\bvfat$/m.test(readFileSync('/proc/filesystems', 'utf8'));
}

/** Lets the stick's unit read a stick, without udev, and pulls it out. @param dir for the image. @returns what the unit said. */
export function readLoopStick(machine: Container, dir: string, file: string): string {
  const stick = createStick(dir, file);
  try {
    machine.give(stick.device);
    const unit = `cua-ngo-stick@${stick.name}.service`;
    const { text } = machine.ask(`timeout 90 systemctl start '${unit}'`);
    const seen = machine.ask(
      `journalctl --sync; journalctl -q -b -o cat -u '${unit}' --no-pager | grep '^{' | tail -n 2`,
    ).text;
    machine.ask(`systemctl stop '${unit}'; systemctl reset-failed '${unit}'`);
    return [seen.replaceAll('\n', ' '), text].filter(Boolean).join('; ');
  } finally {
    stick.remove();
  }
}

/** @param dir for the image. */
function createStick(dir: string, file: string): Stick {
  const image = join(dir, `stick-${Math.random().toString(36).slice(2, 8)}.img`);
  if (readsVfat()) writeStickImage(file, image);
  else writeOtherImage(dir, file, image);
  const device = must('losetup', '--find', '--show', '--read-only', image);
  return {
    device,
    name: device.slice('/dev/'.length),
    remove() {
      run(['losetup', '--detach', device]);
      rmSync(image, { force: true });
    },
  };
}

/** Where the kernel knows no vfat: the same file in a file system that it does know. */
function writeOtherImage(dir: string, file: string, image: string): void {
  const folder = join(dir, 'stick');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  copyFileSync(file, join(folder, 'cua-khau.kiosk'));
  emptyImage(file, image);
  must('mkfs.ext4', '-q', '-F', '-L', 'KIOSK', '-d', folder, image);
  // No stick has it, and only root may read it.
  must('debugfs', '-w', '-R', 'rmdir lost+found', image);
}

function emptyImage(file: string, image: string): void {
  writeFileSync(image, '');
  truncateSync(image, (Math.ceil(statSync(file).size / 1e6) * 2 + 40) * 1e6);
}
