import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { debs, NSPAWN } from './debian.ts';
import { type Answer, must, run } from './run.ts';

/** A Debian that is booted, with a network of its own that leads nowhere. */
export interface Machine {
  /** Runs a line of shell in it, as root. */
  ask(script: string): Answer;
  /** The same. @returns what it wrote. @throws Error when it fails. */
  tell(script: string): string;
  /** Ends it as somebody does who turns it off. */
  shutDown(): Promise<void>;
  /** Ends it as a cut of the power does. */
  cut(): Promise<void>;
}

/** One that shares this machine's kernel. */
export interface Container extends Machine {
  /** Starts a program of this machine in the network of that one. */
  besides(command: readonly string[]): ChildProcess;
  /** Makes a block device of this machine known there. */
  give(device: string): void;
}

const BOOT_SECONDS = 120;

/** @param state folder that becomes its /var/lib/cua-ngo. */
export async function bootContainer(work: string, root: string, state: string): Promise<Container> {
  mkdirSync(state, { recursive: true });
  const nspawn = spawn(
    'systemd-nspawn',
    [
      ...NSPAWN,
      ...['-D', root, '-M', `cua-ngo-${process.pid}`, '--private-network', '-b'],
      ...[`--bind=${debs(work)}:/var/cache/apt/archives`, `--bind=${state}:/var/lib/cua-ngo`],
    ],
    { stdio: 'ignore', detached: true },
  );
  const ended = once(nspawn, 'exit');
  const first = await untilFirstProcess(nspawn);
  const enter = ['nsenter', '-t', String(first), '-a'];
  const ask = (script: string) => run([...enter, '/bin/sh', '-c', script]);
  const machine: Container = {
    ask,
    tell: (script) => must(...enter, '/bin/sh', '-c', script),
    besides: (command) =>
      spawn('nsenter', ['-t', String(first), '-n', ...command], { stdio: ['ignore', 'pipe', 'inherit'] }),
    give(device) {
      const [, major, minor] = /\s(\d+),\s*(\d+)\s/.exec(must('ls', '-l', device)) ?? [];
      must(...enter, 'sh', '-c', `[ -e ${device} ] || mknod ${device} b ${major} ${minor}`);
    },
    async shutDown() {
      ask('systemctl poweroff --no-block');
      await Promise.race([ended, wait(60_000, undefined, { ref: false })]);
      await machine.cut();
    },
    async cut() {
      if (nspawn.exitCode === null && nspawn.signalCode === null) kill(first);
      await ended;
    },
  };
  for (let second = 0; second < BOOT_SECONDS; second++) {
    if (/^(running|degraded)/.test(ask('systemctl is-system-running').text)) return machine;
    await wait(1000);
  }
  await machine.cut();
  throw new Error(`systemd did not come up within ${BOOT_SECONDS} s.`);
}

async function untilFirstProcess(nspawn: ChildProcess): Promise<number> {
  for (let tenth = 0; tenth < 300 && nspawn.exitCode === null; tenth++) {
    const children = readFileSync(`/proc/${nspawn.pid}/task/${nspawn.pid}/children`, 'utf8').trim();
    const first = Number(children.split(' ')[0]);
    // Before systemd runs, nspawn itself sets the namespaces up under this number.
    if (first && readFileSync(`/proc/${first}/comm`, 'utf8').trim() === 'systemd') return first;
    await wait(100);
  }
  kill(nspawn.pid ?? 0);
  throw new Error('systemd-nspawn did not start a machine.');
}

function kill(pid: number): void {
  try {
    if (pid > 1) process.kill(pid, 'SIGKILL');
  } catch {
    // It had ended.
  }
}
