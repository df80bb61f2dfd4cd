import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { openBrowser } from '../browser.ts';
import { builtKiosk } from '../support/build-kiosk.ts';
import { addressesOf } from '../support/site.ts';

/** Public address of the province. */
export const SITE = 'https://nui-may.example';

/** The kiosk of an invented gate to Cambodia in a province of four languages, with every kind of link that leads outside. */
export let dir: string;
export let browser: Browser;
/** Addresses of all its pages. */
export let pages: string[];

/** Builds it before the tests of a file, unless another has. */
export function useGateKiosk(): void {
  beforeAll(async () => {
    [dir, browser] = await Promise.all([builtKiosk('border-gate', 'cua-may'), openBrowser()]);
    pages = addressesOf(dir);
  });
  afterAll(() => browser?.close());
}
