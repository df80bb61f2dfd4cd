import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { builtProvince } from '../support/build-once.ts';
import { openSite, type SiteInBrowser } from '../support/site-in-browser.ts';
import { faulty } from './sample.ts';

/** Phones, upright and laid down, tablets, desks and a wall, in px. */
const SCREENS = [
  [390, 844],
  [844, 390],
  [768, 1024],
  [1024, 768],
  [1366, 768],
  [1440, 900],
  [1920, 1080],
  [2560, 1440],
] as const;
const SHAPES = ['3x2', '16x9', '4x3', '1x1', '9x16', '4x1', 'nho', 'trong-suot'];
const PAGES = ['/vi/', ...SHAPES.map((shape) => `/vi/places/noi-${shape}/`)];
/** What a picture of a usual shape shows of itself at least. */
const SHARE = 0.75;

/** What is wrong with the picture a page opens with, at the size of the window. */
const openingFaults = (page: Page, name: string): Promise<string[]> =>
  page.evaluate(
    async ([name, share]) => {
      const image = document.querySelector<HTMLImageElement>('.opening img');
      if (!image) return [`${name}: no picture`];
      // Not decode(): it fails where another width takes another file meanwhile.
      while (!image.complete) await new Promise((again) => setTimeout(again, 20));
      if (image.naturalWidth === 0) return [`${name}: a picture that does not show`];
      const faults: string[] = [];
      const box = image.getBoundingClientRect();
      const [wide, high] = [Number(image.getAttribute('width')), Number(image.getAttribute('height'))];
      const covers = getComputedStyle(image).objectFit === 'cover';
      const scale = covers
        ? Math.max(box.width / wide, box.height / high)
        : Math.min(box.width / wide, box.height / high);
      const shown = Math.min(1, (box.width * box.height) / (wide * high * scale * scale));
      if (shown < share) faults.push(`shows ${Math.round(shown * 100)} % of itself`);
      const usual = wide / high >= 1.4 && wide / high <= 1.9 && wide >= 1200;
      if (!usual && shown < 0.99) faults.push('is not whole');
      if (!usual && box.height > innerHeight * 0.7 + 1) faults.push(`is ${Math.round(box.height)} px high`);
      const picture = image.closest('picture')?.getBoundingClientRect() ?? box;
      for (const part of document.querySelectorAll('h1, .lede, .motto, .crumb, .kicker, .actions')) {
        const words = part.getBoundingClientRect();
        const apart =
          words.left >= picture.right - 1 ||
          words.right <= picture.left + 1 ||
          words.top >= picture.bottom - 1 ||
          words.bottom <= picture.top + 1;
        if (part.closest('main') && !apart) faults.push(`lies under ${part.tagName} ${part.className}`);
      }
      return faults.map((fault) => `${name}: ${fault}`);
    },
    [name, SHARE] as const,
  );

describe('the picture a page opens with', () => {
  let site: SiteInBrowser;
  afterEach(() => site?.close());

  it('shows three quarters of itself, or stands whole, and nothing lies upon it, from phone to wall', async () => {
    site = await openSite(await builtProvince('shapes'));
    const faults = await site.visit(PAGES, async (page) => {
      const found: string[] = [];
      for (const [width, height] of SCREENS) {
        await page.setViewportSize({ width, height });
        found.push(...(await openingFaults(page, `${width}×${height}`)));
      }
      return found;
    });
    expect(faults.size).toBe(PAGES.length);
    expect(faulty(faults)).toEqual({});
  });
});
