import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { routes } from '../../catalogue/routes.ts';
import type { Kind } from '../../model/kinds.ts';
import { serveFolder } from '../serve.ts';

/** The first screen of a phone, in px. */
const SCREEN = { width: 390, height: 600 };

/** A picture of the page of a record, `places/bai-bien`, as JPEG; undefined where it has none. */
export type TakePage = (key: string) => Promise<Buffer | undefined>;

/**
 * Lets `work` have pictures of the pages of a built site. It has none where nothing is built, nor where the machine has no
 * browser: a translator can do without.
 * @param lang of the pages.
 */
export async function withPagePictures<T>(
  outDir: string,
  lang: string,
  work: (take: TakePage) => Promise<T>,
): Promise<T> {
  const none: TakePage = async () => undefined;
  if (!existsSync(join(outDir, lang))) return work(none);
  // What drives a browser is for those who have one.
  const browser = await import('../browser.ts')
    .then(({ openBrowser }) => openBrowser())
    .catch(() => undefined);
  if (!browser) return work(none);
  const site = await serveFolder(outDir);
  try {
    const page = await browser.newPage({ viewport: SCREEN, reducedMotion: 'reduce' });
    return await work(async (key) => {
      const [kind, id] = key.split('/') as [Kind, string];
      const address = routes.record(lang, kind, id);
      if (!existsSync(join(outDir, address))) return undefined;
      await page.goto(new URL(address, site.url).href, { waitUntil: 'load' });
      return page.screenshot({ type: 'jpeg', quality: 80 });
    });
  } finally {
    await Promise.all([browser.close(), site.close()]);
  }
}
