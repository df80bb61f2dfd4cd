import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtKiosk } from '../support/build-kiosk.ts';
import { builtProvince } from '../support/build-once.ts';
import { openSite, type SiteInBrowser } from '../support/site-in-browser.ts';
import { SCREENS } from './kiosk-site.ts';
import { faulty } from './sample.ts';
import { pictureFaults, screenOf, shapePages, WIDTHS } from './shape-pages.ts';

const KIOSK_PAGES = [
  '/',
  '/vi/',
  '/vi/places/',
  '/vi/photos/',
  '/vi/places/noi-9x16/',
  '/vi/photos/anh-4x1/',
];

/** Words of the cards of one row that begin at different heights, and lists that end before their row does. */
const cardFaults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const faults: string[] = [];
    const lists = [...document.querySelectorAll('.cards')];
    if (lists.length === 0) faults.push('no cards');
    for (const list of lists) {
      const rows = new Map<number, Set<number>>();
      for (const card of list.querySelectorAll('.card')) {
        const top = Math.round(card.getBoundingClientRect().top);
        const words = card.querySelector('.text')?.getBoundingClientRect().top ?? 0;
        rows.set(top, (rows.get(top) ?? new Set()).add(Math.round(words)));
      }
      if ([...rows.values()].some((tops) => tops.size > 1)) faults.push(`ragged: ${list.className}`);
      const last = list.lastElementChild?.getBoundingClientRect();
      const right =
        list.getBoundingClientRect().right - Number.parseFloat(getComputedStyle(list).paddingRight);
      if (list.children.length < 4 && last && last.right < right - 1) faults.push('a row is not full');
    }
    return faults;
  });

describe('pictures of every shape', () => {
  let site: SiteInBrowser;
  beforeAll(async () => {
    site = await openSite(await builtProvince('shapes'));
  });
  afterAll(() => site?.close());

  // All of them at both widths: test/long.
  it.each(WIDTHS)('fill their frames, keep their subject and are never blown up, at %i px', async (width) => {
    const pages = shapePages('sample', width);
    const faults = await site.visit(pages, pictureFaults, { viewport: screenOf(width) });
    expect(faults.size).toBe(pages.length);
    expect(faulty(faults)).toEqual({});
  });

  it('leave no card without a picture ragged among those with one, and no row of one or two half empty', async () => {
    const pages = ['/vi/places/', '/vi/partners/', '/vi/exhibitions/'];
    const faults = await site.visit(pages, cardFaults, { viewport: { width: 1440, height: 900 } });
    expect(faulty(faults)).toEqual({});
  });

  it('have their room before they come', async () => {
    const visitor = await site.visitor({ viewport: { width: 390, height: 844 } });
    const page = await visitor.newPage();
    // The rooms and not the page's height: a face that comes late may set a line more, which no picture causes.
    const rooms = () =>
      page.evaluate(() => [...document.images].map((image) => [image.offsetWidth, image.offsetHeight]));
    let release = () => {};
    const held = new Promise<void>((done) => (release = done));
    await page.route('**/media/**', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto('/vi/places/', { waitUntil: 'domcontentloaded' });
    await page.waitForFunction(() =>
      [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].every((link) => link.sheet),
    );
    const before = await rooms();
    expect(before.length).toBeGreaterThan(5);
    release();
    expect(await pictureFaults(page)).toEqual([]);
    expect(await rooms()).toEqual(before);
    await visitor.close();
  });
});

describe('pictures of every shape at the kiosk', () => {
  let site: SiteInBrowser;
  beforeAll(async () => {
    site = await openSite(await builtKiosk('shapes', 'cua-khau'));
  });
  afterAll(() => site?.close());

  it.each(Object.entries(SCREENS))(
    'fill their frames, keep their subject and are never blown up, %s',
    async (_, viewport) => {
      const faults = await site.visit(KIOSK_PAGES, pictureFaults, { viewport, reducedMotion: 'reduce' });
      expect(faulty(faults)).toEqual({});
    },
  );
});
