import { existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withPagePictures } from '../../src/desk/exchange/page-pictures.ts';
import { recordPicture } from '../../src/desk/exchange/record-picture.ts';
import { temporaryFolder } from '../desk/temporary.ts';
import { axeFaults } from '../support/axe.ts';
import { filled, PROVINCE } from '../support/exchange-files.ts';
import { provinceFolder } from '../support/province.ts';
import { type DeskWindow, openDeskWindow } from './desk-window.ts';

let opened: DeskWindow;
let page: Page;

const province = provinceFolder(PROVINCE);

beforeAll(async () => {
  opened = await openDeskWindow({ from: province, copied: ['.'] });
  page = opened.page;
});
afterAll(async () => {
  rmSync(dirname(province), { recursive: true, force: true });
  await opened?.close();
});

const HOSTILE = '<img src=x onerror="document.title=1">';

it('have a picture of each built page, as it is on a phone', async () => {
  const site = temporaryFolder({
    'vi/places/bai-mau/index.html': '<!doctype html><body style="background:#f00;height:5000px">',
  });
  const [shown, missing, unbuilt] = await withPagePictures(site, 'vi', async (take) => [
    await take('places/bai-mau'),
    await take('places/khac'),
    await withPagePictures(join(site, 'khac'), 'vi', (takeNone) => takeNone('places/bai-mau')),
  ]);
  const picture = await recordPicture(shown as Buffer, 'Trang');
  expect([missing, unbuilt, picture.alt]).toEqual([undefined, undefined, 'Trang']);
  expect(picture.height / picture.width).toBeCloseTo(600 / 390, 1);
  const { dominant } = await sharp(picture.jpeg).stats();
  expect(dominant.r).toBeGreaterThan(200);
  expect(dominant.g).toBeLessThan(50);
});

describe('translators at the desk', () => {
  it('get a file by a button that asks for language and deadline', async () => {
    await page.getByRole('button', { name: 'Gửi dịch' }).click();
    await page.getByLabel('Ngôn ngữ').last().selectOption('lo');
    await page.getByLabel('Hạn gửi lại').fill('2026-12-31');
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Viết tệp' }).click();
    const task = page.locator('.task', { hasText: 'Đã viết' }).first();
    await expect.poll(() => task.count(), { timeout: 60_000 }).toBe(1);
    expect(await task.textContent()).toContain('nút “Nhận bản dịch”');
    expect(existsSync(join(opened.folder, 'dist-exchange/dich-lo.docx'))).toBe(true);
  });

  it('have their file looked at before anything is written, and their name in what is written', async () => {
    const sent = readFileSync(join(opened.folder, 'dist-exchange/dich-lo.docx'));
    const typed = filled(sent, (name) => (name === 'b2' ? HOSTILE : name === 'title' ? 'ຫາດ' : undefined));
    await page.getByRole('button', { name: 'Nhận bản dịch' }).click();
    const mimeType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
    await page
      .getByLabel('Chọn tệp của người dịch')
      .setInputFiles({ name: 'gui ve.docx', mimeType, buffer: typed });
    const view = page.locator('.import').first();
    await expect.poll(() => view.count(), { timeout: 60_000 }).toBe(1);
    expect(await view.textContent()).toContain('Đoạn chưa dịch: giữ như trước (12 chỗ)');
    expect(await view.textContent()).toContain('2/14 đoạn mới');
    expect(await axeFaults(page)).toEqual([]);
    const file = opened.content('places/bai-mau/index.lo.md');
    expect(existsSync(file)).toBe(false);
    await view.getByLabel('Người dịch').fill('Lan');
    await view.getByLabel('Người dịch').press('Enter');
    await expect.poll(() => existsSync(file), { timeout: 60_000 }).toBe(true);
    expect(readFileSync(file, 'utf8')).toMatch(/title: ຫາດ\n.*status: draft\n.*by: Lan\n.*## \\<img /s);
    expect(await page.title()).toContain('Bàn biên tập');
  });

  it('make the browser complain of nothing, and ask no other host', () => {
    expect(opened.complaints).toEqual([]);
    expect(opened.elsewhere).toEqual([]);
  });
});
