import { createHash } from 'node:crypto';
import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NAMES } from '../../../install/names.ts';
import { expectThat, page, type Step, shown, until } from '../../step.ts';
import { emptyStore, expectRelease } from '../../steps/releases.ts';
import type { DiskTrial } from '../disk-step.ts';
import { writeStick } from '../image.ts';
import { plugIn, untilStickRead } from '../usb.ts';

export const USB_STEPS: readonly Step<DiskTrial>[] = [
  {
    title: 'USB định dạng exFAT',
    english: 'A stick formatted as exFAT is read too',
    async work(trial) {
      const { machine, parcel, dir, patience } = trial;
      emptyStore(trial);
      const [from, to] = [join(dir, 'from.img'), join(dir, 'exfat.img')];
      writeStick(parcel.sticks.old, from, 'TAM');
      writeFileSync(to, '');
      truncateSync(to, 256e6);
      // The machine itself formats it: a file system that is made where none can be mounted has no file.
      const source = await plugIn(machine, from, patience);
      const blank = await plugIn(machine, to, patience);
      const [full, empty] = [`/dev/${await source.name()}1`, `/dev/${await blank.name()}`];
      // Udev would have the machine read the stick as soon as it has its name, in the middle of this.
      machine.tell('udevadm control --stop-exec-queue');
      machine.tell(
        `set -e; mkfs.exfat -L KIOSK ${empty}; mkdir -p /tmp/from /tmp/to; mount -o ro ${full} /tmp/from; mount ${empty} /tmp/to; cp /tmp/from/cua-khau.kiosk /tmp/to/; umount /tmp/from /tmp/to`,
      );
      await source.pullOut();
      await blank.pullOut();
      machine.tell('udevadm control --start-exec-queue; udevadm settle');
      const stick = await plugIn(machine, to, patience);
      const name = await stick.name();
      const kind = machine.tell(`lsblk -dno FSTYPE /dev/${name}`);
      const seen = await untilStickRead(machine, name, patience);
      await stick.pullOut();
      return `${kind}; ${seen}; ${expectRelease(trial, 'old', seen)}`;
    },
  },
  {
    title: 'USB cắm sẵn khi bật máy; đọc xong không bị ghi gì',
    english: 'A stick that is there when the machine is turned on is read, and not a byte of it is changed',
    async work(trial) {
      emptyStore(trial);
      const image = join(trial.dir, 'there.img');
      writeStick(trial.parcel.sticks.new, image);
      const before = hashOf(image);
      await trial.machine.shutDown();
      await trial.turnOn();
      const stick = await plugIn(trial.machine, image, trial.patience);
      await trial.machine.untilUp();
      const seen = await untilStickRead(trial.machine, `${await stick.name()}1`, trial.patience);
      await stick.pullOut();
      const name = expectRelease(trial, 'new', seen);
      expectThat(hashOf(image) === before, 'the stick was written to');
      return `${seen}; ${name}`;
    },
  },
  {
    title: 'Rút USB giữa chừng',
    english: 'A stick pulled out in the middle leaves the release, no mount and no failed unit',
    async work(trial) {
      const { machine, parcel, dir, patience } = trial;
      const image = join(dir, 'torn.img');
      writeStick(parcel.sticks.newer, image);
      const stick = await plugIn(machine, image, patience);
      const unit = `cua-ngo-stick@${await stick.name()}1.service`;
      await until(
        30 * patience,
        () => shown(machine, unit, 'ActiveState') === 'activating' || undefined,
        () => `${unit} was not started`,
      );
      await stick.pullOut();
      const left = () =>
        machine.ask(
          `systemctl --failed --plain --no-legend; findmnt -rno TARGET | grep ${NAMES.sticks}; ls -A ${NAMES.sticks} 2>/dev/null; systemctl list-units --plain --no-legend --state=active,activating,deactivating 'cua-ngo-stick*'`,
        ).text;
      await until(
        60 * patience,
        () => left() === '' || undefined,
        () => left(),
      );
      const { status, release } = page(machine, '/');
      const { new: old, newer } = parcel.names;
      const seen = `${status}, release ${release} (before ${old}, on the stick ${newer})`;
      expectThat(status === 200 && (release === old || release === newer), seen);
      return seen;
    },
  },
];

const hashOf = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');
