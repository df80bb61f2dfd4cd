import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openBrowser } from '../browser.ts';
import { openAdmin } from '../support/admin-server.ts';

const SAMPLE = join(import.meta.dirname, '../../content');

/** The form over a copy of the sample province, in a browser of its own. */
export async function openForm() {
  const home = mkdtempSync(join(tmpdir(), 'cua-ngo-form-'));
  const dir = join(home, 'content');
  cpSync(SAMPLE, dir, { recursive: true });
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

/** One field in one language's column. */
export const fieldOf = (page: Page, keyPath: string, at = 0) =>
  page.locator(`[data-key-path="${keyPath}"]`).nth(at);

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
