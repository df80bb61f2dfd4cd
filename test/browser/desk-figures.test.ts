import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFaults } from '../support/axe.ts';
import { type DeskWindow, openDeskWindow } from './desk-window.ts';

let opened: DeskWindow;
let page: Page;

beforeAll(async () => {
  opened = await openDeskWindow({ from: join(import.meta.dirname, '../fixtures/states') });
  page = opened.page;
});
afterAll(() => opened?.close());

const VISITOR = '203.0.113.9';
const LOG = `${VISITOR} - - [29/Nov/2026:10:00:00 +0700] "GET /vi/places/ben-do/?q=sokham HTTP/1.1" 200 5000 "-" "Mozilla/5.0 (iPhone) Mobile"\n`;
const press = (name: string) => page.getByRole('button', { name }).first().press('Enter');
const task = (text: string) => page.locator('.task', { hasText: text }).first();

describe('figures on the desk', () => {
  it('are a report of the quarter that was chosen, by the keyboard', async () => {
    await press('Báo cáo quý, năm');
    expect(await axeFaults(page)).toEqual([]);
    const period = await page.locator('select[name=period]').inputValue();
    expect(period).toMatch(/^20\d\d-Q[1-4]$/);
    await page.getByRole('button', { name: 'Viết dự thảo' }).press('Enter');
    await task('bao-cao-').waitFor({ timeout: 60_000 });
    const report = readFileSync(join(opened.folder, 'dist-report', `bao-cao-${period}.docx`));
    expect(report.subarray(0, 2).toString()).toBe('PK');
  });

  it('are views of pages, of which nothing stays but the counts', async () => {
    await press('Lượt xem trang');
    expect(await axeFaults(page)).toEqual([]);
    const log = { name: 'access.log', mimeType: 'text/plain', buffer: Buffer.from(LOG) };
    // A refusal leaves a way on without the keyboard.
    await page.route('**/api/logs/**', (route) => route.abort(), { times: 1 });
    await page.locator('dialog input[type=file]').setInputFiles(log);
    await page.locator('dialog [role=alert]').getByText('Bàn biên tập không trả lời').waitFor();
    expect(opened.complaints.splice(0)).toHaveLength(1);
    await page.getByRole('button', { name: 'Chọn lại' }).click();
    await page.locator('dialog input[type=file]').setInputFiles(log);
    await task('1 lượt xem trang').waitFor({ timeout: 60_000 });
    const told = () =>
      globSync('**/*', { cwd: opened.folder, withFileTypes: true })
        .filter((file) => file.isFile())
        .filter((file) => {
          const text = readFileSync(join(file.parentPath, file.name), 'latin1');
          return text.includes(VISITOR) || text.includes('sokham');
        })
        .map(({ name }) => name);
    // The log goes with the end of the command.
    await expect.poll(told, { timeout: 20_000 }).toEqual([]);
    expect([opened.complaints, opened.elsewhere]).toEqual([[], []]);
  });
});
