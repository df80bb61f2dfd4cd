import { describe, expect, it } from 'vitest';
import { createDrawing } from '../../../src/catalogue/svg/drawing.ts';

const NS = 'xmlns="http://www.w3.org/2000/svg"';
const XLINK = 'xmlns:xlink="http://www.w3.org/1999/xlink"';
const PATH = '<path d="M0 0h9v9z"/>';
/** The inner stands on the second line. */
const svg = (inner: string, root = '') => `<svg ${NS} viewBox="0 0 9 9"${root}>\n${inner}\n${PATH}</svg>`;

const told = (text: string) => {
  const { drawing, faults } = createDrawing(text);
  expect(drawing === undefined).toBe(faults.length > 0);
  return faults.map(({ line, message }) => `${line}: ${message}`);
};

describe('a drawing that could run, ask or hide something is refused, by line and name', () => {
  it.each([
    ['a script', '<script>alert(1)</script>', '<script> chứa mã lệnh'],
    [
      'a script by another prefix',
      `<_:script xmlns:_="http://www.w3.org/2000/svg"/>`,
      '<script> chứa mã lệnh',
    ],
    ['a script of HTML', '<h:script xmlns:h="http://www.w3.org/1999/xhtml">x()</h:script>', 'chứa mã lệnh'],
    ['a script in a note', '<metadata><script>x()</script></metadata>', 'chứa mã lệnh'],
    ['HTML in a note', '<desc><b xmlns="http://www.w3.org/1999/xhtml"/></desc>', 'không phải hình vẽ'],
    [
      'HTML',
      '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>',
      'không phải hình vẽ',
    ],
    ['a handler', '<path onclick="x()" d="M0 0"/>', 'onclick'],
    ['a handler in capitals', '<path ONLOAD="x()" d="M0 0"/>', 'ONLOAD'],
    [
      'a picture of another host',
      `<image ${XLINK} xlink:href="https://x.example/a.png"/>`,
      '<image> nhúng ảnh',
    ],
    ['a picture in the file', '<image href="data:image/png;base64,AAAA"/>', '<image> nhúng ảnh'],
    [
      'a picture by a filter',
      '<filter id="f"><feImage href="https://x.example/a.png"/></filter>',
      '<feImage>',
    ],
    ['a link', '<a href="javascript:x()"><path d="M0 0"/></a>', '<a> là đường dẫn'],
    ['a shape of another file', '<use href="other.svg#a"/>', '“other.svg#a” ở ngoài'],
    ['a shape as data', `<use ${XLINK} xlink:href="data:image/svg+xml,%3Csvg/%3E#a"/>`, 'ở ngoài'],
    ['a gradient of another host', '<linearGradient id="g" href="//x.example/#a"/>', 'ở ngoài'],
    ['a colour of another host', '<path fill="url(https://x.example/#a)" d="M0 0"/>', 'fill'],
    ['an address in letters by number', '<path fill="u&#114;l(//x.example/#a)" d="M0 0"/>', 'fill'],
    ['an address with an escape', '<path fill="\\75rl(//x.example/#a)" d="M0 0"/>', 'fill'],
    ['an address behind a good one', '<path fill="url(#a) url(//x.example)" d="M0 0"/>', 'fill'],
    ['an address behind a comment', '<path fill="red/**/url(//x.example)" d="M0 0"/>', 'fill'],
    ['an address in a style', '<path style="fill:url(//x.example/#a)" d="M0 0"/>', 'fill'],
    ['a cursor', '<path style="background:url(//x.example)" d="M0 0"/>', 'background'],
    ['an image-set', '<path style="mask:image-set(\'a.png\' 1x)" d="M0 0"/>', 'mask'],
    ['an open string in a style', '<path style="fill:&quot;red" d="M0 0"/>', 'style'],
    ['a variable', '<path fill="var(--x)" d="M0 0"/>', 'fill'],
    ['a sheet that imports', '<style>@import "https://x.example/a.css";</style>', '@import'],
    ['a sheet that hides an import', '<style>@\\69mport "x";</style>', '<style>'],
    ['a sheet with a font', '<style>@font-face{font-family:x;src:url(x)}</style>', '@font-face'],
    ['a sheet with a condition', '<style>g > path:hover{fill:red}</style>', 'bộ chọn'],
    ['a sheet with an open comment', '<style>.a{fill:red} /* </style>', '<style>'],
    ['a movement', '<animate attributeName="href" to="javascript:x()"/>', '<animate> làm hình chuyển động'],
    ['a setting', '<set attributeName="onclick" to="x()"/>', '<set> làm hình chuyển động'],
    ['letters', '<text>Tỉnh</text>', '<text> là chữ'],
    ['an unknown element', '<handler/>', '<handler>'],
    ['a name that every object has', '<constructor/>', '<constructor>'],
    ['a shape that draws itself', '<g id="a"><use href="#a"/></g>', 'vẽ lại chính nó'],
    ['a mask of itself', '<mask id="m"><path mask="url(#m)" d="M0 0"/></mask>', 'vẽ lại chính nó'],
    ['a condition', '<g systemLanguage="vi"><path d="M0 0"/></g>', 'systemLanguage'],
    ['a closed element in an attribute', '<path d="M0 0&quot;/&gt;&lt;script/&gt;"/>', 'd='],
    ['an effect that would be lost', '<path style="mix-blend-mode:multiply" d="M0 0"/>', 'mix-blend-mode'],
  ])('%s', (_, inner, words) => {
    const faults = told(svg(inner));
    expect(faults.length).toBeGreaterThan(0);
    expect(faults[0]).toContain(words);
    expect(faults[0]).toMatch(/^2: /);
  });

  it.each([
    ['an open comment', `<svg ${NS} viewBox="0 0 9 9">${PATH}<!--`, 'mở mà không đóng'],
    ['attributes without a space', `<svg ${NS} viewBox="0 0 9 9"onload="x()">${PATH}</svg>`, 'dấu cách'],
    ['an entity', `<!DOCTYPE svg [<!ENTITY x "y">]><svg ${NS} viewBox="0 0 9 9">${PATH}&x;</svg>`, 'DOCTYPE'],
    ['an outer entity', `<!DOCTYPE svg SYSTEM "file:///etc/passwd"><svg ${NS}>${PATH}</svg>`, 'DOCTYPE'],
    ['an unknown entity', svg('&nbsp;'), 'ký hiệu &…;'],
    ['a sheet beside it', `<?xml-stylesheet href="x.css"?>${svg('')}`, '<?xml-stylesheet'],
    ['two roots', `${svg('')}${svg('')}`, 'XML'],
    ['no SVG', '<html xmlns="http://www.w3.org/1999/xhtml"/>', '<html>'],
    ['nothing', '', 'trống'],
    ['an undeclared prefix', svg('<inkscape:grid/>'), 'tiền tố'],
    ['an attribute twice', svg('<path d="M0 0" d="M1 1"/>'), 'hai lần'],
    ['no shape', `<svg ${NS} viewBox="0 0 9 9"/>`, 'không có hình'],
    ['no frame', `<svg ${NS}>${PATH}</svg>`, 'viewBox'],
    ['a frame of no size', `<svg ${NS} viewBox="0 0 0 9">${PATH}</svg>`, 'viewBox'],
    ['more than 64 kB', svg(`<path d="${'M0 0'.repeat(20_000)}"/>`), '64 kB'],
    ['groups 9,000 deep', svg(`${'<g>'.repeat(9000)}${'</g>'.repeat(9000)}`), 'tầng'],
  ])('%s', (_, text, words) => {
    const faults = told(text);
    expect(faults.length).toBeGreaterThan(0);
    expect(faults[0]).toContain(words);
  });

  it('a shape that is a billion shapes', () => {
    const level = (at: number) => `<g id="l${at}">${`<use href="#l${at - 1}"/>`.repeat(10)}</g>`;
    const levels = Array.from({ length: 9 }, (_, at) => level(at + 1)).join('');
    expect(told(svg(`<defs><path id="l0" d="M0 0"/>${levels}</defs><use href="#l9"/>`))).toEqual([
      '1: Hình vẽ lặp lại các phần của nó quá nhiều (hơn 20.000 hình).',
    ]);
  });

  it('with all its mistakes at once, each on its line', () => {
    const faults = told(
      svg(
        '<script/>\n<path\n onclick="x()"\n fill="url(a)" d="M0 0"/>\n<style>\n.a{}\n@media print{}</style>',
      ),
    );
    expect(faults.map((fault) => fault.split(':')[0])).toEqual(['2', '4', '5', '8']);
  });
});

describe('a drawing stays in its own box', () => {
  const FLOOD = '<filter id="f" x="-99" y="-99" width="999" height="999"><feFlood/></filter>';
  it.each([
    ['shown beyond it', 'overflow="visible"', '', ''],
    ['shown beyond it by a style', 'style="overflow:visible"', '', ''],
    ['made larger', 'transform="scale(60)"', '', '<g transform="scale(60)">'],
    ['painted by a filter', 'filter="url(#f)"', FLOOD, '<g filter="url(#1)">'],
  ])('where it would be %s', (_, root, inner, group) => {
    const text = createDrawing(svg(inner, ` ${root}`)).drawing?.svg() ?? '';
    const [start = ''] = /<svg[^>]*>/.exec(text) ?? [];
    expect(start).toBe(`<svg ${NS} viewBox="0 0 9 9">`);
    expect(text.slice(start.length)).toContain(`${group}<`);
    expect(text).toContain('<path d="M0 0h9v9z"/>');
  });
});
