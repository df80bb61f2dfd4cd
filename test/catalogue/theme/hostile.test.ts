import { describe, expect, it } from 'vitest';
import { issuesOf } from '../../support/province.ts';

const told = (css: string, files: Record<string, string | Uint8Array> = {}) =>
  issuesOf({ 'theme/theme.css': css, ...files }).map(
    ({ file, line, level, code, message, fix }) =>
      `${file.replace('content/theme/', '')}:${line} ${level} ${code}: ${message} → ${fix}`,
  );
/** The declaration stands on the second line. */
const root = (declaration: string) => `:root {\n  ${declaration}\n}\n`;
const SCRIPT = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><script>x()</script></svg>';

describe('a theme that asks another host, or for a file that is not its own, is refused with its line', () => {
  it.each([
    ['another host', '--ornament-band: url(https://x.example/a.svg);', '“https://x.example/a.svg” ở ngoài'],
    ['another host without a scheme', '--ornament-band: url("//x.example/a.svg");', 'ở ngoài'],
    ['the root of the site', '--ornament-band: url(/favicon.svg);', 'ở ngoài'],
    ['a file of the machine', '--ornament-band: url(file:///etc/passwd);', 'ở ngoài'],
    ['a script', '--ornament-band: url("javascript:x()");', 'ở ngoài'],
    ['a folder above', '--ornament-band: url(../province.yaml);', 'không phải tên một tệp'],
    ['a folder above in code', '--ornament-band: url(%2e%2e/province.yaml);', 'không phải tên một tệp'],
    ['a folder above, later', '--ornament-band: url(a/../../province.yaml);', 'không phải tên một tệp'],
    ['a hidden file', '--ornament-band: url(.env);', 'không phải tên một tệp'],
    ['no file', '--ornament-band: url(khong-co.svg);', 'Không có tệp “khong-co.svg”'],
    ['an address in capitals', '--ornament-band: URL(https://x.example);', 'ở ngoài'],
    ['an address as a fallback', '--ornament-band: var(--line, url(https://x.example));', 'ở ngoài'],
    [
      'an address in a fallback in a fallback',
      '--ornament-band: var(--line, var(--gap, url(//x.example)));',
      'ở ngoài',
    ],
    ['an address in a gradient', '--raw-ink: color-mix(in srgb, url(//x.example), red);', 'ở ngoài'],
    ['an escaped function', '--ornament-band: \\75rl(https://x.example);', 'Dấu “\\”'],
    ['an escaped name with quotes', '--ornament-band: u\\72l("https://x.example");', 'Dấu “\\”'],
    ['an image-set', '--ornament-band: image-set("https://x.example" 1x);', '“image-set()” không được dùng'],
    ['an older image-set', '--ornament-band: -webkit-image-set(url(a) 1x);', '“-webkit-image-set()”'],
    ['a src', '--ornament-band: src("https://x.example");', '“src()”'],
    ['an expression', '--gap: expression(alert(1));', '“expression()”'],
    ['an element', '--ornament-band: element(#a);', '“element()”'],
    [
      'another kind of data',
      '--ornament-band: url("data:text/html,<script>x()</script>");',
      'không phải hình vẽ',
    ],
    [
      'a drawing with a script',
      `--ornament-band: url("data:image/svg+xml,${encodeURIComponent(SCRIPT)}");`,
      'chứa mã lệnh',
    ],
    [
      'the same in base64',
      `--ornament-band: url("data:image/svg+xml;base64,${Buffer.from(SCRIPT).toString('base64')}");`,
      'chứa mã lệnh',
    ],
    ['a property', 'background: url(https://x.example/t.gif);', '“background” không được dùng'],
    ['a rule in a rule', '&:hover { --raw-ink: #000; }', 'Một khối nằm trong khối khác'],
    ['a block as a value', '--gap: { color: red };', 'sai cú pháp'],
    ['a value with a wrong quote', '--gap: "2rem;', 'nháy'],
    ['a sheet in a block', '@import url(a.css);', '“@import” không được dùng'],
  ])('%s', (_, declaration, words) => {
    const issues = told(root(declaration)).filter((issue) => issue.includes(words));
    expect(issues[0]).toMatch(/^theme\.css:2 error theme-/);
  });

  it.each([
    ['an import', '@import url("https://x.example/x.css");', '“@import”'],
    ['an escaped import', '@\\69mport "x.css";', 'Dấu “\\”'],
    ['an import in capitals', '@IMPORT "x.css";', '“@IMPORT”'],
    ['a font', '@font-face { font-family: x; src: url(x) }', '“@font-face”'],
    ['a namespace', '@namespace url(https://x.example);', '“@namespace”'],
    ['a condition not listed', '@media (min-width: 1px) { :root { --gap: 1rem } }', '@media (min-width:1px)'],
    ['a condition turned round', '@media not print { :root { --gap: 1rem } }', '@media not print'],
    ['another element', 'body { --gap: 1rem }', 'Bộ chọn “body”'],
    ['a longer selector', ':root[lang^="v"] { --gap: 1rem }', 'Bộ chọn'],
    ['one of two selectors', ':root, * { --gap: 1rem }', 'Bộ chọn “*”'],
    ['marks of HTML', '<!-- :root { --gap: 1rem } -->', 'không phải CSS'],
    ['an open comment', ':root { --gap: 1rem } /* @import', 'không đóng'],
    ['an open block', ':root { --gap: 1rem', 'ngoặc'],
    ['a block closed twice', ':root { --gap: 1rem; } }', 'ngoặc'],
    ['9,000 brackets', `:root { --gap: ${'('.repeat(9000)} }`, 'quá sâu'],
    ['a sheet without an end', `:root {${' --gap: 1rem;'.repeat(20_000)}}`, 'quá dài'],
  ])('%s', (_, css, words) => {
    const issues = told(css).filter((issue) => issue.includes(' error '));
    expect(issues.length).toBeGreaterThan(0);
    expect(issues.length).toBeLessThan(5);
    expect(issues.join('\n')).toContain(words);
  });

  it('a value that doubles with every variable', () => {
    const doubling = Array.from({ length: 40 }, (_, at) => `--v${at}: var(--v${at + 1}) var(--v${at + 1});`);
    expect(told(root(`${doubling.join(' ')} --v40: 1px; --gap: var(--v0);`)).join()).toContain('“--gap”');
  });

  it('a file that is no picture, whatever its name', () => {
    expect(told(root('--ornament-band: url(a.png);'), { 'theme/a.png': '<script>' })).toEqual([
      expect.stringContaining('theme.css:2 error theme-address: Tệp “a.png” không phải ảnh'),
    ]);
  });

  it('a drawing in a file, by its own line', () => {
    const files = { 'theme/a.svg': SCRIPT.replace('<script', '\n<script') };
    expect(told(root('--ornament-band: url(a.svg);'), files)).toEqual([
      expect.stringContaining('a.svg:2 error theme-address: Thẻ <script> chứa mã lệnh.'),
    ]);
  });
});

