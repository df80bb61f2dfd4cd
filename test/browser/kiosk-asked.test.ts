import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createQrPath } from '../../src/catalogue/qr-path.ts';
import type { HealthReport } from '../../src/kiosk/agent/health.ts';
import { writeProgress } from '../../src/kiosk/agent/progress.ts';
import { kioskAnswerFaults } from './kiosk-pages.ts';
import { GATE, type KioskSite, openKioskSite } from './kiosk-site.ts';
import { faulty, LANGUAGES } from './sample.ts';

const REPORT: HealthReport = {
  release: '1-3',
  created: '2026-11-20',
  freshUntil: '2027-01-19',
  stale: false,
  bad: [],
  freeMB: 1000,
  beatAge: 3,
  agent: 20261120080000,
  running: 60,
  clock: '2026-11-20T07:00',
  celsius: null,
  freeMemoryMB: 500,
  altered: 0,
};

describe('the kiosk, for whoever types nothing', () => {
  let site: KioskSite;
  beforeAll(async () => {
    site = await openKioskSite();
  });
  afterAll(() => site?.close());

  it('answers by touch what is asked most, and makes room for what is found', async () => {
    const { context, page, complaints } = await site.panel('portrait');
    await page.goto('/lo/search/');
    const asked = page.locator('.asked');
    const [first, second] = [asked.locator('details').nth(0), asked.locator('details').nth(1)];
    await first.locator('summary').tap();
    expect((await first.locator('dd, .not-confirmed').first().textContent())?.trim()).not.toBe('');
    // One answer at a time: the next question stays where the finger is.
    await second.locator('summary').tap();
    expect(await first.getAttribute('open')).toBeNull();
    await page.locator('#q').fill('ແມວ');
    await page.clock.runFor(3000);
    await page.locator('.search-results a').first().waitFor();
    expect(await asked.isVisible()).toBe(false);
    await page.locator('#q').fill('xyzxyz');
    await page.clock.runFor(3000);
    await asked.waitFor();
    expect(await page.locator('.search-status').textContent()).toContain('xyzxyz');
    await asked.locator('a').last().tap();
    await page.waitForURL('**/lo/map/');
    expect(complaints).toEqual([]);
    await context.close();
  });

  // Each language on both screens: test/long.
  it('turns the panels of an exhibition by itself until a touch, and takes nobody for gone meanwhile', async () => {
    const { context, page, complaints } = await site.panel('portrait');
    await page.goto('/lo/exhibitions/dat-va-nguoi-xu-thanh/panels/');
    await page.locator('panel-walk button').tap();
    await page.clock.runFor(9500);
    await page.waitForURL('**#pa-no-2');
    await page.clock.runFor(90_000);
    expect(await page.locator('dialog[open]').count()).toBe(0);
    await page.locator('panel-walk').tap();
    expect(await page.locator('[data-playing]').count()).toBe(0);
    const { hash } = new URL(page.url());
    await page.clock.runFor(20_000);
    expect(new URL(page.url()).hash).toBe(hash);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('is good with every answer open and a stick told of, in each language on one of the screens', async () => {
    const faults = await kioskAnswerFaults(site, 'sample');
    expect(faults.size).toBe(LANGUAGES.length);
    expect(faulty(faults)).toEqual({});
  });

  it('writes the names of the chooser in one colour', async () => {
    const { context, page } = await site.panel('portrait');
    await page.goto('/');
    const colours = await page
      .locator('.languages a *')
      .evaluateAll((all) => all.map((one) => getComputedStyle(one).color));
    expect(colours.length).toBeGreaterThan(10);
    expect(new Set(colours).size).toBe(1);
    await context.close();
  });

  it('names its gate in the code of its health, and what the last update was about', async () => {
    writeProgress(join(site.agent.dir, 'run'), { source: 'network', phase: 'refused', code: 'other-gate' });
    const { context, page } = await site.panel('portrait');
    await page.route('**/_kiosk/health', (route) => route.fulfill({ json: REPORT }));
    await page.goto('/_health/');
    const rows = page.locator('kiosk-health tr');
    await expect
      .poll(() => rows.last().textContent(), { timeout: 15_000 })
      .toContain('Lần cập nhật gần nhất');
    expect(await rows.last().textContent()).toContain('Bản này của cửa khẩu khác.');
    const drawn = await page.locator('kiosk-health .qr path').getAttribute('d');
    expect(drawn).toBe(createQrPath(JSON.stringify({ gate: GATE, ...REPORT })).path);
    await context.close();
  });
});
