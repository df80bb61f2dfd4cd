import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { builtWall, FORMS, formFaults, WALLS, wallFaults } from '../browser/led-slides.ts';
import { openBrowser } from '../browser.ts';

let dir: string;
let browser: Browser;
beforeAll(async () => {
  [dir, browser] = await Promise.all([builtWall(), openBrowser()]);
});
afterAll(() => browser?.close());

it.each(['landscape', 'portrait'] as const)('every slide of the LED wall has room in %s', async (form) => {
  const page = await browser.newPage({ viewport: FORMS[form], reducedMotion: 'reduce' });
  expect(await formFaults(page, dir, 'whole', form)).toEqual([]);
});

it.each(WALLS)('every slide of the LED wall has room on a wall of $width x $height', async (viewport) => {
  const page = await browser.newPage({ viewport, reducedMotion: 'reduce' });
  expect(await wallFaults(page, dir, 'whole', viewport)).toEqual([]);
});
