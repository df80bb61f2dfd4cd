import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { builtKiosk } from '../support/build-kiosk.ts';
import { openSite, type SiteInBrowser } from '../support/site-in-browser.ts';
import { LANDSCAPE, openKeyboard, openSearch, PORTRAIT, tapKeys, value } from './keyboard-page.ts';
import { expectKeys, found, keysOf, openOn } from './keyboard-steps.ts';

let site: SiteInBrowser;
beforeAll(async () => {
  site = await openSite(await builtKiosk('sample', 'ck-na-meo'));
});
afterAll(() => site?.close());

// Each language on both screens: test/long.
describe('the keys on the screen', () => {
  it.each(keysOf('sample'))('of %s are large enough, named, and hide nothing', (lang, viewports) =>
    expectKeys(site, lang, viewports),
  );

  it('leave every result to be scrolled into sight', async () => {
    const { context, page } = await openSearch(site, 'vi');
    await openKeyboard(page);
    await tapKeys(page, 'vi', 'thanh hoas');
    await found(page, /./);
    for (const viewport of [PORTRAIT, LANDSCAPE]) {
      if (viewport === LANDSCAPE) await openOn(viewport, page);
      await page.evaluate(() =>
        scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' }),
      );
      const [last, strip] = await page.evaluate(() => {
        const rect = (selector: string) =>
          [...document.querySelectorAll(selector)].at(-1)?.getBoundingClientRect();
        return [rect('.search-result, .search-more')?.bottom ?? 0, rect('.strip')?.top ?? 0];
      });
      expect(last).toBeGreaterThan(0);
      expect(last).toBeLessThanOrEqual(strip + 1);
    }
    await context.close();
  });
});

describe('the fingers', () => {
  let context: BrowserContext;
  let page: Page;
  beforeAll(async () => {
    ({ context, page } = await openSearch(site, 'en'));
    await openKeyboard(page);
  });
  beforeEach(() => page.tap('[data-key="clear"]'));
  afterAll(() => context?.close());

  it('type on with two hands, the next key down before the last is up, and lose nothing', async () => {
    const devtools = await context.newCDPSession(page);
    const at = async (letter: string) => {
      const box = await page.locator('.keyboard-key', { hasText: new RegExp(`^${letter}$`) }).boundingBox();
      return { x: (box?.x ?? 0) + 20, y: (box?.y ?? 0) + 20 };
    };
    const touch = (
      type: 'touchStart' | 'touchMove' | 'touchEnd',
      touchPoints: { x: number; y: number; id: number }[],
    ) => devtools.send('Input.dispatchTouchEvent', { type, touchPoints });
    let last: { x: number; y: number; id: number } | undefined;
    const word = 'beaches';
    for (const [id, letter] of [...word].entries()) {
      const point = { ...(await at(letter)), id };
      await touch('touchStart', last ? [last, point] : [point]);
      // The earlier finger leaves only now; `touchEnd` would lift them all.
      if (last) await touch('touchMove', [point]);
      last = point;
    }
    await touch('touchEnd', []);
    expect(await value(page)).toBe(word);
  });

  it('get one letter a tap, however fast they tap', async () => {
    const box = await page.locator('.keyboard-key', { hasText: /^o$/ }).boundingBox();
    for (let tap = 0; tap < 12; tap++) await page.touchscreen.tap((box?.x ?? 0) + 20, (box?.y ?? 0) + 20);
    expect(await value(page)).toBe('o'.repeat(12));
  });

  it('erase one sign of a Lao letter with a tap, and go on while they hold', async () => {
    const { context, page } = await openSearch(site, 'lo');
    await openKeyboard(page);
    await tapKeys(page, 'lo', 'ສະບາຍດີເກົ້າ');
    await page.tap('[data-key="erase"]');
    expect(await value(page)).toBe('ສະບາຍດີເກົ້');
    const box = await page.locator('[data-key="erase"]').boundingBox();
    await page.mouse.move((box?.x ?? 0) + 20, (box?.y ?? 0) + 20);
    await page.mouse.down();
    await expect.poll(() => value(page), { timeout: 10_000 }).toBe('');
    await page.mouse.up();
    await tapKeys(page, 'lo', 'ກ');
    await page.waitForTimeout(700);
    expect(await value(page)).toBe('ກ');
    await context.close();
  });

  it('that slip off the keys press none', async () => {
    const box = await page.locator('.keyboard-key', { hasText: /^o$/ }).boundingBox();
    await page.mouse.move((box?.x ?? 0) + 20, (box?.y ?? 0) + 20);
    await page.mouse.down();
    expect(await page.locator('.keyboard-key.pressed').count()).toBe(1);
    await page.mouse.move(500, 300);
    await page.mouse.up();
    expect(await value(page)).toBe('');
    expect(await page.locator('.keyboard-key.pressed').count()).toBe(0);
  });
});
