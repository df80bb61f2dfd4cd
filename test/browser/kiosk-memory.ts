import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { expect } from 'vitest';
import { type Extent, pageTypes } from '../support/page-types.ts';
import { type KioskSite, SCREENS } from './kiosk-site.ts';
import { LANGUAGES } from './sample.ts';

/**
 * Pages opened before, for the browser's caches, which have their bounds: of pictures and of pages to go back to; and
 * those that are counted. A sample goes round a few pages, which have filled the caches after three rounds, and whose
 * pictures stand without moving, which takes half of the time.
 */
const PAGES = {
  sample: { warmUp: 30, counted: 50, motion: 'reduce' },
  whole: { warmUp: 160, counted: 1000, motion: 'no-preference' },
} as const;
/** Of a sample: as many as have a type of page each, from one end of the list to the other. */
const ROUND = 10;
const WINDOWS = 10;
const GROWTH = 1.15;

interface Process {
  type: string;
  id: number;
}

export async function processesOf(browser: Browser): Promise<Process[]> {
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

/** Opens pages one after the other: the last tenths of them take as much memory as the first. */
export async function expectSteadyMemory(site: KioskSite, extent: Extent): Promise<void> {
  const types = pageTypes(site.dir);
  const all = LANGUAGES.flatMap((language) => types.map((type) => `/${language}/${type}`));
  const apart = Math.ceil(all.length / ROUND);
  const addresses = extent === 'whole' ? all : all.filter((_, at) => at % apart === 0);
  const { warmUp, counted, motion } = PAGES[extent];
  const context = await site.browser.newContext({
    baseURL: site.agent.url,
    hasTouch: true,
    viewport: SCREENS.portrait,
    reducedMotion: motion,
  });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Performance.enable');
  const windows: { heap: number; renderers: number; all: number }[] = [];
  let samples: (typeof windows)[number][] = [];
  for (let opened = 1 - warmUp; opened <= counted; opened++) {
    // Every fifth step goes back, as visitors do.
    if (opened % 5 === 0) await page.goBack();
    else await page.goto(addresses[((opened + warmUp) * 7) % addresses.length] as string);
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
    if (opened > 0 && opened % (counted / WINDOWS) === 0) {
      // What a collector or a neighbour of the machine adds for a moment is no growth; a leak raises the least too.
      const of = (name: keyof (typeof windows)[number]) => Math.min(...samples.map((sample) => sample[name]));
      windows.push({ heap: of('heap'), renderers: of('renderers'), all: of('all') });
      samples = [];
    }
  }
  await context.close();
  const shown = windows.map(({ heap, renderers, all }) =>
    [heap, renderers, all].map((mb) => Math.round(mb * 10) / 10),
  );
  console.info(`MB (script, renderers, all) in tenths of ${counted} pages: ${JSON.stringify(shown)}`);
  for (const name of ['heap', 'renderers', 'all'] as const) {
    const early = Math.min(...windows.slice(0, 3).map((window) => window[name]));
    const late = Math.min(...windows.slice(-3).map((window) => window[name]));
    expect(early, name).toBeGreaterThan(0.5);
    expect(late / early, `${name}: ${early} MB, later ${late} MB`).toBeLessThan(GROWTH);
  }
}
