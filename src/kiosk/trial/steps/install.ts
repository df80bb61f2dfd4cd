import { NAMES } from '../../install/names.ts';
import { ENABLED } from '../../install/units.ts';
import type { Machine } from '../machine.ts';
import { packagePlace } from '../parcel.ts';
import { expectThat, lastWords, page, type Step, shown, until } from '../step.ts';
import { readsVfat } from '../stick.ts';

const AGENT = 'cua-ngo-agent.service';
const DISPLAY = 'cua-ngo-display.service';

export const BOOT_STEP: Step = {
  title: 'Debian khởi động',
  english: 'Debian boots',
  work({ machine }) {
    const state = machine.ask('systemctl is-system-running').text;
    const facts = machine.tell(
      '. /etc/os-release; echo "$PRETTY_NAME, $(systemctl --version | head -n 1)"; systemctl --failed --plain --no-legend',
    );
    expectThat(state === 'running', `${state}: ${facts}`);
    return facts;
  },
};

/** In a container, which shows no login and has no udev. */
export const APT_STEP: Step = {
  title: 'Cài gói bằng apt',
  english: 'apt installs the package, with what it depends on',
  work({ machine, parcel, quick }) {
    const file = packagePlace(parcel.packages[0]);
    // Whoever sits at the machine while it is installed.
    machine.tell(
      "printf '[Service]\\nExecStart=/bin/sleep infinity\\n' > /etc/systemd/system/getty@tty1.service; systemctl daemon-reload; systemctl start getty@tty1.service",
    );
    const apt = 'apt-get -y -q --no-install-recommends';
    machine.tell(
      quick ? `${apt} install nodejs curl && dpkg -i --force-depends ${file}` : `${apt} install ${file}`,
    );
    const seen = machine.tell(
      `dpkg-query -W -f '\${Package} \${Version} \${Status}, ' ${NAMES.package}; node --version`,
    );
    expectThat(seen.includes('install ok installed'), seen);
    fitStickUnit(machine);
    return seen;
  },
};

/** What holds from the installing to the next start. */
export const INSTALLED_STEPS: readonly Step[] = [
  {
    title: 'Cài xong, kỹ thuật viên vẫn đăng nhập được ở tty1',
    english: "Installing does not stop the technician's login on tty1, nor start the screen",
    work({ machine }) {
      const [login, screen] = [
        shown(machine, 'getty@tty1.service', 'ActiveState'),
        shown(machine, DISPLAY, 'ActiveState'),
      ];
      const seen = `getty@tty1 ${login}, display ${screen}`;
      expectThat(login === 'active' && screen === 'inactive', seen);
      return seen;
    },
  },
  {
    title: 'Chương trình chạy trong hộp cát như trong gói',
    english: 'The agent runs in its sandbox as shipped',
    async work({ machine, patience }) {
      const seen = () =>
        ['ActiveState', 'SubState', 'NRestarts', 'User', 'StatusText']
          .map((name) => `${name}=${shown(machine, AGENT, name)}`)
          .join(' ');
      await until(
        30 * patience,
        () => (page(machine, '/_kiosk/health').status > 0 ? true : undefined),
        () => `${seen()} ${lastWords(machine, AGENT)}`,
      );
      expectThat(
        shown(machine, AGENT, 'ActiveState') === 'active' && shown(machine, AGENT, 'NRestarts') === '0',
        `${seen()} ${lastWords(machine, AGENT)}`,
      );
      const process = machine.tell(
        `grep -E '^(Seccomp|NoNewPrivs|CapBnd)' /proc/$(systemctl show -P MainPID ${AGENT})/status`,
      );
      expectThat(/Seccomp:\s+2/.test(process) && /CapBnd:\s+0+$/m.test(process), process);
      return `${seen()}; ${process.replace(/\s+/g, ' ')}`;
    },
  },
  {
    title: 'Chưa có bản nào: trang chờ trả lời',
    english: 'Without any release the waiting page answers',
    work({ machine }) {
      const { status, body } = page(machine, '/');
      const seen = `${status}, ${Buffer.byteLength(body)} bytes`;
      expectThat(status === 503 && body.includes('<html'), `${seen} ${body.slice(0, 100)}`);
      return seen;
    },
  },
  {
    title: 'Các unit được bật sẵn',
    english: 'What begins with the machine is enabled',
    work({ machine }) {
      const states = ENABLED.map((unit) => [unit, machine.ask(`systemctl is-enabled ${unit}`).text] as const);
      const others = states.filter(([, state]) => state !== 'enabled');
      expectThat(others.length === 0, others.map((one) => one.join(' ')).join(', '));
      return `${states.length} units`;
    },
  },
];

/**
 * A container has no events of udev: what waits for the device of a stick would wait for ever. And it has this machine's
 * kernel, which may know no vfat.
 */
function fitStickUnit(machine: Machine): void {
  const edits = ["-e 's/dev-%i.device *//'"];
  if (!readsVfat()) edits.push("-e 's/-t vfat,exfat/-t ext4/'", "-e 's/,uid=[^,]*,gid=[^,]*,umask=[0-9]*//'");
  machine.tell(
    `cd /usr/lib/systemd/system; for unit in cua-ngo-stick*@.service; do sed ${edits.join(' ')} "$unit" > "/etc/systemd/system/$unit"; done; systemctl daemon-reload`,
  );
}
