import { NAMES } from '../../install/names.ts';
import { SETTINGS_FILES } from '../../settings.ts';
import { packagePlace } from '../parcel.ts';
import { expectThat, page, type Step, shown, type Trial, until } from '../step.ts';

/** The most that `systemd-analyze security` may say: what talks to the net or reads what others made, and the rest. */
const EXPOSED = /^cua-ngo-(agent|update|stick@\w+)\.service$/;
const MOST = { exposed: 2.5, other: 4 };
export const SYSTEM_STEPS: readonly Step[] = [
  {
    title: 'Hộp cát của từng unit (systemd-analyze security)',
    english: 'systemd-analyze security: agent, update and stick at most 2.5, others at most 4.0',
    work({ machine }) {
      const units = machine
        .tell('cd /usr/lib/systemd/system; ls | grep -E "^cua-ngo-.*\\.service$"')
        .split('\n')
        .map((unit) => unit.replace('@.', '@loop0.'));
      const scores = units.map((unit) => {
        const { text } = machine.ask(`systemd-analyze security --no-pager '${unit}' | tail -n 1`);
        return { unit, score: Number(/: ([\d.]+) /.exec(text)?.[1] ?? Number.NaN) };
      });
      const over = scores.filter(
        ({ unit, score }) => !(score <= (EXPOSED.test(unit) ? MOST.exposed : MOST.other)),
      );
      const list = scores.map(({ unit, score }) => `${unit.replace(/\.service$/, '')} ${score}`).join(', ');
      expectThat(
        units.length > 3 && over.length === 0,
        `too open: ${over.map(({ unit }) => unit).join(', ')} of ${list}`,
      );
      return list;
    },
  },
  {
    title: 'Không unit nào hỏng',
    english: 'No unit has failed',
    work({ machine }) {
      const failed = machine.tell('systemctl --failed --plain --no-legend --no-pager');
      expectThat(failed === '', failed);
      return machine.ask('systemctl is-system-running').text;
    },
  },
  {
    title: 'Nhật ký không có lỗi của ki-ốt',
    english: 'The journal holds no error of the kiosk',
    work({ machine }) {
      const errors = machine.ask(
        `journalctl -q -p err --no-pager -o short-monotonic -u 'cua-ngo-*' | grep -v -E 'cua-ngo-display|chromium|cage' | tail -n 5`,
      ).text;
      expectThat(errors === '', errors);
      return `${machine.ask("journalctl -q --no-pager -u 'cua-ngo-*' | wc -l").text} lines`;
    },
  },
];

export const PACKAGE_STEPS: readonly Step[] = [
  {
    title: 'Nâng cấp giữ bản đang chiếu và những gì đã đặt',
    english: 'An upgrade to a higher version keeps the release and what was set',
    isLong: true,
    async work(trial) {
      const { machine, parcel, patience } = trial;
      const settings = '{"rotate":180,"volume":30}';
      machine.tell(`echo '${settings}' > ${SETTINGS_FILES.changed}`);
      const before = page(machine, '/').release;
      machine.tell(`apt-get install -y -q --no-install-recommends ${packagePlace(parcel.packages[1])}`);
      await until(
        30 * patience,
        () => (page(machine, '/').status === 200 ? true : undefined),
        () => `not served; ${shown(machine, 'cua-ngo-agent.service', 'SubState')}`,
      );
      const kept = machine.tell(`cat ${SETTINGS_FILES.changed}`);
      const after = page(machine, '/').release;
      const version = machine.tell(`dpkg-query -W -f '\${Version}' ${NAMES.package}`);
      const seen = `${version}, release ${before} -> ${after}, settings ${kept}`;
      expectThat(before !== '' && before === after && kept === settings, seen);
      return seen;
    },
  },
  {
    title: 'Gỡ bỏ hẳn không để lại gì',
    english: 'Purging leaves nothing',
    isLong: true,
    work(trial) {
      const { machine } = trial;
      // What the trial itself laid down.
      machine.tell(
        'rm -rf /run/systemd/system/cua-ngo-display.service.d/trial.conf /etc/systemd/system/cua-ngo-stick*@.service /etc/systemd/system/cua-ngo-*.service.d; systemctl daemon-reload',
      );
      machine.tell(`apt-get purge -y -q ${NAMES.package}`);
      const left = leftovers(trial);
      const units = machine.ask("systemctl list-units --all --plain --no-legend 'cua-ngo-*'").text;
      const users = machine.ask("grep -E '^cua-ngo' /etc/passwd /etc/group").text;
      const seen = [left, units, users].filter(Boolean).join('; ').replaceAll('\n', ', ');
      expectThat(seen === '', seen);
      return 'no file, unit, user or group';
    },
  },
];

/** In a container the disk of the kiosk's own state is mounted; its folder stays. */
const leftovers = ({ machine }: Trial): string =>
  machine
    .ask(
      "find / -xdev \\( -path /proc -o -path /sys -o -path /root -o -path /var/log/journal \\) -prune -o -iname '*cua-ngo*' -print; find /run -mindepth 1 -iname '*cua-ngo*'; [ ! -d /var/lib/cua-ngo ] || find /var/lib/cua-ngo -mindepth 1 -not -name lost+found",
    )
    .text.split('\n')
    .filter((line) => line && line !== NAMES.state && !line.includes('lost+found'))
    .join('\n');
