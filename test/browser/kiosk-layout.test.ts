import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFaults } from '../support/axe.ts';
import { pageTypes } from '../support/page-types.ts';
import { touchFaults } from '../support/touch-faults.ts';
import { kioskLayoutFaults, measure, visitKiosk } from './kiosk-pages.ts';
import { type KioskSite, openKioskSite, SCREENS } from './kiosk-site.ts';
import { faulty, LANGUAGES } from './sample.ts';

describe('the kiosk on both screens', () => {
  let site: KioskSite;
  let types: string[];
  beforeAll(async () => {
    site = await openKioskSite();
    types = pageTypes(site.dir);
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

  it('has targets for a finger within reach, and cuts nothing off, on any page in any language', async () => {
    const faults = await kioskLayoutFaults(site, 'sample');
    expect(faults.size).toBe(3 * types.length);
    expect(faulty(faults)).toEqual({});
  });

  it('has nothing axe-core finds on any type of page, each in one language after the other', async () => {
    const addresses = types.map((type, at) => `/${LANGUAGES[at % LANGUAGES.length]}/${type}`);
    const more = LANGUAGES.flatMap((language) => [
      `/${language}/`,
      `/${language}/search/`,
      `/${language}/gates/ck-na-meo/`,
    ]);
    const all = [...new Set([...addresses, ...more])];
    expect(faulty(await visitKiosk(site, all, (page) => axeFaults(page)))).toEqual({});
  });

  it.each(Object.keys(SCREENS) as (keyof typeof SCREENS)[])(
    'is as good on the chooser, its pictures, the sheets and the warning: %s',
    async (screen) => {
      const faults = new Map<string, string[]>();
      for (const language of LANGUAGES) {
        const { context, page } = await site.panel(screen);
        const look = async (what: string) =>
          faults.set(`${what} ${language}`, [
            ...(await measure(page)),
            // It asks nothing that turning the screen would answer otherwise.
            ...(screen === 'portrait' ? await axeFaults(page) : []),
          ]);
        await page.goto('/');
        if (language === LANGUAGES[0]) await look('attract loop');
        await page.locator('.kiosk-attract').tap();
        if (language === LANGUAGES[0]) await look('chooser');
        await page.locator(`a[data-language=${language}]`).tap();
        await page.waitForURL(`**/${language}/`);
        for (const sheet of ['chon-ngon-ngu', 'co-chu', 'trang-nay']) {
          await page.locator(`.key[popovertarget=${sheet}]`).tap();
          await look(sheet);
          await page.locator(`#${sheet} .sheet-close`).tap();
        }
        await page.clock.fastForward(61_000);
        await page.locator('.kiosk-warning').waitFor();
        await look('warning');
        await context.close();
      }
      expect(faulty(faults)).toEqual({});
    },
  );
});
