import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageTypes } from '../support/page-types.ts';
import { touchFaults } from '../support/touch-faults.ts';
import { kioskPageFaults, kioskSheetFaults } from './kiosk-pages.ts';
import { type KioskSite, openKioskSite, SCREENS } from './kiosk-site.ts';
import { faulty } from './sample.ts';

describe('the kiosk on both screens', () => {
  let site: KioskSite;
  beforeAll(async () => {
    site = await openKioskSite();
  });
  afterAll(() => site?.close());

  it('sees a target that is too small and a control that is out of reach', async () => {
    const context = await site.browser.newContext({ baseURL: site.agent.url, viewport: SCREENS.portrait });
    const page = await context.newPage();
    await page.goto('/vi/');
    expect(await page.locator('.kiosk-bar .key').count()).toBeGreaterThan(8);
    const clean = (await touchFaults(page)).length;
    await page.evaluate(() =>
      document.body.insertAdjacentHTML(
        'afterbegin',
        '<div data-kiosk-controls><button class="small">x</button><button class="tall">x</button></div>',
      ),
    );
    await page.addStyleTag({ url: '/_astro/none.css' }).catch(() => undefined);
    await page.locator('.tall').evaluate((key) => {
      key.style.cssText = 'inline-size: 90px; block-size: 90px';
    });
    const found = (await touchFaults(page)).slice(0, 3).map((fault) => fault.replace(/\d+/g, 'n'));
    expect(clean).toBe(0);
    expect(found).toEqual([
      expect.stringMatching(/^n × n px: <button class="small">/),
      expect.stringMatching(/^out of reach at n %: <button class="small">/),
      expect.stringMatching(/^out of reach at n %: <button class="tall">/),
    ]);
    await context.close();
  });

  it('has targets for a finger within reach, cuts nothing off, and leaves axe-core nothing to find, on any page', async () => {
    const faults = await kioskPageFaults(site, 'sample');
    expect(faults.size).toBe(pageTypes(site.dir).length);
    expect(faulty(faults)).toEqual({});
  });

  it.each(Object.keys(SCREENS) as (keyof typeof SCREENS)[])(
    'is as good on the chooser, its pictures, the sheets and the warning: %s',
    async (screen) => {
      expect(faulty(await kioskSheetFaults(site, 'sample', screen))).toEqual({});
    },
  );
});
