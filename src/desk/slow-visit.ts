import type { Page } from 'playwright-core';

/** 400 kbit/s and 300 ms to the server and back: a phone at the edge of a network. */
const SLOW_LINE = {
  offline: false,
  latency: 300,
  downloadThroughput: 400_000 / 8,
  uploadThroughput: 400_000 / 8,
};

export interface Settling {
  /** Sum of all layout shifts, also those that follow one another slowly. */
  shift: number;
  /** Milliseconds until something was painted and every face that is shown whenever it comes had come. */
  readable: number;
  /** Families of the site's own faces that were loaded. */
  families: string[];
}

/** From here on, all that the page asks for comes over a slow line. */
export async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', SLOW_LINE);
}

/** Opens an address and waits until its faces have come, and for what they may move. */
export async function settle(page: Page, address: string): Promise<Settling> {
  await page.goto(address, { waitUntil: 'load' });
  return page.evaluate(async () => {
    await document.fonts.ready;
    const entriesOf = (type: string) =>
      new Promise<PerformanceEntry[]>((found) => {
        const all: PerformanceEntry[] = [];
        const observer = new PerformanceObserver((list) => all.push(...list.getEntries()));
        observer.observe({ type, buffered: true });
        setTimeout(() => found(all.concat(observer.takeRecords())), 500);
      });
    const shifts = (await entriesOf('layout-shift')) as (PerformanceEntry & { value: number })[];
    const loaded = [...document.fonts].filter(({ status }) => status === 'loaded');
    // Which file is which face is not told; those shown whenever they come are preloaded first.
    const files = [...document.querySelectorAll<HTMLLinkElement>('link[rel=preload][as=font]')];
    const late = loaded.filter(({ display }) => display === 'swap').length;
    const came = files.slice(0, late).map(({ href }) => performance.getEntriesByName(href)[0]);
    const [painted] = performance.getEntriesByName('first-contentful-paint');
    return {
      shift: shifts.reduce((sum, { value }) => sum + value, 0),
      readable: Math.max(
        painted?.startTime ?? 0,
        ...came.map((entry) => (entry ? entry.startTime + entry.duration : 0)),
      ),
      families: loaded.map(({ family }) => family.replaceAll('"', '')),
    };
  });
}
