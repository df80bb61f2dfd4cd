import { existsSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFaults } from '../support/axe.ts';
import { fonts, paragraph as p, run as r, wordFile } from '../support/word-files.ts';
import { type DeskWindow, openDeskWindow } from './desk-window.ts';

let opened: DeskWindow;
let page: Page;

beforeAll(async () => {
  opened = await openDeskWindow({
    copied: ['province.yaml', 'communes.yaml', 'terms.yaml', 'places/pu-luong'],
  });
  page = opened.page;
});
afterAll(() => opened?.close());

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const HOSTILE = '<img src=x onerror="document.title=1">';
const lake = wordFile({
  body: [
    p(r('Hồ Mẫu', '<w:b/>')),
    p(r('I. Vị trí', '<w:b/>')),
    p(r('Hå ë phÝa B¾c. ', fonts('.VnTime')) + r(HOSTILE, '<w:u w:val="single"/>')),
    p(
      r('mật', '<w:vanish/>') +
        r('10') +
        r('6', '<w:vertAlign w:val="superscript"/>') +
        r(' m') +
        r('2', '<w:vertAlign w:val="superscript"/>'),
    ),
  ].join(''),
});

/** As a hand drops a file on the page. */
async function drop(name: string, bytes: Buffer): Promise<void> {
  const data = await page.evaluateHandle(
    ({ name, type, base64 }) => {
      const transfer = new DataTransfer();
      const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
      transfer.items.add(new File([bytes], name, { type }));
      return transfer;
    },
    { name, type: WORD, base64: bytes.toString('base64') },
  );
  await page.dispatchEvent('body', 'drop', { dataTransfer: data });
}

const view = () => page.locator('.import').first();

describe('a Word file on the desk', () => {
  it('is dropped, shows what is lost before the result, and writes nothing yet', async () => {
    await drop('Hồ mẫu.docx', lake);
    await expect.poll(() => view().count(), { timeout: 60_000 }).toBe(1);
    const [losses = '', result = ''] = await Promise.all([
      view().locator('.losses').textContent(),
      view().locator('pre').textContent(),
    ]);
    expect(losses).toContain('Chữ gạch chân');
    expect(losses).toContain(HOSTILE);
    expect(losses).toContain('Chữ ẩn, không lấy');
    expect(result).toContain('## I. Vị trí\n\nHồ ở phía Bắc.');
    expect(result).toContain('10⁶ m²');
    expect(`${losses}${result}`).not.toContain('mật');
    const top = async (selector: string) => (await view().locator(selector).first().boundingBox())?.y ?? 0;
    expect(await top('.losses')).toBeLessThan(await top('pre'));
    expect(existsSync(opened.content('places/ho-mau'))).toBe(false);
    expect(await axeFaults(page)).toEqual([]);
  });

  it('becomes a record by the keyboard, and says what must still be filled in', async () => {
    await view().locator('[name=id]').fill('ho-thu');
    await view().locator('[name=title]').press('Enter');
    const task = page.locator('.task', { hasText: 'Còn phải điền' }).first();
    await expect.poll(() => task.count(), { timeout: 60_000 }).toBe(1);
    expect(await task.textContent()).toContain('Tóm tắt');
    const text = readFileSync(opened.content('places/ho-thu/index.vi.md'), 'utf8');
    expect(text).toMatch(/^---\ntitle: Hồ Mẫu\n/);
    expect(text).toContain('\n\n## I. Vị trí\n\nHồ ở phía Bắc.');
    // The file has gone from the desk with that.
    const again = page.locator('.import').last();
    await expect
      .poll(
        async () => {
          // It is refused for another reason while the command that wrote is still ending.
          await again.getByRole('button', { name: 'Ghi vào nội dung' }).click();
          return again.locator('.fault').textContent();
        },
        { timeout: 20_000, interval: 1000 },
      )
      .toContain('Thả lại tệp');
  });

  it('is chosen by its button, and becomes the words of a record in one language', async () => {
    await page.getByRole('button', { name: 'Nhập Word' }).click();
    expect(await axeFaults(page)).toEqual([]);
    const lao = wordFile({ body: p(r('ອ່າງ', '<w:b/>')) + p(r('ນ້ຳໃສ.')) });
    await page.getByLabel('Chọn tệp Word').setInputFiles({ name: 'lo.docx', mimeType: WORD, buffer: lao });
    await expect.poll(() => view().textContent(), { timeout: 60_000 }).toContain('ນ້ຳໃສ.');
    await view().getByLabel('Lời của bản ghi đã có').check();
    await view().locator('[name=record]').fill('places/ho-thu');
    await view().locator('[name=lang]').selectOption('lo');
    await view().getByRole('button', { name: 'Ghi vào nội dung' }).click();
    const file = opened.content('places/ho-thu/index.lo.md');
    await expect.poll(() => existsSync(file), { timeout: 60_000 }).toBe(true);
    expect(readFileSync(file, 'utf8')).toMatch(/^---\ntitle: ອ່າງ\n.*status: draft.*\n\nນ້ຳໃສ\.\n$/s);
  });

  it('that is none, or has a letter nobody can read, says so and asks for nothing', async () => {
    await drop('công văn.pdf', Buffer.from('%PDF-1.7'));
    await expect
      .poll(() => page.locator('.task').first().textContent(), { timeout: 60_000 })
      .toContain('Xin tệp Word gốc');
    await drop('sai.docx', wordFile({ body: p(r('d©n dÀñq tØnh', fonts('.VnTime'))) }));
    await expect
      .poll(() => view().textContent(), { timeout: 60_000 })
      .toContain('không có trong bảng mã TCVN3');
    expect(await page.locator('.task').first().locator('form').count()).toBe(0);
  });

  it('makes the browser complain of nothing, and ask no other host', () => {
    expect(opened.complaints.filter((one) => !one.includes('409'))).toEqual([]);
    expect(opened.elsewhere).toEqual([]);
  });
});
