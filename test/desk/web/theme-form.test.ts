import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTheme } from '../../../src/catalogue/theme/theme.ts';
import type { DeskRequest } from '../../../src/desk/web/route.ts';
import { createThemeForm, type ThemeAnswer, type ThemeTrial } from '../../../src/desk/web/theme-form.ts';
import { temporaryFolder } from '../temporary.ts';

const CSS = readFileSync(resolve(import.meta.dirname, '../../../content/theme/theme.css'), 'utf8');

function form(css: string | undefined = CSS) {
  const dir = temporaryFolder(css === '' ? {} : { 'theme/theme.css': css });
  const file = join(dir, 'theme', 'theme.css');
  const saved: string[] = [];
  const route = createThemeForm({ contentDir: dir, saved: (what) => saved.push(what) });
  const ask = async (method: string, path: string, data?: unknown) => {
    const request = {
      ...{ method, path },
      body: async () => Buffer.from(JSON.stringify(data)),
    } as Partial<DeskRequest> as DeskRequest;
    const answer = await route(request);
    return { status: answer?.status, data: JSON.parse(String(answer?.body)) };
  };
  const read = () => readFileSync(file, 'utf8');
  const get = async () => (await ask('GET', '/api/theme')).data as ThemeAnswer;
  const attempt = async (changes: object) =>
    (await ask('POST', '/api/theme/try', { changes })).data as ThemeTrial;
  const save = (changes: object, before: object) => ask('POST', '/api/theme', { changes, before });
  return { dir, file, ask, read, get, attempt, save, saved };
}

