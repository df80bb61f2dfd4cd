import { describe, expect, it } from 'vitest';
import { readWord } from '../../../src/desk/import/read-word.ts';
import {
  abstractList,
  cell,
  inList,
  level,
  list,
  paragraph as p,
  run as r,
  table,
  type WordParts,
  wordFile,
} from '../../support/word-files.ts';

const bodyOf = async (parts: WordParts, title: string | undefined = 'Tên') => {
  const word = await readWord(wordFile(parts), title === undefined ? {} : { title });
  expect(word.mistakes).toEqual([]);
  return word.body.trimEnd();
};
const text = (words: string) => p(r(words));
const bold = (words: string) => p(r(words, '<w:b/>'));
const small = (words: string, where: string) => r(words, `<w:vertAlign w:val="${where}"/>`);

const STYLES = [1, 2, 3]
  .map((at) => `<w:style w:type="paragraph" w:styleId="u${at}"><w:name w:val="heading ${at}"/></w:style>`)
  .join('');
const heading = (at: number, words: string, more = '') => p(r(words), `<w:pStyle w:val="u${at}"/>${more}`);

describe('the structure of a Word file', () => {
  it('has its headings by style below the title, without their bold letters', async () => {
    const body =
      heading(1, 'Một') + p(r('Hai', '<w:b/>'), '<w:pStyle w:val="u2"/>') + text('chữ') + heading(3, 'Ba');
    expect(await bodyOf({ body, styles: STYLES })).toBe('## Một\n\n### Hai\n\nchữ\n\n#### Ba');
    // The outermost that there is becomes the first.
    expect(await bodyOf({ body: heading(2, 'Hai') + heading(3, 'Ba'), styles: STYLES })).toBe(
      '## Hai\n\n### Ba',
    );
    expect(await bodyOf({ body: p(r('Theo mức'), '<w:outlineLvl w:val="0"/>') + text('x') })).toBe(
      '## Theo mức\n\nx',
    );
  });

  it('takes bold and capital lines with a count for headings, by their counts', async () => {
    const body = [
      bold('I. Vị trí'),
      bold('1. Đường đi'),
      text('chữ'),
      bold('II. Giá'),
      text('CHƯƠNG MỚI'),
      bold('Lưu ý'),
      text('1. việc nhỏ'),
      bold('1. Câu đậm kết thúc bằng dấu chấm.'),
    ];
    expect(await bodyOf({ body: body.join('') })).toBe(
      '## I. Vị trí\n\n### 1. Đường đi\n\nchữ\n\n## II. Giá\n\nCHƯƠNG MỚI\n\n**Lưu ý**\n\n1\\. việc nhỏ\n\n**1. Câu đậm kết thúc bằng dấu chấm.**',
    );
  });

  it('counts as Word does: in headings, in lists, with letters and Roman numbers', async () => {
    const numbering =
      abstractList(0, level('upperRoman', '%1.'), level('decimal', '%1.%2', 1, 1)) +
      abstractList(1, level('lowerLetter', '%1)', 3)) +
      abstractList(2, level('decimal', '%1.'), level('bullet', '·', 1, 1)) +
      [0, 1, 2].map((id) => list(id + 1, id)).join('');
    const body = [
      heading(1, 'Mở', inList(1)),
      heading(2, 'Nhỏ', inList(1, 1)),
      heading(1, 'Hai', inList(1)),
      heading(2, 'Nhỏ', inList(1, 1)),
      p(r('ba'), inList(2)),
      p(r('bốn'), inList(2)),
      p(r('một'), inList(3)),
      p(r('con'), inList(3, 1)),
      p(r('hai'), inList(3)),
      text('xen'),
      p(r('ba'), inList(3)),
    ];
    expect(await bodyOf({ body: body.join(''), numbering, styles: STYLES })).toBe(
      '## I. Mở\n\n### I.1 Nhỏ\n\n## II. Hai\n\n### II.1 Nhỏ\n\nc) ba\n\nd) bốn\n\n1. một\n   - con\n2. hai\n\nxen\n\n3. ba',
    );
  });

  it('begins the numbers of a list anew where it says so, and goes on where it does not', async () => {
    const numbering =
      abstractList(0, level('decimal', '%1.')) +
      list(1, 0) +
      '<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>';
    const body = p(r('a'), inList(1)) + text('x') + p(r('b'), inList(1)) + text('y') + p(r('c'), inList(2));
    expect(await bodyOf({ body, numbering })).toBe('1. a\n\nx\n\n2. b\n\ny\n\n1. c');
  });

  it('keeps powers, squares and formulas of chemistry', async () => {
    const body = p(
      r('10') +
        small('6', 'superscript') +
        r(' m') +
        small('2', 'superscript') +
        r(', CO') +
        small('2', 'subscript'),
    );
    expect(await bodyOf({ body })).toBe('10⁶ m², CO₂');
    expect(
      await bodyOf({ body: p(r('10') + small('-3', 'superscript') + r(' x') + small('n', 'superscript')) }),
    ).toBe('10⁻³ xⁿ');
  });

  it('keeps bold, italic and struck words, with their spaces outside of them', async () => {
    const body = p(
      r('Có ') +
        r(' đậm ', '<w:b/>') +
        r('vừa', '<w:i/>') +
        r(' bỏ', '<w:strike/>') +
        r('không', '<w:b w:val="0"/>'),
    );
    expect(await bodyOf({ body })).toBe('Có **đậm** *vừa* ~~bỏ~~không');
  });

  it('has tables with a head, breaks and pipes within cells, and a frame of one cell as plain paragraphs', async () => {
    const body = table(
      [cell(r('Nơi|Chỗ')), cell(r('Giá'))],
      [cell(`${text('a')}${text('b')}`), cell(`${r('1')}<w:r><w:br/></w:r>${r('2')}`)],
      [cell(r('c'), '<w:gridSpan w:val="2"/>')],
    );
    expect(await bodyOf({ body })).toBe('| Nơi\\|Chỗ | Giá |\n| - | - |\n| a<br>b | 1<br>2 |\n| c | c |');
    expect(await bodyOf({ body: table([cell(text('khung') + table([cell(r('A')), cell(r('B'))]))]) })).toBe(
      'khung\n\n| A | B |\n| - | - |',
    );
  });

  it('has footnotes and endnotes where they are asked for, numbered in the order of the text', async () => {
    const note = (name: string, id: number) => `<w:r><w:${name}Reference w:id="${id}"/></w:r>`;
    const body = p(r('Hai') + note('footnote', 3)) + p(r('Một') + note('footnote', 2));
    const one = (id: number, words: string, more = '') =>
      `<w:footnote w:id="${id}"${more}>${p(r(words))}</w:footnote>`;
    const footnotes = one(0, 'vạch', ' w:type="separator"') + one(2, 'Sách *một*.') + one(3, 'Sách hai.');
    expect(await bodyOf({ body, footnotes })).toBe(
      'Hai[^1]\n\nMột[^2]\n\n[^1]: Sách hai.\n\n[^2]: Sách \\*một\\*.',
    );
  });

  it('has links of relations and of fields, and none that runs anything', async () => {
    const link = (id: string) => p(`<w:hyperlink r:id="${id}">${r('bấm')}</w:hyperlink>`);
    const relations = (target: string) => ({ x: { type: 'hyperlink', target, external: true } });
    expect(await bodyOf({ body: link('x'), relations: relations('https://a.vn/?x=1&y=(2)') })).toBe(
      '[bấm](https://a.vn/?x=1\\&y=\\(2\\))',
    );
    for (const target of [
      'javascript:alert(1)',
      'JAVASCRIPT:x',
      'data:text/html,x',
      'file:///etc/passwd',
      'vbscript:x',
      '../../x',
    ])
      expect(await bodyOf({ body: link('x'), relations: relations(target) })).toBe('bấm');
    const field = (instruction: string) =>
      p(
        `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('bấm')}<w:r><w:fldChar w:fldCharType="end"/></w:r>${r(' đây')}`,
      );
    expect(await bodyOf({ body: field(' HYPERLINK "https://a.vn/x?y=1" ') })).toBe(
      '[bấm](https://a.vn/x?y=1) đây',
    );
    expect(await bodyOf({ body: field(' HYPERLINK "javascript:x" ') })).toBe('bấm đây');
    expect(await bodyOf({ body: field(' PAGE ') })).toBe('bấm đây');
    const open = p(`${r('trước')}<w:r><w:fldChar w:fldCharType="begin"/></w:r>${r('lệnh')}`);
    expect(await bodyOf({ body: open + text('sau') })).toBe('trước\n\nsau');
  });

  it('shows signs of Markdown, of blocks and of HTML as the signs that they are', async () => {
    const words = [
      '# một',
      '> hai',
      '- ba',
      '1. bốn',
      '::anh{id=x}',
      ':::luu-y',
      '| a | b |',
      '---',
      '~~~',
      '[^1]: x',
      '<script>alert(1)</script>',
      '*a* _b_ `c` [d](e) ![f](g)',
      '&amp; &#x41;',
      'a\\*b\\',
      '{x} 7:30 5~10 <5',
      'https://a.vn/x_y_z',
      'a_b@c.vn',
    ];
    const word = await readWord(wordFile({ body: words.map(text).join('') }), { title: 'T' });
    expect(word).toMatchObject({ mistakes: [], losses: [] });
    expect(word.body).not.toMatch(/^(?:#|>|- |1\.|::|\||---|~~~)/m);
    expect(word.body).not.toMatch(/(?<!\\)<script/);
  });

  it('has a title by its style, or by its first line; one that is given is not said twice', async () => {
    const styles = `${STYLES}<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>`;
    const titleOf = async (body: string, title?: string) =>
      (await readWord(wordFile({ body, styles }), title === undefined ? {} : { title })).title;
    expect(await titleOf(text('UBND') + p(r('Hồ Mẫu'), '<w:pStyle w:val="T"/>') + text('x'))).toBe('Hồ Mẫu');
    expect(await titleOf(heading(1, 'Hồ Mẫu') + text('x'))).toBe('Hồ Mẫu');
    expect(await titleOf(bold('Hồ Mẫu') + text('x'))).toBe('Hồ Mẫu');
    expect(await titleOf(text('Câu thường.') + text('x'))).toBeUndefined();
    expect(await bodyOf({ body: bold('HỒ MẪU') + text('x') }, 'Hồ Mẫu')).toBe('x');
    const late = ['a', 'b', 'c', 'd'].map(text).join('') + p(r('Hồ Mẫu'), '<w:pStyle w:val="T"/>');
    expect(await bodyOf({ body: late, styles }, 'Hồ Mẫu')).toBe('a\n\nb\n\nc\n\nd');
    expect(await bodyOf({ body: bold('Tên khác') + text('x') }, 'Hồ Mẫu')).toBe('**Tên khác**\n\nx');
  });

  it('composes letters whose marks stand apart, and leaves out what nobody sees', async () => {
    expect(await bodyOf({ body: text('Thanh Hóa\u00ad \ufeffđẹp'.normalize('NFD')) })).toBe('Thanh Hóa đẹp');
    // A space of no width is spelling in Lao and Khmer.
    expect(await bodyOf({ body: text('ភាសា\u200bខ្មែរ') })).toBe('ភាសា\u200bខ្មែរ');
  });
});
