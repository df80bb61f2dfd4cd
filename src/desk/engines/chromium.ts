import type { Page } from 'playwright-core';
import { openBrowser } from '../browser.ts';
import type { Engine, EngineOptions, EnginePage } from './engine.ts';

/** As many as there are processors on a small machine. */
const TABS = 2;

/** Chromium, driven by Playwright. */
export async function openChromium({ fontSize }: EngineOptions = {}): Promise<Engine> {
  const browser = await openBrowser(fontSize ? [`--blink-settings=defaultFontSize=${fontSize}`] : []);
  const context = await browser.newContext();
  const tabs = await Promise.all(Array.from({ length: TABS }, () => context.newPage()));
  return { name: 'chromium', pages: tabs.map(toPage), close: () => browser.close() };
}

function toPage(page: Page): EnginePage {
  return {
    async goto(url) {
      await page.goto(url, { waitUntil: 'load' });
    },
    resize: (width, height) => page.setViewportSize({ width, height }),
    // Playwright's own types want to know which parts of the input are handles of the page; here none is.
    evaluate: <In, Out>(work: (input: In) => Out | Promise<Out>, input: In) =>
      page.evaluate(work as (input: unknown) => Out | Promise<Out>, input),
    screenshot: () => page.screenshot({ animations: 'disabled' }),
    print: () => page.pdf({ format: 'A4', preferCSSPageSize: true, printBackground: true }),
  };
}
