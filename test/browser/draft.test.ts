import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser } from '../browser.ts';
import { type Draft, openDraft } from '../support/draft.ts';
import { FACTS, place, provinceFolder, provinceYaml, translation } from '../support/province.ts';

const PAGE = '/vi/pages/cau-chuyen/';
const composed = (body: string) =>
  `---\ntitle: Câu chuyện\nsummary: Kể lại.\n${FACTS.replace('type: beach', 'topic: history')}\n---\n${body}`;

let dir: string;
let draft: Draft;
let browser: Browser;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  dir = provinceFolder({
    'province.yaml': provinceYaml(['vi', 'en']),
    'places/bai-mau/index.vi.md': place('', 'Bãi dài.\n\n## Lối ra'),
    'pages/cau-chuyen/index.vi.mdx': composed(
      '<Note title="Nhớ">\n\nLời đầu ([bãi](places/bai-mau#loi-ra)).\n\n</Note>',
    ),
    'pages/cau-chuyen/index.en.mdx': translation('translation: { status: draft }', 'Broken { here <b'),
    'pages/cau-chuyen/index.fr.mdx': translation('translation: { status: draft }', 'Broken { here <b'),
  });
  [draft, browser] = await Promise.all([openDraft(dir, join(dir, '..', 'cache')), openBrowser()]);
  page = await browser.newPage();
  page.on('console', (message) => {
    const { url } = message.location();
    // The index is made of built pages.
    if (['error', 'warning'].includes(message.type()) && !url.endsWith('/pagefind-entry.json'))
      complaints.push(`${message.text()} ${url}`);
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
});
afterAll(async () => {
  await Promise.all([draft?.close(), browser?.close()]);
  rmSync(join(dir, '..'), { recursive: true, force: true });
});

/** What Chromium and Playwright say of a navigation that another one, a reload after an edit, has cut off. */
const CUT_OFF = /ERR_ABORTED|interrupted by another navigation/;

/**
 * Opens an address; a reload after an edit may cut in.
 * @param until `networkidle`: until the page can be told of edits.
 */
async function open(address: string, until: 'load' | 'networkidle' = 'load'): Promise<void> {
  for (;;) {
    try {
      await page.goto(draft.url + address, { waitUntil: until });
      return;
    } catch (error) {
      if (!CUT_OFF.test(String(error))) throw error;
    }
  }
}
const edit = (path: string, text: string) => writeFileSync(join(dir, path), text);
const bodyText = () => page.locator('.body').textContent();

it('shows pages with their styles, without a complaint of the browser', async () => {
  for (const address of ['/', '/vi/', '/vi/places/bai-mau/', '/vi/search/', PAGE]) {
    await open(address, 'networkidle');
    expect(await page.evaluate(() => getComputedStyle(document.body).marginTop), address).toBe('0px');
  }
  expect(await page.locator('.note-title').textContent()).toBe('Nhớ');
  const inText = page.locator('.note a');
  expect(await inText.getAttribute('href')).toBe('/vi/places/bai-mau/#loi-ra');
  expect(await inText.locator('..').textContent()).toBe('Lời đầu (bãi).');
  expect(complaints).toEqual([]);
});

it('sends the policy of the built site, with styles of its own and its own socket', async () => {
  const { headers } = await fetch(`${draft.url}${PAGE}`);
  expect(headers.get('content-security-policy')).toBe(
    `default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; connect-src 'self' ${draft.url.replace('http', 'ws')}`,
  );
});

it('runs no script that stands in a page', async () => {
  await open(PAGE);
  const ran = await page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'document.documentElement.dataset.ran = "script"';
    const image = document.createElement('template');
    image.innerHTML = '<img src="data:," onerror="document.documentElement.dataset.ran = \'handler\'">';
    document.body.append(script, image.content);
    await new Promise((done) => setTimeout(done, 300));
    return document.documentElement.dataset['ran'];
  });
  expect(ran).toBeUndefined();
  complaints.length = 0;
});

it('shows an edited page by itself', async () => {
  await open(PAGE, 'networkidle');
  edit('pages/cau-chuyen/index.vi.mdx', composed('<Note title="Nhớ">\n\nLời sau.\n\n</Note>'));
  await expect.poll(bodyText, { timeout: 20_000 }).toContain('Lời sau.');
  edit('places/bai-mau/index.vi.md', place('', 'Bãi ngắn.'));
  await open('/vi/places/bai-mau/');
  await expect.poll(bodyText, { timeout: 20_000 }).toContain('Bãi ngắn.');
});

it('shows by itself what is edited outside of records', async () => {
  await open('/vi/places/bai-mau/', 'networkidle');
  edit('province.yaml', provinceYaml(['vi', 'en']).replace('Tỉnh Mẫu', 'Tỉnh Thử'));
  await expect.poll(() => page.title(), { timeout: 20_000 }).toContain('Tỉnh Thử');
  expect(complaints).toEqual([]);
});

it('runs nothing that is written into a page while it is shown, and says where it stands', async () => {
  const mark = join(dir, 'ran');
  const code = `{process.getBuiltinModule('fs').writeFileSync(${JSON.stringify(mark)}, '')}`;
  const hostile = [
    code,
    `Xin :x[${code}] chào`,
    `Xin \u1fef${code}\u1fef chào`,
    `Xin :x{a=${code.slice(1, -1)}}`,
  ];
  await open(PAGE);
  for (const body of hostile) {
    const before = draft.said().length;
    edit('pages/cau-chuyen/index.vi.mdx', composed(`Một đoạn.\n\n${body}`));
    edit('pages/cau-chuyen/index.en.mdx', translation('translation: { status: draft }', body));
    await expect
      .poll(() => draft.said().slice(before), { timeout: 20_000 })
      .toMatch(/index\.vi\.mdx[\s\S]*Dòng 12/);
    await open(PAGE);
    expect(await bodyText()).toContain('Lời sau.');
    for (const file of ['pages/cau-chuyen/index.vi.mdx', 'pages/cau-chuyen/index.en.mdx']) {
      const asked = await fetch(`${draft.url}/@fs${join(dir, file)}?import`);
      expect(asked.ok, file).toBe(false);
    }
  }
  expect(existsSync(mark)).toBe(false);
});
