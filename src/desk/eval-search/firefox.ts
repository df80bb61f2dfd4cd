import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PROGRAM = '/usr/bin/firefox-esr';
export const hasFirefox = (): boolean => existsSync(PROGRAM);

/** Runs a function that stands by itself in a page of Firefox, and gives back what it gives. */
export type RunInFirefox = <In, Out>(
  url: string,
  work: (input: In) => Promise<Out>,
  input: In,
) => Promise<Out>;

interface Answer {
  id: number;
  type: string;
  message?: string;
  result?: unknown;
}

/** Drives Debian's Firefox by WebDriver BiDi, which it speaks itself: https://www.w3.org/TR/webdriver-bidi/ */
export async function withFirefox<T>(work: (run: RunInFirefox) => Promise<T>): Promise<T> {
  const profile = await mkdtemp(join(tmpdir(), 'firefox-'));
  const args = ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'];
  const firefox = spawn(PROGRAM, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  try {
    const socket = new WebSocket(`${await addressOf(firefox)}/session`);
    await new Promise((opened, failed) => {
      socket.onopen = opened;
      socket.onerror = failed;
    });
    const send = commands(socket);
    await send('session.new', { capabilities: {} });
    const result = await work(async (url, run, input) => {
      const { context } = (await send('browsingContext.create', { type: 'tab' })) as { context: string };
      await send('browsingContext.navigate', { context, url, wait: 'complete' });
      const expression = `(${run})(${JSON.stringify(input)}).then((value) => JSON.stringify(value))`;
      const answer = (await send('script.evaluate', {
        expression,
        target: { context },
        awaitPromise: true,
      })) as { result?: { value: string }; exceptionDetails?: { text: string } };
      await send('browsingContext.close', { context });
      if (!answer.result) throw new Error(`Firefox: ${answer.exceptionDetails?.text}`);
      return JSON.parse(answer.result.value);
    });
    await send('browser.close', {}).catch(() => undefined);
    return result;
  } finally {
    firefox.kill();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

function addressOf(firefox: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let said = '';
    firefox.stderr?.on('data', (text) => {
      said += text;
      const address = /WebDriver BiDi listening on (ws:\S+)/.exec(said)?.[1];
      if (address) found(address);
    });
    firefox.on('error', failed);
    firefox.on('exit', () => failed(new Error(`Firefox ended: ${said}`)));
  });
}

function commands(socket: WebSocket): (method: string, params: object) => Promise<unknown> {
  const waiting = new Map<number, (answer: Answer) => void>();
  let last = 0;
  socket.onmessage = ({ data }) => {
    const answer = JSON.parse(String(data)) as Answer;
    waiting.get(answer.id)?.(answer);
    waiting.delete(answer.id);
  };
  return (method, params) =>
    new Promise((done, failed) => {
      const id = ++last;
      waiting.set(id, ({ type, message, result }) =>
        type === 'error' ? failed(new Error(`Firefox: ${method}: ${message}`)) : done(result),
      );
      socket.send(JSON.stringify({ id, method, params }));
    });
}
