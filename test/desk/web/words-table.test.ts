import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { WORD_GROUPS } from '../../../src/desk/web/page/word-groups.ts';
import type { DeskRequest } from '../../../src/desk/web/route.ts';
import type { WordsCell } from '../../../src/desk/web/words-rows.ts';
import { createWordsTable, type WordsAnswer } from '../../../src/desk/web/words-table.ts';
import { temporaryFolder } from '../temporary.ts';

const localesDir = resolve(import.meta.dirname, '../../../locales');
const engine = JSON.parse(readFileSync(join(localesDir, 'vi.json'), 'utf8'));

const LAO = `# Chú thích của tệp.
site:
  tagline: ຄຳຂວັນ

# Giới thiệu
kindIntro:
  places: ບ່ອນ # lời của tỉnh
  news: 'ຂ່າວ: ໃໝ່'
`;

function table(files: Record<string, string> = { 'interface/lo.yaml': LAO }) {
  const dir = temporaryFolder({
    'province.yaml': 'languages:\n  - tag: vi\n  - tag: en\n  - tag: lo\n',
    ...files,
  });
  const saved: string[] = [];
  const route = createWordsTable({ contentDir: dir, localesDir, saved: (what) => saved.push(what) });
  const ask = async (method: string, data?: unknown) => {
    const request = {
      method,
      path: '/api/words',
      body: async () => Buffer.from(JSON.stringify(data)),
    } as Partial<DeskRequest> as DeskRequest;
    const answer = await route(request);
    return { status: answer?.status, data: JSON.parse(String(answer?.body)) };
  };
  const file = (lang = 'lo') => join(dir, 'interface', `${lang}.yaml`);
  const read = (lang?: string) => readFileSync(file(lang), 'utf8');
  const cell = async (key: string, lang = 'lo') =>
    ((await ask('GET')).data as WordsAnswer).rows.find((row) => row.key === key)?.cells[lang] as WordsCell;
  const put = (key: string, after: object, before: object = {}, lang = 'lo') =>
    ask('POST', { lang, key, before, after });
  return { dir, ask, file, read, cell, put, saved };
}