describe('a slip of the pen in a theme is told with what to write', () => {
  it.each([
    ['--raw-accent: 7a1f1f;', '“7a1f1f”. → Viết: #7a1f1f'],
    ['--raw-accent: a1f;', 'Viết: #a1f'],
    ['--raw-accent: 000000;', 'Viết: #000000'],
    ['--raw-accent: #7a1f1;', '3 hoặc 6 chữ số'],
    ['--raw-accent: #xyz;', '3 hoặc 6 chữ số'],
    ['--raw-accent: đỏ;', 'Viết mã màu dạng #8f2518.'],
    ['--raw-accent: broun;', 'Viết mã màu dạng #8f2518.'],
    ['--raw-accent: rgb(300);', 'Viết mã màu dạng #8f2518.'],
    ['--raw-accent: inherit;', 'Viết mã màu dạng #8f2518.'],
    ['--raw-accent: ;', 'không có giá trị'],
    ['--raw-acent: #8f2518;', 'Viết: --raw-accent'],
    ['--raw-ink: var(--raw-imk);', 'Không có biến “--raw-imk” để lấy giá trị. → Viết: --raw-ink'],
    ['--raw-ink: var(--raw-ink);', 'từ chính nó'],
    ['--raw-ink: var(--line);', 'từ chính nó'],
    ['--mine: 12; --raw-ink: var(--mine);', '“var(--mine)”'],
    ['--radius: 4;', 'Viết một độ dài có đơn vị, ví dụ: 4px'],
    ['--raw-ink #000;', 'thiếu dấu hai chấm'],
    ['--raw-ink: #000 --raw-link: #111;', 'Thiếu dấu chấm phẩy sau giá trị của “--raw-ink”'],
    ['--ornament-band: hoa-van.svg;', 'url("hoa-van.svg")'],
  ])('%s', (declaration, words) => {
    const issues = told(root(declaration));
    expect(issues.join('\n')).toContain(words);
    expect(issues[0]).toMatch(/^theme\.css:2 error /);
  });

  it('with all the others at once', () => {
    const css = ':root {\n --raw-ink: 000;\n --gap: image-set("a");\n}\nbody {}\n';
    expect(told(css).map((issue) => issue.split(' error')[0])).toEqual([
      'theme.css:2',
      'theme.css:3',
      'theme.css:5',
    ]);
  });

  it('that does nothing is a reminder', () => {
    expect(told(root('--font-text: Arial;'))).toEqual([
      expect.stringContaining('theme.css:2 warning theme-no-effect'),
    ]);
    expect(told('.site-footer { --raw-ink: #000 }')).toEqual([
      expect.stringContaining('“--raw-ink” không có tác dụng trong .site-footer. → Ở đó dùng --text.'),
    ]);
  });
});
