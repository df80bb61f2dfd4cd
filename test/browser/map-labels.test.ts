import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { openBrowser } from '../../src/desk/browser.ts';
import { expectClear, mapsOf } from './map-labels-pages.ts';

describe('names on a map of many places', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  // Each language with few and with many: test/long.
  it.each(mapsOf('sample'))('cover nothing, in %s of %i places', (lang, count) =>
    expectClear(browser, lang, count),
  );
});
