import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decide, REBOOTS } from '../../src/kiosk/agent/watchdog.ts';
import type { Memory } from '../../src/kiosk/agent/watchdog-memory.ts';
import { pageTypes } from '../support/page-types.ts';
import { type KioskSite, openKioskSite, SCREENS, startVisit } from './kiosk-site.ts';
import { LANGUAGES } from './sample.ts';

/** Pages opened one after the other. A thousand take minutes: `KIOSK_NAVIGATIONS=1000`. */
const NAVIGATIONS = Number(process.env['KIOSK_NAVIGATIONS'] ?? 200);
/** Opened before, for the browser's caches, which have their bounds: of pictures and of pages to go back to. */
const WARM_UP = 160;
const WINDOWS = 10;
const GROWTH = 1.15;

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

interface Process {
  type: string;
  id: number;
}

async function processesOf(browser: Browser): Promise<Process[]> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo;
}

/** Memory of a process that is its own, in MB: what it shares with others is there once, however many they are. */
function ownMemory(pid: number): number {
  try {
    const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
    const sum = [...rollup.matchAll(/^(?:Private_Clean|Private_Dirty):\s+(\d+) kB/gm)];
    return sum.reduce((all, [, kb]) => all + Number(kb), 0) / 1024;
  } catch {
    return 0;
  }
}

describe('a screen that runs for months', () => {
  let site: KioskSite;
  beforeAll(async () => {
    site = await openKioskSite();
  });
  afterAll(() => site?.close());

  it(`keeps its memory over ${NAVIGATIONS} pages`, { timeout: 1_200_000 }, async () => {
    const types = pageTypes(site.dir);
    const addresses = LANGUAGES.flatMap((language) => types.map((type) => `/${language}/${type}`));
    const context = await site.browser.newContext({
      baseURL: site.agent.url,
      hasTouch: true,
      viewport: SCREENS.portrait,
    });
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    await cdp.send('Performance.enable');
    const windows: { heap: number; renderers: number; all: number }[] = [];
    let samples: (typeof windows)[number][] = [];
    for (let opened = 1 - WARM_UP; opened <= NAVIGATIONS; opened++) {
      // Every fifth step goes back, as visitors do.
      if (opened % 5 === 0) await page.goBack();
      else await page.goto(addresses[((opened + WARM_UP) * 7) % addresses.length] as string);
      if (opened > 0 && opened % 5 === 3) {
        await cdp.send('HeapProfiler.collectGarbage');
        const { metrics } = await cdp.send('Performance.getMetrics');
        const processes = await processesOf(site.browser);
        const sum = (some: Process[]) => some.reduce((all, { id }) => all + ownMemory(id), 0);
        samples.push({
          heap: (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0) / 2 ** 20,
          renderers: sum(processes.filter(({ type }) => type === 'renderer')),
          all: sum(processes),
        });
      }
      if (opened > 0 && opened % (NAVIGATIONS / WINDOWS) === 0) {
        const of = (name: keyof (typeof windows)[number]) => median(samples.map((sample) => sample[name]));
        windows.push({ heap: of('heap'), renderers: of('renderers'), all: of('all') });
        samples = [];
      }
    }
    await context.close();
    const shown = windows.map(({ heap, renderers, all }) =>
      [heap, renderers, all].map((mb) => Math.round(mb * 10) / 10),
    );
    console.info(`MB (script, renderers, all) in tenths of ${NAVIGATIONS} pages: ${JSON.stringify(shown)}`);
    for (const name of ['heap', 'renderers', 'all'] as const) {
      const early = median(windows.slice(0, 3).map((window) => window[name]));
      const late = median(windows.slice(-3).map((window) => window[name]));
      expect(early, name).toBeGreaterThan(0.5);
      expect(late / early, `${name}: ${early} MB, later ${late} MB`).toBeLessThan(GROWTH);
    }
  });

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
