import type { Locator, Page } from 'playwright-core';

/** Marks are shown on a dotted circle. */
const sign = (text: string | null) => (text ?? '').replace('◌', '').trim();

/**
 * Types on the kiosk's own keyboard as a finger does: every letter by its key, on the level that has it. Pinyin is
 * followed by the first of the names that are offered.
 */
export async function typeOnScreen(page: Page, text: string): Promise<void> {
  await page.locator('#q').tap();
  const panel = page.locator('.keyboard-panel');
  await panel.waitFor();
  for (const letter of text) {
    if (letter === ' ') await panel.locator('[data-key=space]').tap();
    else await (await keyOf(panel, letter)).tap();
  }
  const name = panel.locator('.keyboard-name').first();
  if (await name.count()) await name.tap();
}

async function keyOf(panel: Locator, letter: string): Promise<Locator> {
  const keys = panel.locator('[data-key=text]');
  for (const level of [undefined, 'shift', 'more']) {
    if (level) await panel.locator(`[data-key=${level}]`).tap();
    const signs = (await keys.allTextContents()).map(sign);
    const at = signs.indexOf(letter);
    if (at >= 0) return keys.nth(at);
    // The same key leads back.
    if (level) await panel.locator(`[data-key=${level}]`).tap();
  }
  throw new Error(`No key has “${letter}”.`);
}
