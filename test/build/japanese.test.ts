import { copyFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from '../browser.ts';
import { commonCache } from '../support/build-once.ts';
import { buildProvince, fixtures, root } from '../support/build-province.ts';
import { brokenLinks } from '../support/links.ts';
import { parsePages } from '../support/parsed-pages.ts';
import { addressesOf } from '../support/site.ts';
import { htmlFaults } from '../support/valid-html.ts';

describe('a language more', () => {
  const outDir = join(inject('builds'), 'japanese');
  let browser: Browser;
  let outcome: Awaited<ReturnType<typeof buildProvince>>;

  beforeAll(async () => {
    const [contentDir, localesDir] = [`${outDir}.content`, `${outDir}.locales`];
    cpSync(join(fixtures, 'one-record'), contentDir, { recursive: true });
    const file = join(contentDir, 'province.yaml');
    const before = readFileSync(file, 'utf8');
    writeFileSync(file, before.replace('  - tag: vi\n', '  - tag: vi\n  - tag: ja\n'));
    expect(readFileSync(file, 'utf8').split('\n')).toHaveLength(before.split('\n').length + 1);
    mkdirSync(localesDir);
    cpSync(join(root, 'locales'), localesDir, { recursive: true });
    copyFileSync(join(fixtures, 'japanese', 'ja.json'), join(localesDir, 'ja.json'));
    [outcome, browser] = await Promise.all([
      buildProvince({ contentDir, localesDir, outDir, cacheDir: commonCache() }),
      openBrowser(),
    ]);
  });
  afterAll(() => browser?.close());

  it('takes one line of province.yaml and one file of words', () => {
    expect(outcome.stderr).toBe('');
    expect(outcome.code).toBe(0);
    const pages = addressesOf(outDir);
    const own = (lang: string) =>
      pages.filter((page) => page.startsWith(`/${lang}/`)).map((page) => page.slice(lang.length + 1));
    expect(own('ja')).toEqual(own('vi'));
    expect(own('ja')).toContain('/places/lang-gom-ben-ghe/');
  });

  it('stands in the chooser and in the switch by its own name', async () => {
    const names = await parsePages(browser, outDir, ['/', '/vi/places/', '/ja/places/'], (document) =>
      [...document.querySelectorAll('main a[hreflang], header a[hreflang]')].map((link) => [
        link.getAttribute('href'),
        link.getAttribute('lang'),
        (link.querySelector('strong') ?? link).textContent?.trim(),
      ]),
    );
    expect(names.get('/')).toContainEqual(['/ja/', 'ja', '日本語']);
    expect(names.get('/vi/places/')).toContainEqual(['/ja/places/', 'ja', '日本語']);
    expect(names.get('/ja/places/')).toContainEqual(['/vi/places/', 'vi', 'Tiếng Việt']);
  });

  it('has its words on every page, and Vietnamese ones marked where nothing is translated', async () => {
    const pages = await parsePages(browser, outDir, ['/ja/places/lang-gom-ben-ghe/'], (document) => ({
      lang: document.documentElement.lang,
      share: document.querySelector('.share h2')?.textContent,
      title: document.querySelector('h1')?.getAttribute('lang'),
      notice: document.querySelector('.translation-notice')?.textContent ?? '',
    }));
    const [page] = pages.values();
    expect(page).toMatchObject({ lang: 'ja', share: 'このページを共有', title: 'vi' });
    expect(page?.notice).toContain('ベトナム語');
  });

  it('keeps the whole site valid and without broken links', async () => {
    expect(htmlFaults(outDir)).toEqual([]);
    expect(await brokenLinks(browser, outDir, 'https://song-gio.example')).toEqual([]);
  });
});
