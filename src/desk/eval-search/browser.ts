import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import type { Query } from './corpus.ts';

/** What one search gave: addresses in order, and how long it took in the browser, in milliseconds. */
export interface Asked {
  urls: string[];
  relaxed: boolean;
  ms: number;
}

/** Starts Chromium without a window: the system's, or the one that comes with the packages. */
export async function launchChromium(): Promise<Browser> {
  const own = '/usr/bin/chromium';
  const executablePath = existsSync(own)
    ? own
    : await (await import('@sparticuz/chromium')).default.executablePath();
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'];
  return chromium.launch({ executablePath, args });
}

/** Runs work in Chromium, each page with an empty cache. */
export async function withChromium<T>(
  work: (open: (url: string) => Promise<Page>) => Promise<T>,
): Promise<T> {
  const browser = await launchChromium();
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

/** Asks the site's own search, in a page that has loaded nothing yet. */
export function askOurs(
  page: Page,
  lang: string,
  base: string,
  queries: string[],
  limit: number,
): Promise<Asked[]> {
  return page.evaluate(
    async ({ lang, base, queries, limit }) => {
      const { createSearch } = await import(`${location.origin}/client.js`);
      const search = createSearch({ base, lang, fallbacks: [] });
      const answers: Asked[] = [];
      for (const query of queries) {
        const start = performance.now();
        const { results, relaxed } = await search.search(query, { limit });
        const ms = performance.now() - start;
        answers.push({ urls: results.map(({ url }: { url: string }) => url), relaxed, ms });
      }
      return answers;
    },
    { lang, base, queries, limit },
  );
}

/** Asks Pagefind as it comes. */
export function askPlain(page: Page, lang: string, queries: string[]): Promise<Asked[]> {
  return page.evaluate(
    async ({ lang, queries }) => {
      const pagefind = await import(`${location.origin}/plain/${lang}/pagefind.js`);
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
    },
    { lang, queries },
  );
}

export interface Score {
  /** Share of the wanted pages among the first five, over all queries that want some. */
  recall: number;
  /** Mean of 1 / place of the first wanted page. */
  mrr: number;
  /** Pages found that the query may not find, per query. */
  outside: number;
  /** Pages found for queries that must find nothing. */
  false: number;
  /** Queries that fell short, for the reader. */
  short: string[];
}

export function score(
  queries: readonly Query[],
  answers: readonly Asked[],
  idOf: (url: string) => string,
): Score {
  const sum: Score = { recall: 0, mrr: 0, outside: 0, false: 0, short: [] };
  const wanting = queries.filter(({ best }) => best.length).length;
  queries.forEach(({ q, best, expect }, i) => {
    const ids = (answers[i]?.urls ?? []).map(idOf);
    if (!best.length) {
      sum.false += ids.length;
      return;
    }
    const met = best.filter((id) => ids.slice(0, 5).includes(id)).length / Math.min(5, best.length);
    const first = ids.findIndex((id) => best.includes(id));
    sum.recall += met / wanting;
    sum.mrr += first < 0 ? 0 : 1 / (first + 1) / wanting;
    sum.outside += ids.filter((id) => !expect.includes(id)).length / wanting;
    if (met < 1) sum.short.push(`${q} (${Math.round(met * 100)} %)`);
  });
  return sum;
}
