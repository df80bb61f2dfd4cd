import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCatalogue } from '../../src/catalogue/read.ts';
import { formatFile } from '../../src/catalogue/writer/format-file.ts';
import { TODAY } from '../support/admin-server.ts';
import { axeFaults } from '../support/axe.ts';
import { place } from '../support/province.ts';
import { difference, type Form, fieldOf, openForm, save, saveButton, textsOf } from './admin-page.ts';

/** Every construct of the guide, and what else a reader of Markdown may take for a sign. */
const BODY = [
  'Chữ *nghiêng*, **đậm**, ***cả hai***, ~~bỏ~~, `mã`, xem [hội](events/le-hoi-lam-kinh) và <https://tinhmau.example>.[^1]',
  'Dòng ngắt  \nở đây, giá <5 và {giảm 10%}, 7:30, 5~10 km, a_b_c, 2 * 3 * 4, 50.000 đồng.',
  '## Đi lại',
  '### Đường bộ {#khong-phai-ma}',
  '- một\n- hai\n  - con *nhỏ*\n  - con lớn\n- ba',
  '1. Một\n   - con\n2. Hai',
  '> Lời *trích*\n> hai dòng',
  '| Tên | Giá |\n|:----|----:|\n| *Vé* người lớn | 40.000 |\n| Xe<br>máy | 5.000 |',
  ':::luu-y[Mùa mưa]\nTrơn, *rất* trơn.\n:::',
  '::anh{id=pu-luong}',
  '::bo-anh{ids="pu-luong ben-en"}',
  '::video[Phim]{url=https://tinhmau.example/phim_a_b.mp4}',
  '---',
  '[^1]: Lời chú có *sao*.',
].join('\n\n');

let form: Form;
let before: Map<string, string>;
const changes = () => difference(before, textsOf(form.dir));

beforeAll(async () => {
  form = await openForm({
    'places/ho-thu/index.vi.md': formatFile('places/ho-thu/index.vi.md', place('', BODY)) as string,
  });
});
afterAll(() => form?.close());

async function begin(address: string): Promise<void> {
  before = textsOf(form.dir);
  await form.open(address);
}

const inputOf = async (keyPath: string, lang = 'vi') =>
  (await fieldOf(form.page, keyPath, lang)).locator('input, textarea').first();
const title = () => inputOf('title');

