import { copyFileSync, mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fetchPackages, installDependencies, makeDebian } from '../debian.ts';
import { startHostProcess } from '../host.ts';
import { makeParcel, packagePlace } from '../parcel.ts';
import { type Row, type Step, trySteps } from '../step.ts';
import { CUT_STEPS } from '../steps/cut.ts';
import { BOOT_STEP, INSTALLED_STEPS } from '../steps/install.ts';
import { RELEASE_STEPS } from '../steps/releases.ts';
import { PACKAGE_STEPS, SYSTEM_STEPS } from '../steps/system.ts';
import type { TrialRequest } from '../trial.ts';
import { startDiskMachine } from './disk-machine.ts';
import type { DiskTrial } from './disk-step.ts';
import { firstBootOf, fitRoot, WHOLE, writeDiskImage, writeStick } from './image.ts';
import { startsByKvm } from './qemu.ts';
import { HOST_NAME, type QemuRequest } from './qemu-arguments.ts';
import { DISK_STEPS, INSTALL_STEP } from './steps/disk.ts';
import { GRUB_STEPS } from './steps/grub.ts';
import { SCREEN_STEP } from './steps/screen.ts';
import { USB_STEPS } from './steps/usb.ts';
import { plugIn, untilStickRead } from './usb.ts';

/** Computed processors are slower by about this much. */
const WITHOUT_KVM = 8;

/** What is tried, in order. Chromium on a computed processor draws nothing within 24 minutes. */
export const planDiskTrial = (kvm: boolean): Step<DiskTrial>[] => [
  BOOT_STEP,
  INSTALL_STEP,
  ...INSTALLED_STEPS,
  ...DISK_STEPS,
  ...RELEASE_STEPS,
  ...USB_STEPS,
  ...GRUB_STEPS,
  ...CUT_STEPS,
  ...(kvm ? [SCREEN_STEP] : []),
  ...SYSTEM_STEPS,
  ...PACKAGE_STEPS,
];

/** Makes a disk with Debian, starts a PC from it, and does to it what befalls a kiosk. */
export async function runDiskTrial(request: Omit<TrialRequest, 'quick'>): Promise<Row[]> {
  const { work, mirror, keep, step } = request;
  const dir = join(work, `disk-${process.pid}`);
  mkdirSync(dir, { recursive: true });
  // Sockets have short paths.
  const sockets = mkdtempSync(join(tmpdir(), 'cua-ngo-'));
  const root = join(dir, 'root');
  const ends: (() => unknown)[] = [];
  try {
    const parcel = await step('Đóng gói', () =>
      makeParcel({ ...request, dir: join(dir, 'parcel'), hostName: HOST_NAME }),
    );
    await step('Dựng Debian', () => makeDebian(work, root, mirror, WHOLE));
    await step('Tải các gói', () => fetchPackages(work, root, [parcel.packages[0]]));
    const host = await startHostProcess(parcel.host, undefined, 0);
    ends.push(() => host.child.kill());
    await step('Cài những gì gói cần', () => {
      for (const file of parcel.packages) copyFileSync(file, join(root, packagePlace(file)));
      installDependencies(work, root, packagePlace(parcel.packages[0]));
    });
    const qemu = {
      disk: join(dir, 'disk.img'),
      sockets,
      log: join(dir, 'serial.log'),
      relay: [process.execPath, join(import.meta.dirname, 'relay.ts'), String(host.port)],
    };
    const kvm = await step('Xem KVM có chạy được', () => hasKvm(qemu, root));
    const patience = kvm ? 1 : WITHOUT_KVM;
    await step('Ghi đĩa', () => {
      fitRoot(root, !kvm);
      writeDiskImage(root, qemu.disk);
    });
    const start = async (first?: QemuRequest['first']) => {
      const machine = await startDiskMachine({ ...qemu, kvm, first }, patience);
      ends.push(() => machine.cut());
      return machine;
    };
    const trial: DiskTrial = {
      machine: await step(
        kvm ? 'Khởi động (KVM)' : 'Khởi động (không dùng được KVM, chậm chừng mười lần)',
        async () => {
          const machine = await start(firstBootOf(root, !kvm));
          await machine.untilUp();
          return machine;
        },
      ),
      dir,
      parcel,
      quick: false,
      patience,
      async readStick(file) {
        const image = join(dir, 'stick.img');
        writeStick(file, image);
        const stick = await plugIn(trial.machine, image, patience);
        try {
          return await untilStickRead(trial.machine, `${await stick.name()}1`, patience);
        } finally {
          await stick.pullOut();
        }
      },
      async turnOn() {
        trial.machine = await start();
      },
      async restart(how) {
        try {
          await trial.machine[how]();
        } finally {
          // What comes after needs a machine, also where this one did not turn itself off.
          await trial.turnOn();
          await trial.machine.untilUp();
        }
      },
    };
    return await trySteps(trial, planDiskTrial(kvm), request);
  } finally {
    for (const end of ends.reverse()) await end();
    rmSync(sockets, { recursive: true, force: true });
    if (!keep) rmSync(dir, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** A kernel that only has to say its name needs no disk. */
function hasKvm(qemu: Omit<QemuRequest, 'kvm' | 'first'>, root: string): Promise<boolean> {
  writeFileSync(qemu.disk, '');
  truncateSync(qemu.disk, 1 << 20);
  const { append, ...first } = firstBootOf(root, false);
  return startsByKvm({ ...qemu, kvm: true, first: { ...first, append: append.replace(' quiet', '') } }, 20);
}
