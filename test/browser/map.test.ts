import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSample, type Sample } from './sample.ts';

const PHONE = { width: 390, height: 844 };

/** Names on the map that are to be seen, and whether each lies whole in the map, clear of its buttons. */
const names = (page: Page) =>
  page.evaluate(() => {
    const map = document.querySelector('province-map') as HTMLElement;
    const frame = (map.querySelector('svg') as SVGElement).getBoundingClientRect();
    const zoom = (map.querySelector('.zoom') as HTMLElement).getBoundingClientRect();
    return [...map.querySelectorAll('.label text, .neighbour')]
      .filter((name) => getComputedStyle(name).opacity === '1')
      .map((name) => {
        const { left, right, top, bottom } = name.getBoundingClientRect();
        const inside =
          left >= frame.left && right <= frame.right && top >= frame.top && bottom <= frame.bottom;
        const clear = right <= zoom.left || left >= zoom.right || bottom <= zoom.top || top >= zoom.bottom;
        return { name: name.textContent, whole: inside && clear };
      });
  });

describe('the map', () => {
  let sample: Sample;
  let visitor: BrowserContext;
  let page: Page;
  beforeAll(async () => {
    sample = await openSample();
    visitor = await sample.visitor({ viewport: PHONE });
    page = await visitor.newPage();
  });
  afterAll(() => sample?.close());

  it('is reached from a record’s page, with that record marked and in the middle', async () => {
    await page.goto('/lo/places/lam-kinh/');
    await page.locator('.on-map .more a').click();
    await page.waitForURL('**/lo/map/#places-lam-kinh');
    await page.locator('province-map.live').waitFor();
    const dot = page.locator('#places-lam-kinh');
    expect(await dot.evaluate((link) => link.matches(':target'))).toBe(true);
    const [box, frame] = [await dot.boundingBox(), await page.locator('province-map svg').boundingBox()];
    if (!box || !frame) throw new Error('The map shows no such record.');
    expect(Math.abs(box.x + box.width / 2 - (frame.x + frame.width / 2))).toBeLessThan(30);
    expect(Math.abs(box.y + box.height / 2 - (frame.y + frame.height / 2))).toBeLessThan(30);
  });

  it('shows no name that its edge or a button would cut, however near one looks', async () => {
    await page.goto('/vi/map/');
    for (let step = 0; step < 4; step++) {
      const seen = await names(page);
      if (step === 0) expect(seen.length).toBeGreaterThan(4);
      expect(seen.filter(({ whole }) => !whole)).toEqual([]);
      await page.locator('[data-zoom]').first().click();
    }
  });

  it('follows the keyboard to dots outside of what is shown', async () => {
    await page.goto('/vi/map/');
    for (let step = 0; step < 3; step++) await page.locator('[data-zoom]').first().click();
    const links = page.locator('province-map a.spot');
    for (let at = 0; at < (await links.count()); at++) {
      await links.nth(at).focus();
      const visible = await links.nth(at).evaluate((link) => {
        const [dot, frame] = [link, link.closest('svg') as SVGElement].map((one) =>
          one.getBoundingClientRect(),
        ) as [DOMRect, DOMRect];
        const [x, y] = [dot.left + dot.width / 2, dot.top + dot.height / 2];
        return x >= frame.left && x <= frame.right && y >= frame.top && y <= frame.bottom;
      });
      expect(visible).toBe(true);
    }
  });
});
