import type { BrowserContext, Page } from 'playwright-core';
import { LEVELS, type Level } from '../../src/language/keyboard/layout.ts';
import { loadLayout } from '../../src/language/keyboard/layouts.ts';
import type { SiteInBrowser } from '../support/site-in-browser.ts';

export const PORTRAIT = { width: 1080, height: 1920 };
export const LANDSCAPE = { width: 1920, height: 1080 };

export interface KeyboardPage {
  context: BrowserContext;
  page: Page;
  /** What the browser complained of, and addresses of other hosts that it asked for. */
  faults: string[];
  /** Addresses asked for, without the host. */
  asked: string[];
}

/** The search page of a kiosk on a touch screen; the keyboard is not asked for yet. */
export async function openSearch(
  site: SiteInBrowser,
  lang: string,
  viewport: { width: number; height: number } = PORTRAIT,
): Promise<KeyboardPage> {
  const context = await site.visitor({ viewport, hasTouch: true, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const [faults, asked]: [string[], string[]] = [[], []];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('request', (request) => {
    if (!request.url().startsWith(site.url)) faults.push(request.url());
    asked.push(request.url().slice(site.url.length));
  });
  await page.goto(`/${lang}/search/`, { waitUntil: 'load' });
  return { context, page, faults, asked };
}

/** Touches the field, so that the keyboard comes. */
export async function openKeyboard(page: Page): Promise<void> {
  await page.tap('#q');
  await page.locator('.keyboard-panel').waitFor();
}

/** Sets the keys of another language. */
export async function chooseLayout(page: Page, lang: string): Promise<void> {
  await page.tap(`.keyboard-tab[value="${lang}"]`);
  await page.locator(`.keyboard-tab[value="${lang}"][aria-pressed="true"]`).waitFor();
}

export const value = (page: Page): Promise<string> => page.inputValue('#q');

/** Touches the keys that write these texts, on whatever level they stand. */
export async function tapKeys(page: Page, lang: string, keys: Iterable<string>): Promise<void> {
  const { rows } = await loadLayout(lang);
  const flat = rows.flat();
  const letters = page.locator('[data-key="text"]');
  const place = (text: string): [number, Level] => {
    for (const level of LEVELS) {
      const at = flat.findIndex((key) => key[level] === text);
      if (at >= 0) return [at, level];
    }
    throw new Error(`No key of ${lang} writes ${text}.`);
  };
  for (const text of keys) {
    if (text === ' ') {
      await page.tap('[data-key="space"]');
      continue;
    }
    const [at, level] = place(text);
    if (level !== 'base') await page.tap(`[data-key="${level}"]`);
    await letters.nth(at).tap();
    // Shift is for one letter, the third level until it is left.
    if (level === 'more') await page.tap('[data-key="more"]');
  }
}

/** Address of the first result now; null where there is none yet. */
export async function firstResult(page: Page): Promise<string | null> {
  const link = page.locator('.search-results .search-link').first();
  return (await link.count()) === 0 ? null : link.getAttribute('href');
}

/** Keys smaller than a finger, as `name: width x height`. */
export function smallKeys(page: Page, least: number): Promise<string[]> {
  return page.locator('.keyboard-panel button').evaluateAll(
    (buttons, least) =>
      buttons.flatMap((button) => {
        const { width, height } = button.getBoundingClientRect();
        const name = button.getAttribute('aria-label') ?? button.textContent;
        return width < least || height < least ? [`${name}: ${width} x ${height}`] : [];
      }),
    least,
  );
}

/** Keys whose letter does not fit, or that overlap the next one. */
export function crowdedKeys(page: Page): Promise<string[]> {
  return page.locator('.keyboard-keys .keyboard-row:not(.keyboard-names)').evaluateAll((rows) =>
    rows.flatMap((row) => {
      const keys = [...row.querySelectorAll('button')];
      return keys.flatMap((key, at) => {
        const own = key.getBoundingClientRect();
        const next = keys[at + 1]?.getBoundingClientRect();
        const sign = key.querySelector('span');
        const wide = (sign?.getBoundingClientRect().width ?? 0) > own.width;
        const over = next !== undefined && own.right > next.left;
        return wide || over || key.scrollWidth > key.clientWidth ? [key.textContent] : [];
      });
    }),
  );
}
