import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../browser.ts';
import { axeFaults } from '../support/axe.ts';
import { builtProvince, sourcesOf } from '../support/build-once.ts';
import { buildProvince } from '../support/build-province.ts';
import { brokenLinks } from '../support/links.ts';
import { parsePages } from '../support/parsed-pages.ts';
import { addressesOf } from '../support/site.ts';
import { openSite } from '../support/site-in-browser.ts';
import { htmlFaults } from '../support/valid-html.ts';

/** One record, one language; no photo, gate, event, list of communes or agreed name. */
describe('a province of one record in one language', () => {
  let dir: string;
  let browser: Browser;
  beforeAll(async () => {
    [dir, browser] = await Promise.all([builtProvince('one-record'), openBrowser()]);
  });
  afterAll(() => browser?.close());

  it('has the record, its list, home, search, site map, chooser and 404, and no page without content', () => {
    expect(addressesOf(dir)).toEqual([
      '/404.html',
      '/',
      '/vi/data/',
      '/vi/',
      '/vi/places/',
      '/vi/places/lang-gom-ben-ghe/',
      '/vi/search/',
      '/vi/sitemap/',
    ]);
  });

  it('stays as it is when nothing has changed, which the next build says', async () => {
    const { ino, mtimeMs } = statSync(join(dir, 'index.html'));
    const { code, stdout } = await buildProvince({ ...sourcesOf('one-record'), outDir: dir });
    expect([code, stdout]).toEqual([0, expect.stringContaining('Không có gì đổi từ lần dựng trước')]);
    expect(stdout).toContain('Đã duyệt');
    expect(statSync(join(dir, 'index.html'))).toMatchObject({ ino, mtimeMs });
  });

  it('is valid HTML', () => {
    expect(htmlFaults(dir)).toEqual([]);
  });

  it('has no link that leads nowhere, though its menu names gates, calendar and map', async () => {
    expect(await brokenLinks(browser, dir, 'https://song-gio.example')).toEqual([]);
  });

  it('shows no empty heading, list, section or picture, and no value that is a mistake of the program', async () => {
    const faults = await parsePages(browser, dir, addressesOf(dir), (document) => {
      const empty = [
        ...document.querySelectorAll('h1, h2, h3, ul, ol, dl, dd, p, section, nav, figure, table, main'),
        // A live region is there before it has something to say.
      ].filter(
        (one) => !one.textContent?.trim() && !one.querySelector('img, input, svg') && one.role !== 'status',
      );
      // The search fills in its own words, and has them as a template.
      for (const script of document.querySelectorAll('script')) script.remove();
      const wrong = /undefined|\[object|NaN|\bnull\b|\{\{/.exec(document.documentElement.outerHTML);
      const pictures = [...document.querySelectorAll('img:not([src]), img[src=""], img[src*="undefined"]')];
      return [...empty, ...pictures].map((one) => one.outerHTML).concat(wrong ? [wrong[0]] : []);
    });
    expect(Object.fromEntries([...faults].filter(([, found]) => found.length > 0))).toEqual({});
  });

  it('lets the reader hear the recording that lies beside the words', () => {
    const page = readFileSync(join(dir, 'vi/places/lang-gom-ben-ghe/index.html'), 'utf8');
    const address = /<audio [^>]*src="\/(media\/places-lang-gom-ben-ghe-vi-[0-9a-f]{8}\.mp3)"/.exec(
      page,
    )?.[1];
    expect(readFileSync(join(dir, address as string)).subarray(0, 2)).toEqual(Buffer.from([0xff, 0xfb]));
  });

  it('offers no switch of languages, since there is none to switch to', async () => {
    const switches = await parsePages(
      browser,
      dir,
      ['/vi/', '/vi/places/lang-gom-ben-ghe/'],
      (document) => document.querySelectorAll('[hreflang]:not(link), .languages').length,
    );
    expect([...switches.values()]).toEqual([0, 0]);
  });

  it('is accessible, fits a phone and searches', async () => {
    const site = await openSite(dir);
    const pages = addressesOf(dir).map((address) => (address === '/' ? '/#languages' : address));
    const seen = await site.visit(
      pages,
      async (page) => {
        const tooWide = await page.evaluate(() => {
          const { scrollWidth, clientWidth } = document.documentElement;
          return scrollWidth - clientWidth;
        });
        return { axe: await axeFaults(page), tooWide };
      },
      { viewport: { width: 320, height: 640 } },
    );
    const page = await (await site.visitor()).newPage();
    await page.goto('/vi/search/?q=gom%20ben');
    await page.locator('.search-link').first().waitFor();
    const found = await page.locator('.search-link').first().getAttribute('href');
    await site.close();
    for (const [address, found] of seen) expect(found, address).toEqual({ axe: [], tooWide: 0 });
    expect(found).toBe('/vi/places/lang-gom-ben-ghe/');
  });
});
