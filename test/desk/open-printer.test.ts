import { expect, it, vi } from 'vitest';
import { Refusal } from '../../src/build/refusal.ts';
import { openPrinter } from '../../src/desk/open-printer.ts';

vi.mock('../../src/desk/browser.ts', () => ({
  openBrowser: () => Promise.reject(new Error('browserType.launch: Chromium distribution not found')),
}));

it('says in one sentence what to do where the machine has no browser', async () => {
  await expect(openPrinter()).rejects.toThrow(
    new Refusal(
      'Không tìm thấy Google Chrome, Microsoft Edge hay Chromium trên máy này, nên chưa in được PDF.  → Cài một trong ba rồi chạy lại.',
    ),
  );
});
