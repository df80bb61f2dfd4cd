import { setTimeout as wait } from 'node:timers/promises';
import type { Answer } from '../run.ts';
import { JsonLine } from './json-line.ts';

/** As `guest-exec-status` answers. https://www.qemu.org/docs/master/interop/qemu-ga-ref.html */
interface Status {
  exited: boolean;
  exitcode?: number;
  'out-data'?: string;
  'err-data'?: string;
}

/**
 * Runs a line of shell in the machine, as root, through QEMU's agent there.
 * @param path of the agent's socket here.
 * @param seconds within which the agent has to answer, and within which the line has to end.
 */
export async function runInGuest(
  path: string,
  script: string,
  seconds: { answer: number; end: number },
): Promise<Answer> {
  const line = await JsonLine.connect(path);
  try {
    line.reset();
    await line.ask('guest-ping', {}, seconds.answer);
    const command = { path: '/bin/sh', arg: ['-c', script], 'capture-output': true };
    const { pid } = (await line.ask('guest-exec', command, seconds.answer)) as { pid: number };
    const end = performance.now() + seconds.end * 1000;
    for (let pause = 10; performance.now() < end; pause = Math.min(500, pause * 2)) {
      const status = (await line.ask('guest-exec-status', { pid }, seconds.answer)) as Status;
      if (status.exited) return { status: status.exitcode ?? -1, text: textOf(status) };
      await wait(pause);
    }
    return { status: -1, text: `no end within ${seconds.end} s` };
  } finally {
    line.close();
  }
}

const textOf = (status: Status): string =>
  [status['out-data'], status['err-data']]
    .map((text) => Buffer.from(text ?? '', 'base64').toString())
    .join('')
    .trim();
