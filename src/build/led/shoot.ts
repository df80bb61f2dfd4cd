import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import type { Form } from '../../kiosk/led/html.ts';
import type { Progress } from '../reporter.ts';

/** Pictures of a wall in pixels. */
export const FORMS: Readonly<Record<Form, { width: number; height: number }>> = {
  landscape: { width: 1920, height: 1080 },
  portrait: { width: 1080, height: 1920 },
};

/**
 * Each slide as a PNG in both forms, taken by Chromium from the player itself.
 * @param names of the slides' files, in the order of the slides.
 * @param open opens a browser; rejects where there is none.
 * @returns false when there is no Chromium to take them.
 */
export async function shootSlides(
  site: string,
  names: readonly string[],
  onProgress: Progress,
  open: () => Promise<Browser>,
): Promise<boolean> {
  const browser = await open().catch(() => undefined);
  if (!browser) return false;
  const forms = Object.keys(FORMS) as Form[];
  let done = 0;
  try {
    await Promise.all(
      forms.map(async (form) => {
        const folder = join(site, 'png', form);
        mkdirSync(folder, { recursive: true });
        const page = await browser.newPage({ viewport: FORMS[form], reducedMotion: 'reduce' });
        const address = pathToFileURL(join(site, form, 'index.html')).href;
        for (const [at, name] of names.entries()) {
          // Only the fragment changes: the page stays and is told to show another slide.
          await page.goto(`${address}#${at + 1}`);
          await page.locator(`html[data-shown="${at + 1}"]`).waitFor({ state: 'attached' });
          await page.screenshot({ path: join(folder, name), animations: 'disabled' });
          onProgress(++done, names.length * forms.length);
        }
      }),
    );
  } finally {
    await browser.close();
  }
  return true;
}
