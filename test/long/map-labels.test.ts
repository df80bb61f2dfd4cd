import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, it } from 'vitest';
import { openBrowser } from '../../src/desk/browser.ts';
import { expectClear, mapsOf } from '../browser/map-labels-pages.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

it.each(mapsOf('whole'))('names cover nothing on a map in %s of %i places', (lang, count) =>
  expectClear(browser, lang, count),
);
