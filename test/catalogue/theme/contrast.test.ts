import { describe, expect, it } from 'vitest';
import { issuesOf } from '../../support/province.ts';

const told = (css: string) =>
  issuesOf({ 'theme/theme.css': css }).map(({ line, level, message }) => `${line} ${level} ${message}`);

describe('text and links are measured on their grounds', () => {
  it('and told with pair, ratio and scheme where they are hard to read', () => {
    expect(told(':root {\n--raw-paper: #fff;\n--raw-stone: #fff;\n--raw-link: #888;\n}')).toEqual([
      '4 warning Đường dẫn (--link: #888) trên nền trang (--ground: #fff) khó đọc: tương phản 3,54:1 (nền sáng), cần ít nhất 4,5:1.',
      '4 warning Đường dẫn (--link: #888) trên nền thẻ (--surface: #fff) khó đọc: tương phản 3,54:1 (nền sáng), cần ít nhất 4,5:1.',
    ]);
  });

  it('exactly at the limit: #767676 on white passes, #777 does not', () => {
    const pair = (ink: string) => `:root { --raw-paper: #fff; --raw-stone: #fff; --raw-ink-soft: ${ink} }`;
    expect(told(pair('#767676'))).toEqual([]);
    expect(told(pair('#777'))).toHaveLength(2);
  });

  it('in the dark too', () => {
    expect(told(':root { --raw-chalk: #555 }').join()).toContain(
      '(--text: #555) trên nền trang (--ground: #15181a) khó đọc: tương phản 2,',
    );
    expect(told(':root { --raw-chalk: #555 }').join()).toContain('(nền tối)');
  });

  it('and with high contrast, which a colour set by meaning takes away', () => {
    const issues = told(':root { --ground: light-dark(#fff, #111); --text: light-dark(#222, #888) }');
    expect(issues.filter((issue) => issue.includes('--text:'))).toEqual([
      expect.stringContaining('(--text: #888) trên nền thẻ (--surface: #1f2427) khó đọc: tương phản 4,'),
    ]);
    expect(told(':root { --text: #767676; --ground: #fff }').join()).toContain('nền tối, tương phản cao');
  });

  it('where a theme goes by the machine and the visitor chooses otherwise', () => {
    expect(told('@media (prefers-color-scheme: dark) { :root { --raw-ink: #eee } }')[0]).toContain(
      '(nền sáng do người xem chọn, trên máy đặt nền tối)',
    );
  });

  it('by the value that wins: the last one, or the important one', () => {
    expect(told(':root { --raw-ink: #ccc; --raw-ink: #111 }')).toEqual([]);
    expect(told(':root { --raw-ink: #ccc !important; --raw-ink: #111 }')[0]).toContain('(--text: #ccc)');
    expect(told('.kiosk { --raw-ink: #ccc }')[0]).toContain('(.kiosk, nền sáng)');
  });

  it('through variables, mixes and colours that let others through', () => {
    expect(told(':root { --mine: #fff; --raw-ink: var(--mine) }')[0]).toContain('(--text: #fff)');
    expect(told(':root { --raw-ink: color-mix(in srgb, #000 10%, #fff) }')[0]).toContain('khó đọc');
    expect(told(':root { --raw-ink: color-mix(in oklch, #000 90%, #fff) }')).toEqual([]);
    expect(told(':root { --raw-ink: rgb(0 0 0 / 30%) }')[0]).toContain('khó đọc');
    expect(told(':root { --raw-ink: rgb(0 0 0 / 95%) }')).toEqual([]);
  });

  it('on a part of the page by that part’s own colours', () => {
    const footer =
      '--surface: #222; --text: #fff; --text-soft: #ddd; --link: #9cf; --accent: #f99; --ornament: #fc9';
    expect(told(`.site-footer { ${footer} }`)).toEqual([]);
    expect(told('.site-footer { --surface: #222 }')[0]).toContain('(.site-footer, nền sáng)');
  });

  it('or it is said that they cannot be', () => {
    expect(told(':root { --raw-ink: CanvasText }')[0]).toContain('không đo được');
    expect(told(':root { --raw-ink: rgb(from #000 r g b) }')[0]).toContain('không đo được');
  });

  it.each([
    '#123',
    '#112233ff',
    'navy',
    'rgb(10, 20, 30)',
    'hsl(200 50% 20%)',
    'oklch(30% .05 200)',
    'color(display-p3 .1 .1 .2)',
    'lab(20 0 0)',
  ])('and %s is a colour', (colour) => {
    expect(told(`:root { --raw-ink: ${colour} }`)).toEqual([]);
  });
});
