import type { Browser } from 'playwright-core';
import { openBrowser as open } from '../src/desk/browser.ts';

/**
 * The window itself is a small one: pages are laid out, and asked for their pictures and the density of their screen,
 * as their context says, but without a graphics card showing what nobody sees takes a quarter of all time.
 */
const UNSEEN = '--force-device-scale-factor=0.25';

/** For a test that measures what is painted, as how far it moves: the window is a usual one. */
export const SEEN = '--force-device-scale-factor=1';

/** Chromium for a test. @param more further switches. */
export const openBrowser = (more: string[] = []): Promise<Browser> =>
  open(more.includes(SEEN) ? more.filter((one) => one !== SEEN) : [UNSEEN, ...more]);
