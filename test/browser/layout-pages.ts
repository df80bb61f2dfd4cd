import type { Page } from 'playwright-core';
import { findLayoutFaults } from '../support/layout-faults.ts';
import type { Sample } from './sample.ts';

/** From the smallest phone that is still in use to a desk. */
export const WIDTHS = [320, 390, 768, 1440];
/** The setting of Chromium for those who need letters twice as large. */
export const TWICE = '--blink-settings=defaultFontSize=32';

async function faultsAt(page: Page, width: number, name = `${width} px`): Promise<string[]> {
  await page.setViewportSize({ width, height: 900 });
  return (await page.evaluate(findLayoutFaults)).map((fault) => `${name}: ${fault}`);
}

/**
 * What is wrong with each page of a sample at widths in pixels.
 * @param withLargest also on the smallest phone with the largest letters of the page's own control.
 */
export const layoutFaults = (
  sample: Sample,
  widths: readonly number[] = WIDTHS,
  withLargest = false,
): Promise<Map<string, string[]>> =>
  sample.visit(sample.pages, async (page) => {
    const found: string[] = [];
    for (const width of widths) found.push(...(await faultsAt(page, width)));
    if (!withLargest) return found;
    await page.evaluate(() => {
      // Kept for this page alone: the next one begins with letters of the usual size.
      Storage.prototype.setItem = () => {};
      document.querySelector<HTMLInputElement>('[name="text-size"][value="3"]')?.click();
    });
    return [...found, ...(await faultsAt(page, 320, '320 px, largest letters'))];
  });
