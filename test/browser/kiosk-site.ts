import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openBrowser } from '../browser.ts';
import { builtKiosk } from '../support/build-kiosk.ts';
import { makeOnce } from '../support/build-once.ts';
import { installClock } from '../support/fake-time.ts';
import { type KioskAgent, openKioskAgent, takeRelease } from '../support/kiosk-agent.ts';

/** The gate of the sample province whose kiosk the tests look at. */
export const GATE = 'ck-na-meo';

export const SCREENS = {
  portrait: { width: 1080, height: 1920 },
  landscape: { width: 1920, height: 1080 },
} as const;

export interface KioskSite {
  dir: string;
  agent: KioskAgent;
  browser: Browser;
  /**
   * A panel just switched on, with a clock that the test moves.
   * @param motion absent: pages change and pictures stand without moving, which takes half of the time.
   */
  panel(screen: keyof typeof SCREENS, motion?: 'no-preference' | 'reduce'): Promise<Panel>;
  close(): Promise<void>;
}

export interface Panel {
  context: BrowserContext;
  page: Page;
  /** What the console and the network complained of. */
  complaints: string[];
}

/** The kiosk of the sample's gate as it runs: built, signed, served by the agent, in a Chromium with touch. */
export async function openKioskSite(args: string[] = []): Promise<KioskSite> {
  const dir = await builtKiosk('sample', GATE);
  const taken = await makeOnce('sample-kiosk-taken', (root) => takeRelease(dir, root));
  const [agent, browser] = await Promise.all([openKioskAgent(dir, 0, taken), openBrowser(args)]);
  return {
    dir,
    agent,
    browser,
    async panel(screen, reducedMotion = 'reduce') {
      const context = await browser.newContext({
        baseURL: agent.url,
        hasTouch: true,
        viewport: SCREENS[screen],
        reducedMotion,
      });
      await installClock(context);
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(String(error)));
      page.on('request', (request) => {
        if (!/^data:/.test(request.url()) && !request.url().startsWith(`${agent.url}/`))
          complaints.push(request.url());
      });
      page.on('response', (response) => {
        if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
      });
      return { context, page, complaints };
    },
    async close() {
      await Promise.all([browser.close(), agent.close()]);
    },
  };
}

/**
 * From the attract loop to the first page in a language, by touch alone.
 * @param touch `click` for a browser that was not opened as one with a touch panel.
 */
export async function startVisit(
  page: Page,
  language: string,
  touch: 'tap' | 'click' = 'tap',
): Promise<void> {
  await page.goto(page.url().startsWith('http') ? new URL('/', page.url()).href : '/');
  await page.locator('.kiosk-attract')[touch]();
  await page.locator(`a[data-language=${language}]`)[touch]();
  await page.waitForURL(`**/${language}/`);
}
