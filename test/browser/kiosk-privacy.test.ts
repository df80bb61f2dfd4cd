import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM_POLICY } from '../../src/kiosk/install/policy.ts';
import { installClock } from '../support/fake-time.ts';
import { openUnderPolicy, whyNoPolicy } from '../support/policy-browser.ts';
import { type KioskSite, openKioskSite, startVisit } from './kiosk-site.ts';

const TYPED = ['0912 345 678', 'Nguyễn Thị Hoa', 'tôi bị lạc đường', 'ນາງ ສົມ', 'hoa@example.vn'];

const reason = whyNoPolicy();
if (reason) console.warn(`Chromium’s own folder was not searched for what was typed: ${reason}`);

/** A text in the ways in which a program may have kept it. */
function waysOf(text: string): Buffer[] {
  const encoded = encodeURIComponent(text);
  const forms = [text, text.normalize('NFD'), encoded, encoded.replaceAll('%20', '+'), encoded.toLowerCase()];
  return [...new Set(forms)].flatMap((form) => [Buffer.from(form), Buffer.from(form, 'utf16le')]);
}

/** Files below a folder that hold one of the texts. */
function holders(dir: string, texts: readonly string[]): string[] {
  const files = globSync('**/*', { cwd: dir, withFileTypes: true }).filter((entry) => entry.isFile());
  const ways = texts.flatMap(waysOf);
  return files.flatMap((entry) => {
    const path = join(entry.parentPath, entry.name);
    const content = readFileSync(path);
    return ways.some((way) => content.includes(way)) ? [path.slice(dir.length + 1)] : [];
  });
}

describe('what a visitor types', () => {
  let site: KioskSite;
  beforeAll(async () => {
    site = await openKioskSite();
  });
  afterAll(() => site?.close());

  /** Searches for the texts of each visit, which then ends by itself. */
  async function typeAll(
    page: Page,
    visits: readonly (readonly string[])[],
    touch: 'tap' | 'click' = 'tap',
  ): Promise<void> {
    for (const texts of visits) {
      await startVisit(page, 'vi', touch);
      await page.locator('.kiosk-bar a[href="/vi/search/"]')[touch]();
      await page.waitForURL('**/vi/search/');
      for (const text of texts) {
        await page.locator('#q').fill(text);
        await page.clock.runFor(500);
        await page.waitForURL((url) => url.searchParams.get('q') === text);
        await page.locator('.search-status').filter({ hasText: /\S/ }).waitFor();
        await page.clock.runFor(3000);
      }
      await page.clock.fastForward(61_000);
      await page.locator('.kiosk-warning').waitFor();
      await page.clock.fastForward(21_000);
      await page.locator('.kiosk-attract').waitFor();
    }
  }

  it('is nowhere on the agent’s disk, while that something was searched is', async () => {
    const { context, page } = await site.panel('landscape');
    // The agent knows of no visits.
    await typeAll(page, [TYPED]);
    await context.close();
    const counts = () => readFileSync(join(site.agent.dir, 'kept', 'counts.csv'), 'utf8');
    await expect.poll(counts).toMatch(/,search,vi,(found|nothing),/);
    const { dir, root } = site.agent;
    expect([dir, root].flatMap((disk) => holders(disk, TYPED))).toEqual([]);
    expect(holders(dir, ['/vi/search/'])).toContain(join('kept', 'counts.csv'));
  });

  it.runIf(!reason)(
    'is nowhere in Chromium’s folder after the reset, nor after the end',
    {
      timeout: 100_000,
    },
    async () => {
      const driven = {
        ...CHROMIUM_POLICY,
        URLAllowlist: [site.agent.url],
        RemoteDebuggingAllowed: true,
        DeveloperToolsAvailability: 1,
      };
      // The window that opens by itself is on an address with typed words already.
      const query = encodeURIComponent(TYPED[0] as string);
      const kiosk = await openUnderPolicy(driven, `${site.agent.url}/vi/search/?q=${query}`);
      try {
        await kiosk.first.waitForFunction(() => sessionStorage.getItem('kiosk-visit'));
        await kiosk.first.evaluate(() => sessionStorage.clear());
        await installClock(kiosk.first.context());
        await typeAll(kiosk.first, [TYPED.slice(0, 3), TYPED.slice(3)], 'click');
        expect(holders(kiosk.profile, TYPED)).toEqual([]);
        // It writes some of its files only at the end.
        await kiosk.quit();
        expect(holders(kiosk.profile, TYPED)).toEqual([]);
        expect(holders(kiosk.profile, ['profile']).length).toBeGreaterThan(0);
      } finally {
        await kiosk.close();
      }
    },
  );
});
