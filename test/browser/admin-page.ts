import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { openBrowser } from '../browser.ts';
import { openAdmin } from '../support/admin-server.ts';

const SAMPLE = join(import.meta.dirname, '../../content');

/** The form over a copy of the sample province, in a browser of its own. @param more texts by their paths. */
export async function openForm(more: Record<string, string> = {}) {
  const home = mkdtempSync(join(tmpdir(), 'cua-ngo-form-'));
  const dir = join(home, 'content');
  cpSync(SAMPLE, dir, { recursive: true });
  for (const [path, text] of Object.entries(more)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
  const [server, browser] = await Promise.all([openAdmin(dir, join(home, 'cache')), openBrowser()]);
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-US' });
  const page = await context.newPage();
  const foreign: string[] = [];
  const complaints: string[] = [];
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${server.url}/`) && !/^(?:blob|data):/.test(url)) foreign.push(url);
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  return {
    ...{ dir, server, page, foreign, complaints },
    /** Opens a record or a file of the province: `places/pu-luong`, `tinh/terms`. */
    async open(address: string) {
      const [collection, name] = address.split('/');
      const entry = collection === 'tinh' ? name : `${name}/index`;
      await page.goto(`${server.url}/admin/#/collections/${collection}/entries/${entry}`);
      await saveButton(page).waitFor({ timeout: 60_000 });
    },
    async close() {
      await Promise.all([browser.close(), server.close()]);
      rmSync(home, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

export type Form = Awaited<ReturnType<typeof openForm>>;

/** A field in a language's column, scrolled to: the form makes only those that are looked at. */
export async function fieldOf(page: Page, keyPath: string, lang = 'vi'): Promise<Locator> {
  const pane = page.locator(`.pane[data-locale="${lang}"]`);
  const field = pane.locator(`[data-key-path="${keyPath}"]`).first();
  const body = pane.locator('.wrapper > .content').first();
  await body.waitFor();
  for (let pass = 0; pass < 3 && (await field.count()) === 0; pass++) {
    await body.evaluate((element) => element.scrollTo(0, 0));
    while ((await field.count()) === 0 && (await body.evaluate(scrolled)));
  }
  await field.scrollIntoViewIfNeeded();
  return field;
}

/** Looks at the next part. @returns false at the end. */
async function scrolled(element: Element): Promise<boolean> {
  const before = element.scrollTop;
  element.scrollBy(0, 300);
  const painted = () => new Promise((done) => requestAnimationFrame(done));
  await painted();
  await painted();
  return element.scrollTop > before;
}

export const saveButton = (page: Page) => page.getByRole('button', { name: /^Lưu/ }).first();

/** Saves, and waits until the form has gone back to its list. */
export async function save(page: Page): Promise<void> {
  await saveButton(page).click();
  await page.waitForURL(/#\/collections\/[a-z]+$/, { timeout: 30_000 });
}

/** Texts of a content folder by their paths. */
export function textsOf(dir: string): Map<string, string> {
  const paths = readdirSync(dir, { recursive: true }).map(String);
  return new Map(
    paths
      .filter((path) => /\.(?:mdx?|ya?ml)$/.test(path) && statSync(join(dir, path)).isFile())
      .map((path) => [path.replaceAll('\\', '/'), readFileSync(join(dir, path), 'utf8')]),
  );
}

/** What is other now, by file: lines that went, and lines that came. */
export function difference(
  before: Map<string, string>,
  after: Map<string, string>,
): Record<string, string[]> {
  const changed: Record<string, string[]> = {};
  for (const path of new Set([...before.keys(), ...after.keys()])) {
    const [was = '', is = ''] = [before.get(path), after.get(path)];
    if (was === is) continue;
    const [former, now] = [was.split('\n'), is.split('\n')];
    changed[path] = [
      ...former.filter((line, at) => now[at] !== line).map((line) => `-${line}`),
      ...now.filter((line, at) => former[at] !== line).map((line) => `+${line}`),
    ];
  }
  return changed;
}
