import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Served } from '../../src/desk/eval-search/serve.ts';
import { openBrowser } from '../browser.ts';
import { serveSearchPages } from './search-page.ts';
import { smallIndex } from './small-index.ts';

let index: Awaited<ReturnType<typeof smallIndex>>;
let served: Served;
let browser: Browser;
let page: Page;
const refused: string[] = [];

beforeAll(async () => {
  index = await smallIndex();
  served = await serveSearchPages(index.folder, ['vi', 'lo', 'zh']);
  browser = await openBrowser();
}, 60_000);
afterAll(async () => {
  await browser.close();
  served.close();
  await index.remove();
});
beforeEach(async () => {
  await page?.context().close();
  page = await (await browser.newContext()).newPage();
  refused.length = 0;
  page.on('console', (message) => message.type() === 'error' && refused.push(message.text()));
  page.on('pageerror', (error) => refused.push(String(error)));
});

const open = (path: string) => page.goto(`${served.origin}/${path}`);
const type = (text: string) => page.locator('#q').pressSequentially(text, { delay: 10 });
const status = () => page.locator('[role="status"]');
const links = () => page.locator('.search-results .search-link');

describe('the search element', { timeout: 30_000 }, () => {
  test('answers as one types, with highlights, count and address', async () => {
    await open('lo.html');
    await type('ຫົວພັນ');
    // The first letters alone find two pages too; the last answer is the one that marks the whole word.
    await page
      .locator('.search-excerpt mark')
      .filter({ hasText: /^ຫົວພັນ$/ })
      .first()
      .waitFor();
    expect(await status().textContent()).toContain('2 pages');
    expect(await links().allTextContents()).toContain('ດ່ານສາກົນນາແມວ');
    expect(new URL(page.url()).searchParams.get('q')).toBe('ຫົວພັນ');
    expect(refused).toEqual([]);
  });

  test('leads to the section that holds the words', async () => {
    await open('vi.html?q=khach+san');
    const section = page.locator('.search-section-link').first();
    await section.waitFor();
    expect(await section.getAttribute('href')).toBe('/vi/places/sam-son/#s1');
  });

  test('says in which language the pages are when it turned to another', async () => {
    await open('lo.html?q=electronic+visa');
    await status().filter({ hasText: 'in English' }).waitFor();
    expect(await page.locator('.search-result').first().getAttribute('lang')).toBe('en');
    expect(await links().first().getAttribute('lang')).toBe('en');
  });

  test('says so when no page has all the words, and offers near titles when none has any', async () => {
    await open('vi.html?q=ruộng+bậc+thang+sapa');
    await status().filter({ hasText: 'Not all words' }).waitFor();
    await page.locator('#q').fill('khuditchlamkn');
    await status().filter({ hasText: 'Nothing for “khuditchlamkn”' }).waitFor();
    expect(await page.locator('.search-suggestions a').first().textContent()).toBe('Khu di tích Lam Kinh');
  });

  test('shows another spelling, and what was typed when that is asked for, which the address keeps', async () => {
    await open('vi.html?q=samf+sown');
    const link = page.getByRole('link', { name: 'Search instead for samf sown' });
    await link.waitFor();
    expect(await page.locator('.search-note bdi').first().textContent()).toBe('Sầm Sơn');
    await link.click();
    await status().filter({ hasText: 'Nothing for “samf sown”' }).waitFor();
    expect(new URL(page.url()).searchParams.get('exact')).toBe('1');
    await page.locator('#q').fill('samf sown ');
    await link.waitFor();
    expect(new URL(page.url()).searchParams.has('exact')).toBe(false);
  });

  test('finds traditional characters, which load their table', async () => {
    await open('zh.html?q=簽證');
    await links().first().waitFor();
    expect(await links().first().textContent()).toBe('签证与健康');
  });

  test('offers the values that have results, with how many, and keeps the chosen ones in the address', async () => {
    await open('vi.html?q=Thanh+Hóa&kind=food');
    await status().filter({ hasText: 'Nothing with these filters' }).waitFor();
    const food = page.getByLabel('food');
    expect(await food.isChecked()).toBe(true);
    expect(await page.getByLabel('news').isVisible()).toBe(false);
    const place = page.getByLabel('place');
    const count = Number(await page.locator('label:has([value="place"]) .search-filter-count').textContent());
    await page.getByRole('button', { name: 'Clear all' }).click();
    await status()
      .filter({ hasText: `${count} pages` })
      .waitFor();
    expect([await food.isVisible(), new URL(page.url()).searchParams.has('kind')]).toEqual([false, false]);
    await place.check();
    await expect.poll(() => new URL(page.url()).searchParams.getAll('kind')).toEqual(['place']);
    expect(await page.locator('nav a').getAttribute('href')).toContain('kind=place');
  });

  test('lists the pages of a filter by name where no words are asked', async () => {
    await open('vi.html');
    await page.getByLabel('place').check();
    await links().nth(2).waitFor();
    const titles = await links().allTextContents();
    expect(titles).toEqual(titles.toSorted(new Intl.Collator('vi').compare));
  });

  test('has focus in its field on arrival, but not where the address asks already', async () => {
    const focused = () => page.evaluate(() => document.activeElement?.id);
    await open('vi.html');
    expect(await focused()).toBe('q');
    await open('vi.html?q=hồ');
    await links().first().waitFor();
    expect(await focused()).toBe('');
  });

  test('the back button brings query and results back', async () => {
    await open('vi.html');
    await type('nem chua');
    await links().first().waitFor();
    await page.getByText('A page of the A-Z list').click();
    await page.waitForURL('**/away.html');
    await page.goBack();
    await links().first().waitFor();
    expect(await page.locator('#q').inputValue()).toBe('nem chua');
  });

  test('is walked through with the arrow keys, Escape leads back to the field', async () => {
    await open('lo.html?q=ຫົວພັນ');
    await links().first().waitFor();
    await page.locator('#q').focus();
    await page.keyboard.press('ArrowDown');
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    expect(await focused()).toBe(await links().first().textContent());
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('q');
  });

  test('waits for the character where letters are on their way to one', async () => {
    await open('zh.html');
    const input = (isComposing: boolean, value: string) =>
      page.locator('#q').evaluate(
        (field: HTMLInputElement, { isComposing, value }) => {
          field.value = value;
          field.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing }));
        },
        { isComposing, value },
      );
    await input(true, 'shui');
    await page.waitForTimeout(400);
    expect(new URL(page.url()).search).toBe('');
    await input(false, '税');
    await links().first().waitFor();
    expect(await links().first().textContent()).toBe('在清化投资');
  });

  test('says that the search did not load, and works once it does', async () => {
    await open('vi.html');
    await page.route('**/search/vi/**', (route) => route.abort());
    await type('hồ');
    await status().filter({ hasText: 'did not load' }).waitFor();
    await page.unroute('**/search/vi/**');
    await page.keyboard.press('Enter');
    await links().first().waitFor();
  });

  test('asks again by itself when the network is back', async () => {
    await open('vi.html');
    await page.context().setOffline(true);
    await type('hồ');
    await status().filter({ hasText: 'did not load' }).waitFor();
    await page.context().setOffline(false);
    await links().first().waitFor();
  });

  test('asks again when it is told to', async () => {
    await page.route(/\/search\/vi\//, (route) => route.abort());
    await open('vi.html?q=nem+chua');
    const again = page.getByRole('button', { name: 'Try again' });
    await again.waitFor();
    await page.unrouteAll();
    await again.click();
    await links().filter({ hasText: 'Nem chua' }).first().waitFor();
    expect(await again.count()).toBe(0);
  });

  test('goes on without files that the host has no more', async () => {
    await page.route(/\/search\/vi\/index\//, (route) => route.fulfill({ status: 404 }));
    let lost = '';
    await page.route(/\/search\/vi\/fragment\//, (route) => {
      lost ||= route.request().url();
      return lost === route.request().url() ? route.fulfill({ status: 404 }) : route.continue();
    });
    await open('vi.html?q=Thanh+Hóa');
    await links().first().waitFor();
    expect(lost).not.toBe('');
  });

  test('moves to no other host and breaks no rule of the security policy', async () => {
    const hosts = new Set<string>();
    page.on('request', (request) => hosts.add(new URL(request.url()).host));
    await open('zh.html?q=機場');
    await links().first().waitFor();
    expect([...hosts]).toEqual([new URL(served.origin).host]);
    expect(refused).toEqual([]);
  });

  test('leaves the page alone without script: the form goes to the search page', async () => {
    const plain = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await plain.goto(`${served.origin}/vi.html`);
    await plain.locator('#q').fill('hồ');
    await plain.getByRole('button', { name: 'Go' }).click();
    expect(new URL(plain.url()).searchParams.get('q')).toBe('hồ');
    await plain.context().close();
  });
});
