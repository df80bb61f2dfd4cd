import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { axeFaults } from '../support/axe.ts';
import { builtKiosk } from '../support/build-kiosk.ts';
import { openSite, type SiteInBrowser } from '../support/site-in-browser.ts';
import {
  chooseLayout,
  crowdedKeys,
  firstResult,
  LANDSCAPE,
  openKeyboard,
  openSearch,
  PORTRAIT,
  smallKeys,
  tapKeys,
  value,
} from './keyboard-page.ts';
import { LANGUAGES } from './sample.ts';

let site: SiteInBrowser;
beforeAll(async () => {
  site = await openSite(await builtKiosk('sample', 'ck-na-meo'));
});
afterAll(() => site?.close());

/** Waits for the search to answer what was typed last. */
const found = (page: Page, address: string | RegExp) =>
  expect.poll(() => firstResult(page), { timeout: 15_000 }).toMatch(address);

describe('finding a record by touch', () => {
  it.each([
    { lang: 'lo', keys: 'ນາແມວ', written: 'ນາແມວ' },
    // The tone before the vowel.
    { lang: 'lo', keys: 'ດ່ານສາກົນນາແມວ', written: 'ດ່ານສາກົນນາແມວ' },
    { lang: 'km', keys: 'ណាម៉ែវ', written: 'ណាម៉ែវ' },
    // As the eye sees it: the vowel before its letter, the shifter after the vowel.
    { lang: 'km', keys: ['ណ', 'ា', 'ម', 'ែ', '៉', 'វ'], written: 'ណាម៉ែវ' },
    { lang: 'vi', keys: 'cuwar khaaur quoocs tees Na Meof', written: 'cửa khẩu quốc tế Na Mèo' },
    { lang: 'vi', keys: ['N', 'a', ' ', 'M', 'e', 'o', '\u0300'], written: 'Na Mèo' },
    { lang: 'vi', keys: 'na meo', written: 'na meo' },
    { lang: 'en', keys: 'Na Meo gate', written: 'Na Meo gate' },
  ])('$lang: $written', async ({ lang, keys, written }) => {
    const { context, page, faults } = await openSearch(site, lang);
    await openKeyboard(page);
    await tapKeys(page, lang, keys);
    expect(await value(page)).toBe(written);
    await found(page, `/${lang}/gates/ck-na-meo/`);
    expect(faults).toEqual([]);
    await context.close();
  });

  it.each(['namiaoguoji', 'nmgjka', 'namgj'])('zh: by the pinyin %s', async (letters) => {
    const { context, page, faults } = await openSearch(site, 'zh');
    await openKeyboard(page);
    await tapKeys(page, 'zh', letters);
    // The search waits while a name is on its way.
    expect(await page.locator('.search-results .search-link').count()).toBe(0);
    await page.locator('.keyboard-name', { hasText: /^那苗国际口岸$/ }).tap();
    expect(await value(page)).toBe('那苗国际口岸');
    await found(page, '/zh/gates/ck-na-meo/');
    expect(await page.locator('.keyboard-name').count()).toBe(0);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('takes the first name by the space bar, and searches for letters that are no name as they are', async () => {
    const { context, page } = await openSearch(site, 'zh');
    await openKeyboard(page);
    await tapKeys(page, 'zh', 'qinghua ');
    expect(await value(page)).toBe('清化');
    await page.tap('[data-key="clear"]');
    await tapKeys(page, 'zh', 'Pu Luong');
    await found(page, /./);
    expect(await value(page)).toBe('Pu Luong');
    await context.close();
  });

  it('keeps what was typed when the layout is changed, and types on in the other', async () => {
    const { context, page } = await openSearch(site, 'lo');
    await openKeyboard(page);
    await tapKeys(page, 'lo', 'ລາວ ');
    await chooseLayout(page, 'vi');
    await tapKeys(page, 'vi', 'Meof');
    await chooseLayout(page, 'km');
    await tapKeys(page, 'km', ['ុំ']);
    expect(await value(page)).toBe('ລາວ Mèoុំ');
    await context.close();
  });
});

/** Opens the keyboard on the other screen of a gate: no screen turns while somebody types. */
async function openOn(viewport: typeof PORTRAIT, page: Page): Promise<void> {
  await page.tap('[data-key="close"]');
  await page.locator('.keyboard-panel').waitFor({ state: 'hidden' });
  await page.setViewportSize(viewport);
  await openKeyboard(page);
}

describe('the keys on both screens', () => {
  it.each(LANGUAGES)('of %s are large enough, named, and hide nothing', async (lang) => {
    const { context, page, faults } = await openSearch(site, lang, LANDSCAPE);
    await openKeyboard(page);
    for (const viewport of [LANDSCAPE, PORTRAIT]) {
      if (viewport === PORTRAIT) await openOn(viewport, page);
      // Those of the third level come and go by the same key.
      for (const level of ['shift', 'more', 'more']) {
        expect(await smallKeys(page, 64)).toEqual([]);
        expect(await crowdedKeys(page)).toEqual([]);
        const key = page.locator(`[data-key="${level}"]`);
        if (await key.count()) await key.tap();
      }
      const [top, field] = await page.evaluate(() => [
        document.querySelector('.keyboard-panel')?.getBoundingClientRect().top ?? 0,
        document.querySelector('#q')?.getBoundingClientRect().bottom ?? 0,
      ]);
      expect(top).toBeGreaterThan(viewport.height * (viewport === PORTRAIT ? 0.55 : 0.5));
      expect(field).toBeLessThanOrEqual(top);
    }
    // It asks nothing that turning the screen would answer otherwise.
    expect(await axeFaults(page)).toEqual([]);
    // Each letter says its language, each other key its name in the reader's.
    const unnamed = await page.locator('.keyboard-panel button').evaluateAll((keys) =>
      keys.flatMap((key) => {
        const text = key.querySelector('[lang]')?.textContent ?? key.textContent;
        const named = key.hasAttribute('aria-label') || /[\p{L}\p{M}\p{Nd}\p{Sc}៖៕។ៗ៙៚ៜ]/u.test(text);
        return named ? [] : [key.outerHTML];
      }),
    );
    expect(unnamed).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });

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

describe('the field', () => {
  it('keeps its focus and its caret, and asks the system for no keyboard', async () => {
    const { context, page } = await openSearch(site, 'en');
    await openKeyboard(page);
    await tapKeys(page, 'en', 'beches');
    await page.locator('#q').evaluate((field: HTMLInputElement) => field.setSelectionRange(2, 2));
    await tapKeys(page, 'en', 'a');
    expect(await value(page)).toBe('beaches');
    const state = await page.locator('#q').evaluate((field: HTMLInputElement) => ({
      caret: field.selectionStart,
      focused: document.activeElement === field,
      mode: field.inputMode,
    }));
    expect(state).toEqual({ caret: 3, focused: true, mode: 'none' });
    await context.close();
  });

  it('is searched and left free by the search key, and gets the keyboard back by a touch', async () => {
    const { context, page } = await openSearch(site, 'en');
    await openKeyboard(page);
    await tapKeys(page, 'en', 'beach');
    await page.tap('[data-key="search"]');
    await page.locator('.keyboard-panel').waitFor({ state: 'hidden' });
    await found(page, /./);
    await openKeyboard(page);
    await page.tap('[data-key="close"]');
    await page.locator('.keyboard-panel').waitFor({ state: 'hidden' });
    expect(await value(page)).toBe('beach');
    await context.close();
  });
});

describe('a keyboard of its own', () => {
  it('walks over the keys by arrows, types by Enter, and closes by Escape with the focus kept', async () => {
    const { context, page } = await openSearch(site, 'en', LANDSCAPE);
    await page.locator('.keyboard-open').focus();
    await page.keyboard.press('Enter');
    await page.locator('.keyboard-panel').waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('q');
    const stops = await page
      .locator('.keyboard-panel button')
      .evaluateAll((keys) => keys.filter((key) => (key as HTMLElement).tabIndex === 0).length);
    expect(stops).toBe(1);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    expect(await focused()).toBe('English');
    for (const key of ['ArrowDown', 'ArrowDown', 'Home', 'ArrowRight', 'Enter', 'End', 'Enter'])
      await page.keyboard.press(key);
    expect(await value(page)).toBe('wp');
    await page.keyboard.press('Escape');
    await page.locator('.keyboard-panel').waitFor({ state: 'hidden' });
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('keyboard-open');
    await context.close();
  });
});

describe('what is loaded', () => {
  it('is nothing of the keys before the field is touched, one layout after, and the names for Chinese only', async () => {
    const { context, page, asked } = await openSearch(site, 'lo');
    const parts = (name: RegExp) => asked.filter((address) => name.test(address));
    expect(parts(/\/(?:panel|lao|khmer|chinese)\.[^/]*js|\/keyboard\//)).toEqual([]);
    await openKeyboard(page);
    expect(parts(/\/panel\.[^/]*js/)).toHaveLength(1);
    expect(parts(/\/lao\.[^/]*js/)).toHaveLength(1);
    expect(parts(/\/khmer\.[^/]*js/)).toEqual([]);
    await chooseLayout(page, 'zh');
    await expect.poll(() => parts(/\/keyboard\/zh\.json/)).toHaveLength(1);
    await context.close();
  });
});
