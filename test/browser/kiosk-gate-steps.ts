import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Extent } from '../support/page-types.ts';
import { GATE, type KioskSite, SCREENS } from './kiosk-site.ts';
import { LANGUAGES } from './sample.ts';

export const TARGETS = ['hours', 'papers', 'vehicles', 'fees', 'phone', 'exchange', 'near', 'search'];
export type Screen = keyof typeof SCREENS;
/** Each language on each screen. */
export const visits = (Object.keys(SCREENS) as Screen[]).flatMap((screen) =>
  LANGUAGES.map((language): [Screen, string] => [screen, language]),
);

/** Lower edge of what a page shows: the bar's upper one on an upright screen, where there is a bar. */
const floorOf = (page: Page) =>
  page.evaluate(() => {
    const { top = 0 } = document.querySelector('.kiosk-bar')?.getBoundingClientRect() ?? {};
    return top > 0 ? top : innerHeight;
  });

/** Whether an eye sees the whole of an element without scrolling, and a finger meets nothing else in its place. */
export async function standsWhole(page: Page, element: Locator): Promise<boolean> {
  const floor = await floorOf(page);
  return element.evaluate((one, floor) => {
    const { top, bottom, left, right } = one.getBoundingClientRect();
    const met = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return top >= 0 && bottom <= floor + 0.5 && (one.contains(met) || met?.contains(one) === true);
  }, floor);
}

/** Keys that are followed in a language on a screen; in a sample every fifth, each of them on both screens. */
const followed = (extent: Extent, screen: Screen, language: string) =>
  [...TARGETS.keys()].filter(
    (at) =>
      extent === 'whole' ||
      (at + LANGUAGES.indexOf(language) + 2 * Number(screen === 'landscape')) % LANGUAGES.length === 0,
  );

/** Chooses a language, then follows one key after the other from the page that it opened. */
export async function followKeys(
  site: KioskSite,
  extent: Extent,
  screen: Screen,
  language: string,
): Promise<void> {
  const { context, page, complaints } = await site.panel(screen);
  let touches = 0;
  const touch = async (key: Locator, what: string) => {
    expect(await standsWhole(page, key), what).toBe(true);
    await key.tap();
    touches++;
  };
  await page.goto('/');
  await touch(page.locator(`.kiosk-attract a[lang=${language}]`), language);
  await page.waitForURL(`**/${language}/`);
  expect(touches).toBe(1);
  for (const [before, at] of followed(extent, screen, language).entries()) {
    const target = TARGETS[at] as string;
    // From the page that the first touch opened, with each key in turn.
    await touch(page.locator('.gate-keys a').nth(at), target);
    const isSearch = target === 'search';
    const address = isSearch ? `/${language}/search/` : `/${language}/gates/${GATE}/#${target}`;
    await page.waitForURL(`**${address}`);
    expect(touches - before).toBe(2);
    const answer = page.locator(isSearch ? '#q' : target === 'near' ? '#near .tile' : `#${target}`).first();
    await expect.poll(() => standsWhole(page, answer), { message: target, timeout: 20_000 }).toBe(true);
    if (!isSearch) expect((await answer.textContent())?.trim()).not.toBe('');
    await page.goBack();
    await page.waitForURL(`**/${language}/`);
  }
  expect(complaints).toEqual([]);
  await context.close();
}
