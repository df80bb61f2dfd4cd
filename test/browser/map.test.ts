import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawn } from './drawn-map.ts';
import { openSample, type Sample } from './sample.ts';

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1440, height: 900 };
const LANGUAGES = ['vi', 'en', 'lo', 'km', 'zh'];

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

  it.each(LANGUAGES)('covers nothing with a name, and shows every place, in %s', async (lang) => {
    for (const viewport of [PHONE, DESK]) {
      await page.setViewportSize(viewport);
      await page.goto(`/${lang}/map/`);
      await page.locator('province-map.live').waitFor();
      await page.evaluate(() => document.fonts.ready);
      const { overlaps, named, target, outside } = await drawn(page);
      expect(overlaps).toEqual([]);
      expect(outside).toEqual([]);
      expect(target).toBeGreaterThanOrEqual(24);
      const listed = await page.locator('.map-list li').count();
      expect(Object.keys(named)).toHaveLength(listed);
      const unnamed = Object.keys(named).filter((id) => !named[id]);
      const always = viewport === PHONE ? /^gates-|hac-thanh/ : /^gates-|hac-thanh|san-bay|cang-/;
      expect(unnamed.filter((id) => always.test(id))).toEqual([]);
      if (viewport === DESK) expect(unnamed.length).toBeLessThanOrEqual(listed * 0.2);
    }
    await page.setViewportSize(PHONE);
  });

  it('is one group that says what it holds, in the order of the list', async () => {
    await page.goto('/en/map/');
    const group = page.locator('province-map [role=group]');
    expect(await group.count()).toBe(1);
    const order = await page
      .locator('province-map a.spot')
      .evaluateAll((links) => links.map((link) => link.getAttribute('aria-label')));
    expect(await group.getAttribute('aria-label')).toContain(String(order.length));
    const list = await page.locator('.map-list li a').allTextContents();
    expect(order).toEqual(list.map((title) => title.replaceAll('\u200b', '')));
  });

  it('is reached from a record’s page, with that record marked and in the middle', async () => {
    await page.goto('/lo/places/lam-kinh/');
    await page.locator('.on-map .more a').click();
    await page.waitForURL('**/lo/map/#places-lam-kinh');
    await page.locator('province-map.live').waitFor();
    const link = page.locator('#places-lam-kinh');
    expect(await link.evaluate((one) => one.matches(':target'))).toBe(true);
    const box = await link.locator('.narrow .sign').boundingBox();
    const frame = await page.locator('province-map .sheet').boundingBox();
    if (!box || !frame) throw new Error('The map shows no such record.');
    expect(Math.abs(box.x + box.width / 2 - (frame.x + frame.width / 2))).toBeLessThan(30);
    expect(Math.abs(box.y + box.height / 2 - (frame.y + frame.height / 2))).toBeLessThan(30);
  });

  it('shows no name that its edge would cut or another would cover, however near one looks', async () => {
    await page.goto('/vi/map/');
    await page.locator('province-map.live').waitFor();
    for (let step = 0; step < 4; step++) {
      const seen = await drawn(page);
      if (step === 0) expect(Object.values(seen.named).filter(Boolean).length).toBeGreaterThan(4);
      expect(seen.overlaps).toEqual([]);
      await page.locator('[data-zoom]').first().click();
    }
  });

  it('follows the keyboard to signs outside of what is shown', async () => {
    await page.goto('/vi/map/');
    for (let step = 0; step < 3; step++) await page.locator('[data-zoom]').first().click();
    const links = page.locator('province-map a.spot');
    for (let at = 0; at < (await links.count()); at++) {
      await links.nth(at).focus();
      const visible = await links.nth(at).evaluate((link) => {
        const [dot, frame] = [
          link.querySelector('.narrow .sign') as Element,
          link.closest('.sheet') as Element,
        ].map((one) => one.getBoundingClientRect()) as [DOMRect, DOMRect];
        const [x, y] = [dot.left + dot.width / 2, dot.top + dot.height / 2];
        return x >= frame.left && x <= frame.right && y >= frame.top && y <= frame.bottom;
      });
      expect(visible).toBe(true);
    }
  });

  it('fetches what moves it once it is near, and is whole before', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const mover = () => asked.filter((url) => /\/map-element\.[^/]*\.js$/.test(url)).length;
    await page.goto('/vi/routes/ba-ngay-xu-thanh/', { waitUntil: 'networkidle' });
    expect(mover()).toBe(0);
    expect(await page.locator('province-map .spot').count()).toBeGreaterThan(5);
    await page.locator('.route-map').scrollIntoViewIfNeeded();
    await page.locator('province-map.live').waitFor();
    expect(mover()).toBe(1);
  });
});
