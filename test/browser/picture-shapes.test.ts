import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { builtKiosk } from '../support/build-kiosk.ts';
import { builtProvince } from '../support/build-once.ts';
import { openSite, type SiteInBrowser } from '../support/site-in-browser.ts';
import { SCREENS } from './kiosk-site.ts';
import { faulty } from './sample.ts';

/** The focus of each photo of the fixture, as its record says. */
const FOCUS: Record<string, [number, number]> = {
  'anh-3x2': [0.12, 0.85],
  'anh-1x1': [0.85, 0.2],
  'anh-4x3': [0.15, 0.8],
  'anh-16x9': [0.9, 0.85],
  'anh-9x16': [0.5, 0.1],
  'anh-4x1': [0.93, 0.5],
  'anh-nho': [0.2, 0.3],
  'anh-trong-suot': [0.5, 0.5],
};
const PAGES = [
  '/#languages',
  '/vi/',
  '/vi/places/',
  '/vi/photos/',
  '/vi/partners/',
  '/vi/exhibitions/',
  '/vi/exhibitions/bo-anh/',
  '/vi/places/noi-khong-anh/',
  ...Object.keys(FOCUS).flatMap((id) => [`/vi/places/${id.replace('anh', 'noi')}/`, `/vi/photos/${id}/`]),
];
const KIOSK_PAGES = [
  '/',
  '/vi/',
  '/vi/places/',
  '/vi/photos/',
  '/vi/places/noi-9x16/',
  '/vi/photos/anh-4x1/',
];

/** What is wrong with the pictures of a page: too large, out of shape, out of frame, the subject out of sight. */
async function pictureFaults(page: Page): Promise<string[]> {
  await page.evaluate(async () => {
    for (const image of document.images) image.loading = 'eager';
    await Promise.all([...document.images].map((image) => image.decode()));
  });
  return page.evaluate((focusOf) => {
    const faults: string[] = [];
    const near = (a: number, b: number) => Math.abs(a - b) <= 1;
    for (const image of document.querySelectorAll<HTMLImageElement>('picture img')) {
      const box = image.getBoundingClientRect();
      if (box.width === 0) continue;
      const id = /\/media\/(.+)-[0-9a-f]{8}-/.exec(image.currentSrc)?.[1] ?? '';
      const [wide, high] = [Number(image.getAttribute('width')), Number(image.getAttribute('height'))];
      const say = (fault: string) =>
        faults.push(`${id} in ${image.closest('[class]:not(img)')?.className}: ${fault}`);
      const { objectFit, objectPosition } = getComputedStyle(image);
      const scales = [box.width / wide, box.height / high] as const;
      const scale = objectFit === 'cover' ? Math.max(...scales) : Math.min(...scales);
      if (objectFit === 'fill' && !near(box.height, (box.width * high) / wide)) say('distorted');
      if (scale > 1.001) say(`blown up ${scale.toFixed(2)} times`);
      const frame = image.closest('.frame, .scene picture, .gallery picture')?.getBoundingClientRect();
      if (frame && objectFit === 'cover' && !image.closest('.opening')) {
        if (!near(box.width, Math.min(frame.width, wide)) || !near(box.height, Math.min(frame.height, high)))
          say('does not fill its frame');
        if (!near(box.left + box.right, frame.left + frame.right)) say('is not in the middle of its frame');
      }
      if (image.closest('.gallery') && objectFit !== 'contain') say('is not whole');
      if (image.closest('article') && box.height > Math.max(innerHeight * 0.9, 320))
        say('fills more than the screen');
      const [x = 0.5, y = 0.5] = objectPosition.split(' ').map((part) => Number.parseFloat(part) / 100);
      const [fx, fy] = focusOf[id] as [number, number];
      const left = x * (box.width - wide * scale) + fx * wide * scale;
      const top = y * (box.height - high * scale) + fy * high * scale;
      if (left < 0 || top < 0 || left > box.width || top > box.height) say('subject out of sight');
    }
    const rows = new Map<string, number>();
    for (const frame of document.querySelectorAll('.cards .frame, .tiles .frame')) {
      const { top, height } = frame.getBoundingClientRect();
      const row = `${frame.closest('ul')?.className} ${Math.round(top)}`;
      if (!near(rows.get(row) ?? height, height)) faults.push(`frames of another height in ${row}`);
      rows.set(row, height);
    }
    return faults;
  }, FOCUS);
}

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
  afterEach(() => site?.close());

  it.each([390, 1440])(
    'fill their frames, keep their subject and are never blown up, at %i px',
    async (width) => {
      site = await openSite(await builtProvince('shapes'));
      const viewport = { width, height: width < 600 ? 844 : 900 };
      const faults = await site.visit(PAGES, pictureFaults, { viewport });
      expect(faults.size).toBe(PAGES.length);
      expect(faulty(faults)).toEqual({});
    },
  );

  it.each(Object.entries(SCREENS))('do so at the kiosk, %s', async (_, viewport) => {
    site = await openSite(await builtKiosk('shapes', 'cua-khau'));
    const faults = await site.visit(KIOSK_PAGES, pictureFaults, { viewport, reducedMotion: 'reduce' });
    expect(faulty(faults)).toEqual({});
  });

  it('leave no card without a picture ragged among those with one, and no row of one or two half empty', async () => {
    site = await openSite(await builtProvince('shapes'));
    const pages = ['/vi/places/', '/vi/partners/', '/vi/exhibitions/'];
    const faults = await site.visit(pages, cardFaults, { viewport: { width: 1440, height: 900 } });
    expect(faulty(faults)).toEqual({});
  });

  it('have their room before they come', async () => {
    site = await openSite(await builtProvince('shapes'));
    const visitor = await site.visitor({ viewport: { width: 390, height: 844 } });
    const page = await visitor.newPage();
    const heights = () => page.evaluate(() => document.documentElement.scrollHeight);
    let release = () => {};
    const held = new Promise<void>((done) => (release = done));
    await page.route('**/media/**', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto('/vi/places/', { waitUntil: 'domcontentloaded' });
    await page.evaluate(() => document.fonts.ready);
    const before = await heights();
    release();
    expect(await pictureFaults(page)).toEqual([]);
    expect(Math.abs((await heights()) - before)).toBeLessThanOrEqual(1);
    await visitor.close();
  });
});
