import { NAMES } from '../../../install/names.ts';
import { GRUB_PASSWORD, packagePlace } from '../../parcel.ts';
import { expectThat, page, type Step, shown } from '../../step.ts';
import { untilServing } from '../../steps/cut.ts';
import type { DiskTrial } from '../disk-step.ts';

const GRUB_CONFIG = '/boot/grub/grub.cfg';

/** Debian's loader first, as its installer does; then what a technician does. */
export const INSTALL_STEP: Step<DiskTrial> = {
  title: 'Ghi GRUB lên đĩa, cài gói bằng apt',
  english: "GRUB is on the disk, apt installs the package, and the menu holds the password's hash",
  work({ machine, parcel }) {
    machine.tell(
      'disk=/dev/$(lsblk -no PKNAME "$(findmnt -no SOURCE /)"); grub-install --target=i386-pc "$disk" && update-grub',
    );
    const before = machine.tell(`grep -c superusers ${GRUB_CONFIG} || true`);
    machine.tell(
      `apt-get install -y -q --no-install-recommends ${packagePlace(parcel.packages[0])}; apt-get clean`,
    );
    const seen = machine.tell(
      `dpkg-query -W -f '\${Package} \${Version} \${Status}, ' ${NAMES.package}; uname -r; stat -c '%a %n' ${GRUB_CONFIG}; grep -E 'superusers=|^password|unrestricted' ${GRUB_CONFIG} | cut -c1-60`,
    );
    const entries = machine.tell(`grep -cE '^\\s*(menuentry|submenu) ' ${GRUB_CONFIG}`);
    expectThat(
      before === '0' &&
        seen.includes('install ok installed') &&
        /superusers="/.test(seen) &&
        !seen.includes(GRUB_PASSWORD),
      `before ${before}; ${seen}`,
    );
    return `${seen.replaceAll('\n', ', ')}; ${entries} entries`;
  },
};

export const DISK_STEPS: readonly Step<DiskTrial>[] = [
  {
    title: 'Máy tự khởi động từ đĩa bằng GRUB, không ai bấm gì',
    english: 'The machine starts from its disk by GRUB, with nobody there, and shows the waiting page',
    async work(trial) {
      await trial.restart('shutDown');
      const { machine } = trial;
      const words = machine.tell('cat /proc/cmdline');
      const processor = machine.ask('systemd-detect-virt').text;
      const { status, body } = page(machine, '/');
      const seen = `${words}; processor by ${processor}; page ${status}, ${Buffer.byteLength(body)} bytes`;
      expectThat(/^BOOT_IMAGE=\/boot\/vmlinuz/.test(words) && status === 503 && body.includes('<html'), seen);
      return seen;
    },
  },
  {
    title: 'Mạng dây tự nối qua NetworkManager',
    english: 'A cable is enough: NetworkManager brings the card up by itself',
    work({ machine }) {
      const seen = machine.tell(
        'nmcli -t -f DEVICE,TYPE,STATE device | grep ethernet; nmcli -g IP4.ADDRESS device show',
      );
      expectThat(/:ethernet:connected$/m.test(seen), seen);
      return seen.replaceAll('\n', '; ');
    },
  },
];

/** As after a restart that was asked for. */
export async function untilShown(trial: DiskTrial): Promise<void> {
  await trial.machine.untilUp();
  await untilServing(trial);
  expectThat(
    shown(trial.machine, 'cua-ngo-agent.service', 'NRestarts') === '0',
    'the agent was started again',
  );
}
