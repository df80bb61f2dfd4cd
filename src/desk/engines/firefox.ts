import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BidiCommand, connectBidi } from './bidi.ts';
import { asExpression, type Engine, type EngineOptions, type EnginePage } from './engine.ts';

/** Debian's; what is newer than it speaks BiDi as well. */
export const FIREFOX = '/usr/bin/firefox-esr';
const TABS = 2;

/** Firefox has a size of letters for each group of languages: these are of the site's, and the rest. */
const GROUPS = ['x-western', 'x-unicode', 'x-khmr', 'x-lao', 'zh-CN', 'ja'];

/** Debian's Firefox, which is driven by WebDriver BiDi, without a window. */
export async function openFirefox({ fontSize }: EngineOptions = {}): Promise<Engine> {
  const profile = await mkdtemp(join(tmpdir(), 'firefox-'));
  const preferences = fontSize
    ? GROUPS.map((group) => [`font.size.variable.${group}`, fontSize] as const)
    : [];
  await writeFile(
    join(profile, 'user.js'),
    preferences.map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});\n`).join(''),
  );
  const args = ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'];
  const firefox = spawn(FIREFOX, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = new Promise((done) => firefox.once('exit', done));
  const close = async () => {
    firefox.kill();
    await ended;
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const send = await connectBidi(await addressOf(firefox));
    await send('session.new', { capabilities: {} });
    const pages = await Promise.all(Array.from({ length: TABS }, () => openTab(send)));
    return { name: 'firefox', pages, close };
  } catch (error) {
    await close();
    throw error;
  }
}

interface Evaluated {
  result?: { value: string };
  exceptionDetails?: { text: string };
}

async function openTab(send: BidiCommand): Promise<EnginePage> {
  const { context } = await send<{ context: string }>('browsingContext.create', { type: 'tab' });
  return {
    async goto(url) {
      await send('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    async resize(width, height) {
      await send('browsingContext.setViewport', { context, viewport: { width, height } });
    },
    async evaluate(work, input) {
      const { result, exceptionDetails } = await send<Evaluated>('script.evaluate', {
        expression: asExpression(work, input),
        target: { context },
        awaitPromise: true,
      });
      if (!result) throw new Error(`Firefox: ${exceptionDetails?.text}`);
      return JSON.parse(result.value);
    },
    async screenshot() {
      const { data } = await send<{ data: string }>('browsingContext.captureScreenshot', { context });
      return Buffer.from(data, 'base64');
    },
    async print() {
      const { data } = await send<{ data: string }>('browsingContext.print', {
        context,
        background: true,
        page: { width: 21, height: 29.7 },
      });
      return Buffer.from(data, 'base64');
    },
  };
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
