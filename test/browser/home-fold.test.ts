import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { SEEN } from '../browser.ts';
import { faulty, LANGUAGES, openSample, type Sample } from './sample.ts';

/** Laptops and a phone, in px. */
const SCREENS = [
  [1366, 768],
  [1440, 900],
  [390, 844],
] as const;

/** What of the name, the motto and the three actions a visitor must scroll to. */
const belowTheFold = (page: Page, name: string): Promise<string[]> =>
  page.evaluate(async (name) => {
    await document.fonts.ready;
    const faults: string[] = [];
    const wanted = ['.opening h1', '.opening .motto', '.opening .actions a'];
    for (const selector of wanted) {
      const parts = [...document.querySelectorAll(selector)];
      if (parts.length !== (selector.endsWith('a') ? 3 : 1)) faults.push(`${parts.length} × ${selector}`);
      for (const part of parts) {
        const { top, bottom, right } = part.getBoundingClientRect();
        if (top < 0 || bottom > innerHeight || right > innerWidth)
          faults.push(`${name}: ${selector} ends at ${Math.round(bottom)} px`);
      }
    }
    return faults;
  }, name);

describe('the first view of the home page', () => {
  let sample: Sample;
  afterEach(() => sample?.close());

  it('holds name, motto and three actions, in every language, on laptops and on a phone', async () => {
    sample = await openSample('sample', [SEEN]);
    const pages = LANGUAGES.map((lang) => `/${lang}/`);
    const faults = await sample.visit(pages, async (page) => {
      const found: string[] = [];
      for (const [width, height] of SCREENS) {
        await page.setViewportSize({ width, height });
        found.push(...(await belowTheFold(page, `${width}×${height}`)));
      }
      return found;
    });
    expect(faults.size).toBe(LANGUAGES.length);
    expect(faulty(faults)).toEqual({});
  });

  it('shows no picture twice among what the province chose', async () => {
    sample = await openSample('sample', [SEEN]);
    const twice = (page: Page) =>
      page.evaluate(() => {
        const chosen = [
          ...document.querySelectorAll<HTMLImageElement>('.opening img, .mosaic img, .story img'),
        ];
        const names = chosen.map((image) => image.src);
        return names.filter((name, at) => names.indexOf(name) !== at);
      });
    expect(faulty(await sample.visit(['/vi/'], twice))).toEqual({});
  });
});
