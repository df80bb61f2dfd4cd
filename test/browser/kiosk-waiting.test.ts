import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PHASES, type Progress, writeProgress } from '../../src/kiosk/agent/progress.ts';
import { openBrowser } from '../browser.ts';
import { kioskFolder } from '../kiosk/kiosk-folder.ts';
import { axeFaults } from '../support/axe.ts';
import { SCREENS } from './kiosk-site.ts';

describe('the waiting page', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    page = await browser.newPage({ viewport: SCREENS.portrait });
    return () => page.close();
  });

  it('says in five languages what goes on, lives, and makes way for the first release', async () => {
    const kiosk = kioskFolder();
    const { url } = await kiosk.serve();
    const run = join(kiosk.dir, 'run');
    const beats: string[] = [];
    page.on('request', (request) => request.url().includes('/beat') && beats.push(request.url()));
    await page.goto(`${url}/`);
    await expect.poll(() => beats.length).toBeGreaterThan(0);
    const said = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('section')].map((one) => [
          one.lang,
          one.querySelector('h1, h2')?.textContent,
        ]),
      );
    expect((await said())[0]).toEqual(['vi', 'Đang chuẩn bị nội dung']);
    writeProgress(run, { source: 'network', phase: 'downloading', percent: 40 });
    await expect.poll(said, { timeout: 10_000 }).toEqual([
      ['vi', 'Đang tải nội dung 40%'],
      ['en', 'Downloading content 40%'],
      ['lo', 'ກຳລັງດາວໂຫຼດເນື້ອຫາ 40%'],
      ['km', 'កំពុងទាញយកខ្លឹមសារ 40%'],
      ['zh', '正在下载内容 40%'],
    ]);
    expect(await page.locator('progress').getAttribute('value')).toBe('40');
    kiosk.pack();
    await kiosk.update();
    await expect.poll(() => page.title(), { timeout: 10_000 }).toBe('gốc');
  });

  it('stands whole on both screens in every state, and axe-core finds nothing', async () => {
    const kiosk = kioskFolder();
    const { url } = await kiosk.serve();
    const states: Omit<Progress, 'at'>[] = (['network', 'stick'] as const).flatMap((source) =>
      PHASES.map((phase) => ({
        source,
        phase,
        ...(phase === 'downloading' && { percent: 100 }),
        // The longest of the reasons.
        ...(phase === 'refused' && { code: 'signature' as const }),
      })),
    );
    for (const state of states) {
      writeProgress(join(kiosk.dir, 'run'), state);
      for (const viewport of Object.values(SCREENS)) {
        await page.setViewportSize(viewport);
        await page.goto(`${url}/lo/`);
        const size = await page.evaluate(() => {
          const { scrollWidth, scrollHeight } = document.documentElement;
          return scrollWidth <= innerWidth && scrollHeight <= innerHeight;
        });
        expect([state, viewport, size]).toEqual([state, viewport, true]);
        // Two languages side by side begin at one height.
        const beginnings = await page.evaluate(() =>
          [...document.querySelectorAll('section')].map(
            (one) => `${one.offsetTop}: ${getComputedStyle(one).paddingBlockStart}`,
          ),
        );
        const rows = new Set(beginnings.map((one) => one.split(':', 1)[0]));
        expect([state, viewport, new Set(beginnings).size]).toEqual([state, viewport, rows.size]);
      }
    }
    for (const phase of ['downloading', 'refused'] as const) {
      writeProgress(join(kiosk.dir, 'run'), { source: 'stick', phase, percent: 40, code: 'signature' });
      await page.goto(`${url}/`);
      expect(await axeFaults(page)).toEqual([]);
    }
  });
});
