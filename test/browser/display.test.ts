import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSample, type Sample } from './sample.ts';

/** What the page looks like: its ground, and the size of its letters. */
const look = (page: Page) =>
  page.evaluate(() => {
    const { backgroundColor, fontSize } = getComputedStyle(document.documentElement);
    return `${backgroundColor} ${fontSize}`;
  });
const choose = async (page: Page, name: string, value: string) => {
  await page.locator('.display-settings').evaluate((details: HTMLDetailsElement) => {
    details.open = true;
  });
  await page.locator(`[name="${name}"][value="${value}"]`).check();
};

describe('text size, contrast and scheme', () => {
  let sample: Sample;
  let visitor: BrowserContext;
  beforeAll(async () => {
    sample = await openSample();
  });
  afterAll(() => sample?.close());

  it('follow their controls without script', async () => {
    visitor = await sample.visitor({ javaScriptEnabled: false, colorScheme: 'light' });
    const page = await visitor.newPage();
    await page.goto('/vi/');
    const light = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    await choose(page, 'text-size', '3');
    expect(await look(page)).toBe(`${light} 22px`);
    await choose(page, 'scheme', 'dark');
    expect(await look(page)).not.toContain(light);
    await choose(page, 'contrast', 'more');
    expect(await look(page)).toBe('rgb(0, 0, 0) 22px');
    await choose(page, 'scheme', 'light');
    expect(await look(page)).toBe('rgb(255, 255, 255) 22px');
    await visitor.close();
  });

  it('stand on the next page before its modules run, and give way to another choice', async () => {
    visitor = await sample.visitor({ colorScheme: 'light' });
    const page = await visitor.newPage();
    await page.goto('/lo/');
    for (const [name, value] of [
      ['scheme', 'dark'],
      ['contrast', 'more'],
      ['text-size', '2'],
    ] as const)
      await choose(page, name, value);
    const modules = /\/_astro\/.*\.js$/;
    await page.route(modules, (route) => route.abort());
    for (const address of ['/lo/map/', '/#languages', '/404.html']) {
      await page.goto(address);
      expect(await look(page)).toBe('rgb(0, 0, 0) 19px');
    }
    await page.unroute(modules);
    await page.goto('/lo/map/');
    await choose(page, 'scheme', 'light');
    await choose(page, 'text-size', '1');
    expect(await look(page)).toBe('rgb(255, 255, 255) 16px');
    await visitor.close();
  });
});
