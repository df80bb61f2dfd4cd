import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { serveFolder } from '../../src/desk/serve.ts';
import { openBrowser } from '../browser.ts';
import { axeFaults } from '../support/axe.ts';
import { buildProvince, root } from '../support/build-province.ts';
import { findLayoutFaults } from '../support/layout-faults.ts';

const FORMS = { landscape: { width: 1920, height: 1080 }, portrait: { width: 1080, height: 1920 } };

/** A wall is not always of these forms, and often of few lamps. */
const WALLS = [
  { width: 640, height: 360 },
  { width: 360, height: 640 },
  { width: 1536, height: 512 },
  { width: 1024, height: 1024 },
];

describe('the LED wall of the sample province, every slide in five languages', () => {
  let dir: string;
  let browser: Browser;
  beforeAll(async () => {
    const contentDir = join(inject('builds'), 'led-content');
    cpSync(join(root, 'content'), contentDir, { recursive: true });
    const yaml = join(contentDir, 'province.yaml');
    writeFileSync(yaml, `${readFileSync(yaml, 'utf8')}led: { languages: [lo, vi, en, km, zh] }\n`);
    dir = join(inject('builds'), 'led-sample');
    const args = ['--led', 'ck-na-meo', '--no-png'];
    const cacheDir = join(root, '.cache');
    const outcome = await buildProvince({ contentDir, outDir: dir, cacheDir, args });
    expect(outcome).toMatchObject({ code: 0, stderr: '' });
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  const address = (file = 'index.html') => pathToFileURL(join(dir, file)).href;

  /**
   * Shows slides in turn and says what is wrong with each.
   * @param isWanted by their place in the file and their name; absent: all.
   */
  async function faultsOf(
    page: Page,
    file: string,
    look: (page: Page) => Promise<string[]>,
    isWanted: (at: number, name: string) => boolean = () => true,
  ) {
    const faults: string[] = [];
    await page.goto(`${address(file)}#1`);
    const names = await page
      .locator('.slide')
      .evaluateAll((slides) =>
        slides.map((one) => `${one.getAttribute('lang')} ${one.className.replace(/ (?:on|bare)\b/g, '')}`),
      );
    expect(names.length).toBeGreaterThan(100);
    for (const [index, name] of names.entries()) {
      if (!isWanted(index, name)) continue;
      await page.evaluate((number) => (location.hash = String(number)), index + 1);
      await page.locator(`html[data-shown="${index + 1}"]`).waitFor({ state: 'attached' });
      faults.push(...(await look(page)).map((fault) => `${file} ${index + 1} (${name}): ${fault}`));
    }
    return faults;
  }

  /** The words of the slide in sight stand within their panel and within the wall. */
  const overflow = (page: Page) =>
    page.evaluate(() => {
      const words = document.querySelector('.slide.on .words') as HTMLElement;
      const faults: string[] = [];
      if (words.scrollWidth > words.clientWidth || words.scrollHeight > words.clientHeight)
        faults.push('words leave their box');
      const panel = (document.querySelector('.slide.on .panel') as HTMLElement).getBoundingClientRect();
      for (const part of document.querySelectorAll('.slide.on :is(h1, p, .code)')) {
        const { left, right, top, bottom } = part.getBoundingClientRect();
        if (
          left < panel.left - 1 ||
          right > panel.right + 1 ||
          top < panel.top - 1 ||
          bottom > panel.bottom + 1
        )
          faults.push(`${part.className || part.localName} leaves the panel`);
      }
      const size = Number.parseFloat(
        getComputedStyle(document.querySelector('.slide.on h1') as Element).fontSize,
      );
      const least = Math.min(innerWidth, innerHeight) / 18;
      if (size < least) faults.push(`the title is ${Math.round(size)} px high`);
      return faults;
    });

  it('is measured by what would see words that have no room', async () => {
    const page = await browser.newPage({ viewport: FORMS.landscape, reducedMotion: 'reduce' });
    await page.goto(`${address()}#2`);
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

  it.each(['landscape', 'portrait'] as const)(
    'has room for all words in %s, and tears no syllable',
    async (form) => {
      const page = await browser.newPage({ viewport: FORMS[form], reducedMotion: 'reduce' });
      const faults = await faultsOf(page, `${form}/index.html`, async () => [
        ...(await overflow(page)),
        ...(await page.evaluate(findLayoutFaults)),
      ]);
      expect(faults).toEqual([]);
      await page.close();
    },
  );

  // Each slide on one of the walls; all of them in both usual forms.
  it.each(WALLS)('has room for all words on a wall of $width x $height', async (viewport) => {
    const page = await browser.newPage({ viewport, reducedMotion: 'reduce' });
    const isWanted = (at: number) => at % WALLS.length === WALLS.indexOf(viewport);
    expect(await faultsOf(page, 'index.html', overflow, isWanted)).toEqual([]);
    await page.close();
  });

  it('is accessible: axe finds nothing on any kind of slide in any language', async () => {
    // Axe cannot be brought into a page of this policy; the words and colours are the same without it.
    const context = await browser.newContext({
      viewport: FORMS.landscape,
      reducedMotion: 'reduce',
      bypassCSP: true,
    });
    const page = await context.newPage();
    // One of each kind and language: the others differ in their words alone.
    const seen = new Set<string>();
    const isFirst = (_: number, name: string) => !seen.has(name) && seen.add(name).size > 0;
    const faults = await faultsOf(page, 'index.html', axeFaults, isFirst);
    expect(faults).toEqual([]);
    expect(seen.size).toBeGreaterThan(30);
    await context.close();
  });

  it('asks no other host and nothing that is missing, from a disk and from a server', async () => {
    const server = await serveFolder(dir);
    for (const start of [address(), `${server.url}/index.html`, `${server.url}/portrait/`]) {
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
      const home = start.startsWith('file:') ? address('') : server.url;
      expect(asked.filter((url) => !url.startsWith(home))).toEqual([]);
      expect(asked.length).toBeGreaterThan(5);
      expect(wrong.filter((one) => !one.endsWith('/favicon.ico') && !one.includes('404'))).toEqual([]);
      await page.close();
    }
    await server.close();
  });
});
