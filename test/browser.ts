import type { Browser } from 'playwright-core';
import { openBrowser as open } from '../src/desk/browser.ts';

/**
 * The window itself is a small one: pages are laid out, and asked for their pictures and the density of their screen,
 * as their context says, but without a graphics card showing what nobody sees takes a quarter of all time.
 */
const UNSEEN = '--force-device-scale-factor=0.25';

/** For a test that measures what is painted, as how far it moves: of a whole pixel in a small window a quarter is seen. */
export const SEEN = '--force-device-scale-factor=1';

/** Chromium for a test. @param more further switches. */
export const openBrowser = (more: string[] = []): Promise<Browser> => open([UNSEEN, ...more]);
