import { lstatSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NAMES } from '../../install/names.ts';
import type { Version } from '../parcel.ts';
import { expectThat, lastWords, page, type Step, shown, type Trial, until } from '../step.ts';

const UPDATE = 'cua-ngo-update.service';
const UPDATE_TIMER = 'cua-ngo-update.timer';
const DISPLAY = 'cua-ngo-display.service';

export const RELEASE_STEPS: readonly Step[] = [
  {
    title: 'Chưa có bản nào: không ai khởi động lại máy',
    english: 'Without any release the watchdog waits',
    work: (trial) => {
      const before = shown(trial.machine, DISPLAY, 'InvocationID');
      const seen = watchdog(trial);
      const after = shown(trial.machine, DISPLAY, 'InvocationID');
      expectThat(before === after, `${seen}; the display was started`);
      return seen;
    },
  },
  {
    title: 'USB của cửa khẩu khác bị từ chối',
    english: "Another gate's stick is refused, by name",
    async work(trial) {
      const before = page(trial.machine, '/').release;
      const seen = await trial.readStick(trial.parcel.sticks.otherGate);
      const after = page(trial.machine, '/').release;
      const screen = page(trial.machine, '/_kiosk/status').body;
      expectThat(
        before === after && seen.includes(trial.parcel.otherGate) && screen.includes('other-gate'),
        `${before} -> ${after}; ${seen}; screen: ${screen}`,
      );
      return `${seen}; screen: ${screen}`;
    },
  },
  {
    title: 'Bản đầu tiên từ USB',
    english: 'The first release comes by stick',
    async work(trial) {
      emptyStore(trial);
      const seen = await trial.readStick(trial.parcel.sticks.old);
      return `${seen}; ${expectRelease(trial, 'old')}`;
    },
  },
  {
    title: 'Bản đầu tiên từ mạng (kho trống)',
    english: 'The first release comes by network, into an empty store',
    work(trial) {
      emptyStore(trial);
      publish(trial, 'old');
      return `${update(trial)}; ${expectRelease(trial, 'old')}`;
    },
  },
  {
    title: 'Cập nhật từ mạng',
    english: 'An update comes by network',
    work(trial) {
      publish(trial, 'new');
      return `${update(trial)}; ${expectRelease(trial, 'new')}`;
    },
  },
  {
    title: 'Cắm USB khi mạng đang tải chậm: USB được đọc trước',
    english: 'A stick goes before a slow download',
    async work(trial) {
      const { machine, parcel } = trial;
      publish(trial, 'newer');
      setPace(trial, 12_000);
      try {
        machine.tell(`systemctl start --no-block ${UPDATE}`);
        await until(
          15 * trial.patience,
          () => (shown(machine, UPDATE, 'ActiveState') === 'activating' ? true : undefined),
          () => lastWords(machine, UPDATE),
        );
        await until(
          10 * trial.patience,
          () => (requests(trial) ? true : undefined),
          () => 'nothing was asked of the host',
        ).catch(() => undefined);
        const before = page(machine, '/_kiosk/status').body;
        const began = performance.now();
        const seen = await trial.readStick(parcel.sticks.newer);
        const name = expectRelease(trial, 'newer', ` ${seen}`);
        const took = ((performance.now() - began) / 1000).toFixed(1);
        const screen = `screen: ${before} -> ${page(machine, '/_kiosk/status').body}`;
        expectThat(/"network".*-> .*"stick".*"done"/.test(screen), screen);
        return `${name} after ${took} s; ${screen}`;
      } finally {
        setPace(trial, 0);
        machine.ask(`systemctl stop ${UPDATE}`);
      }
    },
  },
];

/** As after the installing. */
export const emptyStore = ({ machine }: Trial): void =>
  void machine.tell(
    `systemctl stop ${UPDATE_TIMER} ${UPDATE} cua-ngo-agent.service; rm -rf ${NAMES.state}/site/* ${NAMES.state}/site/.[!.]*; systemctl start cua-ngo-agent.service`,
  );

/** What the host sends from now on. */
export function publish({ parcel }: Trial, version: Version): void {
  const link = join(parcel.host.folder, 'now');
  if (lstatSync(link, { throwIfNoEntry: false })) unlinkSync(link);
  symlinkSync(version, link);
}

/** @param bytes a second; 0: as fast as it goes. */
export const setPace = ({ parcel }: Trial, bytes: number): void =>
  writeFileSync(parcel.host.paceFile, String(bytes));

/** Whether the update holds a connection to the host. */
const requests = ({ machine, parcel }: Trial): boolean =>
  machine.ask(`grep -q ':${parcel.host.port.toString(16).toUpperCase().padStart(4, '0')} 01 ' /proc/net/tcp`)
    .status === 0;

/** Starts the update and waits for its end. @returns what it said last. @throws Error when it failed. */
export function update({ machine }: Trial): string {
  // Its timer would begin another in between where the machine is slow, of what was published before.
  const { status } = machine.ask(`systemctl stop ${UPDATE_TIMER} ${UPDATE}; systemctl start ${UPDATE}`);
  const seen = lastWords(machine, UPDATE, 4);
  expectThat(status === 0 && seen.includes('"done"'), seen);
  return doneLine(seen);
}

/** @throws Error unless the screen is shown that release, whole. */
export function expectRelease(trial: Trial, version: Version, seen = ''): string {
  const { status, release } = page(trial.machine, '/');
  const name = trial.parcel.names[version];
  expectThat(
    status === 200 && release === name,
    `${status}, release ${release || 'none'} instead of ${name};${seen}`,
  );
  return `release ${release}`;
}

/** One look. @returns how it ended. @throws Error when it failed. */
export function watchdog({ machine }: Trial): string {
  const unit = 'cua-ngo-watchdog.service';
  machine.tell(`systemctl start ${unit}`);
  return `looked, exit ${shown(machine, unit, 'ExecMainStatus')} ${lastWords(machine, unit, 1)}`.slice(
    0,
    160,
  );
}

const doneLine = (text: string): string => text.match(/\{"event":"done"[^}]*\}/g)?.at(-1) ?? text;
