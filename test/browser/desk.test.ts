import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatFile } from '../../src/catalogue/writer/format-file.ts';
import { axeFaults } from '../support/axe.ts';
import { root } from '../support/build-province.ts';
import { photo, place, provinceFolder, provinceYaml, translation } from '../support/province.ts';
import { type DeskWindow, openDeskWindow } from './desk-window.ts';

const LANGUAGES = ['vi', 'en', 'lo', 'km', 'zh'];
/** A few records, for after each edit the desk reads all of them; the picture is one of the sample's. */
const RECORDS = {
  'places/pu-luong/index.vi.md': place('').replace('type:', 'asOf: 2026-11-20\ntype:'),
  ...Object.fromEntries(
    LANGUAGES.slice(1).map((lang) => [`places/pu-luong/index.${lang}.md`, translation()]),
  ),
  'places/cau-ham-rong/index.vi.md': place().replace('Bãi Mẫu', 'Cầu Hàm Rồng'),
  'photos/ben-en/index.vi.md': photo().replace('Ảnh mẫu', 'Hoàng hôn trên hồ Bến En'),
};
const province = provinceFolder({
  'province.yaml': provinceYaml(LANGUAGES),
  'photos/ben-en/photo.jpg': readFileSync(join(root, 'content/photos/ben-en/photo.jpg')),
  ...Object.fromEntries(Object.entries(RECORDS).map(([path, text]) => [path, formatFile(path, text)])),
});

let opened: DeskWindow;
let page: Page;

const content = (path: string) => opened.content(path);

beforeAll(async () => {
  opened = await openDeskWindow({ from: province });
  page = opened.page;
});
afterAll(async () => {
  rmSync(dirname(province), { recursive: true, force: true });
  await opened?.close();
});

const task = (title: string, window = page) => window.locator('.task', { hasText: title }).first();

