import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectWhole, followKeys, visits } from './kiosk-gate-steps.ts';
import { GATE, type KioskSite, openKioskSite, SCREENS } from './kiosk-site.ts';

describe('the gate on the screen', () => {
  let site: KioskSite;
  beforeAll(async () => {
    site = await openKioskSite();
  });
  afterAll(() => site?.close());

  it.each(visits('sample'))('answers each question by the second touch: %s, %s', (screen, language) =>
    followKeys(site, 'sample', screen, language),
  );

  // Of each screen the language whose letters reach far above and below the line; the others: test/long.
  it.each(visits('sample').filter(([, language]) => ['lo', 'km'].includes(language)))(
    'stands whole with small and large letters: %s, %s',
    (screen, language) => expectWhole(site, screen, language),
  );

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
