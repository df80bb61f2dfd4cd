import type { Browser } from 'playwright-core';
import { Refusal } from '../build/refusal.ts';
import type { Reporter } from '../build/reporter.ts';

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

/** Whether there is one, told where not: a site is built without sheets rather than not at all. */
export async function hasPrinter({ complain }: Pick<Reporter, 'complain'>): Promise<boolean> {
  try {
    await (await openPrinter()).close();
    return true;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    complain(error.message);
    return false;
  }
}
