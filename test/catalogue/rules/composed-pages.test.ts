import { expect, it } from 'vitest';
import { catalogueOf, issuesOf, photo, place, told } from '../../support/province.ts';

const PHOTO = { 'photos/bien/index.vi.md': photo(), 'photos/bien/photo.jpg': 'x' };
const mdx = (body: string | Buffer) => ({
  ...PHOTO,
  'places/bai-mau/index.vi.md': undefined,
  'places/bai-mau/index.vi.mdx': typeof body === 'string' ? place('', `\n${body}`) : body,
});
const toldOf = (body: string | Buffer) => issuesOf(mdx(body)).map(told);

/** Code, each behind something that one reader of Markdown knows and another does not. The body begins on line 11. */
it.each<[string, string]>([
  ['the name of a text directive', 'Xin :x{a=process.exit()} chào'],
  ['the label of a text directive', 'Xin :x[{process.exit()}] chào'],
  ['the attributes of a block', '::anh{id=bien a=process.exit()}'],
  ['the label of a block', ':::luu-y[{process.exit()}]\nx\n:::'],
  ['the inside of a block', ':::luu-y\n{process.exit()}\n:::'],
  ['a sign that becomes a backtick', 'Xin \u1fef{process.exit()}\u1fef chào'],
  ['a fence of signs that become backticks', '\u1fef\u1fef\u1fef\n{process.exit()}\n\u1fef\u1fef\u1fef'],
  ['a footnote', 'Xin[^1] chào\n\n[^1]: {process.exit()}'],
  ['a footnote within a line', 'Xin ^[{process.exit()}] chào'],
  ['mathematics', 'Xin $a${process.exit()}$b$ chào'],
  ['a heading with attributes', '## Xin {#process.exit()}'],
  ['a link of a wiki', '[[{process.exit()}]]'],
  ['a comment of HTML', '<!-- {process.exit()} -->'],
  ['a list of definitions', 'Xin\n: {process.exit()}'],
  ['a second front matter', '---\na: {process.exit()}\n---\n\n{process.exit()}'],
  ['a second front matter in TOML', '+++\na = 1\n+++\n\n{process.exit()}'],
  ['a table', '| a |\n|---|\n| {process.exit()} |'],
  ['a quotation in a list', '- > - {process.exit()}'],
  ['a link', '[{process.exit()}](places/bai-mau)'],
  ['strikes', 'a ~{process.exit()}~ b'],
  ['the title of a component', '<Note title="a">{process.exit()}</Note>'],
  ['no element at all', '<>{process.exit()}</>'],
  ['an import after a block', ':::luu-y\n\nimport fs from "fs"\n\n:::'],
  ['an export', '## x\n\nexport const a = process.exit()'],
  ['an export at the very beginning', 'export const a = process.exit()'],
  ['an export whose text ends with a backslash', 'export const a = "x\\'],
  ['an import after a space of another script', '\u3000\n\nimport fs from "fs"'],
  ['the member of a component', '<Note.a />'],
  ['a name of another space', '<Note:a />'],
])('refuses code behind %s', (_, body) => {
  const issues = issuesOf(mdx(body));
  expect(issues.some(({ level }) => level === 'error')).toBe(true);
  for (const { file, line } of issues) {
    expect(file).toBe('content/places/bai-mau/index.vi.mdx');
    expect(line).toBeGreaterThanOrEqual(11);
  }
});

it.each<[string, (text: string) => string]>([
  ['with line ends of Windows', (text) => text.replaceAll('\n', '\r\n')],
  ['with line ends of old Macs', (text) => text.replaceAll('\n', '\r')],
  ['with a byte order mark', (text) => `\ufeff${text}`],
  ['with decomposed letters', (text) => text.normalize('NFD')],
])('tells code on its own line %s', (_, change) => {
  const text = place('', '\nMột đoạn.\n\nXin :x[{process.exit()}] chào.\n');
  expect(toldOf(Buffer.from(change(text)))).toEqual([
    '13 mdx-expression: Không được viết dấu { } trong bài này: đó là mã lệnh. → Xóa, hoặc viết bằng chữ.',
  ]);
});

