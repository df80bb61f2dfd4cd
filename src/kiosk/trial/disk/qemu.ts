import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { HOST_PORT } from '../parcel.ts';
import { JsonLine } from './json-line.ts';
import { type QemuRequest, qemuArguments, socketsOf } from './qemu-arguments.ts';
import { SerialLine } from './serial-line.ts';

/** A machine of QEMU's whose power is on. */
export interface Qemu {
  control: JsonLine;
  serial: SerialLine;
  isOn(): boolean;
  /** Ends with the machine. */
  ended: Promise<unknown>;
  /** Takes the power away. */
  cut(): Promise<void>;
}

function opensKvm(): boolean {
  try {
    closeSync(openSync('/dev/kvm', 'r+'));
    return true;
  } catch {
    return false;
  }
}

/**
 * Whether this machine's processor starts a kernel of the machine's, which KVM may promise and not keep: inside of another
 * machine it may lack the instructions.
 */
export async function startsByKvm(request: QemuRequest, seconds: number): Promise<boolean> {
  if (!opensKvm()) return false;
  const qemu = await startQemu({ ...request, kvm: true }).catch(() => undefined);
  if (!qemu) return false;
  try {
    await qemu.serial.until(/Linux version/, { seconds });
    return true;
  } catch {
    return false;
  } finally {
    await qemu.cut();
  }
}

/** Turns a machine on. @throws Error with QEMU's words when it does not start. */
export async function startQemu(request: QemuRequest): Promise<Qemu> {
  const child = spawn('qemu-system-x86_64', qemuArguments(request, HOST_PORT), {
    stdio: ['ignore', 'ignore', 'pipe'],
    // A key pressed to stop the trial is not for it.
    detached: true,
  });
  let said = '';
  child.stderr?.on('data', (part: Buffer) => (said += part.toString()));
  const ended = once(child, 'exit').catch((error: Error) => (said += error.message));
  const paths = socketsOf(request);
  const fail = async (error: Error): Promise<never> => {
    child.kill('SIGKILL');
    await ended;
    throw new Error(`qemu-system-x86_64: ${said.trim() || error.message}`);
  };
  const control = await connectTo(paths.control, child).catch(fail);
  const serial = new SerialLine(paths.serial);
  await control.ask('qmp_capabilities').catch(fail);
  await control.ask('cont').catch(fail);
  const isOn = () => child.exitCode === null && child.signalCode === null;
  return {
    control,
    serial,
    isOn,
    ended,
    async cut() {
      control.close();
      serial.close();
      if (isOn()) child.kill('SIGKILL');
      await ended;
    },
  };
}

/** QEMU makes its sockets as it starts. */
async function connectTo(path: string, child: ChildProcess): Promise<JsonLine> {
  for (let tenth = 0; ; tenth++) {
    try {
      return await JsonLine.connect(path);
    } catch (error) {
      if (tenth === 100 || child.exitCode !== null || child.pid === undefined) throw error;
      await wait(100);
    }
  }
}
