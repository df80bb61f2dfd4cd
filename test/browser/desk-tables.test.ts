import { readFileSync, writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFaults } from '../support/axe.ts';
import { type DeskWindow, openDeskWindow } from './desk-window.ts';

let opened: DeskWindow;
let page: Page;
/** The desk checks content meanwhile. */
const SOON = { timeout: 20_000 };

const read = (path: string) => readFileSync(opened.content(path), 'utf8');
const isWide = () => page.evaluate(() => document.documentElement.scrollWidth > innerWidth);

beforeAll(async () => {
  const viewport = { width: 1366, height: 768 };
  opened = await openDeskWindow({ copied: ['province.yaml', 'interface', 'theme'], viewport });
  ({ page } = opened);
});
afterAll(() => opened?.close());

describe('the desk', () => {
  it('words the interface by the keyboard alone, and keeps what is typed until it is right', async () => {
    await page.goto(`${opened.desk.url}/loi-van`);
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
    await page.goto(`${opened.desk.url}/mau-sac`);
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
    writeFileSync(opened.content('theme/theme.css'), before.replace('#23211c', '#000000'));
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
    expect(opened.complaints.filter((text) => !/status of (?:400|409)/.test(text))).toEqual([]);
  });
});
