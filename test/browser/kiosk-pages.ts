import type { Page } from 'playwright-core';
import { findLayoutFaults } from '../support/layout-faults.ts';
import { type Extent, languagesAt, pageTypes } from '../support/page-types.ts';
import { touchFaults } from '../support/touch-faults.ts';
import { type KioskSite, SCREENS } from './kiosk-site.ts';
import { LANGUAGES } from './sample.ts';

const TABS = 2;

/** What is wrong with a page for a finger and in its lines, as it is laid out now. */
export const measure = async (page: Page): Promise<string[]> => [
  ...(await touchFaults(page)),
  ...(await page.evaluate(findLayoutFaults)),
];

/** Opens addresses on an upright screen in two tabs, so that both processors are used. @returns what `work` gave. */
export async function visitKiosk(
  site: KioskSite,
  addresses: readonly string[],
  work: (page: Page) => Promise<string[]>,
): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  const context = await site.browser.newContext({
    baseURL: site.agent.url,
    hasTouch: true,
    reducedMotion: 'reduce',
  });
  const left = addresses.values();
  const tab = async () => {
    const page = await context.newPage();
    for (const address of left) {
      await page.setViewportSize(SCREENS.portrait);
      await page.goto(address);
      found.set(address, await work(page));
    }
  };
  await Promise.all(Array.from({ length: TABS }, tab));
  await context.close();
  return found;
}

/** What is wrong on both screens with every type of page, in each language or in a sample of them. */
export function kioskLayoutFaults(site: KioskSite, extent: Extent): Promise<Map<string, string[]>> {
  const addresses = pageTypes(site.dir).flatMap((type, at) =>
    languagesAt(extent, at, LANGUAGES).map((language) => `/${language}/${type}`),
  );
  return visitKiosk(site, addresses, async (page) => {
    const upright = await measure(page);
    await page.setViewportSize(SCREENS.landscape);
    const wide = await measure(page);
    return [...upright.map((fault) => `portrait: ${fault}`), ...wide.map((fault) => `landscape: ${fault}`)];
  });
}
