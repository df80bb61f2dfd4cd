import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Machine } from '../machine.ts';
import { type Answer, run } from '../run.ts';
import { type Qemu, startQemu } from './qemu.ts';
import { type QemuRequest, socketsOf } from './qemu-arguments.ts';

/** A PC of QEMU's with a disk of its own. */
export interface DiskMachine extends Machine {
  qemu: Qemu;
  /** Waits until its system has started. @throws Error with what the serial line said instead. */
  untilUp(): Promise<void>;
}

/** Seconds, on a common machine. */
const PATIENCE = { boot: 180, answer: 10, command: 1200, shutDown: 60 };

const WAIT = join(import.meta.dirname, 'guest-process.ts');

/** Turns it on. @param patience how many times longer everything may take. */
export async function startDiskMachine(request: QemuRequest, patience: number): Promise<DiskMachine> {
  const qemu = await startQemu(request);
  const { agent } = socketsOf(request);
  const ask = (script: string): Answer => {
    const seconds = [PATIENCE.answer, PATIENCE.command].map((most) => String(most * patience));
    const { status, text } = run([process.execPath, WAIT, agent, ...seconds, script]);
    return status === 0 ? (JSON.parse(text) as Answer) : { status: -1, text };
  };
  return {
    qemu,
    ask,
    tell(script) {
      const { status, text } = ask(script);
      if (status !== 0) throw new Error(`${script.slice(0, 80)}: ${text.slice(-600)}`);
      return text;
    },
    async untilUp() {
      const end = performance.now() + PATIENCE.boot * patience * 1000;
      while (performance.now() < end && qemu.isOn()) {
        // A machine that has begun its life answers soon; one that has not is asked again.
        if (/^(running|degraded)/.test(ask('systemctl is-system-running').text)) return;
        await wait(1000);
      }
      throw new Error(`The machine did not come up: ${qemu.serial.take().slice(-600)}`);
    },
    async shutDown() {
      ask('systemctl poweroff --no-block');
      await Promise.race([qemu.ended, wait(PATIENCE.shutDown * patience * 1000, undefined, { ref: false })]);
      const isOn = qemu.isOn();
      await qemu.cut();
      if (isOn) throw new Error('The machine did not turn itself off.');
    },
    cut: () => qemu.cut(),
  };
}
