import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { readPage } from './site.ts';

/** So many answers are held at a time. */
const CHUNK = 60;

/**
 * Reads built pages with Chromium's own parser; nothing of theirs is fetched or run. It gets their texts by their number
 * from a server: handed over by Playwright, they take three times as long as they do to parse.
 * @param read runs in Chromium, so it may use nothing from outside itself; what it gives must survive JSON.
 */
export async function parsePages<T>(
  browser: Browser,
  dir: string,
  addresses: readonly string[],
  read: (document: Document) => T,
): Promise<Map<string, T>> {
  const server = createServer(({ url = '/' }, response) => {
    const address = addresses[Number(url.slice(1))];
    const isAsked = url !== '/' && address !== undefined;
    response.setHeader('Content-Type', isAsked ? 'text/plain; charset=utf-8' : 'text/html');
    response.end(isAsked ? readPage(dir, address) : '<!doctype html><link rel="icon" href="data:,">');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const page = await browser.newPage();
  const results = new Map<string, T>();
  try {
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    for (let from = 0; from < addresses.length; from += CHUNK) {
      const numbers = addresses.slice(from, from + CHUNK).map((_, at) => from + at);
      const values = (await page.evaluate(
        ([source, numbers]) => {
          // A function can be handed over as text only.
          // biome-ignore lint/security/noGlobalEval: the text is this file's own function
          // biome-ignore lint/complexity/noCommaOperator: an indirect call runs in the page's scope, not in this one
          const read = (0, eval)(`(${source})`) as (document: Document) => unknown;
          const readOne = async (number: number) => {
            const text = await (await fetch(`/${number}`)).text();
            return read(new DOMParser().parseFromString(text, 'text/html'));
          };
          return Promise.all(numbers.map(readOne));
        },
        [read.toString(), numbers] as const,
      )) as T[];
      for (const [at, value] of values.entries()) results.set(addresses[from + at] as string, value);
    }
  } finally {
    await page.close();
    server.close();
  }
  return results;
}
