import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { axeFaultsOfSlides, builtWall, FORMS, formFaults, WALLS, wallFaults } from '../browser/led-slides.ts';
import { openBrowser } from '../browser.ts';
import { buildProvince, fixtures } from '../support/build-province.ts';
import { hashesOf } from '../support/site.ts';

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

it('axe finds nothing on any kind of slide in any language', async () => {
  expect((await axeFaultsOfSlides(browser, dir, 'whole')).faults).toEqual([]);
});

it('the LED wall of a gate is the same to the byte when built again, with the pictures of its slides', async () => {
  const [first, second] = await Promise.all(
    ['led-once', 'led-twice'].map(async (name) => {
      const outDir = join(inject('builds'), name);
      const contentDir = join(fixtures, 'led-gate');
      const { code } = await buildProvince({ contentDir, outDir, args: ['--led', 'cua-khau-ben-ghe'] });
      expect(code).toBe(0);
      return hashesOf(outDir);
    }),
  );
  expect(second).toEqual(first);
});
