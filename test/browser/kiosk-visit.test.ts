import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type KioskSite, openKioskSite } from './kiosk-site.ts';
import { visitsOf, visitTheGate } from './kiosk-visit-steps.ts';

describe('a visit at the gate, by touch alone', () => {
  let site: KioskSite;
  beforeAll(async () => {
    site = await openKioskSite();
  });
  afterAll(() => site?.close());

  it.each(visitsOf('sample'))('%s, %s', (screen, language) => visitTheGate(site, screen, language));

  it.each([true, false, null])(
    'says that nothing new has come for long when the agent does: %s',
    async (stale) => {
      const { context, page, complaints } = await site.panel('portrait');
      await page.route('**/_kiosk/health', (route) => route.fulfill({ json: { stale } }));
      const asked = page.waitForResponse('**/_kiosk/health');
      await page.goto('/lo/');
      await (await asked).finished();
      const old = page.locator('.content-date .old');
      await old.waitFor({ state: stale ? 'visible' : 'attached' });
      expect(await old.isVisible()).toBe(stale === true);
      expect(complaints).toEqual([]);
      await context.close();
    },
  );

  it('is counted in fixed words', async () => {
    const written = () => readFileSync(join(site.agent.dir, 'kept', 'counts.csv'), 'utf8');
    await expect.poll(written).toMatch(/,reset,/);
    const kinds = new Set(
      written()
        .split('\n')
        .slice(1, -1)
        .map((line) => line.split(',')[1]),
    );
    expect([...kinds].sort()).toEqual([
      'keyboard',
      'language',
      'page',
      'reset',
      'search',
      'start',
      'warning',
    ]);
  });
});
