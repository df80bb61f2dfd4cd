import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { Refusal } from '../build/refusal.ts';
import { count } from '../build/reporter.ts';
import { languagesOf } from '../catalogue/catalogue.ts';
import { readCatalogue } from '../catalogue/read.ts';
import { currentCatalogue } from '../catalogue/shown-today.ts';
import { openBrowser } from './browser.ts';
import { makeSite } from './make-site.ts';
import { pageSamples } from './page-samples.ts';
import { runCommand } from './run-command.ts';
import { serveFolder } from './serve.ts';
import { parseShotArguments, type Shot, SIZES, shotsOf } from './shot-arguments.ts';

const TABS = 2;

/** Pictures of page types in every language and size, in .cache/shots, to be looked at one by one. */
await runCommand(async ({ environment, reporter, args }) => {
  const { catalogue } = readCatalogue(environment.contentDir);
  if (!catalogue) throw new Refusal('Nội dung có lỗi.  → Chạy npm run check để xem.');
  const samples = pageSamples(currentCatalogue(catalogue, environment));
  const choice = parseShotArguments(args, {
    page: [...samples.keys()],
    lang: languagesOf(catalogue),
    size: Object.keys(SIZES),
  });
  await makeSite(environment, reporter);
  const folder = join(environment.cacheDir, 'shots');
  mkdirSync(folder, { recursive: true });
  const [server, browser] = await Promise.all([serveFolder(environment.outDir), openBrowser()]);
  const shots = shotsOf(choice);
  try {
    await reporter.step(
      'Chụp màn hình',
      async (progress) => {
        let done = 0;
        const left = shots.values();
        const work = async () => {
          // One cache for all pages of a tab: fonts that come late are not waited for, in a reader's browser too.
          const context = await browser.newContext({ baseURL: server.url, reducedMotion: 'reduce' });
          const page = await context.newPage();
          for (const shot of left) {
            const path = join(folder, `${shot.page}-${shot.lang}-${shot.size}.png`);
            await take(page, samples.get(shot.page)?.(shot.lang) ?? '/', path, {
              ...shot,
              fold: choice.fold,
            });
            progress(++done, shots.length);
          }
        };
        await Promise.all(Array.from({ length: TABS }, work));
      },
      () => `${count(shots.length)} ảnh`,
    );
  } finally {
    await Promise.all([browser.close(), server.close()]);
  }
  reporter.say(`Ảnh nằm trong thư mục: ${folder}`);
});

async function take(
  page: Page,
  address: string,
  path: string,
  { size, fold }: Shot & { fold: boolean },
): Promise<void> {
  await page.setViewportSize(SIZES[size]);
  await page.goto(address);
  // Seen first with an empty cache, a page may stand in the system's fonts.
  if (await fontsAreLate(page)) await page.reload();
  if (!fold) await loadPictures(page);
  await page.screenshot({ path, fullPage: !fold, animations: 'disabled' });
}

function fontsAreLate(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    await document.fonts.ready;
    return performance.getEntriesByType('resource').some((entry) => {
      const { name, transferSize } = entry as PerformanceResourceTiming;
      return name.endsWith('.woff2') && transferSize > 0;
    });
  });
}

/** Pictures below the screen wait to be scrolled to. */
async function loadPictures(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const images = [...document.images];
    for (const image of images) image.loading = 'eager';
    await Promise.all(images.map((image) => image.decode().catch(() => {})));
  });
}
