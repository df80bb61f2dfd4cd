import type { Browser } from 'playwright-core';
import { Refusal } from '../build/refusal.ts';

/**
 * The browser that prints.
 * @throws Refusal where the machine has none.
 */
export async function openPrinter(): Promise<Browser> {
  try {
    // What drives it is for those who print; it may be absent.
    return await (await import('./browser.ts')).openBrowser();
  } catch {
    throw new Refusal(
      'Không tìm thấy Google Chrome, Microsoft Edge hay Chromium trên máy này, nên chưa in được PDF.  → Cài một trong ba rồi chạy lại.',
    );
  }
}
