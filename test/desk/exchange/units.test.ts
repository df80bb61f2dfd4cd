import { describe, expect, it } from 'vitest';
import { bodyUnits, withUnits } from '../../../src/desk/exchange/body-units.ts';
import { codeName } from '../../../src/desk/exchange/code-names.ts';
import { type Marked, signed } from '../../../src/desk/exchange/pieces.ts';
import { readSigns } from '../../../src/desk/exchange/read-signs.ts';
import { toMarkdown } from '../../../src/desk/exchange/to-markdown.ts';
import { keysIn } from '../../../src/desk/exchange/units.ts';
import { BODY } from '../../support/exchange-files.ts';

const units = (body: string, format: 'md' | 'mdx' = 'md') => bodyUnits(body, format).units;
/** Also those that look like a code. */
const wordsIn = ({ pieces, codes }: Marked): string =>
  pieces
    .map((one) => (typeof one === 'string' ? one : codes[one.code - 1]?.open.replaceAll('\\', '')))
    .join('');
const words = (text: string) => ({ pieces: [text], codes: [] });

describe('the units of a body', () => {
  it('are its paragraphs, headings, items, cells, labels and notes, with codes in place of Markdown', () => {
    expect(units(BODY).map((unit) => `${unit.role}: ${signed(unit)}`)).toEqual([
      'paragraph: Biển {1}xanh{/1} và {2}đền{/2} bên bờ.{3} Dấu {4} là chữ.',
      'h2: Đi bộ',
      'label: Một bãi biển',
      'label: Vào bản',
      'paragraph: Hỏi trước khi chụp ảnh người.',
      'item: Một con đường',
      'item: Hai con suối',
      'cell: Vé',
      'cell: Giá',
      'cell: Người lớn',
      'cell: 50.000',
      'note: Theo sách cũ.',
    ]);
    expect(units(BODY)[0]?.codes.map(codeName)).toEqual([
      'chữ nghiêng',
      'liên kết tới https://a.example/x?y=1',
      'dấu chú thích',
      'giữ nguyên: \\{1\\}',
    ]);
  });

  it('are also attributes of components that are words, and nothing of what is code, an address or a line', () => {
    const body = '<Note title="Lưu ý">\nChữ.\n</Note>\n\n<Photo id="anh" />\n\n---\n\n```\ncode\n```';
    expect(units(body, 'mdx').map((unit) => `${unit.role}: ${signed(unit)}`)).toEqual([
      'attribute: Lưu ý',
      'paragraph: Chữ.',
    ]);
    expect(units('https://a.example/x\n\n![](x.jpg)\n\n—').length).toBe(0);
  });

  it('say each soft line as one, keep a hard one as a code, and links by reference whole', () => {
    const [soft, hard, link] = units('một\nhai\n\nba  \nbốn\n\n[năm][a]\n\n[a]: https://a.example');
    expect([soft, hard, link].map((unit) => unit && signed(unit))).toEqual([
      'một hai',
      'ba{1}bốn',
      '{1}năm{/1}',
    ]);
    expect(link?.codes).toEqual([{ open: '[', close: '](<https://a.example>)' }]);
  });

  it('give the very body again when each is written anew', () => {
    const read = bodyUnits(BODY, 'md');
    const made = read.units.map((unit) => toMarkdown(unit, unit.role, 'md'));
    // A brace that looks like a code is written so that it is none.
    expect(withUnits(read, made)).toBe(BODY.replace('{1}', '\\{1\\}'));
  });
});

describe('what a translator types', () => {
  it.each([
    ['# không là tiêu đề', 'paragraph', 'md'],
    ['1. không là mục', 'paragraph', 'md'],
    ['- gạch', 'item', 'md'],
    ['2 * 3 * 4 và *x*', 'paragraph', 'md'],
    ['a | b', 'cell', 'md'],
    ['a ] b', 'label', 'md'],
    ['[x](javascript:alert(1))', 'paragraph', 'md'],
    ['<script>alert(1)</script>', 'paragraph', 'md'],
    ['::anh{id=x}', 'paragraph', 'md'],
    [':::luu-y', 'paragraph', 'md'],
    ['&amp; & &lt;', 'paragraph', 'md'],
    ['`x` ~~~ _y_', 'h2', 'md'],
    ['C:\\x \\* y', 'paragraph', 'md'],
    ['xem {12} và {/1}', 'h2', 'md'],
    ['{x} <b> {1+1}', 'paragraph', 'mdx'],
    ['export const a = 1', 'paragraph', 'mdx'],
    ['import x from "y"', 'paragraph', 'mdx'],
  ] as const)('is words and nothing else: %s', (typed, role, format) => {
    const markdown = toMarkdown(words(typed), role, format);
    expect(markdown).toBeDefined();
    const wrapped = {
      h2: `## ${markdown}`,
      cell: `| ${markdown} |\n| --- |`,
      label: `:::x[${markdown}]\n:::`,
    }[role as 'h2'];
    const [found, ...more] = units(wrapped ?? (markdown as string), format);
    expect(more).toEqual([]);
    expect(found && wordsIn(found)).toBe(typed);
  });

  it('is not read at all where it would keep the reader of Markdown for hours', () => {
    expect(toMarkdown(words('a*b'.repeat(90_000)), 'paragraph', 'md')).toBeUndefined();
  });

  it('cannot leave the quotes of an attribute', () => {
    expect(toMarkdown(words('a" onclick="b'), 'attribute', 'mdx')).toBeUndefined();
    expect(toMarkdown(words('ແຈ້ງ'), 'attribute', 'mdx')).toBe('ແຈ້ງ');
  });
});

describe('the signs of codes that come back', () => {
  const CODES = [{ open: '*', close: '*' }, { open: '[^1]' }, { open: '[', close: '](x)' }];

  it('may have moved, and be typed as a language has its brackets, digits and spaces', () => {
    expect(readSigns('{3}a{/3} ｛２｝ { 1 }b{ /1}', CODES)).toMatchObject({
      missing: [],
      broken: [],
      unknown: [],
    });
    expect(readSigns('{៣}a{/៣}{໒}{1}b{/1}', CODES)).toMatchObject({ missing: [], broken: [], unknown: [] });
  });

  it('are told when they are missing, not in order, twice or unknown; no half of one is kept', () => {
    expect(readSigns('a', CODES).missing).toEqual([1, 2, 3]);
    const crossed = readSigns('{1}a{3}b{/1}c{/3}', CODES);
    expect(crossed.broken).toEqual([3]);
    expect(crossed.pieces).toEqual([{ code: 1 }, 'ab', { code: 1, isEnd: true }, 'c']);
    expect(readSigns('{1}a', CODES)).toMatchObject({ broken: [1], pieces: ['a'] });
    expect(readSigns('{2}{2}', CODES).broken).toEqual([2]);
    expect(readSigns('{1}a {2}{2}', CODES).pieces).toEqual(['a']);
    expect(readSigns('{9}', CODES)).toMatchObject({ unknown: ['{9}'], pieces: ['{9}'] });
  });
});

it('finds the key of a unit, whatever a program has put between its letters', () => {
  expect(keysIn('lo:places/bai-\u200bmau:\nb12-0c41d7Chưa dịch')).toEqual([
    { lang: 'lo', record: 'places/bai-mau', unit: 'b12-0c41d7' },
  ]);
  expect(keysIn('zh-Hans:gates/a1:beforeYouCross-00aa11 lo:places/b:title-123456')).toHaveLength(2);
  expect(keysIn('lo:places/bai-mau:b12')).toEqual([]);
});
