import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from '../browser.ts';
import { commonCache } from '../support/build-once.ts';
import { buildProvince, fixtures } from '../support/build-province.ts';

/** The wall of an invented gate; see test/fixtures/led-gate. Built for 20 November 2026. */
describe('the player of a LED wall', () => {
  let dir: string;
  let browser: Browser;
  beforeAll(async () => {
    dir = join(inject('builds'), 'led-player');
    const outcome = await buildProvince({
      contentDir: join(fixtures, 'led-gate'),
      outDir: dir,
      cacheDir: commonCache(),
      args: ['--led', 'cua-khau-ben-ghe', '--no-png'],
    });
    expect(outcome).toMatchObject({ code: 0, stderr: '' });
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  interface Wall {
    page: Page;
    /** Message and language of the slide in sight. */
    shown(): Promise<string>;
    /** Lets the slide in sight have its seconds. */
    next(): Promise<string>;
  }

  async function openWall(time: string, query = '', file = 'index.html'): Promise<Wall> {
    const page = await browser.newPage({ viewport: { width: 960, height: 540 } });
    await page.clock.install({ time });
    await page.goto(pathToFileURL(join(dir, file)).href + query);
    await page.locator('.slide.on').waitFor({ state: 'attached' });
    // From here on it goes by the test alone: on a busy machine a slide would pass between two looks.
    await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 2000);
    const shown = () =>
      page
        .locator('.slide.on')
        .evaluate(
          (slide) =>
            `${slide.className.split(' ')[1]} ${slide.getAttribute('lang')} ${slide.querySelector('h1')?.textContent}`,
        );
    const next = async () => {
      const before = await page
        .locator('.slide')
        .evaluateAll((all) => all.findIndex((one) => one.matches('.on')));
      const seconds = await page.locator('.slide.on').getAttribute('data-seconds');
      await page.clock.runFor(Number(seconds) * 1000 + 50);
      // The picture comes by itself, whatever the clock.
      await page.waitForFunction(
        (was) => [...document.querySelectorAll('.slide')].findIndex((one) => one.matches('.on')) !== was,
        before,
        { polling: 20 },
      );
      await page.clock.runFor(1000);
      return shown();
    };
    return { page, shown, next };
  }

  /** What one loop shows. */
  async function loopOf(wall: Wall): Promise<string[]> {
    const order = ((await wall.page.locator('main').getAttribute('data-order')) ?? '').split(' ');
    const seen = [await wall.shown()];
    for (let at = 1; at < order.length; at++) {
      const now = await wall.next();
      if (now.startsWith('welcome')) break;
      seen.push(now);
    }
    return seen;
  }

  it('goes on by itself, each slide after its seconds, and begins anew', async () => {
    const wall = await openWall('2026-11-20T08:00:00+07:00');
    const first = await wall.shown();
    const seen = await loopOf(wall);
    expect(seen[0]).toBe(first);
    expect(seen.map((one) => one.split(' ').slice(0, 2).join(' '))).toContain('hours lo');
    expect(await wall.shown()).toBe(first);
    await wall.page.close();
  });

  it('shows an event until its last day by the clock, and says when it is on', async () => {
    const events = async (time: string) => {
      const wall = await openWall(time);
      const seen = (await loopOf(wall)).filter((one) => one.startsWith('event vi'));
      const kicker = await wall.page.locator('.event:lang(vi) .kicker').allTextContents();
      await wall.page.close();
      expect(new Set(kicker)).toEqual(new Set(['Sắp diễn ra', 'Đang diễn ra']));
      return seen;
    };
    expect(await events('2026-11-25T08:00:00+07:00')).toEqual(['event vi Hội đua thuyền Bến Ghe']);
    expect(await events('2026-12-02T23:00:00+07:00')).toEqual(['event vi Hội đua thuyền Bến Ghe']);
    expect(await events('2026-12-03T00:30:00+07:00')).toEqual(['event vi Chợ xuân biên giới']);
    expect(await events('2028-01-01T08:00:00+07:00')).toEqual([]);
  });

  it('goes by the day of the build when the clock is absurd', async () => {
    for (const time of ['1970-01-01T08:00:00+07:00', '2099-01-01T08:00:00+07:00']) {
      const wall = await openWall(time);
      expect((await loopOf(wall)).filter((one) => one.startsWith('event vi'))).toEqual([
        'event vi Hội đua thuyền Bến Ghe',
      ]);
      await wall.page.close();
    }
  });

  it('shows three hundred slides without one element or picture more', async () => {
    const wall = await openWall('2026-11-20T08:00:00+07:00');
    const session = await wall.page.context().newCDPSession(wall.page);
    const measure = async () => {
      await session.send('HeapProfiler.collectGarbage');
      const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
      const held = await wall.page.locator('img[src]').count();
      const open = await wall.page.locator('.slide:not([hidden])').count();
      return { nodes, jsEventListeners, held, open };
    };
    /** Lets so many slides go by; pictures come by themselves, whatever the clock. */
    const pass = (slides: number) =>
      wall.page.evaluate((count) => {
        const state = Object.assign(window, { left: count });
        const observer = new MutationObserver((changes) => {
          for (const { target } of changes) if ((target as Element).matches('.on')) state.left -= 1;
        });
        for (const slide of document.querySelectorAll('.slide'))
          observer.observe(slide, { attributes: true, attributeFilter: ['hidden'] });
      }, slides);
    const left = () =>
      wall.page.evaluate(async () => {
        await Promise.all([...document.images].map((image) => image.decode().catch(() => {})));
        return (window as unknown as { left: number }).left;
      });
    for (let at = 0; at < 20; at++) await wall.next();
    const early = await measure();
    await pass(300);
    for (let turns = 0; turns < 1200 && (await left()) > 0; turns++) await wall.page.clock.runFor(16_000);
    expect(await left()).toBeLessThanOrEqual(0);
    await wall.page.clock.runFor(1000);
    const late = await measure();
    // A node a slide would be three hundred; what looks at the page leaves a handful of its own.
    expect(late.nodes).toBeLessThanOrEqual(early.nodes + 50);
    expect(late.jsEventListeners).toBe(early.jsEventListeners);
    expect(late.held).toBeLessThanOrEqual(2);
    expect(late.open).toBe(1);
    await wall.page.close();
  });

  it('shows the words on their ground when a picture is gone, and the picture once it is back', async () => {
    const wall = await openWall('2026-11-20T08:00:00+07:00');
    const source = await wall.page.locator('.gate img').first().getAttribute('data-src');
    const file = join(dir, source ?? '');
    renameSync(file, `${file}.away`);
    const lost = await openWall('2026-11-20T08:00:00+07:00');
    let seen = await lost.shown();
    for (let at = 0; at < 4 && !seen.startsWith('gate'); at++) seen = await lost.next();
    expect(seen).toMatch(/^gate/);
    expect(await lost.page.locator('.slide.on').getAttribute('class')).toContain('bare');
    expect(await lost.page.locator('.slide.on h1').isVisible()).toBe(true);
    renameSync(`${file}.away`, file);
    for (let at = 0; at < 200; at++) {
      seen = await lost.next();
      if (seen.startsWith('gate')) break;
    }
    await lost.page.waitForFunction(
      () => (document.querySelector('.slide.on img') as HTMLImageElement)?.naturalWidth > 0,
    );
    expect(await lost.page.locator('.slide.on').getAttribute('class')).not.toContain('bare');
    await Promise.all([wall.page.close(), lost.page.close()]);
  });

  it('keeps to the slide that was asked for last, when the picture of an earlier one comes late', async () => {
    const page = await browser.newPage({ viewport: { width: 960, height: 540 } });
    // Each picture counts as come when the test says so.
    await page.addInitScript(() => {
      const held: (() => void)[] = [];
      Object.assign(window, { held });
      HTMLImageElement.prototype.decode = () => new Promise((done) => held.push(done));
    });
    await page.goto(`${pathToFileURL(join(dir, 'index.html')).href}#1`);
    const count = (has: boolean) =>
      page
        .locator('.slide')
        .evaluateAll(
          (all, wanted) => all.findIndex((one) => Boolean(one.querySelector('img')) === wanted) + 1,
          has,
        );
    const [late, last] = [await count(true), await count(false)];
    await page.evaluate((number) => (location.hash = String(number)), late);
    await page.waitForFunction(() => (window as unknown as { held: unknown[] }).held.length > 0);
    await page.evaluate((number) => (location.hash = String(number)), last);
    await page.locator(`html[data-shown="${last}"]`).waitFor({ state: 'attached' });
    await page.evaluate(async () => {
      for (const come of (window as unknown as { held: (() => void)[] }).held) come();
      await new Promise((done) => setTimeout(done, 50));
    });
    expect(await page.locator('html').getAttribute('data-shown')).toBe(String(last));
    await page.close();
  });

  it('takes the form of its screen, and the other when it is asked for', async () => {
    const form = async (query: string, file?: string) => {
      const { page } = await openWall('2026-11-20T08:00:00+07:00', query, file);
      const found = await page.evaluate(() => {
        const { width, height } = (document.querySelector('main') as HTMLElement).getBoundingClientRect();
        return { form: document.documentElement.dataset['form'], ratio: Number((width / height).toFixed(2)) };
      });
      await page.setViewportSize({ width: 540, height: 960 });
      // The page hears of its new size a moment later.
      await page.waitForFunction(() => document.documentElement.dataset['form'] === 'portrait');
      await page.close();
      return found;
    };
    expect(await form('')).toEqual({ form: 'landscape', ratio: 1.78 });
    expect(await form('?form=portrait')).toEqual({ form: 'portrait', ratio: 0.56 });
    expect(await form('', 'portrait/index.html')).toEqual({ form: 'portrait', ratio: 0.56 });
  });

  it('hides the pointer, takes no touch and fades only where motion is welcome', async () => {
    const { page } = await openWall('2026-11-20T08:00:00+07:00');
    const style = () =>
      page.evaluate(() => {
        const { cursor, pointerEvents, overflow } = getComputedStyle(document.body);
        const { transitionDuration } = getComputedStyle(document.querySelector('.slide.on') as Element);
        return { cursor, pointerEvents, overflow, transitionDuration };
      });
    expect(await style()).toEqual({
      cursor: 'none',
      pointerEvents: 'none',
      overflow: 'hidden',
      transitionDuration: '0.8s',
    });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    expect(await style()).toMatchObject({ transitionDuration: '0s' });
    await page.close();
  });

  it('takes up a folder that was copied anew, at the end of a loop', async () => {
    const wall = await openWall('2026-11-20T08:00:00+07:00');
    const file = join(dir, 'version.js');
    const former = readFileSync(file, 'utf8');
    writeFileSync(file, former.replace(/"\w+"/, '"copied-anew"'));
    await wall.page.evaluate(() => Object.assign(window, { old: true }));
    const isOld = () => wall.page.evaluate(() => 'old' in window).catch(() => false);
    await wall.page.clock.runFor(600_001);
    await wall.page.waitForTimeout(200);
    await wall.page.clock.runFor(600_001);
    await wall.page.waitForTimeout(200);
    let steps = 0;
    for (; steps < 200 && (await isOld()); steps++) {
      await wall.page.clock.runFor(5000).catch(() => {});
      await wall.page.waitForTimeout(20);
    }
    writeFileSync(file, former);
    expect(await isOld()).toBe(false);
    await wall.page.locator('.slide.on').waitFor({ state: 'attached' });
    await wall.page.close();
  });
});
