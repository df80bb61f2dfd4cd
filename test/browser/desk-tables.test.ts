import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readEnvironment } from '../../src/desk/environment.ts';
import { type OpenDesk, openDesk } from '../../src/desk/web/open-desk.ts';
import { openBrowser } from '../browser.ts';
import { axeFaults } from '../support/axe.ts';

const root = resolve(import.meta.dirname, '..', '..');

let folder: string;
let desk: OpenDesk;
let browser: Browser;
let page: Page;
/** The desk checks content meanwhile. */
const SOON = { timeout: 20_000 };
const complaints: string[] = [];

const file = (path: string) => join(folder, 'content', path);
const read = (path: string) => readFileSync(file(path), 'utf8');
const isWide = () => page.evaluate(() => document.documentElement.scrollWidth > innerWidth);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cua-ngo-desk-'));
  // Records would only be checked after each save.
  for (const path of ['province.yaml', 'interface', 'theme'])
    cpSync(join(root, 'content', path), file(path), { recursive: true });
  const variables = { CACHE_DIR: join(folder, 'cache'), OUT_DIR: join(folder, 'dist') };
  const environment = readEnvironment(variables, { root, home: folder, now: new Date() });
  [desk, browser] = await Promise.all([
    openDesk({
      environment: { ...environment, port: 0 },
      isPractice: false,
      version: '0',
      ended: () => undefined,
    }),
    openBrowser(),
  ]);
  page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(desk.newAddress());
  await page.waitForURL(`${desk.url}/`);
});
afterAll(async () => {
  await Promise.all([browser?.close(), desk?.close()]);
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
});

describe('the desk', () => {
  it('words the interface by the keyboard alone, and keeps what is typed until it is right', async () => {
    await page.goto(`${desk.url}/loi-van`);
    await page.locator('#words table').waitFor();
    expect(await axeFaults(page)).toEqual([]);
    expect(await isWide()).toBe(false);
    const before = read('interface/lo.yaml');
    await page.getByRole('searchbox').fill('tat ca: ');
    const button = page.locator('[id="way.all lo"]');
    await button.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('<b>ທັງໝົດ</b>');
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Lưu' }).press('Enter');
    await expect
      .poll(() => page.locator('dialog .fault').textContent(), SOON)
      .toContain('thiếu chỗ điền {{name}}');
    expect(read('interface/lo.yaml')).toBe(before);
    await page.locator('dialog textarea').press('End');
    await page.keyboard.type(' {{name}}');
    await page.getByRole('button', { name: 'Lưu' }).press('Enter');
    await expect.poll(() => button.textContent(), SOON).toBe('<b>ທັງໝົດ</b> {{name}}');
    expect(read('interface/lo.yaml')).toBe(`${before}way:\n  all: <b>ທັງໝົດ</b> {{name}}\n`);
    expect(await button.evaluate((node) => node === document.activeElement)).toBe(true);
    await page.getByLabel('Hiện').selectOption('own');
    await button.press('Enter');
    await page.getByRole('button', { name: 'Dùng lời của máy' }).press('Enter');
    await expect.poll(() => page.locator('#words tbody tr').count(), SOON).toBe(0);
    expect(read('interface/lo.yaml')).toBe(before);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await isWide()).toBe(false);
    await page.setViewportSize({ width: 1366, height: 768 });
  });

  it('shows how colours look and are read, saves none that is not, and one that is', async () => {
    await page.goto(`${desk.url}/mau-sac`);
    const ink = page.locator('[name=raw-ink]');
    await page.locator('.colour li').first().waitFor();
    expect(await axeFaults(page)).toEqual([]);
    expect(await isWide()).toBe(false);
    const before = read('theme/theme.css');
    await ink.fill('#9a9a9a');
    await expect.poll(() => page.locator('#fault').textContent(), SOON).toContain('khó đọc');
    expect(await page.locator('#save').isDisabled()).toBe(true);
    const heading = page.locator('.sample[data-scheme=light] h3');
    expect(await heading.evaluate((node) => getComputedStyle(node).color)).toBe('rgb(154, 154, 154)');
    // Another window has saved one meanwhile.
    writeFileSync(file('theme/theme.css'), before.replace('#23211c', '#000000'));
    await ink.fill('#101010');
    await page.locator('#save:enabled').press('Enter');
    await expect.poll(() => page.locator('#fault').textContent(), SOON).toContain('nay là #000000');
    expect(await ink.inputValue()).toBe('#101010');
    await page.locator('#save:enabled').press('Enter');
    await expect.poll(() => page.locator('#said').textContent(), SOON).toBe('Đã lưu.');
    expect(read('theme/theme.css')).toBe(before.replace('#23211c', '#101010'));
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await isWide()).toBe(false);
  });

  it('has nothing of which the browser complains', () => {
    expect(complaints.filter((text) => !/400|409/.test(text))).toEqual([]);
  });
});
