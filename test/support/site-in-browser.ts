import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { serveFolder } from '../../src/desk/serve.ts';
import { openBrowser } from '../browser.ts';

export interface SiteInBrowser {
  browser: Browser;
  /** As `http://localhost:4321`. */
  url: string;
  /** A fresh visitor: no storage, no cache. */
  visitor(options?: BrowserContextOptions): Promise<BrowserContext>;
  /**
   * Opens every address in one of two tabs and hands it to `work`, so that both processors are used.
   * @param before runs before the address is opened, to listen from the first request on.
   * @returns what `work` gave, by address.
   */
  visit<T>(
    addresses: readonly string[],
    work: (page: Page, address: string) => Promise<T>,
    options?: BrowserContextOptions,
    before?: (page: Page, address: string) => void,
  ): Promise<Map<string, T>>;
  close(): Promise<void>;
}

const TABS = 2;

/**
 * A built site, served, and a Chromium to look at it.
 * @param args further switches of Chromium.
 */
export async function openSite(dir: string, args: string[] = []): Promise<SiteInBrowser> {
  const [server, browser] = await Promise.all([serveFolder(dir), openBrowser(args)]);
  const visitor = (options?: BrowserContextOptions) =>
    browser.newContext({ baseURL: server.url, ...options });
  return {
    browser,
    url: server.url,
    visitor,
    async visit(addresses, work, options, before) {
      const context = await visitor(options);
      const left = addresses.entries();
      const results: [string, Awaited<ReturnType<typeof work>>][] = [];
      const tab = async () => {
        const page = await context.newPage();
        for (const [at, address] of left) {
          before?.(page, address);
          await page.goto(address, { waitUntil: 'load' });
          results[at] = [address, await work(page, address)];
        }
      };
      await Promise.all(Array.from({ length: TABS }, tab));
      await context.close();
      return new Map(results);
    },
    async close() {
      await Promise.all([browser.close(), server.close()]);
    },
  };
}