const INHERITED = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf'];

it.each(INHERITED)('knows no component, attribute or block named %s', (name) => {
  expect(toldOf(`<${name}>a</${name}>`)).toEqual([
    `11 mdx-component: Không có thành phần <${name}>. → Dùng một trong: Photo, Gallery, Note, Quote, Timeline, Moment, Figures`,
  ]);
  expect(toldOf(`<Note ${name}="a">a</Note>`)).toEqual([
    `11 mdx-attribute: <Note> không có thuộc tính “${name}”. → Dùng: title`,
  ]);
  expect(toldOf(`a\n\n:::${name}\nb\n:::`)[0]).toMatch(
    `13 mdx-directive: Tệp .mdx không dùng khối “:::${name}”`,
  );
  const issues = issuesOf({ 'places/bai-mau/index.vi.md': place('', `:::${name}\nb\n:::\n\n::${name}[b]`) });
  expect(issues.map(({ line, code, message }) => `${line} ${code}: ${message}`)).toEqual([
    `10 unknown-directive: Không có khối “${name}”.`,
    `14 unknown-directive: Không có khối “${name}”.`,
  ]);
});

it.each(INHERITED)('takes %s for no fact that a translation must not hold', (name) => {
  const en = `---\ntitle: a\nsummary: b\n${name}: c\ntranslation: { status: machine }\n---\n`;
  const issues = issuesOf({ 'places/bai-mau/index.en.md': en });
  expect(issues.filter(({ level }) => level === 'error').map(({ line, code }) => `${line} ${code}`)).toEqual([
    '4 unknown-field',
  ]);
});

it('takes no name of a file for one that was there before', () => {
  const issues = issuesOf({ 'province.yaml': 'a', 'places/bai-mau/index.constructor.md': place() });
  expect(issues.map(({ code }) => code)).not.toContain('two-files');
});

it('tells of blocks of plain bodies where they would be shown raw', () => {
  expect(toldOf('Một dòng\n:::luu-y[Nhớ]\nMang nước.\n:::')).toEqual([
    '12 mdx-directive: Tệp .mdx không dùng khối “:::luu-y”, nó sẽ hiện nguyên thành chữ. → Viết: <Note title="…">…</Note>, <Photo id="mã-ảnh" /> hoặc <Gallery ids="mã-1 mã-2" />',
  ]);
});

it.each<[string, string]>([
  ['times and numbers', 'Mở cửa 7:30 – 17:00, 5~10 km, tỉ lệ 1:2, giá 5$ và 6$.'],
  ['code in backticks', 'Viết `{a}` và `<b>`.\n\n```\n{a} <b> import x\n\nexport x\n```'],
  ['entities for signs', 'Dưới &lt;5 tuổi, &#123;a&#125;.'],
  ['a rule and a list', '---\n\n- một\n- hai\n\n***'],
  ['a line that begins with export', 'Hàng của tỉnh\nexport sang Lào.'],
  ['quotes, dashes and dots', '"Xin" \'chào\' -- a --- b... ngày 1/7'],
  ['brackets of notes', 'Theo sử cũ [1], `[^1]`.'],
  [
    'two components in one another',
    '<Quote source="Ca dao">\n\n> *Xin* **chào**\n\n</Quote>\n\n<Photo id="bien" />',
  ],
  ['Greek', 'α\u037e β\u1fef'],
])('accepts %s', (_, body) => {
  expect(toldOf(body)).toEqual([]);
});

it('keeps a Greek sign that NFC makes an ASCII one of', () => {
  expect(
    catalogueOf({ 'places/bai-mau/index.vi.md': place('', 'a\u0301\u1fefb\u037e') }).records[0]?.words['vi']
      ?.body,
  ).toBe('á\u1fefb\u037e');
});
