import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFaults } from '../support/axe.ts';
import { LANGUAGES, openSample, type Sample } from './sample.ts';

let sample: Sample;
beforeAll(async () => {
  sample = await openSample();
});
afterAll(() => sample?.close());

const focused = (page: Page) => page.evaluate(() => document.activeElement?.id);

describe('the search page on a phone', () => {
  it('has its results high enough for the keyboard, and keeps its width whatever is typed', async () => {
    const visitor = await sample.visitor({ viewport: { width: 390, height: 740 }, isMobile: true });
    const page = await visitor.newPage();
    for (const lang of LANGUAGES) {
      await page.goto(`/${lang}/search/?q=Sam+Son`);
      const first = page.locator('.search-result').first();
      await first.waitFor();
      const { y = 999, height = 999 } = (await first.boundingBox()) ?? {};
      expect(y, lang).toBeLessThan(256);
      expect(height, lang).toBeLessThan(320);
      await page.locator('#q').fill('x'.repeat(400));
      await page.locator('.search-result').first().waitFor({ state: 'detached' });
      expect(await page.evaluate(() => document.documentElement.scrollWidth), lang).toBe(390);
      expect(new URL(page.url()).searchParams.get('q')).toHaveLength(300);
    }
    expect(await axeFaults(page)).toEqual([]);
    await visitor.close();
  });

  it('says without script what searching needs, in its language, and has the whole list', async () => {
    const visitor = await sample.visitor({ javaScriptEnabled: false });
    const page = await visitor.newPage();
    await page.goto('/lo/search/?q=a');
    const said = page.locator('site-search .search-status');
    expect(await said.isVisible()).toBe(true);
    expect(await said.textContent()).toMatch(/JavaScript[\s\p{Script=Lao}]+/u);
    expect(await page.locator('.search-filters').isVisible()).toBe(false);
    expect(await page.locator('.az a').count()).toBeGreaterThan(50);
    await visitor.close();
  });
});

it('the switch of languages asks the same in the other one', async () => {
  const visitor = await sample.visitor();
  const page = await visitor.newPage();
  await page.goto('/en/search/?q=pu+luong&kind=places');
  await page.locator('.search-result').first().waitFor();
  await page.locator('header .languages a[hreflang=km]').click();
  await page.waitForURL('**/km/search/?*');
  await page.locator('.search-result').first().waitFor();
  expect(await page.locator('#q').inputValue()).toBe('pu luong');
  expect(await page.locator('[name="kind"][value="places"]').isChecked()).toBe(true);
  await visitor.close();
});

describe('the field in the header', () => {
  it('is reached by its keys, answers as one types, and leads to what was chosen', async () => {
    const visitor = await sample.visitor({ viewport: { width: 1280, height: 800 } });
    const page = await visitor.newPage();
    await page.goto('/en/places/', { waitUntil: 'networkidle' });
    // What answers is loaded with the first focus, and Vite's help with loading is no part of any page.
    const loaded = await page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => name),
    );
    const scripts = loaded.map((url) => new URL(url).pathname).filter((path) => path.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(1);
    for (const path of scripts)
      expect(await readFile(join(sample.dir, path), 'utf8'), path).not.toMatch(/listbox|modulepreload/);
    await page.keyboard.press('/');
    expect(await focused(page)).toBe('tim');
    const field = page.locator('#tim');
    await page.keyboard.type('sam son/');
    expect(await field.inputValue()).toBe('sam son/');
    const option = page.getByRole('option', { name: 'Sam Son Beach' });
    await option.waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await option.getAttribute('aria-selected')).toBe('true');
    expect(await field.getAttribute('aria-activedescendant')).toBe(await option.getAttribute('id'));
    expect(await axeFaults(page)).toEqual([]);
    await page.keyboard.press('ArrowUp');
    expect(await field.getAttribute('aria-activedescendant')).toBeNull();
    await page.keyboard.press('Escape');
    expect([await field.getAttribute('aria-expanded'), await field.inputValue()]).toEqual([
      'false',
      'sam son/',
    ]);
    await page.keyboard.press('ArrowDown');
    await option.waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/en/places/sam-son/');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('pu luong');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/en/search/?q=pu+luong');
    await visitor.close();
  });

  it('is not reached by a letter where that is turned off, from page to page', async () => {
    const visitor = await sample.visitor({ viewport: { width: 1280, height: 800 } });
    const page = await visitor.newPage();
    await page.goto('/en/places/');
    await page.locator('.display-settings summary').click();
    await page.locator('[name="keys"][value="off"]').check();
    await page.goto('/en/news/');
    await page.keyboard.press('/');
    expect(await focused(page)).toBe('');
    await page.keyboard.press('Control+k');
    expect(await focused(page)).toBe('tim');
    await visitor.close();
  });

  it('on a phone, which has none, its keys lead to the search page', async () => {
    const visitor = await sample.visitor({ viewport: { width: 390, height: 740 } });
    const page = await visitor.newPage();
    await page.goto('/vi/places/', { waitUntil: 'load' });
    await page.keyboard.press('/');
    await page.waitForURL('**/vi/search/');
    await expect.poll(() => focused(page)).toBe('q');
    await visitor.close();
  });
});
