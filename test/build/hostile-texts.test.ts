import { readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from '../browser.ts';
import { commonCache } from '../support/build-once.ts';
import { buildProvince } from '../support/build-province.ts';
import { HOSTILE, hostileProvince } from '../support/hostile-province.ts';
import { translation } from '../support/province.ts';
import { filesOf } from '../support/site.ts';
import { openSite } from '../support/site-in-browser.ts';

/** The guard refuses this, and so does the compiler: a page of it cannot be built. */
const BROKEN = translation('translation: { status: draft }', 'Xin { chào <b');

const OUTPUTS = {
  site: {},
  kiosk: { env: { KIOSK: 'gates-0' } },
  led: { args: ['--led', 'gates-0', '--no-png'] },
};
type Output = keyof typeof OUTPUTS;

let browser: Browser;
let page: Page;
let texts: number;
const folder = (output: Output) => join(inject('builds'), `hostile-${output}`);

beforeAll(async () => {
  const province = await hostileProvince({
    // Neither is shown, so neither is compiled.
    'pages/pages-1/index.en.md': undefined,
    'pages/pages-1/index.en.mdx': BROKEN,
    'pages/pages-1/index.fr.mdx': BROKEN,
  });
  texts = province.texts;
  for (const [output, request] of Object.entries(OUTPUTS)) {
    const outDir = folder(output as Output);
    const outcome = await buildProvince({
      contentDir: province.dir,
      outDir,
      cacheDir: commonCache(),
      ...request,
    });
    if (outcome.code !== 0) throw new Error(`${output}:\n${outcome.stdout}\n${outcome.stderr}`);
  }
  rmSync(dirname(province.dir), { recursive: true, force: true });
  browser = await openBrowser();
  page = await browser.newPage();
});
afterAll(() => browser?.close());

const read = (output: Output, file: string) => readFileSync(join(folder(output), file), 'utf8');

/** What a text has become in a document of Chromium's own parser; nothing of the document runs. */
const parsed = (text: string, type: 'text/html' | 'application/xml' | 'image/svg+xml') =>
  page.evaluate(
    ([text, type]) => {
      const document = new DOMParser().parseFromString(text, type);
      const all = [...document.querySelectorAll('*')];
      return {
        // A quote that ends an attribute leaves attributes with such names.
        broken: all
          .filter((one) => [...one.attributes].some(({ name }) => name === 'data-x' || /["'<>&]/.test(name)))
          .map((one) => one.outerHTML.slice(0, 200)),
        faults: [...document.querySelectorAll('parsererror')].map((one) => one.textContent),
        scripts: all
          .filter((one) => one.localName === 'script' && one.textContent?.trim())
          .map((one) => [one.getAttribute('type'), one.textContent] as const),
        text: document.documentElement.textContent ?? '',
      };
    },
    [text, type] as const,
  );

describe.each(Object.keys(OUTPUTS) as Output[])('a province whose every text is hostile, as %s', (output) => {
  it('has no element and no attribute of a text in any page', async () => {
    const pages = filesOf(folder(output)).filter((file) => file.endsWith('.html'));
    const shown = new Set<string>();
    for (const file of pages) {
      const { broken, scripts, text } = await parsed(read(output, file), 'text/html');
      expect(broken, file).toEqual([]);
      for (const [type, script] of scripts) {
        expect(['application/json', 'application/ld+json'], file).toContain(type);
        expect(() => JSON.parse(script ?? ''), file).not.toThrow();
      }
      for (const [, number] of text.replace(/[\u200B\s]+/g, ' ').matchAll(/<b data-x>"'& (\d+)/g))
        shown.add(number as string);
    }
    // That it was put there at all: nearly every text of the facts and words stands on some page.
    expect(shown.size).toBeGreaterThan({ site: texts / 2, kiosk: texts / 4, led: 10 }[output]);
  });

  it('has none in any other file of text', async () => {
    for (const file of filesOf(folder(output))) {
      if (/\.(?:xml|svg)$/.test(file)) {
        const { broken, faults } = await parsed(read(output, file), 'application/xml');
        expect({ broken, faults }, file).toEqual({ broken: [], faults: [] });
      }
      if (/\.json$/.test(file)) expect(() => JSON.parse(read(output, file)), file).not.toThrow();
      if (/\.(?:js|css)$/.test(file)) expect(read(output, file), file).not.toContain('data-x>');
    }
  });
});

it('is found by the search as it was written, titles and excerpts', async () => {
  for (const output of ['site', 'kiosk'] as const) {
    const site = await openSite(folder(output));
    try {
      const visitor = await (await site.visitor()).newPage();
      await visitor.goto('/vi/search/?q=data');
      const first = visitor.locator('.search-result').first();
      await first.waitFor();
      expect(await first.textContent(), output).toContain('<b data-x>"\'&');
      expect(await visitor.locator('.search-excerpt').count(), output).toBeGreaterThan(0);
      expect(await visitor.locator('[data-x]').count(), output).toBe(0);
    } finally {
      await site.close();
    }
  }
});

it('would have been found if it had not been escaped', async () => {
  for (const text of [
    `<p>${HOSTILE}</p>`,
    `<p title="${HOSTILE}"></p>`,
    `<svg><title>${HOSTILE}</title></svg>`,
  ])
    expect((await parsed(text, 'text/html')).broken, text).not.toEqual([]);
});
