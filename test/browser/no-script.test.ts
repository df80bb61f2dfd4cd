import type { BrowserContext } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { LANGUAGES, openSample, type Sample } from './sample.ts';

describe('without script', () => {
  let sample: Sample;
  let visitor: BrowserContext;
  beforeAll(async () => {
    sample = await openSample();
  });
  beforeEach(async () => {
    visitor = await sample.visitor({ javaScriptEnabled: false, locale: 'lo-LA' });
  });
  afterEach(() => visitor.close());
  afterAll(() => sample?.close());

  it('the root page offers every language and a click goes there', async () => {
    const page = await visitor.newPage();
    await page.goto('/');
    expect(new URL(page.url()).pathname).toBe('/');
    for (const lang of LANGUAGES) {
      const link = page.locator(`main a[hreflang=${lang}]`);
      expect(await link.getAttribute('href')).toBe(`/${lang}/`);
      // Nothing lies over it.
      await link.click({ trial: true });
    }
    await page.locator('main a[hreflang=lo]').click();
    expect(new URL(page.url()).pathname).toBe('/lo/');
    expect(await page.locator('html').getAttribute('lang')).toBe('lo');
  });

  // Each language is left once and come to once.
  it.each([
    ['', 'vi', 'en'],
    ['places/', 'en', 'lo'],
    ['gates/ck-na-meo/', 'lo', 'km'],
    ['search/', 'km', 'zh'],
    ['calendar/', 'zh', 'vi'],
  ])('the switch keeps the page: %s, from %s to %s', async (path, from, to) => {
    const page = await visitor.newPage();
    await page.goto(`/${from}/${path}`);
    const offered = page.locator('header .languages a[hreflang]');
    const hrefs = await offered.evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(hrefs).toEqual(expect.arrayContaining(LANGUAGES.map((lang) => `/${lang}/${path}`)));
    await page.locator(`header .languages a[hreflang=${to}]`).click();
    expect(new URL(page.url()).pathname).toBe(`/${to}/${path}`);
    expect(await page.locator('header .languages [aria-current]').getAttribute('hreflang')).toBe(to);
  });

  it('a visitor reads from home to a list, a filter and a record by clicks alone', async () => {
    const page = await visitor.newPage();
    await page.goto('/lo/');
    await page.locator('.menu a[href="/lo/places/"]').click();
    const all = await page.locator('main .card').count();
    await page.locator('.filters a[href*="/in/type/"]').first().click();
    expect(new URL(page.url()).pathname).toMatch(/^\/lo\/places\/in\/type\/[^/]+\/$/);
    const some = await page.locator('main .card').count();
    expect(some).toBeGreaterThan(0);
    expect(some).toBeLessThan(all);
    await page.locator('main .card a').first().click();
    expect(new URL(page.url()).pathname).toMatch(/^\/lo\/places\/[^/]+\/$/);
    expect((await page.locator('main h1').textContent())?.trim()).toBeTruthy();
  });

  it('the search page lists every record to click on', async () => {
    const page = await visitor.newPage();
    await page.goto('/km/');
    await page.locator('.search-box input').fill('a');
    await page.locator('.search-box button').click();
    expect(new URL(page.url()).pathname).toBe('/km/search/');
    expect(await page.locator('main .az a').count()).toBeGreaterThan(50);
  });
});
