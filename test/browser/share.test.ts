import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSample, type Sample } from './sample.ts';

const RECORD = '/lo/places/pu-luong/';

describe('sharing a record', () => {
  let sample: Sample;
  beforeAll(async () => {
    sample = await openSample();
  });
  afterAll(() => sample?.close());

  /** A record's page where the browser's own ways of sharing are those given. */
  async function open(clipboard: string, share: string): Promise<Page> {
    const visitor = await sample.visitor({});
    const page = await visitor.newPage();
    await page.addInitScript(
      `Object.defineProperty(navigator, 'clipboard', { value: ${clipboard} });` +
        `Object.defineProperty(Navigator.prototype, 'share', { value: ${share} });`,
    );
    await page.goto(RECORD);
    return page;
  }
  const said = async (page: Page) => {
    await page.locator('.share [role=status]').filter({ hasText: /./ }).waitFor();
    return (await page.locator('.share [role=status]').textContent())?.replaceAll('\u200B', '');
  };

  it('copies the public address and says so in the reader’s language', async () => {
    const page = await open('{ writeText: async (text) => { window.copied = text; } }', 'undefined');
    await page.locator('.share .copy').click();
    expect(await said(page)).toBe('ສຳເນົາທີ່ຢູ່ແລ້ວ.');
    expect(await page.evaluate('window.copied')).toMatch(/^https:\/\/.+\/lo\/places\/pu-luong\/$/);
    await page.context().close();
  });

  it('selects the address where the browser refuses to copy it', async () => {
    const page = await open('{ writeText: async () => { throw new Error(); } }', 'undefined');
    await page.locator('.share .copy').click();
    expect(await said(page)).toContain('ສຳເນົາບໍ່ໄດ້');
    expect(await page.evaluate(() => String(getSelection()))).toMatch(/\/lo\/places\/pu-luong\/$/);
    await page.context().close();
  });

  it('gives the page to the system’s own sharing', async () => {
    const page = await open('undefined', 'async (what) => { window.shared = what.url; }');
    expect(await page.locator('.share .copy').isVisible()).toBe(false);
    await page.locator('.share .system').click();
    expect(await page.evaluate('window.shared')).toMatch(/\/lo\/places\/pu-luong\/$/);
    await page.context().close();
  });

  it('shows the address and its code without script, and no button that does nothing', async () => {
    const visitor = await sample.visitor({ javaScriptEnabled: false });
    const page = await visitor.newPage();
    await page.goto(RECORD);
    expect(await page.locator('.share button:visible').count()).toBe(0);
    await page.locator('.share summary').click();
    expect(await page.locator('.share .address').textContent()).toMatch(/\/lo\/places\/pu-luong\/$/);
    const { width = 0, height = 0 } = (await page.locator('.share svg use').boundingBox()) ?? {};
    expect(Math.min(width, height)).toBeGreaterThan(100);
    await page.context().close();
  });
});
