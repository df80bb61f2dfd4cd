import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveFolder } from '../../src/desk/serve.ts';
import { openBrowser } from '../browser.ts';
import {
  addressIn,
  axeFaultsOfSlides,
  builtWall,
  FORMS,
  formFaults,
  overflow,
  WALLS,
  wallFaults,
} from './led-slides.ts';

describe('the LED wall of the sample province, in five languages', () => {
  let dir: string;
  let browser: Browser;
  beforeAll(async () => {
    [dir, browser] = await Promise.all([builtWall(), openBrowser()]);
  });
  afterAll(() => browser?.close());

  it('is measured by what would see words that have no room', async () => {
    const page = await browser.newPage({ viewport: FORMS.landscape, reducedMotion: 'reduce' });
    await page.goto(`${addressIn(dir)}#2`);
    await page.locator('html[data-shown="2"]').waitFor({ state: 'attached' });
    expect(await overflow(page)).toEqual([]);
    await page
      .locator('.slide.on .words')
      .evaluate((words) => (words as HTMLElement).style.setProperty('--fit', '4'));
    expect(await overflow(page)).toContain('words leave their box');
    await page
      .locator('.slide.on .words')
      .evaluate((words) => (words as HTMLElement).style.setProperty('--fit', '0.1'));
    expect(await overflow(page)).toEqual([expect.stringMatching(/^the title is \d+ px high$/)]);
    await page.close();
  });

  // All of them in both forms and on every wall: test/long.
  it.each(['landscape', 'portrait'] as const)(
    'has room for all words in %s, and tears no syllable',
    async (form) => {
      const page = await browser.newPage({ viewport: FORMS[form], reducedMotion: 'reduce' });
      expect(await formFaults(page, dir, 'sample', form)).toEqual([]);
      await page.close();
    },
  );

  it.each(WALLS)('has room for all words on a wall of $width x $height', async (viewport) => {
    const page = await browser.newPage({ viewport, reducedMotion: 'reduce' });
    expect(await wallFaults(page, dir, 'sample', viewport)).toEqual([]);
    await page.close();
  });

  // Each kind in each language: test/long.
  it('is accessible: axe finds nothing on any kind of slide', async () => {
    const { kinds, faults } = await axeFaultsOfSlides(browser, dir, 'sample');
    expect(faults).toEqual([]);
    expect(kinds).toBeGreaterThan(30);
  });

  it('asks no other host and nothing that is missing, from a disk and from a server', async () => {
    const server = await serveFolder(dir);
    for (const start of [addressIn(dir), `${server.url}/index.html`, `${server.url}/portrait/`]) {
      const page = await browser.newPage({ viewport: FORMS.landscape });
      const asked: string[] = [];
      const wrong: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      page.on('requestfailed', (request) => wrong.push(request.url()));
      page.on('response', (response) => response.status() >= 400 && wrong.push(response.url()));
      page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
      await page.goto(start);
      await page.locator('.slide.on').waitFor();
      await page.waitForFunction(() => [...document.images].some((image) => image.naturalWidth > 0));
      const home = start.startsWith('file:') ? addressIn(dir, '') : server.url;
      expect(asked.filter((url) => !url.startsWith(home))).toEqual([]);
      expect(asked.length).toBeGreaterThan(5);
      expect(wrong.filter((one) => !one.endsWith('/favicon.ico') && !one.includes('404'))).toEqual([]);
      await page.close();
    }
    await server.close();
  });
});
