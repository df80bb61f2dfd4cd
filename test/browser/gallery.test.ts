import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFaults } from '../support/axe.ts';
import { fingersOn } from '../support/touch.ts';
import { openSample, type Sample } from './sample.ts';

const STORY = '/lo/pages/cau-chuyen/';

describe('pictures over the whole screen', () => {
  let sample: Sample;
  beforeAll(async () => {
    sample = await openSample();
  });
  afterAll(() => sample?.close());

  /** Opens the picture of that number, from 0, by a press of Enter on its link. */
  async function openAt(at: number): Promise<Page> {
    const visitor = await sample.visitor({ reducedMotion: 'reduce' });
    const page = await visitor.newPage();
    await page.goto(STORY);
    await page.locator('figure.photo > a').nth(at).press('Enter');
    await page.locator('dialog[open]').waitFor();
    return page;
  }
  const count = (page: Page) => page.locator('.photo-viewer .count').textContent();
  const total = (page: Page) => page.locator('main figure.photo > a').count();
  /** The picture in the middle of the screen and the one that the page says is current. */
  const shown = (page: Page) =>
    page.evaluate(() => {
      const slides = [...document.querySelectorAll<HTMLElement>('.photo-viewer .strip > *')];
      const middle = document.elementsFromPoint(innerWidth / 2, innerHeight / 3);
      return [slides.findIndex((slide) => middle.includes(slide)), slides.findIndex((slide) => !slide.inert)];
    });

  it('open where one pressed, turn by keys and buttons, and stop at both ends', async () => {
    const page = await openAt(1);
    const all = await total(page);
    expect(await count(page)).toBe(`2 / ${all}`);
    await page.keyboard.press('ArrowRight');
    expect(await count(page)).toBe(`3 / ${all}`);
    expect(await shown(page)).toEqual([2, 2]);
    await page.locator('.photo-viewer .previous').click();
    expect(await count(page)).toBe(`2 / ${all}`);
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowRight');
    expect(await shown(page)).toEqual([all - 1, all - 1]);
    expect(await page.locator('.photo-viewer .next').getAttribute('aria-disabled')).toBe('true');
    await page.keyboard.press('Home');
    expect(await shown(page)).toEqual([0, 0]);
    await page.context().close();
  });

  it('close by Escape and give the focus back to the link', async () => {
    const page = await openAt(2);
    const link = await page.locator('figure.photo > a').nth(2).getAttribute('href');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(link);
    await page.context().close();
  });

  it('follow a finger', async () => {
    const visitor = await sample.visitor({
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
    });
    const page = await visitor.newPage();
    await page.goto(STORY);
    await page.locator('figure.photo > a').first().tap();
    await page.locator('dialog[open]').waitFor();
    await (await fingersOn(page)).swipe(420);
    await page.locator('.photo-viewer .count', { hasText: `2 / ${await total(page)}` }).waitFor();
    expect(await shown(page)).toEqual([1, 1]);
    await visitor.close();
  });

  it('have nothing axe-core complains of', async () => {
    const page = await openAt(0);
    expect(await axeFaults(page)).toEqual([]);
    await page.context().close();
  });

  it('are links to their pages without script', async () => {
    const visitor = await sample.visitor({ javaScriptEnabled: false });
    const page = await visitor.newPage();
    await page.goto(STORY);
    await page.locator('figure.photo > a').first().click();
    await page.waitForURL('**/lo/photos/*/');
    await visitor.close();
  });

  it('fetch what shows them for whoever comes near one, and lead to their pages where it does not come', async () => {
    const visitor = await sample.visitor({});
    const page = await visitor.newPage();
    const viewer = /\/photo-viewer\.[^/]*\.js$/;
    let asked = 0;
    await page.route(viewer, (route) => {
      asked++;
      return route.abort();
    });
    await page.goto(STORY, { waitUntil: 'networkidle' });
    expect(asked).toBe(0);
    await page.locator('figure.photo > a').first().click();
    await page.waitForURL('**/lo/photos/*/');
    expect(asked).toBeGreaterThan(0);
    await visitor.close();
  });
});
