import { expect } from 'vitest';
import type { Extent } from '../support/page-types.ts';
import { typeOnScreen } from './kiosk-keys.ts';
import { type KioskSite, type SCREENS, startVisit } from './kiosk-site.ts';
import { LANGUAGES } from './sample.ts';

type Screen = keyof typeof SCREENS;

/** What is typed in each script, key by key, and what is then in the field. */
const TYPED: Record<string, { keys: string; text: string }> = {
  vi: { keys: 'neem chua', text: 'nêm chua' },
  en: { keys: 'gate', text: 'gate' },
  lo: { keys: 'ແມວ', text: 'ແມວ' },
  km: { keys: 'វៀត', text: 'វៀត' },
  zh: { keys: 'qinghua', text: '清化' },
};

/**
 * Each language on both screens. In a sample one on each: Chinese, which alone is written by way of names that are
 * offered, and Lao. `keyboard.test.ts` types in all of them.
 */
export const visitsOf = (extent: Extent): [Screen, string][] =>
  extent === 'whole'
    ? (['portrait', 'landscape'] as const).flatMap((screen) =>
        LANGUAGES.map((language): [Screen, string] => [screen, language]),
      )
    : [
        ['portrait', 'zh'],
        ['landscape', 'lo'],
      ];

/** Reads, searches and goes, with all that moves; then the next visitor comes. */
export async function visitTheGate(site: KioskSite, screen: Screen, language: string): Promise<void> {
  const { context, page, complaints } = await site.panel(screen, 'no-preference');
  const pass = (seconds: number) => page.clock.fastForward(seconds * 1000);
  const warning = page.locator('.kiosk-warning');
  const attract = page.locator('.kiosk-attract');

  await startVisit(page, language);
  expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);

  const letters = () => page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
  const usual = await letters();

  // Larger letters and strong contrast, which the next visitor must not find.
  await page.locator('.key[popovertarget=co-chu]').tap();
  await page.locator('.choice:has([name=text-size][value="3"])').tap();
  await page.locator('.choice:has([name=contrast][value=more])').tap();
  await page.locator('#co-chu .sheet-close').tap();
  expect(await letters()).not.toBe(usual);

  await page.locator(`main a[href^="/${language}/"]`).first().tap();
  await page.waitForURL((url) => url.pathname !== `/${language}/`);
  await page.locator('[data-scroll="1"]').tap();

  await page.locator(`.kiosk-bar a[href="/${language}/search/"]`).tap();
  await page.waitForURL(`**/${language}/search/`);
  const { keys, text } = TYPED[language] as (typeof TYPED)[string];
  await typeOnScreen(page, keys);
  expect(await page.locator('#q').inputValue()).toBe(text);
  await page.clock.runFor(3000);
  await page.locator('.search-results a').first().waitFor();
  await page.clock.runFor(3000);

  await pass(61);
  await warning.waitFor();
  expect(await warning.evaluate((dialog) => dialog.closest('[lang]')?.getAttribute('lang'))).toBe(language);
  await warning.locator('.kiosk-continue').tap();
  await warning.waitFor({ state: 'hidden' });
  expect(await page.locator('#q').inputValue()).toBe(text);

  await pass(61);
  await warning.waitFor();
  await pass(21);
  await attract.waitFor();
  await page.waitForLoadState();
  await expect
    .poll(() => page.evaluate(() => window.navigation.entries().map(({ url }) => url)))
    .toEqual([`${site.agent.url}/`, `${site.agent.url}/`]);
  expect(await page.evaluate(() => [{ ...localStorage }, { ...sessionStorage }, document.cookie])).toEqual([
    {},
    {},
    '',
  ]);

  // The next visitor: nothing of the former one's choices, words, places.
  await attract.tap();
  await page.locator(`a[data-language=${language}]`).tap();
  await page.waitForURL(`**/${language}/`);
  expect([await page.evaluate(() => scrollY), await letters()]).toEqual([0, usual]);
  await page.locator(`.kiosk-bar a[href="/${language}/search/"]`).tap();
  await page.waitForURL(`**/${language}/search/`);
  expect(await page.locator('#q').inputValue()).toBe('');
  await page.goBack();
  await page.goBack();
  await page.goBack();
  expect(new URL(page.url()).pathname).toBe('/');
  expect(complaints).toEqual([]);
  await context.close();
}
