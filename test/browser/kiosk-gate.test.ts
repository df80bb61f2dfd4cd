import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findLayoutFaults } from '../support/layout-faults.ts';
import { touchFaults } from '../support/touch-faults.ts';
import { brokenWords } from '../support/words.ts';
import { followKeys, standsWhole, TARGETS, visits } from './kiosk-gate-steps.ts';
import { GATE, type KioskSite, openKioskSite, SCREENS } from './kiosk-site.ts';

describe('the gate on the screen', () => {
  let site: KioskSite;
  beforeAll(async () => {
    site = await openKioskSite();
  });
  afterAll(() => site?.close());

  it.each(visits)('answers each question by the second touch: %s, %s', (screen, language) =>
    followKeys(site, 'sample', screen, language),
  );

  it.each(visits)('stands whole with small and large letters: %s, %s', async (screen, language) => {
    const { context, page } = await site.panel(screen);
    await page.goto(`/${language}/`);
    for (const size of ['1', '3']) {
      await page.locator('.key[popovertarget=co-chu]').tap();
      await page.locator(`.choice:has([name=text-size][value="${size}"])`).tap();
      await page.locator('#co-chu .sheet-close').tap();
      const look = async (what: string) => {
        const faults = [
          ...(await touchFaults(page)),
          ...(await page.evaluate(findLayoutFaults)),
          ...(await brokenWords(page, 'h1, .gate-keys a, .not-confirmed, .answer-place')),
        ];
        expect(faults, `${what}, letters ${size}`).toEqual([]);
      };
      // With small ones kiosk-layout.test.ts looks at both pages, and asks axe.
      if (size === '3') await look('the first page');

      const keys = page.locator('.gate-keys a');
      expect(await keys.count()).toBe(TARGETS.length + 1);
      for (const key of await keys.all())
        expect(await standsWhole(page, key), `${await key.textContent()}, letters ${size}`).toBe(true);
      // Nothing lies beneath the keys, and on an upright screen they are within reach of somebody seated.
      const [top, words] = await page.evaluate(() =>
        ['.gate-keys', '.gate-lines'].map((one) => {
          const box = (document.querySelector(one) as Element).getBoundingClientRect();
          return one === '.gate-keys' ? box.top : box.bottom;
        }),
      );
      expect(words).toBeLessThanOrEqual(top as number);
      const first = (await keys.first().boundingBox()) as { y: number };
      if (screen === 'portrait') expect(first.y).toBeGreaterThanOrEqual(SCREENS.portrait.height * 0.55 - 1);

      if (size === '1') continue;
      await keys.last().tap();
      await page.waitForURL(`**/${language}/gates/${GATE}/`);
      await look('all about the gate');
    }
    await context.close();
  });

  it('begins its page with the table, then what is not confirmed, then picture and prose', async () => {
    const { context, page } = await site.panel('portrait');
    await page.goto(`/vi/gates/${GATE}/`);
    const tops = await page.evaluate(() =>
      ['h1', '.gate-facts dl', '.not-confirmed', '.scene', '.lede', '.body'].map(
        (one) => (document.querySelector(`main ${one}`) as Element).getBoundingClientRect().top,
      ),
    );
    expect(tops).toEqual(tops.toSorted((a, b) => a - b));
    expect(tops[1]).toBeLessThan(SCREENS.portrait.height / 4);
    expect(await page.locator('main .answer-unknown').count()).toBe(0);
    await context.close();
  });
});