describe('the form of the colours', () => {
  it('has each colour of the province with its scheme, its value and how it is read', async () => {
    const { colours, look, others } = await form().get();
    expect(colours).toHaveLength(14);
    expect(colours.filter(({ scheme }) => scheme === 'dark')).toHaveLength(7);
    expect(colours.find(({ name }) => name === 'raw-ink')).toMatchObject({
      ...{ own: '#23211c', hex: '#23211c', usual: '#1f2326', scheme: 'light' },
    });
    expect(look.contrasts['raw-ink']?.map(({ pair }) => pair)).toEqual([
      'Chữ màu này trên nền trang',
      'Chữ màu này trên nền thẻ',
    ]);
    expect(look.contrasts['raw-paper']?.map(({ pair }) => pair)).toEqual([
      'Chữ màu này trên màu nhấn',
      'Chữ nhỏ trên đầu đề trên màu này, khó đọc nhất',
    ]);
    for (const list of Object.values(look.contrasts)) {
      expect(list.length).toBeGreaterThan(0);
      for (const { isEnough, ratio } of list)
        expect([isEnough, ratio]).toEqual([true, expect.stringMatching(/^\d+,\d\d?:1$/)]);
    }
    expect(look.schemes.dark).toMatchObject({ ground: '#171a16ff', text: '#efe8d8ff' });
    expect(others).toEqual([]);
  });

  it('changes one line for one colour', async () => {
    const { save, read, saved } = form();
    const { status, data } = await save({ 'raw-ink': '#101010' }, { 'raw-ink': '#23211c' });
    expect([status, data.colours[2].own]).toEqual([200, '#101010']);
    expect(read()).toBe(CSS.replace('#23211c', '#101010'));
    expect(saved).toEqual(['đổi màu: --raw-ink']);
  });

  it('goes back to the engine’s colour, and keeps the mark and the line ends of Windows', async () => {
    const windows = `\ufeff${CSS.replaceAll('\n', '\r\n')}`;
    const { save, read } = form(windows);
    const { data } = await save({ 'raw-ink': null }, { 'raw-ink': '#23211c' });
    expect(data.colours[2]).toMatchObject({ name: 'raw-ink', hex: '#1f2326' });
    expect(read()).toBe(windows.replace(/ {2}--raw-ink: .*\r\n/, ''));
  });

  it('makes the file where there is none', async () => {
    const { save, read, dir } = form('');
    expect((await save({ 'raw-link': '#003B46' }, { 'raw-link': null })).status).toBe(200);
    expect(read()).toBe(':root {\n  --raw-link: #003B46;\n}\n');
    expect(readTheme(dir).issues).toEqual([]);
  });

  it('tells of a colour that is hard to read, by what the check would tell, and saves it not', async () => {
    const { attempt, save, read, dir, file } = form();
    const changes = { 'raw-ink': '#999999' };
    const { faults, look } = await attempt(changes);
    expect(faults[0]).toMatch(
      /^Chữ chính \(--text: #999999\).+khó đọc: tương phản 2,.+ {2}→ Chọn màu chữ đậm hơn\.$/,
    );
    expect(look.contrasts['raw-ink']?.[0]).toMatchObject({
      ...{ isEnough: false, enough: expect.stringContaining('không đủ') },
    });
    expect(look.schemes.light['text']).toBe('#999999ff');
    const { status, data } = await save(changes, { 'raw-ink': '#23211c' });
    expect([status, data.message]).toEqual([400, faults.join('\n')]);
    expect(read()).toBe(CSS);
    writeFileSync(file, CSS.replace('#23211c', '#999999'));
    const told = readTheme(dir).issues.map(({ message, fix }) => `${message}  → ${fix}`);
    expect(faults.every((fault) => told.includes(fault))).toBe(true);
  });

  it('says what suffices for large text alone', async () => {
    const { look } = await form().attempt({ 'raw-ink-soft': '#857d6d' });
    expect(look.contrasts['raw-ink-soft']?.[0]?.enough).toContain('chỉ đủ cho chữ lớn và đường viền');
  });

  it('lets what was hard to read become better, not worse', async () => {
    const { attempt } = form(CSS.replace('#23211c', '#999999'));
    expect((await attempt({ 'raw-ink': '#888888' })).faults).toEqual([]);
    expect((await attempt({ 'raw-ink': '#aaaaaa' })).faults).not.toEqual([]);
    expect((await attempt({ 'raw-metal': '#6a4a18' })).faults).toEqual([]);
  });

  it('judges colours that are changed together as they will be together', async () => {
    const { attempt } = form();
    const night = { 'raw-paper': '#000000', 'raw-stone': '#101010' };
    expect((await attempt(night)).faults).not.toEqual([]);
    const light = { 'raw-ink': '#fff', 'raw-ink-soft': '#eee', 'raw-metal': '#ddd', 'raw-link': '#ccc' };
    expect((await attempt({ ...night, ...light, 'raw-accent': '#ffbbaa' })).faults).toEqual([]);
  });

  it('loses nothing that was changed meanwhile: it says so and writes nothing', async () => {
    const { save, read, file } = form();
    const other = CSS.replace('#23211c', '#000000');
    writeFileSync(file, other);
    const { status, data } = await save({ 'raw-ink': '#101010' }, { 'raw-ink': '#23211c' });
    expect([status, data.message]).toEqual([
      409,
      expect.stringMatching(/vừa được sửa ở nơi khác, nay là #000000/),
    ]);
    expect(read()).toBe(other);
    expect((await save({ 'raw-link': '#003b46' }, { 'raw-link': '#14594d' })).status).toBe(200);
    expect(read()).toBe(other.replace('#14594d', '#003b46'));
  });

  it.each([
    ['what ends the rule', { 'raw-ink': '#000; } body { display: none' }],
    ['an address', { 'raw-ink': 'url(//example.org/x)' }],
    ['a name', { 'raw-ink': 'red' }],
    ['half a colour', { 'raw-ink': '#12345' }],
    ['a variable that is none of the colours', { gutter: '#000' }],
    ['another name', { 'raw-ink: #000; --x': '#000' }],
    ['nothing', undefined],
  ])('refuses %s', async (_, changes) => {
    const { ask, read } = form();
    const before = Object.fromEntries(Object.keys(changes ?? {}).map((key) => [key, null]));
    expect((await ask('POST', '/api/theme', { changes, before })).status).toBe(400);
    expect((await ask('POST', '/api/theme/try', { changes })).status).toBe(400);
    expect(read()).toBe(CSS);
  });

  it('touches no file that has a mistake, and names it', async () => {
    const broken = CSS.replace('--raw-ink:', '--raw-tinte:');
    const { ask, save, read } = form(broken);
    const { status, data } = await ask('GET', '/api/theme');
    expect([status, data.message]).toEqual([
      409,
      expect.stringMatching(/^content\/theme\/theme\.css, dòng 5: Không có biến “--raw-tinte”/),
    ]);
    expect((await save({ 'raw-link': '#003b46' }, { 'raw-link': '#14594d' })).status).toBe(409);
    expect(read()).toBe(broken);
  });

  it('names the colours that a hand has set otherwise', async () => {
    const { get } = form(
      `${CSS}.kiosk {\n  --accent: #000;\n}\n@media print {\n  :root {\n    --raw-ink: #000;\n  }\n}\n`,
    );
    expect((await get()).others).toEqual(['--accent (dòng 20)', '--raw-ink (dòng 24)']);
  });
});