describe('the table of the words of the interface', () => {
  it('has every text with the engine’s words, the province’s own, and what is not translated', async () => {
    const { cell, ask } = table({
      'interface/lo.yaml': LAO,
      'interface/en.yaml': `kind:\n  places: ${engine.kind.places}\n`,
    });
    expect(await cell('kindIntro.places')).toMatchObject({
      own: { '': 'ບ່ອນ' },
      engine: { '': expect.any(String) },
    });
    expect((await cell('site.menu')).own).toBeUndefined();
    expect((await cell('kind.places', 'en')).open).toBe('same');
    expect(Object.keys((await cell('units.count', 'en')).engine)).toEqual(['one', 'other']);
    expect((await ask('GET')).data.faults).toEqual([]);
  });

  it('names every group of the engine’s words in Vietnamese', () => {
    expect(Object.keys(WORD_GROUPS).sort()).toEqual(Object.keys(engine).sort());
  });

  it('changes one line for one text, and keeps comments, blank lines and quotes', async () => {
    const { put, read, saved } = table();
    const { status, data } = await put('kindIntro.places', { '': ' ສະຖານທີ່\n' }, { '': 'ບ່ອນ' });
    expect([status, data.cells.lo.own]).toEqual([200, { '': 'ສະຖານທີ່' }]);
    expect(read()).toBe(LAO.replace('ບ່ອນ', 'ສະຖານທີ່'));
    expect(saved).toEqual(['đặt lời văn riêng của tỉnh: kindIntro.places (lo)']);
  });

  it('puts a new text into its group, and makes the group where there is none', async () => {
    const { put, read } = table();
    await put('site.menu', { '': 'ເມນູ' });
    await put('month.1', { '': 'ມັງກອນ: 1' });
    expect(read()).toBe(`${LAO.replace('ຄຳຂວັນ\n', 'ຄຳຂວັນ\n  menu: ເມນູ\n')}month:\n  '1': 'ມັງກອນ: 1'\n`);
  });

  it('finds what a hand has written otherwise: a number for a key, a key in one', async () => {
    const { put, read } = table({ 'interface/lo.yaml': 'month:\n  1: a\nsite.menu: b\n' });
    expect((await put('month.1', { '': 'c' }, { '': 'a' })).status).toBe(200);
    expect((await put('site.menu', { '': 'd' }, { '': 'b' })).status).toBe(200);
    expect(read()).toBe('month:\n  1: c\nsite.menu: d\n');
  });

  it('makes the file with the first text, and removes it with the last', async () => {
    const { put, file, read } = table({});
    await put('site.menu', { '': 'Mục 10:30 #1'.normalize('NFD') }, {}, 'vi');
    expect(read('vi')).toBe("site:\n  menu: 'Mục 10:30 #1'\n");
    await put('site.menu', {}, { '': 'Mục 10:30 #1' }, 'vi');
    expect(existsSync(file('vi'))).toBe(false);
  });

  it('takes a text back with its line, and leaves a comment of the file', async () => {
    const { put, read } = table({ 'interface/lo.yaml': '# Ghi chú.\nsite:\n  menu: a\n' });
    expect((await put('site.menu', {}, { '': 'a' })).status).toBe(200);
    expect(read()).toBe('# Ghi chú.\n');
    await put('site.menu', { '': 'b' });
    expect(read()).toBe('# Ghi chú.\n\nsite:\n  menu: b\n');
  });

  it('loses nothing that was changed meanwhile: it says so and writes nothing', async () => {
    const { put, file, read } = table();
    const other = LAO.replace('ບ່ອນ', 'ອື່ນ');
    writeFileSync(file(), other);
    const { status, data } = await put('kindIntro.places', { '': 'x' }, { '': 'ບ່ອນ' });
    expect([status, data.message]).toEqual([409, expect.stringContaining('vừa được sửa ở nơi khác')]);
    expect(read()).toBe(other);
    expect((await put('site.tagline', { '': 'x' }, { '': 'ຄຳຂວັນ' })).status).toBe(200);
    expect(read()).toContain('ອື່ນ');
  });

  it.each([
    ['a place to fill in that is missing', 'way.all', { '': 'Tất cả' }, 'thiếu chỗ điền {{name}}'],
    ['one that nobody fills in', 'site.menu', { '': 'x {{count}}' }, 'thừa chỗ điền {{count}}'],
    ['one with a slip of the pen', 'way.all', { '': 'x {{name}' }, 'chỗ điền viết chưa đúng'],
    ['an order to the library', 'site.menu', { '': '$t(site.skip)' }, 'không được chứa $t('],
    [
      'a form of the number alone',
      'units.count',
      { other: '{{count}} units' },
      'còn dạng khác theo số',
      'en',
    ],
    ['a form that the language has not', 'units.count', { few: '{{count}}' }, 'không có lời văn', 'en'],
    ['a sign that nobody sees', 'site.menu', { '': 'a\u202eb' }, 'ký tự không nhìn thấy'],
    ['words that are too long', 'site.menu', { '': 'a'.repeat(301) }, 'dài nhất 300 ký tự'],
    ['no words', 'site.menu', { '': ' ' }, 'Chưa điền đúng'],
    ['a key that is none', 'site.khong', { '': 'a' }, 'Giao diện không có lời văn này'],
    ['the root of all objects', '__proto__', { '': 'a' }, 'Giao diện không có lời văn này'],
    ['a language that is none', 'site.menu', { '': 'a' }, 'Giao diện không có lời văn này', '../x'],
  ])('refuses %s, in Vietnamese', async (_, key, after, message, lang = 'lo') => {
    const { put, read } = table();
    const { status, data } = await put(key, after, {}, lang);
    expect([status, data.message]).toEqual([400, expect.stringContaining(message)]);
    expect(read()).toBe(LAO);
  });

  it('touches no file that has a mistake, names it, and still changes those of other languages', async () => {
    const broken = `${LAO}site:\n  menu: [\n`;
    const { ask, put, read } = table({ 'interface/lo.yaml': broken });
    expect((await ask('GET')).data.faults[0]).toMatch(/^content\/interface\/lo\.yaml, dòng \d+: .+ {2}→ /);
    expect((await put('site.menu', { '': 'a' })).status).toBe(409);
    expect(read()).toBe(broken);
    expect((await put('site.menu', { '': 'Menu' }, {}, 'en')).status).toBe(200);
  });
});
