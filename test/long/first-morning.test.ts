import { existsSync, readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { fieldOf, saveButton } from '../browser/admin-page.ts';
import { type DeskWindow, openDeskWindow } from '../browser/desk-window.ts';

const NAME = 'Bãi đá Gió Lành';
const PHOTO = 'photos/bai-da/index.vi.md';
/** Milliseconds: a check and a form read all of the content. */
const PATIENCE = { timeout: 230_000 };

let opened: DeskWindow;
let page: Page;
const written = (path: string) => readFileSync(opened.content(path), 'utf8');

beforeAll(async () => {
  // Other tests keep no history.
  vi.stubEnv('HISTORY', 'yes');
  opened = await openDeskWindow();
  page = opened.page;
  page.setDefaultTimeout(PATIENCE.timeout);
});
afterAll(async () => {
  await opened?.close();
  vi.unstubAllEnvs();
});

const task = (title: string) => page.locator('.task', { hasText: title }).first();
const issue = (text: string) => page.locator('#issues li', { hasText: text });
const said = (place: Locator) => expect.poll(() => place.textContent(), PATIENCE);
const box = async (path: string, lang = 'vi') =>
  (await fieldOf(page, path, lang)).locator('input, textarea').first();
const choose = async (path: string, label: string) =>
  (await fieldOf(page, path)).getByRole('radio', { name: label }).click();

async function addSource(title: string): Promise<void> {
  await (await fieldOf(page, 'sources')).getByRole('button', { name: /^Thêm/ }).click();
  await (await box('sources.0.title')).fill(title);
}

/** Saves, and takes the way back to the desk that stands above the form. */
async function saveAndGoBack(): Promise<void> {
  await saveButton(page).click();
  await page.waitForURL(/#\/collections\/[a-z]+$/, PATIENCE);
  await page.getByRole('link', { name: 'Về bàn biên tập' }).click();
  await page.locator('#issues li, #issues .good').first().waitFor();
}

describe('a new editor’s morning', { timeout: 600_000 }, () => {
  it('makes a place by the button, and is told what it still needs', async () => {
    await page.getByRole('button', { name: 'Tạo bản ghi mới' }).click();
    await page.locator('dialog').getByRole('combobox').selectOption({ label: 'Địa điểm' });
    await page.getByLabel('Tên, bằng tiếng Việt').fill(NAME);
    await page.getByRole('button', { name: 'Tạo', exact: true }).click();
    const made = task('Tạo bản ghi mới');
    await said(made).toContain('Còn phải điền: Tóm tắt, Loại nơi, Nguồn.');
    expect(await made.textContent()).not.toContain('npm run');
    await said(issue('“Tóm tắt”')).toMatch(/đang để trống.*→.*Một hai câu/);
    expect(await page.locator('#urgent').textContent()).toContain('3 lỗi: chưa dựng được trang');
  });

  it('drops a picture on the page, which becomes a record', async () => {
    const picture = await sharp({ create: { width: 2400, height: 1600, channels: 3, background: '#385' } })
      .jpeg()
      .toBuffer();
    const dropped = await page.evaluateHandle((base64) => {
      const data = new DataTransfer();
      const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
      data.items.add(new File([bytes], 'bai-da.jpg', { type: 'image/jpeg' }));
      return data;
    }, picture.toString('base64'));
    await page.dispatchEvent('body', 'drop', { dataTransfer: dropped });
    await said(task('Nhận ảnh')).toContain('Còn phải điền: Tác giả, Dòng ghi công, Giấy phép');
    const text = (await task('Nhận ảnh').textContent()) ?? '';
    expect(text).toContain('bai-da.jpg → content/photos/bai-da/index.vi.md (2400 × 1600)');
    expect(text).not.toMatch(/npm run|cache/);
    expect(existsSync(opened.content('photos/bai-da/photo.jpg'))).toBe(true);
  });

  it('is stopped by the form at a field left empty and a day in the Vietnamese way, and led to both', async () => {
    await task('Nhận ảnh').getByRole('link', { name: 'Điền tiếp' }).click();
    await page.locator('.desk-asked[data-key-path="creator"]').waitFor();
    await (await box('title')).fill('Bãi đá nhìn từ đường lên');
    await (await box('summary')).fill('Bãi đá trên sườn núi.');
    await (await box('caption')).fill('Bãi đá trên sườn núi, buổi sáng.');
    await (await box('creditLine')).fill('Ảnh: Lê Thị Gió');
    await (await box('creator')).fill('Lê Thị Gió');
    await choose('licence', 'Giữ mọi quyền');
    await choose('use', 'Hỏi trước');
    await choose('digitalSource', 'Ảnh chụp');
    await (await box('takenOn')).fill('05/10/2026');
    await addSource('Lê Thị Gió chụp');
    await saveButton(page).click();
    await page.getByText(/Có 2 trường bị lỗi/).waitFor();
    await page.getByRole('button', { name: 'Hiện lỗi' }).click();
    const list = page.locator('section.locale');
    await said(list.getByRole('button', { name: /Ngày chụp/ })).toContain(
      'năm-tháng-ngày: 1428 hoặc 2011-06-27',
    );
    await list.getByRole('button', { name: /Ngày chụp/ }).click();
    await page.locator('.desk-asked[data-key-path="takenOn"]').waitFor();
    await (await box('takenOn')).fill('2026-10-05');
    await list.getByRole('button', { name: /Lời thay ảnh/ }).click();
    await page.locator('.desk-asked[data-key-path="alt"]').waitFor();
    await (await box('alt')).fill('Những tảng đá lớn trên sườn núi.');
    await saveAndGoBack();
    expect(written(PHOTO)).toContain('takenOn: 2026-10-05');
  });

  it('has met no complaint of the browser, and nobody else was asked', () => {
    expect(opened.elsewhere).toEqual([]);
    // Sveltia’s own movement between two views, which whoever leaves at once cuts short.
    expect(opened.complaints.filter((text) => !text.includes('ViewTransition'))).toEqual([]);
  });
});