describe('the form', () => {
  it('opens a record by its address, without a sign-in, in Vietnamese', async () => {
    await begin('places/pu-luong');
    expect(await (await title()).inputValue()).toBe('Khu bảo tồn thiên nhiên Pù Luông');
    expect(await (await inputOf('title', 'en')).inputValue()).toBe('Pu Luong Nature Reserve');
    expect(await form.page.locator('html').getAttribute('lang')).toMatch(/^vi/);
    const ofVietnamese = form.page.locator('.pane[data-locale="vi"] [data-key-path="translation"]');
    expect(await ofVietnamese.isVisible()).toBe(false);
    const faults = await axeFaults(form.page);
    // A group of Sveltia's own stands outside of its landmarks.
    expect(faults.filter((fault) => !/^region: .*content-editor/.test(fault))).toEqual([]);
  });

  it('writes one file and one line for a word of a title', async () => {
    await (await title()).fill('Khu bảo tồn Pù Luông');
    await save(form.page);
    expect(changes()).toEqual({
      'places/pu-luong/index.vi.md': [
        '-title: Khu bảo tồn thiên nhiên Pù Luông',
        '+title: Khu bảo tồn Pù Luông',
      ],
    });
  });

  it('shows the picture of a photo that is chosen, and those to choose from, however often it draws them anew', async () => {
    // Of a record that no other test opens: what is not saved is offered there again.
    await begin('places/lam-kinh');
    const { page } = form;
    const list = await fieldOf(page, 'photos');
    await list.getByRole('button', { name: 'Mở rộng' }).first().click();
    const field = await fieldOf(page, 'photos.0.id');
    const shown = field.locator('> .desk-photo');
    const width = () => shown.evaluate((node) => (node as HTMLImageElement).naturalWidth);
    await expect.poll(width, { timeout: 30_000 }).toBe(640);
    expect(await shown.getAttribute('data-id')).toBe('lam-kinh');
    await field.getByRole('combobox').first().click();
    const option = page.getByRole('option', { name: 'Bình minh ở Sầm Sơn' });
    expect(await option.locator('.desk-option').getAttribute('src')).toBe('photos/sam-son.jpg');
    await option.click();
    await expect.poll(() => shown.getAttribute('data-id'), { timeout: 30_000 }).toBe('sam-son');
    expect(await shown.count()).toBe(1);
    expect(changes()).toEqual({});
  });

  it('makes a new record of today, whose id comes of its title', async () => {
    before = textsOf(form.dir);
    const { page } = form;
    await page.goto(`${form.server.url}/admin/#/collections/places/new`);
    await (await title()).fill('Đầm sen Đồng Nội');
    await (await inputOf('summary')).fill('Một đầm sen để thử.');
    await (await fieldOf(page, 'type')).getByRole('combobox').first().click();
    await page.getByRole('option', { name: 'Bãi biển' }).first().click();
    await (await fieldOf(page, 'sources')).getByRole('button', { name: /Thêm/ }).first().click();
    await (await inputOf('sources.0.title')).fill('Báo cáo');
    await save(page);
    const text = textsOf(form.dir).get('places/dam-sen-dong-noi/index.vi.md') ?? '';
    const [, published = ''] = /published: (\S+)/.exec(text) ?? [];
    expect(Math.abs(Date.parse(published) - Date.now())).toBeLessThan(2 * 86_400_000);
    expect(changes()).toEqual({
      'places/dam-sen-dong-noi/index.vi.md': [
        '-',
        ...[
          '---',
          'title: Đầm sen Đồng Nội',
          'summary: Một đầm sen để thử.',
          'type: beach',
          'sources:',
          '  - title: Báo cáo',
          `published: ${published}`,
          `updated: ${published}`,
          '---',
          '',
        ].map((line) => `+${line}`),
      ],
    });
  });

  it('leaves a body with every construct as it stands, byte for byte', async () => {
    await begin('places/ho-thu');
    await (await title()).fill('Hồ Thử');
    await save(form.page);
    expect(changes()).toEqual({ 'places/ho-thu/index.vi.md': ['-title: Bãi Mẫu', '+title: Hồ Thử'] });
  });

  it('changes one line of it for a word', async () => {
    await begin('places/ho-thu');
    const body = (await fieldOf(form.page, 'body')).locator('[contenteditable=true]').first();
    await body.locator('h2').first().click();
    await form.page.keyboard.press('End');
    await form.page.keyboard.type(' mới');
    await save(form.page);
    expect(changes()).toEqual({ 'places/ho-thu/index.vi.md': ['-## Đi lại', '+## Đi lại mới'] });
  });

  it('saves what a button of the text puts in, though it is saved at once', async () => {
    await begin('places/ho-thu');
    const { page } = form;
    // Without any change there is nothing to save yet.
    await (await title()).fill('Hồ có đường dẫn');
    const field = await fieldOf(page, 'body');
    const last = field.locator('[contenteditable=true] li').last();
    await last.click();
    await page.keyboard.press('End');
    for (const _ of 'Hai') await page.keyboard.press('Shift+ArrowLeft');
    await field.getByRole('button', { name: 'Liên kết', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('URL').fill('places/ben-en');
    // As fast as no hand is, and before the dialog has gone.
    await dialog.getByRole('button', { name: 'Chèn' }).evaluate((button) => {
      const [save] = [...document.querySelectorAll('button')].filter(({ textContent }) =>
        /^Lưu/.test(textContent.trim()),
      );
      (button as HTMLElement).click();
      save?.click();
    });
    await page.waitForURL(/#\/collections\/[a-z]+$/, { timeout: 30_000 });
    const line = ['-2. Hai', '+2. [Hai](places/ben-en)'];
    expect(changes()['places/ho-thu/index.vi.md']).toEqual(expect.arrayContaining(line));
  });

  it('tells in Vietnamese of what was changed meanwhile, and loses nothing', async () => {
    await begin('places/pu-luong');
    await (await title()).fill('Tên của tôi');
    const other = join(form.dir, 'places/pu-luong/index.lo.md');
    writeFileSync(other, readFileSync(other, 'utf8').replace('status: machine', 'status: reviewed'));
    await saveButton(form.page).click();
    const dialog = form.page.getByRole('alertdialog').or(form.page.getByRole('dialog')).first();
    await dialog.getByText('Bản ghi vừa được sửa ở nơi khác').waitFor();
    expect(changes()).toEqual({
      'places/pu-luong/index.lo.md': ['-  status: machine', '+  status: reviewed'],
    });
    await dialog.getByRole('button', { name: 'Hủy' }).click();
    expect(await (await title()).inputValue()).toBe('Tên của tôi');
  });

  it('does not take a decimal comma, and says so', async () => {
    await begin('places/ben-en');
    const lat = await inputOf('geo.lat');
    const former = await lat.inputValue();
    await lat.focus();
    await lat.press('Control+A');
    await form.page.keyboard.type('19,5');
    expect(await form.page.getByRole('status').filter({ hasText: 'dấu chấm' }).textContent()).toContain(
      'gõ 16.6192',
    );
    expect(await lat.inputValue()).toBe('195');
    await saveButton(form.page).click();
    await form.page.getByText('phải', { exact: false }).first().waitFor();
    expect(changes()).toEqual({});
    await lat.fill(former);
  });

  it('stamps a translation that is said to be up to date, and says it once', async () => {
    await begin('places/ben-en');
    const { page } = form;
    await (await inputOf('summary')).fill('Hồ và rừng ở Như Thanh, có *một* câu mới.');
    const current = await fieldOf(page, 'translation.current', 'en');
    await current.getByRole('switch').or(current.getByRole('checkbox')).first().click();
    await save(page);
    const changed = changes();
    expect(Object.keys(changed).sort()).toEqual(['places/ben-en/index.en.md', 'places/ben-en/index.vi.md']);
    const state = () =>
      readCatalogue(form.dir).catalogue?.records.find(({ id, kind }) => id === 'ben-en' && kind === 'places')
        ?.words;
    expect(state()?.['en']).toMatchObject({ outdated: false, translation: { on: TODAY } });
    expect(state()?.['lo']).toMatchObject({ outdated: true });
    await begin('places/ben-en');
    await (await inputOf('summary')).fill('Hồ và rừng, lại một câu khác.');
    await save(page);
    expect(Object.keys(changes())).toEqual(['places/ben-en/index.vi.md']);
    expect(state()?.['en']).toMatchObject({ outdated: true });
  });

  it('silences a reminder in one language by its mark and a reason', async () => {
    await begin('photos/na-meo');
    const ignored = await fieldOf(form.page, 'translation.ignore', 'en');
    await ignored.getByRole('button', { name: /Thêm/ }).last().click();
    await (await inputOf('translation.ignore.0.finding', 'en')).fill('numbers:1f0a2b');
    await (await inputOf('translation.ignore.0.reason', 'en')).fill('Đã xem lại');
    await save(form.page);
    expect(Object.keys(changes())).toEqual(['photos/na-meo/index.en.md']);
    expect(textsOf(form.dir).get('photos/na-meo/index.en.md')).toContain(
      '\n  ignore:\n    - finding: numbers:1f0a2b\n      reason: Đã xem lại\n',
    );
  });

  it('keeps the comments and lines of a file of the province', async () => {
    await begin('tinh/synonyms');
    const list = form.page.locator('[data-key-path="synonyms"]').first();
    await list.getByRole('button', { name: 'Mở rộng', exact: true }).first().click();
    const word = list.locator('[data-key-path="synonyms.0.words"] input').first();
    await word.fill('Thanh Hoá');
    await saveButton(form.page).click();
    await expect.poll(changes).toEqual({ 'synonyms.yaml': ['-      - Thanh Hóa', '+      - Thanh Hoá'] });
  });

  it('has asked no other host, and complained of nothing', () => {
    expect(form.foreign).toEqual([]);
    expect(form.complaints).toEqual([]);
    expect(existsSync(join(form.dir, 'photos/photo.jpg'))).toBe(false);
  });
});
