import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { axeFaults } from '../support/axe.ts';
import type { Extent } from '../support/page-types.ts';
import type { SiteInBrowser } from '../support/site-in-browser.ts';
import {
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

/** What is typed key by key, and what then stands in the field. */
interface Typed {
  lang: string;
  keys: string | string[];
  written: string;
}

/** Each language, and each way of its keys that a page has a part in; those of Telex are in `telex.test.ts`. */
const SOME: Typed[] = [
  // The tone before the vowel.
  { lang: 'lo', keys: 'ດ່ານສາກົນນາແມວ', written: 'ດ່ານສາກົນນາແມວ' },
  // As the eye sees it: the vowel before its letter, the shifter after the vowel.
  { lang: 'km', keys: ['ណ', 'ា', 'ម', 'ែ', '៉', 'វ'], written: 'ណាម៉ែវ' },
  { lang: 'vi', keys: 'Na Meof', written: 'Na Mèo' },
  { lang: 'vi', keys: ['N', 'a', ' ', 'M', 'e', 'o', '\u0300'], written: 'Na Mèo' },
  { lang: 'en', keys: 'Na Meo gate', written: 'Na Meo gate' },
];
const OTHERS: Typed[] = [
  { lang: 'lo', keys: 'ນາແມວ', written: 'ນາແມວ' },
  { lang: 'km', keys: 'ណាម៉ែវ', written: 'ណាម៉ែវ' },
  { lang: 'vi', keys: 'cuwar khaaur quoocs tees Na Meof', written: 'cửa khẩu quốc tế Na Mèo' },
  { lang: 'vi', keys: 'na meo', written: 'na meo' },
];
export const typedOf = (extent: Extent): Typed[] => (extent === 'whole' ? [...SOME, ...OTHERS] : SOME);

/** The name of a gate by its syllables, by first letters, and by both; which are told apart in `finder.test.ts`. */
export const pinyinOf = (extent: Extent): string[] =>
  extent === 'whole' ? ['namiaoguoji', 'nmgjka', 'namgj'] : ['namgj'];

type Viewport = typeof PORTRAIT;

/** Each language with the screens on which its keys are looked at: in a sample one of them, by turns. */
export const keysOf = (extent: Extent): [string, Viewport[]][] =>
  LANGUAGES.map((lang, at) => [
    lang,
    extent === 'whole' ? [LANDSCAPE, PORTRAIT] : [at % 2 === 0 ? PORTRAIT : LANDSCAPE],
  ]);

/** Waits for the search to answer what was typed last. */
export const found = (page: Page, address: string | RegExp) =>
  expect.poll(() => firstResult(page), { timeout: 15_000 }).toMatch(address);

/** Types on the screen, and finds the gate. */
export async function expectFound(site: SiteInBrowser, { lang, keys, written }: Typed): Promise<void> {
  const { context, page, faults } = await openSearch(site, lang);
  await openKeyboard(page);
  await tapKeys(page, lang, keys);
  expect(await value(page)).toBe(written);
  await found(page, `/${lang}/gates/ck-na-meo/`);
  expect(faults).toEqual([]);
  await context.close();
}

/** Types letters of Latin, takes the name that they offer, and finds the gate. */
export async function expectNamed(site: SiteInBrowser, letters: string): Promise<void> {
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
}

/** Opens the keyboard on the other screen of a gate: no screen turns while somebody types. */
export async function openOn(viewport: Viewport, page: Page): Promise<void> {
  await page.tap('[data-key="close"]');
  await page.locator('.keyboard-panel').waitFor({ state: 'hidden' });
  await page.setViewportSize(viewport);
  await openKeyboard(page);
}

/** The keys of a language are large enough, named, and hide nothing. */
export async function expectKeys(
  site: SiteInBrowser,
  lang: string,
  viewports: readonly Viewport[],
): Promise<void> {
  const { context, page, faults } = await openSearch(site, lang, viewports[0]);
  await openKeyboard(page);
  for (const viewport of viewports) {
    if (viewport !== viewports[0]) await openOn(viewport, page);
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
}
