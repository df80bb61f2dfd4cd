import { describe, expect, it } from 'vitest';
import { countChanged, sourceHash } from '../../../src/catalogue/body/source-hash.ts';

const hash = (
  body: string,
  fields: Record<string, string> = { title: 'Bãi Mẫu' },
  format: 'md' | 'mdx' = 'md',
) => sourceHash(fields, body, format).source;

/** A body with everything in it. */
const BODY = `Đoạn *một* có **chữ đậm**, [liên kết](places/bai-mau#m1) và \`mã\`.
Xuống dòng giữa câu.

## Tiêu đề

- một
- hai
  - ba

1. bốn
2. năm

| Tên | Số |
|-----|----|
| a   | 1  |

:::luu-y[Nhớ]
Mang theo nước.
:::

::anh{id=bien}

> Lời dẫn
`;

describe('golden hashes: a change here asks every translation of every province for a new look', () => {
  it.each([
    ['', 'v1:ba9f717c5e1b'],
    ['Một đoạn.', 'v1:2b126dd22211'],
    [BODY, 'v1:4978b008e104'],
  ])('%j', (body, expected) => {
    expect(hash(body)).toBe(expected);
  });

  it('holds for fields, blocks and composed pages', () => {
    expect(sourceHash({ title: 'Bãi Mẫu', summary: 'Để thử.' }, 'Một.\n\nHai.', 'md')).toEqual({
      source: 'v1:47aed358f55c',
      blocks: ['ba9f71', '53e99d', '83ce84', '524e97'],
    });
    expect(hash('<Note title="Nhớ">\n\nMang *nước*.\n\n</Note>', {}, 'mdx')).toBe('v1:97a3ee9284b8');
  });
});

describe('what an editing program changes by itself does not count', () => {
  const table = '| Tên | Số |\n|-----|----|\n| a   | 1  |';
  it.each<[string, (body: string) => string]>([
    ['alignment of tables', (body) => body.replace('|-----|----|', '|:----|---:|')],
    ['padding of tables', (body) => body.replace(table, '|Tên|Số|\n|-|-|\n|a|1|')],
    ['_x_ for *x*', (body) => body.replace('*một*', '_một_').replace('**chữ đậm**', '__chữ đậm__')],
    ['spread lists', (body) => body.replace('- một\n- hai', '- một\n\n- hai')],
    ['* for -', (body) => body.replaceAll('- ', '* ')],
    ['start numbers', (body) => body.replace('1. bốn\n2. năm', '3. bốn\n3. năm')],
    ['hard wraps', (body) => body.replace('mã`.\nXuống dòng giữa', 'mã`. Xuống dòng\ngiữa')],
    ['line ends of Windows', (body) => body.replaceAll('\n', '\r\n')],
    ['decomposed letters', (body) => body.normalize('NFD')],
    ['a soft hyphen', (body) => body.replace('nước', 'nư\u00adớc').replace('Lời dẫn', 'Lời&shy; dẫn')],
    ['U+200B', (body) => body.replace('theo nước', 'theo\u200b nước').replace('## Tiêu', '\u200b## Tiêu')],
    ['U+200B in a line of its own', (body) => body.replace('\n\n> Lời', '\n\n\u200b\n\n> Lời')],
    ['U+200B in bold, beside a mark', (body) => body.replace('**chữ đậm**', '**\u200bchữ đậm\u200b**')],
    ['a word joiner and a byte order mark', (body) => `\ufeff${body.replace('hai', 'h\u2060ai')}`],
    [
      'a soft hyphen between a letter and its mark',
      (body) => body.normalize('NFD').replace('e\u0302', 'e\u00ad\u0302'),
    ],
    ['escapes', (body) => body.replace('Mang theo', '\\Mang&#32;theo').replace('\\M', 'M')],
    ['underlined headings', (body) => body.replace('## Tiêu đề', 'Tiêu đề\n-------')],
    ['spaces at line ends and more empty lines', (body) => body.replaceAll('\n\n', ' \n\n\n')],
    ['quotes of attributes', (body) => body.replace('{id=bien}', '{id="bien"}')],
    [
      'links by reference',
      (body) => `${body.replace('(places/bai-mau#m1)', '[1]')}\n[1]: places/bai-mau#m1\n`,
    ],
  ])('%s', (_, change) => {
    expect(change(BODY)).not.toBe(BODY);
    expect(hash(change(BODY))).toBe(hash(BODY));
  });
});

describe('what a reader sees counts', () => {
  it.each<[string, (body: string) => string]>([
    ['a word', (body) => body.replace('nước', 'mũ')],
    ['an accent', (body) => body.replace('nước', 'nươc')],
    ['a word that becomes bold', (body) => body.replace('theo nước', '**theo** nước')],
    ['the order of blocks', (body) => body.replace('- một\n- hai', '- hai\n- một')],
    ['a heading of another depth', (body) => body.replace('## ', '### ')],
    ['a link to elsewhere', (body) => body.replace('places/bai-mau', 'places/bai-khac')],
    ['another photo', (body) => body.replace('id=bien', 'id=nui')],
    ['a cell', (body) => body.replace('| 1  |', '| 2  |')],
    ['a numbered list instead of dashes', (body) => body.replace('1. bốn\n2. năm', '+ bốn\n+ năm')],
  ])('%s', (_, change) => {
    expect(change(BODY)).not.toBe(BODY);
    expect(hash(change(BODY))).not.toBe(hash(BODY));
  });

  it('and so does each field', () => {
    expect(hash('', { title: 'a', summary: 'b' })).not.toBe(hash('', { title: 'a', summary: 'c' }));
    expect(hash('', { title: 'a b' })).toBe(hash('', { title: ' a \n b ' }));
    expect(hash('', { title: 'Bãi' })).toBe(hash('', { title: 'B\u200ba\u00ad\u0303i' }));
  });
});

describe('blocks', () => {
  it('tell how many of the source are not those a translation was made from', () => {
    const paragraphs = Array.from({ length: 11 }, (_, index) => `Đoạn ${index}.`);
    const before = sourceHash({ title: 'a' }, paragraphs.join('\n\n'), 'md').blocks;
    const changed = paragraphs.map((text, index) => (index % 4 === 0 ? `${text} Sửa.` : text));
    const after = sourceHash({ title: 'a' }, changed.join('\n\n'), 'md').blocks;
    expect(after).toHaveLength(12);
    expect(countChanged(after, before)).toBe(3);
    expect(countChanged(after, after)).toBe(0);
    expect(countChanged(['a', 'a', 'b'], ['a', 'b'])).toBe(1);
    expect(countChanged(['b', 'a'], ['a', 'b'])).toBe(0);
  });
});
