import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { findLayoutFaults } from '../support/layout-faults.ts';
import type { Extent } from '../support/page-types.ts';
import { touchFaults } from '../support/touch-faults.ts';
import { brokenWords } from '../support/words.ts';
import { GATE, type KioskSite, SCREENS } from './kiosk-site.ts';
import { LANGUAGES } from './sample.ts';

const TARGETS = ['hours', 'papers', 'vehicles', 'fees', 'phone', 'exchange', 'near', 'search'];
type Screen = keyof typeof SCREENS;
/** Languages in which a sample looks at each screen: of those beyond the first, letters reach far above and below the line. */
const SAMPLE: Record<Screen, readonly string[]> = { portrait: ['vi', 'lo'], landscape: ['en', 'km'] };
/** Each language on each screen, or some. */
export const visits = (extent: Extent) =>
  (Object.keys(SCREENS) as Screen[]).flatMap((screen) =>
    (extent === 'whole' ? LANGUAGES : SAMPLE[screen]).map((language): [Screen, string] => [screen, language]),
  );

/** Lower edge of what a page shows: the bar's upper one on an upright screen, where there is a bar. */
const floorOf = (page: Page) =>
  page.evaluate(() => {
    const { top = 0 } = document.querySelector('.kiosk-bar')?.getBoundingClientRect() ?? {};
    return top > 0 ? top : innerHeight;
  });

/** Whether an eye sees the whole of an element without scrolling, and a finger meets nothing else in its place. */
async function standsWhole(page: Page, element: Locator): Promise<boolean> {
  const floor = await floorOf(page);
  return element.evaluate((one, floor) => {
    const { top, bottom, left, right } = one.getBoundingClientRect();
    const met = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return top >= 0 && bottom <= floor + 0.5 && (one.contains(met) || met?.contains(one) === true);
  }, floor);
}

/** Keys that are followed in a language on a screen; in a sample each of them once, by turns in all of its visits. */
const followed = (extent: Extent, screen: Screen, language: string) => {
  const all = visits('sample');
  const place = all.findIndex(([one, other]) => one === screen && other === language);
  return [...TARGETS.keys()].filter((at) => extent === 'whole' || at % all.length === place);
};

/** Looks at the first page and at the gate's, with small and with large letters. */
export async function expectWhole(site: KioskSite, screen: Screen, language: string): Promise<void> {
  const { context, page } = await site.panel(screen);
  await page.goto(`/${language}/`);
  for (const size of ['1', '3']) {
    await page.locator('.key[popovertarget=co-chu]').tap();
    await page.locator(`.choice:has([name=text-size][value="${size}"])`).tap();
    await page.locator('#co-chu .sheet-close').tap();
    const look = async (what: string) => {
      const faults = [
        ...(await touchFaults(page)),
        ...(await page.evaluate(findLayoutFaults)),
        ...(await brokenWords(page, 'h1, .gate-keys a, .not-confirmed, .answer-place')),
      ];
      expect(faults, `${what}, letters ${size}`).toEqual([]);
    };
    // With small ones kiosk-layout.test.ts looks at both pages, and asks axe.
    if (size === '3') await look('the first page');

    const keys = page.locator('.gate-keys a');
    expect(await keys.count()).toBe(TARGETS.length + 1);
    for (const key of await keys.all())
      expect(await standsWhole(page, key), `${await key.textContent()}, letters ${size}`).toBe(true);
    // Nothing lies beneath the keys, and on an upright screen they are within reach of somebody seated.
    const [top, words] = await page.evaluate(() =>
      ['.gate-keys', '.gate-lines'].map((one) => {
        const box = (document.querySelector(one) as Element).getBoundingClientRect();
        return one === '.gate-keys' ? box.top : box.bottom;
      }),
    );
    expect(words).toBeLessThanOrEqual(top as number);
    const first = (await keys.first().boundingBox()) as { y: number };
    if (screen === 'portrait') expect(first.y).toBeGreaterThanOrEqual(SCREENS.portrait.height * 0.55 - 1);

    if (size === '1') continue;
    await keys.last().tap();
    await page.waitForURL(`**/${language}/gates/${GATE}/`);
    await look('all about the gate');
  }
  await context.close();
}

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
