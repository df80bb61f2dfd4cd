import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { Decoded, Refused } from './decode.ts';
import type { DecodeOrder } from './decode-child.ts';
import { LIMITS, type Limits } from './limits.ts';

const CHILD = join(import.meta.dirname, 'decode-child.ts');

/** What Windows needs to start a program; nothing else of the surroundings is a decoder's business. */
const KEPT = ['SystemRoot', 'TEMP', 'TMP', 'PATH'];

/**
 * Decodes one file in a process of its own, which may read but writes and starts nothing: what a crafted file does to a
 * decoder ends there. One that hangs is ended, and one that dies is a refusal of that file alone.
 */
export function decodeApart(path: string, limits: Limits = LIMITS): Promise<Decoded | Refused> {
  return new Promise((done) => {
    const child = fork(CHILD, [], {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      execArgv: [
        ...['--permission', '--allow-addons', '--allow-fs-read=*'],
        ...['--max-old-space-size=512', '--disable-warning=ExperimentalWarning'],
      ],
      env: Object.fromEntries(KEPT.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : []))),
    });
    let answer: Decoded | Refused = { refused: 'crashed' };
    const timer = setTimeout(() => {
      answer = { refused: 'too-slow' };
      child.kill('SIGKILL');
    }, limits.timeLimitMs);
    child.once('message', (told) => {
      if (!child.killed) answer = told as Decoded | Refused;
    });
    child.once('error', () => undefined);
    child.once('close', () => {
      clearTimeout(timer);
      done(answer);
    });
    child.send({ path, limits } satisfies DecodeOrder, () => undefined);
  });
}
