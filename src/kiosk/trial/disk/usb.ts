import { setTimeout as wait } from 'node:timers/promises';
import { expectThat, until } from '../step.ts';
import type { DiskMachine } from './disk-machine.ts';

/** A stick in a port of the machine. */
export interface PluggedStick {
  /** Waits until the machine knows it. @returns its name there, as `sdb`. */
  name(): Promise<string>;
  /** Pulls it out, whatever the machine is doing with it. */
  pullOut(): Promise<void>;
}

let last = 0;

/** Puts a stick into a port. @param image of it. */
export async function plugIn(
  { ask, qemu: { control } }: DiskMachine,
  image: string,
  patience: number,
): Promise<PluggedStick> {
  const id = `stick${++last}`;
  const file = { driver: 'raw', 'node-name': id, file: { driver: 'file', filename: image } };
  await control.ask('blockdev-add', file);
  await control.ask('device_add', { driver: 'usb-storage', id, drive: id, bus: 'usb.0', serial: id });
  return {
    name: () =>
      until(
        30 * patience,
        () => /^sd[a-z]+$/m.exec(ask(`lsblk -dno NAME,SERIAL | grep -w '${id}' | cut -d ' ' -f 1`).text)?.[0],
        () => `the machine sees no stick: ${ask('lsblk -o NAME,TRAN,SERIAL').text}`,
      ),
    async pullOut() {
      await control.ask('device_del', { id });
      const gone = () =>
        control.events.some(({ event, data }) => event === 'DEVICE_DELETED' && data?.['device'] === id);
      await until(
        30 * patience,
        () => gone() || undefined,
        () => 'QEMU holds the stick',
      );
      await control.ask('blockdev-del', { 'node-name': id });
    },
  };
}

/**
 * Waits until the unit that udev started for a stick has ended.
 * @param part as `sdb1`.
 * @returns its last words. @throws Error when none was started.
 */
export async function untilStickRead({ ask }: DiskMachine, part: string, patience: number): Promise<string> {
  const unit = `cua-ngo-stick@${part}.service`;
  // Both at once: it may begin between two questions.
  const state = () => ask(`systemctl show -p ActiveState -p InvocationID '${unit}'`).text;
  const run = await until(
    120 * patience,
    () => readRun(state()),
    () => `${unit}: ${state()}; ${ask(`udevadm info -q property /dev/${part}`).text}`,
  );
  await wait(100);
  const seen = ask(
    `journalctl --sync; journalctl -q -b -o cat _SYSTEMD_INVOCATION_ID=${run} --no-pager | grep '^{' | tail -n 2`,
  ).text;
  expectThat(seen !== '', `${unit} said nothing: ${ask(`systemctl status --no-pager '${unit}'`).text}`);
  return seen.replaceAll('\n', ' ');
}

/** Of a unit that has run: the run's name. @param shown its properties `ActiveState` and `InvocationID`. */
export const readRun = (shown: string): string | undefined =>
  /^ActiveState=(inactive|failed)$/m.test(shown) ? /^InvocationID=(\w+)$/m.exec(shown)?.[1] : undefined;
