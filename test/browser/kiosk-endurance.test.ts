import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decide, REBOOTS } from '../../src/kiosk/agent/watchdog.ts';
import type { Memory } from '../../src/kiosk/agent/watchdog-memory.ts';
import { expectSteadyMemory, processesOf } from './kiosk-memory.ts';
import { type KioskSite, openKioskSite, startVisit } from './kiosk-site.ts';

describe('a screen that runs for months', () => {
  let site: KioskSite;
  beforeAll(async () => {
    site = await openKioskSite();
  });
  afterAll(() => site?.close());

  // A thousand take minutes: test/long.
  it('keeps its memory over fifty pages', () => expectSteadyMemory(site, 'sample'));

  it('a page that dies falls silent, and is asked back within three minutes', async () => {
    const { context, page } = await site.panel('portrait');
    await startVisit(page, 'lo');
    const first = site.agent.lastBeat() ?? 0;
    // The clock of the machine, which counts in hundredths.
    await page.waitForTimeout(50);
    await page.keyboard.press('Shift');
    await page.clock.fastForward(31_000);
    await expect.poll(() => site.agent.lastBeat()).toBeGreaterThan(first);
    const last = site.agent.lastBeat() as number;

    const died = page.waitForEvent('crash');
    // The page's own and the one that Chromium keeps ready for the next.
    for (const { type, id } of await processesOf(site.browser))
      if (type === 'renderer') process.kill(id, 'SIGKILL');
    await died;
    await new Promise((done) => setTimeout(done, 500));
    expect(site.agent.lastBeat()).toBe(last);
    await context.close();

    // The machine has run for an hour; its watchdog looks every half minute, whenever that may fall.
    for (const offset of [0, 7, 29]) {
      let memory: Memory = { restarts: 0, budget: REBOOTS, refilledAt: 0, isProven: true };
      let asked: number | undefined;
      for (let since = offset; since <= 300 && asked === undefined; since += 30) {
        const result = decide({ now: 3600 + since, beat: 3600, isOn: true, hasRelease: true }, memory);
        memory = result.memory;
        if (result.action === 'restart-display') asked = since;
      }
      expect(asked).toBeLessThanOrEqual(180);
      expect(asked).toBeGreaterThan(60);
    }

    // What the restarted display does first.
    const again = await site.panel('portrait');
    await again.page.goto('/');
    await expect.poll(() => site.agent.lastBeat()).toBeGreaterThan(last);
    await again.context.close();
  });
});
