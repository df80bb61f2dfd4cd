import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type DeskWindow, openDeskWindow, pageShown } from '../browser/desk-window.ts';
import { fixtures } from '../support/build-province.ts';
import { filled } from '../support/exchange-files.ts';
import { savedAs } from '../support/office-files.ts';
import { itNeeds } from '../support/programs.ts';
import { paragraph as p, run as r, wordFile } from '../support/word-files.ts';

const NAME = 'Hồ Lớn';
const RECORD = 'places/ho-lon';
const LAO = 'ໜອງໃຫຍ່';
/** Milliseconds: a check reads all of the content. */
const PATIENCE = { timeout: 120_000 };

const article = wordFile({
  body: [
    p(r(NAME, '<w:b/>')),
    p(r('Nước hồ ') + r('trong', '<w:u w:val="single"/>') + r(' quanh năm.')),
    p(r('mật', '<w:vanish/>')),
    p(r('I. Đường đi', '<w:b/>')),
    p(r('Theo lối mòn quanh núi.')),
  ].join(''),
});

let opened: DeskWindow;
let page: Page;

beforeAll(async () => {
  // Astro serves no pages to the runner of the tests.
  vi.stubEnv('VITEST', undefined);
  opened = await openDeskWindow({ from: join(fixtures, 'states') });
  page = opened.page;
  page.setDefaultTimeout(PATIENCE.timeout);
});
afterAll(async () => {
  await opened?.close();
  vi.unstubAllEnvs();
});

const view = () => page.locator('.import').first();
const task = (text: string) => page.locator('.task', { hasText: text }).first();
const words = (lang: string) => readFileSync(opened.content(`${RECORD}/index.${lang}.md`), 'utf8');

/** As a hand drops a file on the page. */
async function drop(name: string, bytes: Buffer): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ({ name, base64 }) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))], name));
      return data;
    },
    { name, base64: bytes.toString('base64') },
  );
  await page.dispatchEvent('body', 'drop', { dataTransfer });
}

describe('a day at the desk', { timeout: 600_000 }, () => {
  it('begins with a Word file: what is lost is seen, and a record made', async () => {
    await drop('hồ lớn.docx', article);
    await view().waitFor();
    const losses = await view().locator('.losses').textContent();
    expect(losses).toContain('Chữ gạch chân');
    expect(losses).toContain('Chữ ẩn, không lấy');
    expect(existsSync(opened.content(RECORD))).toBe(false);
    await view().locator('[name=kind]').selectOption('places');
    await view().getByRole('button', { name: 'Ghi vào nội dung' }).click();
    await task('Còn phải điền: Tóm tắt').waitFor();
    expect(words('vi')).toMatch(/^---\ntitle: Hồ Lớn\n.*Nước hồ trong quanh năm\.\n\n## I. Đường đi\n/s);
  });

  it('goes on with the fields that are asked for, until nothing is wrong', async () => {
    await page.locator('#issues li', { hasText: '“Tóm tắt”' }).waitFor();
    const text = words('vi')
      .replace(/^summary:.*$/m, 'summary: Bãi cát bên hồ.')
      .replace(/^type:.*$/m, 'type: beach')
      .replace(/^sources:.*$/m, 'sources:\n  - title: Ủy ban nhân dân xã');
    writeFileSync(opened.content(`${RECORD}/index.vi.md`), text);
    await expect.poll(() => page.locator('#issues').textContent(), PATIENCE).toContain('Không có lỗi.');
  });

  itNeeds(
    ['writer'],
    'sends the place to a translator, who works in LibreOffice, and takes it back by name',
    async () => {
      await page.getByRole('button', { name: 'Gửi dịch' }).click();
      const dialog = page.locator('dialog');
      await dialog.getByLabel('Ngôn ngữ').selectOption('lo');
      await dialog.getByLabel('Bản ghi').fill(RECORD);
      await dialog.getByRole('button', { name: 'Viết tệp' }).click();
      await task('Đã viết').waitFor();
      const sent = readFileSync(join(opened.folder, 'dist-exchange/dich-lo.docx'));

      const atHome = join(opened.folder, 'translator');
      const back = join(opened.folder, 'returned');
      for (const folder of [atHome, back]) mkdirSync(folder);
      const typed = filled(sent, (name) => (name === 'title' ? LAO : 'ນ້ຳໃສຕະຫຼອດປີ'));
      writeFileSync(join(atHome, 'dich-lo.docx'), typed);
      const [file = ''] = await savedAs('docx', atHome, ['dich-lo'], { to: back });

      await drop('dich-lo.docx', readFileSync(file));
      await page.locator('.import', { hasText: '5/5 đoạn mới' }).waitFor();
      expect(existsSync(opened.content(`${RECORD}/index.lo.md`))).toBe(false);
      await view().getByLabel('Người dịch').fill('Lan');
      await view().getByLabel('Người duyệt').fill('Minh');
      await view().getByRole('button', { name: 'Ghi vào nội dung' }).click();
      await task('đã duyệt').waitFor();
      expect(words('lo')).toMatch(/title: ໜອງໃຫຍ່\n.*status: reviewed\n.*by: Lan, Minh \(duyệt\)\n/s);
    },
    600_000,
  );

  it('shows on the board that it is translated, and the page in Lao', async () => {
    const row = page.locator('#table tr', { hasText: RECORD });
    // English is missing still.
    await expect.poll(() => row.locator('td').allTextContents(), PATIENCE).toEqual(['– thiếu', '✓ đã duyệt']);
    await row.locator('td').nth(1).getByRole('button').click();
    await expect
      .poll(() => pageShown(page), PATIENCE)
      .toMatchObject({ lang: 'lo', title: expect.stringContaining(LAO), vietnamese: 0 });
  });

  it('ends with the report of the quarter', async () => {
    await page.getByRole('button', { name: 'Báo cáo quý, năm' }).click();
    const period = await page.locator('select[name=period]').inputValue();
    await page.getByRole('button', { name: 'Viết dự thảo' }).click();
    await task('bao-cao-').waitFor();
    const report = readFileSync(join(opened.folder, 'dist-report', `bao-cao-${period}.docx`));
    expect(report.subarray(0, 2).toString()).toBe('PK');
  });

  it('has met no complaint of the browser, and nobody else was asked', () => {
    expect(opened.elsewhere).toEqual([]);
    expect(opened.complaints).toEqual([]);
  });
});
