import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Parcel } from './parcel.ts';

/** Starts a program where the host shall stand. */
type Spawn = (command: readonly string[]) => ChildProcess;

const HERE: Spawn = ([program = '', ...args]) =>
  spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'] });

/** The host of a trial, once it listens. @param port other than that which the machine asks; 0: any that is free. */
export async function startHostProcess(
  { folder, port: asked, paceFile }: Parcel['host'],
  start: Spawn = HERE,
  port = asked,
): Promise<{ child: ChildProcess; port: number }> {
  const script = join(import.meta.dirname, 'host-process.ts');
  const child = start([process.execPath, script, folder, String(port), paceFile]);
  let said = '';
  child.stdout?.on('data', (part: Buffer) => (said += part.toString()));
  for (let tenth = 0; tenth < 200; tenth++) {
    const found = /^ready (\d+)$/m.exec(said)?.[1];
    if (found) return { child, port: Number(found) };
    await wait(100);
  }
  child.kill();
  throw new Error('The host of the trial did not start.');
}
