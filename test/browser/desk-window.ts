import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { readEnvironment } from '../../src/desk/environment.ts';
import { openDesk } from '../../src/desk/web/open-desk.ts';
import { openBrowser } from '../browser.ts';

const root = resolve(import.meta.dirname, '..', '..');

interface DeskAsked {
  /** The content that is copied; absent: the sample. */
  from?: string;
  /** What of it is copied, from its folder; absent: all. Fewer records are sooner checked after each save. */
  copied?: readonly string[];
  viewport?: { width: number; height: number };
}

/** The desk over a copy of a province, and a browser that it has let in. */
export async function openDeskWindow({
  from = join(root, 'content'),
  copied,
  viewport = { width: 1440, height: 1000 },
}: DeskAsked = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'cua-ngo-desk-'));
  for (const path of copied ?? ['.'])
    cpSync(join(from, path), join(folder, 'content', path), { recursive: true });
  const variables = { CACHE_DIR: join(folder, 'cache'), OUT_DIR: join(folder, 'dist') };
  const environment = readEnvironment(variables, { root, home: folder, now: new Date() });
  const [desk, browser] = await Promise.all([
    openDesk({
      environment: { ...environment, port: 0 },
      isPractice: false,
      version: '0',
      ended: () => undefined,
    }),
    openBrowser(),
  ]);
  const context = await browser.newContext({ viewport });
  const complaints: string[] = [];
  const elsewhere: string[] = [];
  const openWindow = async (): Promise<Page> => {
    const window = await context.newPage();
    window.on('console', (message) => {
      if (message.type() === 'error') complaints.push(`${message.text()} ${message.location().url}`);
    });
    window.on('pageerror', (error) => complaints.push(String(error)));
    window.on('request', (request) => {
      if (!/^(?:http:\/\/(?:127\.0\.0\.1|localhost):|data:|blob:)/.test(request.url()))
        elsewhere.push(request.url());
    });
    return window;
  };
  const page = await openWindow();
  await page.goto(desk.newAddress());
  await page.waitForURL(`${desk.url}/`);
  if (!copied) await page.locator('#table table').waitFor({ timeout: 120_000 });
  return {
    ...{ folder, desk, page, openWindow },
    /** What the browser had to complain of, and addresses that it asked of other hosts. */
    ...{ complaints, elsewhere },
    content: (path: string) => join(folder, 'content', path),
    async close() {
      await Promise.all([browser.close(), desk.close()]);
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

export type DeskWindow = Awaited<ReturnType<typeof openDeskWindow>>;

/**
 * The page in the desk's preview, as it is at one moment: a first draft may load it anew while it is looked at, and
 * what is asked of it piece by piece would be of two pages, or of half of one.
 */
export const pageShown = (page: Page) =>
  page
    .frameLocator('#preview iframe')
    .locator('html')
    .evaluate((html) => ({
      lang: html.getAttribute('lang'),
      title: html.querySelector('h1')?.textContent?.trim(),
      /** Titles that are marked as Vietnamese on a page in another language. */
      vietnamese: html.querySelectorAll('h1 [lang=vi], h1[lang=vi]').length,
      text: html.querySelector('main')?.textContent,
    }));
