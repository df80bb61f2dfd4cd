import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { openBrowser } from '../browser.ts';
import { installClock } from '../support/fake-time.ts';
import { type KioskAgent, openKioskAgent } from '../support/kiosk-agent.ts';
import { buildShellPages, type ShellPages } from '../support/shell-pages.ts';

/** Small pages with the screen's own program, served by the agent. */
export let pages: ShellPages;
export let agent: KioskAgent;
/** A panel just switched on, with a clock that the test moves. */
export let context: BrowserContext;
export let page: Page;
/** What the console said since the test began; none may be left after it. */
export const complaints: string[] = [];

/** Opens the panel before each test of a file. */
export function useShell(): void {
  let browser: Browser;
  beforeAll(async () => {
    pages = await buildShellPages();
    [agent, browser] = await Promise.all([openKioskAgent(pages.dir), openBrowser()]);
  });
  afterAll(async () => {
    await Promise.all([browser?.close(), agent?.close()]);
    pages?.remove();
  });
  beforeEach(async () => {
    complaints.length = 0;
    context = await browser.newContext({ baseURL: agent.url, hasTouch: true });
    await installClock(context);
    page = await context.newPage();
    page.on(
      'console',
      (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()),
    );
    page.on('pageerror', (error) => complaints.push(String(error)));
  });
  afterEach(async () => {
    await context.close();
    expect(complaints).toEqual([]);
  });
}

export const path = () => new URL(page.url()).pathname;
export const attract = () => page.locator('.kiosk-attract');
export const warning = () => page.locator('.kiosk-warning');
export const entries = () =>
  page.evaluate(() => window.navigation.entries().map(({ url }) => new URL(url ?? '').pathname));
/** Lets time pass at once: every timer that is due is called, and called once. */
export const pass = (seconds: number) => page.clock.fastForward(seconds * 1000);

export async function start(language = 'lo'): Promise<void> {
  await page.goto('/');
  await attract().tap();
  await page.locator(`a[data-language=${language}]`).tap();
  await page.waitForURL(`**/${language}/`);
}
