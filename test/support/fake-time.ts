import type { BrowserContext } from 'playwright-core';

/**
 * Gives the pages of a context a clock that the test moves. What the browser knows of a page's loading stays true:
 * the clock alone would hide it, and with it who served the page and whether the history brought it back.
 */
export async function installClock(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const { performance } = globalThis;
    Object.assign(globalThis, { trueEntries: performance.getEntriesByType.bind(performance) });
  });
  await context.clock.install();
  await context.addInitScript(() => {
    const { trueEntries } = globalThis as unknown as { trueEntries: Performance['getEntriesByType'] };
    performance.getEntriesByType = trueEntries;
  });
}
