import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { writeProgress } from '../../src/kiosk/agent/progress.ts';
import { axeFaults } from '../support/axe.ts';
import { findLayoutFaults } from '../support/layout-faults.ts';
import { type Extent, languagesAt, pageTypes } from '../support/page-types.ts';
import { touchFaults } from '../support/touch-faults.ts';
import { type KioskSite, SCREENS } from './kiosk-site.ts';
import { LANGUAGES } from './sample.ts';

const TABS = 2;

/** What is wrong with a page for a finger and in its lines, as it is laid out now. */
const measure = async (page: Page): Promise<string[]> => [
  ...(await touchFaults(page)),
  ...(await page.evaluate(findLayoutFaults)),
];

/** Opens addresses on an upright screen in two tabs, so that both processors are used. @returns what `work` gave. */
async function visitKiosk(
  site: KioskSite,
  addresses: readonly string[],
  work: (page: Page, at: number) => Promise<string[]>,
): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  const context = await site.browser.newContext({
    baseURL: site.agent.url,
    hasTouch: true,
    reducedMotion: 'reduce',
  });
  const left = addresses.entries();
  const tab = async () => {
    const page = await context.newPage();
    for (const [at, address] of left) {
      await page.setViewportSize(SCREENS.portrait);
      await page.goto(address);
      found.set(address, await work(page, at));
    }
  };
  await Promise.all(Array.from({ length: TABS }, tab));
  await context.close();
  return found;
}

/**
 * What is wrong on both screens with every type of page, in each language or in one of them, and what axe-core finds
 * there: it asks nothing that turning the screen would answer otherwise. In a sample it is asked on every fourth type:
 * what differs from the site's page of that type, which `axe.test.ts` looks at, is what all of them have around them.
 */
export function kioskPageFaults(site: KioskSite, extent: Extent): Promise<Map<string, string[]>> {
  const addresses = pageTypes(site.dir).flatMap((type, at) =>
    languagesAt(extent, at, LANGUAGES, 1).map((language) => `/${language}/${type}`),
  );
  return visitKiosk(site, addresses, async (page, at) => {
    const isAsked = extent === 'whole' || at % 4 === 0;
    const upright = [...(await measure(page)), ...(isAsked ? await axeFaults(page) : [])];
    await page.setViewportSize(SCREENS.landscape);
    const wide = await measure(page);
    return [...upright.map((fault) => `portrait: ${fault}`), ...wide.map((fault) => `landscape: ${fault}`)];
  });
}

/**
 * Languages in which the sheets of each screen are looked at. In a sample each screen has one of the two scripts with
 * letters above and below the line, and another language.
 */
const sheetLanguages = (extent: Extent, screen: keyof typeof SCREENS): readonly string[] =>
  extent === 'whole' ? LANGUAGES : { portrait: ['lo', 'vi'], landscape: ['km', 'zh'] }[screen];

/**
 * What is wrong on a screen with the chooser, its pictures, the sheets and the warning. In a sample axe-core is asked in
 * the first language alone: another one changes the words of a sheet.
 */
export async function kioskSheetFaults(
  site: KioskSite,
  extent: Extent,
  screen: keyof typeof SCREENS,
): Promise<Map<string, string[]>> {
  const faults = new Map<string, string[]>();
  for (const [at, language] of sheetLanguages(extent, screen).entries()) {
    const { context, page } = await site.panel(screen);
    const look = async (what: string) =>
      faults.set(`${what} ${language}`, [
        ...(await measure(page)),
        ...(screen === 'portrait' && (extent === 'whole' || at === 0) ? await axeFaults(page) : []),
      ]);
    await page.goto('/');
    if (at === 0) await look('attract loop');
    await page.locator('.kiosk-attract').tap();
    if (at === 0) await look('chooser');
    await page.locator(`a[data-language=${language}]`).tap();
    await page.waitForURL(`**/${language}/`);
    for (const sheet of ['chon-ngon-ngu', 'co-chu', 'trang-nay']) {
      await page.locator(`.key[popovertarget=${sheet}]`).tap();
      await look(sheet);
      await page.locator(`#${sheet} .sheet-close`).tap();
    }
    await page.clock.fastForward(61_000);
    await page.locator('.kiosk-warning').waitFor();
    await look('warning');
    await context.close();
  }
  return faults;
}

/**
 * What is wrong with the search in each language while every answer is open and a stick told of: on both screens, or in
 * a sample on one of them by turns.
 */
export async function kioskAnswerFaults(site: KioskSite, extent: Extent): Promise<Map<string, string[]>> {
  const faults = new Map<string, string[]>();
  writeProgress(join(site.agent.dir, 'run'), { source: 'stick', phase: 'checking' });
  for (const [place, screen] of (['portrait', 'landscape'] as const).entries()) {
    const { context, page } = await site.panel(screen);
    for (const [at, language] of LANGUAGES.entries()) {
      if (extent === 'sample' && at % 2 !== place) continue;
      await page.goto(`/${language}/search/`);
      await page.locator('.kiosk-stick').waitFor();
      await page.evaluate(() => {
        for (const one of document.querySelectorAll('.asked details')) {
          one.removeAttribute('name');
          one.setAttribute('open', '');
        }
      });
      faults.set(`${screen} ${language}`, [
        ...(await measure(page)),
        ...(screen === 'portrait' ? await axeFaults(page) : []),
      ]);
    }
    await context.close();
  }
  return faults;
}