describe('the desk', () => {
  it('says what is urgent, and has a row for each record with its state in each language', async () => {
    expect(await page.locator('#urgent li').count()).toBeLessThanOrEqual(3);
    expect(await page.locator('#issues').textContent()).toContain('Không có lỗi.');
    const row = page.locator('tbody tr', { hasText: 'places/pu-luong' });
    expect(await row.locator('td').count()).toBe(4);
    expect(await row.textContent()).toContain('máy dịch');
  });

  it('finds a record by a part of its name without marks', async () => {
    await page.getByLabel('Tìm').fill('CAU ham rong');
    await page.getByLabel('Loại').selectOption('places');
    await expect.poll(() => page.locator('tbody tr').count()).toBe(1);
    expect(await page.locator('tbody').textContent()).toContain('Cầu Hàm Rồng');
    await page.getByLabel('Loại').selectOption('');
    await page.getByLabel('Tìm').fill('');
  });

  it('has nothing that axe finds, with a dialog open or not', async () => {
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Tạo bản ghi mới' }).click();
    expect(await axeFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
  });

  it('makes a record by the keyboard alone, and says at once what must be filled in', async () => {
    await page.getByRole('button', { name: 'Tạo bản ghi mới' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Bãi biển Gió Lành');
    await page.keyboard.press('Enter');
    await expect
      .poll(() => task('Tạo bản ghi mới').textContent(), { timeout: 60_000 })
      .toContain('Còn phải điền');
    expect(existsSync(content('places/bai-bien-gio-lanh/index.vi.md'))).toBe(true);
    await expect
      .poll(() => page.locator('#issues').textContent(), { timeout: 60_000 })
      .toContain('content/places/bai-bien-gio-lanh/index.vi.md, dòng');
    expect(await page.locator('#urgent').textContent()).toContain('chưa dựng được trang');
    rmSync(content('places/bai-bien-gio-lanh'), { recursive: true });
    await expect
      .poll(() => page.locator('#issues').textContent(), { timeout: 60_000 })
      .toContain('Không có lỗi.');
  });

  it('makes a record of a picture, upright and without its place, that still asks for its rights', async () => {
    const picture = await sharp({ create: { width: 2400, height: 1600, channels: 3, background: '#3a6' } })
      .withMetadata({ orientation: 6, exif: { IFD3: { GPSLatitude: '20/1 0/1 0/1' } } })
      .jpeg()
      .toBuffer();
    await page.getByRole('button', { name: 'Nhận ảnh' }).click();
    await page
      .getByLabel('Chọn ảnh')
      .setInputFiles({ name: 'ruong-bac-thang.jpg', mimeType: 'image/jpeg', buffer: picture });
    const kept = content('photos/ruong-bac-thang/photo.jpg');
    await expect.poll(() => existsSync(kept), { timeout: 60_000 }).toBe(true);
    const { width, height, exif } = await sharp(kept).metadata();
    expect([width, height, exif?.includes('GPS')]).toEqual([1600, 2400, undefined]);
    await expect.poll(() => task('Nhận ảnh').textContent(), { timeout: 60_000 }).toContain('Điền tiếp');
    await expect
      .poll(() => page.locator('#issues').textContent(), { timeout: 60_000 })
      .toContain('content/photos/ruong-bac-thang/index.vi.md');
    rmSync(content('photos/ruong-bac-thang'), { recursive: true });
    await expect
      .poll(() => page.locator('#issues').textContent(), { timeout: 60_000 })
      .toContain('Không có lỗi.');
  });

  it('shows a picture beside the one that is nearly the same, and leaves it out again', async () => {
    const picture = await sharp(content('photos/ben-en/photo.jpg'))
      .resize(900)
      .jpeg({ quality: 70 })
      .toBuffer();
    await page.getByRole('button', { name: 'Nhận ảnh' }).click();
    await page
      .getByLabel('Chọn ảnh')
      .setInputFiles({ name: 'ho-chieu.jpg', mimeType: 'image/jpeg', buffer: picture });
    const alike = page.locator('.alike');
    await expect.poll(() => alike.locator('img').count(), { timeout: 60_000 }).toBe(2);
    expect(await alike.textContent()).toContain('Hoàng hôn trên hồ Bến En');
    expect(
      await alike
        .locator('img')
        .last()
        .evaluate((node) => (node as HTMLImageElement).naturalWidth),
    ).toBe(480);
    expect(await axeFaults(page)).toEqual([]);
    await alike.getByRole('button', { name: 'Bỏ ảnh mới' }).press('Enter');
    await expect.poll(() => alike.textContent(), { timeout: 20_000 }).toContain('lấy lại bằng Hoàn tác');
    expect(existsSync(content('photos/ho-chieu'))).toBe(false);
    expect(existsSync(content('photos/ben-en/photo.jpg'))).toBe(true);
    await expect
      .poll(() => page.locator('#issues').textContent(), { timeout: 60_000 })
      .toContain('Không có lỗi.');
  });

  it('keeps what was typed when it is not right, and says what to write', async () => {
    await page.getByRole('button', { name: 'Đổi mã bản ghi' }).click();
    await page.locator('dialog [name=record]').fill('places/pu-luong');
    await page.locator('dialog [name=id]').fill('Pù Luông');
    await page.getByRole('button', { name: 'Đổi', exact: true }).click();
    await expect.poll(() => page.locator('dialog .fault').textContent()).toContain('chữ thường không dấu');
    expect(await page.locator('dialog [name=id]').inputValue()).toBe('Pù Luông');
    await page.keyboard.press('Escape');
  });

  it('shows what a machine would mend, and writes it only then', async () => {
    const file = content('places/pu-luong/index.vi.md');
    const before = readFileSync(file, 'utf8');
    const slip = before.replace(/^asOf: (\d+)-(\d+)-(\d+)$/m, 'asOf: $3/$2/$1');
    expect(slip).not.toBe(before);
    writeFileSync(file, slip);
    await expect.poll(() => page.locator('#issues .error').count(), { timeout: 60_000 }).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Để máy sửa lỗi nhỏ' }).click();
    const write = page.getByRole('button', { name: 'Ghi những thay đổi này' });
    await write.waitFor({ timeout: 60_000 });
    expect(readFileSync(file, 'utf8')).toBe(slip);
    await write.click();
    await expect.poll(() => readFileSync(file, 'utf8'), { timeout: 60_000 }).toBe(before);
    await expect
      .poll(() => page.locator('#issues').textContent(), { timeout: 60_000 })
      .toContain('Không có lỗi.');
  });

  it('shows the same in two windows, and lets one of them write', async () => {
    const second = await opened.openWindow();
    await second.goto(opened.desk.url);
    await second.locator('#table table').waitFor();
    await page.getByRole('button', { name: 'Dựng trang' }).click();
    await expect.poll(() => task('Dựng trang', second).textContent()).toContain('đang chạy');
    await second.getByRole('button', { name: 'Dựng trang' }).click();
    await expect.poll(() => second.locator('#gone').textContent()).toContain('Đang chạy “Dựng trang”');
    await task('Dựng trang', second).getByRole('button', { name: 'Dừng' }).click();
    await expect.poll(() => task('Dựng trang').textContent(), { timeout: 60_000 }).toContain('đã dừng');
    expect(existsSync(join(opened.folder, 'dist'))).toBe(false);
    await second.close();
  });

  it('gives a report of faults that is read before it is saved', async () => {
    await page.getByRole('button', { name: 'Báo lỗi cho kỹ thuật' }).click();
    const save = page.getByRole('button', { name: 'Lưu tệp bao-loi.zip' });
    await save.waitFor({ timeout: 60_000 });
    expect(await page.locator('dialog pre').first().textContent()).toContain('"cuaNgo"');
    const [download] = await Promise.all([page.waitForEvent('download'), save.click()]);
    expect(download.suggestedFilename()).toBe('bao-loi.zip');
  });

  it('asks no other host for anything, and the browser has nothing to complain of', () => {
    expect(opened.elsewhere).toEqual([]);
    expect(opened.complaints.filter((text) => !/409|400/.test(text))).toEqual([]);
  });

  it('says so when it is gone', async () => {
    const { url } = opened.desk;
    await opened.desk.close();
    await expect
      .poll(() => page.locator('#gone').textContent(), { timeout: 20_000 })
      .toContain('không trả lời');
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });
});
