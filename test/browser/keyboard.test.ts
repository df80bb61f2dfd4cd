import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtKiosk } from '../support/build-kiosk.ts';
import { openSite, type SiteInBrowser } from '../support/site-in-browser.ts';
import { chooseLayout, LANDSCAPE, openKeyboard, openSearch, tapKeys, value } from './keyboard-page.ts';
import { expectFound, expectNamed, found, pinyinOf, typedOf } from './keyboard-steps.ts';

let site: SiteInBrowser;
beforeAll(async () => {
  site = await openSite(await builtKiosk('sample', 'ck-na-meo'));
});
afterAll(() => site?.close());

// More ways of the keys: test/long.
describe('finding a record by touch', () => {
  it.each(typedOf('sample'))('$lang: $written', (typed) => expectFound(site, typed));

  it.each(pinyinOf('sample'))('zh: by the pinyin %s', (letters) => expectNamed(site, letters));

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
