import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';

const CHROMIUM = '/usr/bin/chromium';
/** How long its first page may take; in milliseconds. */
const PATIENCE = 60_000;
/** Where Debian's Chromium reads its policies. */
const READ = '/etc/chromium';

/**
 * A mount that only one process and its children see: the machine's own Chromium, and other tests', keep theirs.
 * Nothing has to be put back, however the test ends.
 */
const UNSHARE = process.getuid?.() === 0 ? ['--mount'] : ['--user', '--map-root-user', '--mount'];

/** Why a policy cannot be tried on this machine; undefined when it can. */
export function whyNoPolicy(): string | undefined {
  if (!existsSync(CHROMIUM)) return `no ${CHROMIUM}`;
  if (!existsSync(READ)) return `no ${READ}`;
  const { status, stderr } = spawnSync('unshare', [...UNSHARE, 'mount', '--bind', tmpdir(), READ], {
    encoding: 'utf8',
  });
  return status === 0 ? undefined : `no mount of one’s own: ${stderr}`;
}

export interface PolicyBrowser {
  browser: Browser;
  /** The window it opens by itself, as the kiosk's display does. */
  first: Page;
  /** Chromium's folder: it goes with the browser. */
  profile: string;
  /** Ends Chromium, so that it writes what it writes at the end; the folder stays. */
  quit(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Chromium with the given policies where it reads them.
 * @param url its first page.
 * @throws Error with what Chromium says when it cannot be driven, as under the shipped policy.
 */
export async function openUnderPolicy(policy: Record<string, unknown>, url: string): Promise<PolicyBrowser> {
  const dir = mkdtempSync(join(tmpdir(), 'policy-'));
  const profile = join(dir, 'profile');
  const managed = join(dir, 'etc', 'policies', 'managed');
  mkdirSync(managed, { recursive: true });
  writeFileSync(join(managed, 'kiosk.json'), JSON.stringify(policy));
  const script = `mount --bind "$0" ${READ} && exec ${CHROMIUM} "$@"`;
  const child = spawn(
    'unshare',
    [
      ...UNSHARE,
      ...['sh', '-c', script, join(dir, 'etc')],
      ...['--headless=new', '--no-sandbox', '--disable-gpu', '--no-first-run'],
      ...[`--user-data-dir=${profile}`, '--remote-debugging-port=0', url],
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const ended = once(child, 'exit');
  const remove = () => rmSync(dir, { recursive: true, force: true, maxRetries: 5 });
  try {
    const browser = await chromium.connectOverCDP(await debuggerOf(child.stderr));
    const [context] = browser.contexts();
    // By its host: the page may have written its address anew, or gone on, before anybody looks.
    const { origin } = new URL(url);
    const first = () => context?.pages().find((page) => page.url().startsWith(origin));
    const late = Date.now() + PATIENCE;
    while (!first() && Date.now() < late) await new Promise((done) => setTimeout(done, 50));
    const quit = async () => {
      const session = await browser.newBrowserCDPSession().catch(() => undefined);
      await session?.send('Browser.close').catch(() => undefined);
      await ended;
    };
    return {
      browser,
      first: theOne(first()),
      profile,
      quit,
      async close() {
        if (child.exitCode === null) await quit();
        remove();
      },
    };
  } catch (error) {
    child.kill('SIGKILL');
    await ended;
    remove();
    throw error;
  }
}

function theOne(page: Page | undefined): Page {
  if (!page) throw new Error('Chromium has not opened its first page.');
  return page;
}

/** @returns the address by which Chromium can be driven, from what it says at its start. */
async function debuggerOf(stderr: NodeJS.ReadableStream): Promise<string> {
  let said = '';
  for await (const part of stderr) {
    said += part;
    const [, address] = /DevTools listening on (\S+)/.exec(said) ?? [];
    if (address) {
      stderr.resume();
      return address;
    }
    if (/remote debugging is disallowed/i.test(said)) break;
  }
  throw new Error(`Chromium cannot be driven:\n${said}`);
}
