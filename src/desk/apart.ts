import { fork } from 'node:child_process';

/** What Windows needs to start a program; nothing else of the surroundings is a decoder's business. */
const KEPT = ['SystemRoot', 'TEMP', 'TMP', 'PATH'];

/** Why a process gave no answer. */
export type ApartFault = 'crashed' | 'too-slow';

/**
 * Has a script read a stranger's file in a process of its own, which may read but writes and starts nothing: what a crafted
 * file does to a decoder ends there. The script gets the order as its one message, and answers with one.
 */
export function runApart<T>(
  script: string,
  order: object,
  timeLimitMs: number,
): Promise<{ answer: T } | { fault: ApartFault }> {
  return new Promise((done) => {
    const child = fork(script, [], {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      execArgv: [
        ...['--permission', '--allow-addons', '--allow-fs-read=*'],
        ...['--max-old-space-size=512', '--disable-warning=ExperimentalWarning'],
      ],
      env: Object.fromEntries(KEPT.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : []))),
    });
    let outcome: { answer: T } | { fault: ApartFault } = { fault: 'crashed' };
    const timer = setTimeout(() => {
      outcome = { fault: 'too-slow' };
      child.kill('SIGKILL');
    }, timeLimitMs);
    child.once('message', (told) => {
      if (!child.killed) outcome = { answer: told as T };
    });
    child.once('error', () => undefined);
    child.once('close', () => {
      clearTimeout(timer);
      done(outcome);
    });
    child.send(order, () => undefined);
  });
}
