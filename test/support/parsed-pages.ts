import type { Browser } from 'playwright-core';
import { readPage } from './site.ts';

const CHUNK = 60;

/**
 * Reads built pages with Chromium's own parser; nothing of theirs is fetched or run.
 * @param read runs in Chromium, so it may use nothing from outside itself; what it gives must survive JSON.
 */
export async function parsePages<T>(
  browser: Browser,
  dir: string,
  addresses: readonly string[],
  read: (document: Document) => T,
): Promise<Map<string, T>> {
  const page = await browser.newPage();
  const results = new Map<string, T>();
  for (let at = 0; at < addresses.length; at += CHUNK) {
    const some = addresses.slice(at, at + CHUNK);
    const texts = some.map((address) => readPage(dir, address));
    const source = read.toString();
    const values = (await page.evaluate(
      ([source, texts]) => {
        // A function can be handed over as text only.
        // biome-ignore lint/security/noGlobalEval: the text is this file's own function
        // biome-ignore lint/complexity/noCommaOperator: an indirect call runs in the page's scope, not in this one
        const read = (0, eval)(`(${source})`) as (document: Document) => unknown;
        return texts.map((text) => read(new DOMParser().parseFromString(text, 'text/html')));
      },
      [source, texts] as const,
    )) as T[];
    for (const [index, address] of some.entries()) results.set(address, values[index] as T);
  }
  await page.close();
  return results;
}
