import { NAMES, ORIGIN } from '../../install/names.ts';
import { SERVICE_HEADER, SERVICE_PATH } from '../../service/web.ts';
import { SETTINGS_FILES } from '../../settings.ts';
import type { Machine } from '../machine.ts';
import { SERVICE_CODE } from '../parcel.ts';
import { expectThat, lastWords, page, type Step, shown, type Trial, until } from '../step.ts';
import { expectRelease, update, watchdog } from './releases.ts';

const DISPLAY = 'cua-ngo-display.service';
const SETTINGS_UNIT = 'cua-ngo-settings.service';
const TOUCH_RULE = '/run/udev/rules.d/92-cua-ngo-touch.rules';

export const SETTINGS_STEPS: readonly Step[] = [
  {
    title: 'Xoay hình và cảm ứng',
    english: 'Rotation set at the machine reaches picture and touch',
    async work(trial) {
      change(trial, { rotate: 90 });
      const read = () => trial.machine.ask(`cat ${NAMES.displaySettings} ${TOUCH_RULE}`).text;
      const seen = await until(
        20,
        () => (/=270/.test(read()) && /MATRIX/.test(read()) ? read() : undefined),
        () => `${read()} ${lastWords(trial.machine, 'cua-ngo-settings.service')}`,
      );
      return seen.replaceAll('\n', ' ');
    },
  },
  {
    title: 'Giờ bật, tắt màn hình',
    english: 'Hours set at the machine reach the timers',
    async work(trial) {
      change(trial, { rotate: 90, on: '07:10', off: '19:20' });
      const timers = ['on', 'off'].map((state) => `cua-ngo-screen-${state}.timer`);
      const next = () =>
        timers.map((timer) => `${timer} ${shown(trial.machine, timer, 'TimersCalendar')}`).join(' ');
      // Told every hour between: the first and the last time are what was set.
      return until(
        20,
        () => (/07:10:00/.test(next()) && /19:20:00/.test(next()) ? '07:10 and 19:20' : undefined),
        () => next().slice(0, 200),
      );
    },
  },
  {
    title: 'Đổi địa chỉ cập nhật',
    english: 'An address set at the machine is asked',
    work(trial) {
      change(trial, { rotate: 90, on: '07:10', off: '19:20', from: trial.parcel.host.moved });
      return `${update(trial)}; ${expectRelease(trial, 'newer')}`;
    },
  },
  {
    title: 'Trang dành cho kỹ thuật viên',
    english: "The technician's service page and its helper answer",
    work({ machine }) {
      const socket = shown(machine, 'cua-ngo-service.socket', 'ActiveState');
      const { status, body } = page(machine, '/_kiosk/service/');
      const place = machine.ask('stat -c "%a %U:%G" /run/cua-ngo-service/socket').text;
      const wrong = askHelper(machine, { action: 'login', code: '00000000' });
      const { token, ...right } = askHelper(machine, { action: 'login', code: SERVICE_CODE });
      const known = askHelper(machine, { action: 'status', token });
      const seen = `socket ${socket} (${place}), page ${status}, ${Buffer.byteLength(body)} bytes; wrong code ${wrong.kind}; ${right.message ?? ''} ${JSON.stringify(known).slice(0, 160)}`;
      expectThat(socket === 'active' && status === 200 && !wrong.ok && right.ok && known.ok, seen);
      return seen;
    },
  },
  {
    title: 'Đổi liên tiếp: lần đổi cuối được áp dụng',
    english: 'Settings changed while others are being applied: the last ones hold',
    async work({ machine }) {
      const { token } = askHelper(machine, { action: 'login', code: SERVICE_CODE });
      const applied = () =>
        `${machine.ask(`cat ${NAMES.displaySettings}`).text} ${shown(machine, 'cua-ngo-screen-off.timer', 'TimersCalendar')}`;
      const rounds: string[] = [];
      for (const rotate of [180, 270, 90]) {
        // Longer than one run of the unit, so that some fall into its end.
        for (let minute = 10; minute < 20; minute++)
          askHelper(machine, { action: 'settings', token, changes: { off: `20:${minute}`, rotate: 0 } });
        askHelper(machine, { action: 'settings', token, changes: { off: '19:20', rotate } });
        const want = `CUA_NGO_TRANSFORM=${rotate === 180 ? 180 : 360 - rotate}`;
        await until(
          20,
          () => (applied().includes(want) && applied().includes('19:20:00') ? true : undefined),
          () => `${rotate}: ${applied()}`,
        );
        rounds.push(want);
      }
      return rounds.join(', ');
    },
  },
  {
    title: 'Đổi đúng lúc lần đổi trước vừa xong: vẫn được áp dụng',
    english: 'A setting changed after the last look at the file and before the end of the service holds',
    async work(trial) {
      const { machine, patience } = trial;
      const place = `/run/systemd/system/${SETTINGS_UNIT}.d`;
      machine.tell(
        `mkdir -p ${place}; printf '[Service]\\nExecStartPost=/bin/sleep 3\\n' > ${place}/trial.conf; systemctl daemon-reload`,
      );
      try {
        change(trial, { rotate: 180 });
        await until(
          20 * patience,
          () => shown(machine, SETTINGS_UNIT, 'SubState') === 'start-post' || undefined,
          () => shown(machine, SETTINGS_UNIT, 'SubState'),
        );
        change(trial, { rotate: 270 });
        const read = () => machine.ask(`cat ${NAMES.displaySettings}`).text;
        return await until(
          20 * patience,
          () => (read().endsWith('=90') ? read() : undefined),
          () => `${read()} ${lastWords(machine, SETTINGS_UNIT)}`,
        );
      } finally {
        machine.tell(`rm -r ${place}; systemctl daemon-reload`);
      }
    },
  },
];

