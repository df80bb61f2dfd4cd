import type { Page } from 'playwright-core';
import { openBrowser } from '../browser.ts';

/** What one search gave: addresses in order, and how long it took in the browser, in milliseconds. */
export interface Asked {
  urls: string[];
  relaxed: boolean;
  ms: number;
}

export interface AskInput {
  /** Folder of the indexes, as /search/; of one language for plain Pagefind. */
  base: string;
  lang: string;
  fallbacks: string[];
  queries: string[];
  limit: number;
}

/** Asks the site's own search. Runs in the page, which has loaded nothing yet, so it stands by itself. */
export async function askOurs({ base, lang, fallbacks, queries, limit }: AskInput): Promise<Asked[]> {
  const { createSearch } = await import(`${location.origin}/client.js`);
  const search = createSearch({ base, lang, fallbacks });
  const answers: Asked[] = [];
  for (const query of queries) {
    const start = performance.now();
    const { results, relaxed } = await search.search(query, { limit });
    const ms = performance.now() - start;
    answers.push({ urls: results.map(({ url }: { url: string }) => url), relaxed, ms });
  }
  return answers;
}

/** Asks Pagefind as it comes. Runs in the page. */
export async function askPlain({ base, queries }: AskInput): Promise<Asked[]> {
  const pagefind = await import(`${location.origin}${base}pagefind.js`);
  await pagefind.options({ baseUrl: '/' });
  const answers: Asked[] = [];
  for (const query of queries) {
    const start = performance.now();
    const { results } = await pagefind.search(query);
    const data = await Promise.all(
      results.map((one: { data(): Promise<{ raw_url: string }> }) => one.data()),
    );
    const ms = performance.now() - start;
    answers.push({ urls: data.map(({ raw_url }) => raw_url), relaxed: false, ms });
  }
  return answers;
}

/** Opens a page with an empty cache. */
export type Open = (url: string) => Promise<Page>;

/** Runs work in Chromium. */
export async function withChromium<T>(work: (open: Open) => Promise<T>): Promise<T> {
  const browser = await openBrowser();
  try {
    return await work(async (url) => {
      const page = await (await browser.newContext()).newPage();
      await page.goto(url);
      return page;
    });
  } finally {
    await browser.close();
  }
}