/** As far as it is read here. */
type Answer = { ok: boolean; kind?: string; message?: string; token?: string };

/** Without a panel the compositor draws into memory; browser, page and beat are the real ones. */
const HEADLESS = `[Unit]
ConditionPathExists=
[Service]
PAMName=
TTYPath=
TTYReset=no
TTYVHangup=no
TTYVTDisallocate=no
StandardInput=null
UtmpIdentifier=
Environment=WLR_BACKENDS=headless WLR_RENDERER=pixman XDG_RUNTIME_DIR=/run/cua-ngo-display
`;

export const DISPLAY_STEPS: readonly Step[] = [
  {
    title: 'Chromium trong cage chiếu trang, trang báo là còn sống',
    english: 'Chromium in cage (drawing into memory) shows the page, and the page beats',
    isLong: true,
    async work({ machine }) {
      machine.tell(
        `mkdir -p /run/systemd/system/${DISPLAY}.d; cat > /run/systemd/system/${DISPLAY}.d/trial.conf <<'END'\n${HEADLESS}END\nsystemctl daemon-reload; systemctl stop getty@tty1.service; rm -f ${NAMES.run}/beat.json; systemctl start ${DISPLAY}`,
      );
      const beat = await until(
        120,
        () => /"at":[\d.]+/.exec(machine.ask(`cat ${NAMES.run}/beat.json`).text)?.[0],
        () => `no beat; ${shown(machine, DISPLAY, 'SubState')} ${lastWords(machine, DISPLAY, 8)}`,
      );
      const outputs = machine.ask(
        `runuser -u ${NAMES.screenUser} -- env XDG_RUNTIME_DIR=/run/cua-ngo-display WAYLAND_DISPLAY=wayland-0 wlr-randr | grep -E 'Transform'`,
      ).text;
      return `${beat}; ${shown(machine, DISPLAY, 'NRestarts')} restarts; ${outputs}`;
    },
  },
  {
    title: 'Màn hình im lặng: bộ canh khởi động lại nó',
    english: 'A screen that falls silent is started again by the watchdog, and beats anew',
    isLong: true,
    async work(trial) {
      const { machine } = trial;
      const process = () => shown(machine, DISPLAY, 'MainPID');
      const first = process();
      watchdog(trial);
      const before = process();
      machine.tell(
        `systemctl kill -s STOP ${DISPLAY}; sleep 1; read now rest < /proc/uptime; echo "{\\"at\\":$((\${now%.*} - 200))}" > ${NAMES.run}/beat.json`,
      );
      const seen = `${watchdog(trial)}; process ${first} -> ${before} while it beat, -> ${process()} in silence`;
      expectThat(first === before && before !== process(), seen);
      return seen;
    },
  },
];

/** What the service page asks, and how its helper answers. */
function askHelper(machine: Machine, request: Record<string, unknown>): Answer {
  const { text } = machine.ask(
    `curl -s -m 30 -H 'content-type: application/json' -H 'origin: ${ORIGIN}' -H '${SERVICE_HEADER}: 1' -d '${JSON.stringify(request)}' ${ORIGIN}${SERVICE_PATH}do`,
  );
  return JSON.parse(text);
}

/** As the technician's helper writes it. */
function change({ machine }: Trial, settings: Record<string, unknown>): void {
  const file = SETTINGS_FILES.changed;
  machine.tell(`cat > ${file}.new <<'END'\n${JSON.stringify(settings)}\nEND\nmv ${file}.new ${file}`);
}
