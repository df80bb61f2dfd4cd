import { describe, expect, it } from 'vitest';
import type { LossKind } from '../../../src/desk/import/losses.ts';
import { type ReadOptions, readWord } from '../../../src/desk/import/read-word.ts';
import {
  abstractList,
  cell,
  change,
  drawing,
  fonts,
  inList,
  level,
  list,
  paragraph as p,
  run as r,
  table,
  type WordParts,
  wordFile,
} from '../../support/word-files.ts';

const read = (parts: WordParts, options: ReadOptions = {}) =>
  readWord(wordFile(parts), { title: 'Tên', ...options });
const text = (words: string) => p(r(words));

const textBox = (content: string) =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${drawing('wps', `<wps:wsp><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></wps:wsp>`).replace(/^<w:r>|<\/w:r>$/g, '')}</mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
const control = (content: string, properties = '') =>
  `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
const field = (instruction: string, result: string, data = '') =>
  `<w:r><w:fldChar w:fldCharType="begin">${data}</w:fldChar></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const picture = (id: string, name: string) =>
  drawing('picture', `<pic:pic><pic:blipFill><a:blip r:embed="${id}"/></pic:blipFill></pic:pic>`, name);

interface Case {
  kind: LossKind;
  parts: WordParts;
  /** What is told, with the place. */
  told: string;
  body: string;
  options?: ReadOptions;
}

const CASES: Case[] = [
  {
    kind: 'inserted',
    parts: { body: p(r('Giữ ') + change('ins', r('thêm'))) },
    told: 'đoạn 1: thêm (Lan)',
    body: 'Giữ thêm',
  },
  {
    kind: 'deleted',
    parts: { body: p(r('Giữ') + change('del', '<w:r><w:delText> xóa</w:delText></w:r>')) },
    told: 'đoạn 1: xóa (Lan)',
    body: 'Giữ',
  },
  {
    kind: 'moved',
    parts: { body: text('Đầu') + p(change('moveFrom', r('đi'))) + p(change('moveTo', r('đi'))) },
    told: 'đoạn 2: đi (Lan)',
    body: 'Đầu\n\nđi',
  },
  {
    kind: 'comment',
    parts: {
      body: p(`${r('Chữ')}<w:r><w:commentReference w:id="0"/></w:r>`),
      comments: `<w:comment w:id="0" w:author="Mai">${text('Xem lại?')}</w:comment>`,
    },
    told: 'đoạn 1: Mai: Xem lại?',
    body: 'Chữ',
  },
  {
    kind: 'text-box',
    parts: { body: p(r('Trước') + textBox(text('trong hộp'))) },
    told: 'đoạn 1: trong hộp',
    body: 'Trước\n\ntrong hộp',
  },
  {
    kind: 'content-control',
    parts: { body: control(text('trong ô')) },
    told: 'đoạn 1: trong ô',
    body: 'trong ô',
  },
  {
    kind: 'picture',
    parts: {
      body: p(r('Chữ') + picture('rId9', 'Hồ mẫu')),
      relations: { rId9: { type: 'image', target: 'media/i.png' } },
    },
    told: 'đoạn 1: i.png, Hồ mẫu',
    body: 'Chữ',
  },
  {
    kind: 'old-picture',
    parts: {
      body: p(r('Chữ') + picture('rId9', 'Sơ đồ')),
      relations: { rId9: { type: 'image', target: 'media/i.emf' } },
    },
    told: 'đoạn 1: i.emf, Sơ đồ',
    body: 'Chữ',
  },
  {
    kind: 'drawing',
    parts: { body: p(r('Chữ') + drawing('diagram', '', 'Tổ chức')) },
    told: 'đoạn 1: Tổ chức',
    body: 'Chữ',
  },
  {
    kind: 'chart',
    parts: { body: p(r('Chữ') + drawing('chart', '', 'Cột')) },
    told: 'đoạn 1: Cột',
    body: 'Chữ',
  },
  {
    kind: 'equation',
    parts: { body: p(`${r('Có ')}<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>`) },
    told: 'đoạn 1: a+b',
    body: 'Có a+b',
  },
  {
    kind: 'embedded',
    parts: { body: p(`${r('Chữ')}<w:r><w:object><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r>`) },
    told: 'đoạn 1: Excel.Sheet.12',
    body: 'Chữ',
  },
  {
    kind: 'merged-cells',
    parts: {
      body: table(
        [cell(r('Nơi')), cell(r('Giá'))],
        [cell(r('A'), '<w:vMerge w:val="restart"/>'), cell(r('1'))],
        [cell('', '<w:vMerge/>'), cell(r('2'))],
      ),
    },
    told: 'bảng 1: A',
    body: '| Nơi | Giá |\n| - | - |\n| A | 1 |\n| A | 2 |',
  },
  {
    kind: 'nested-table',
    parts: { body: table([cell(r('A')), `<w:tc>${text('B')}${table([cell(r('trong'))])}</w:tc>`]) },
    told: 'bảng 1: trong',
    body: '| A | B |\n| - | - |',
  },
  {
    kind: 'automatic-number',
    parts: {
      body: p(r('Vị trí'), inList(1)),
      numbering: abstractList(1, level('upperRoman', 'Chương %1.', 3)) + list(1),
    },
    told: 'đoạn 1: Chương III.',
    body: 'Chương III. Vị trí',
  },
  {
    kind: 'raised',
    parts: { body: p(r('Ông A') + r('tiến sĩ', '<w:vertAlign w:val="superscript"/>')) },
    told: 'đoạn 1: tiến sĩ',
    body: 'Ông Atiến sĩ',
  },
  {
    kind: 'hidden',
    parts: { body: p(r('Thấy') + r(' mật', '<w:vanish/>')) },
    told: 'đoạn 1: Thấy',
    body: 'Thấy',
  },
  {
    kind: 'underlined',
    parts: { body: p(r('Có ') + r('gạch', '<w:u w:val="single"/>')) },
    told: 'đoạn 1: gạch',
    body: 'Có gạch',
  },
  {
    kind: 'highlighted',
    parts: { body: p(r('Có ') + r('nền', '<w:highlight w:val="yellow"/>')) },
    told: 'đoạn 1: nền',
    body: 'Có nền',
  },
  {
    kind: 'tab',
    parts: { body: p(`${r('Cột 1')}<w:r><w:tab/></w:r>${r('Cột 2')}`) },
    told: 'đoạn 1: Cột 1',
    body: 'Cột 1 Cột 2',
  },
  {
    kind: 'symbol',
    parts: { body: p(`${r('Chữ ')}<w:r><w:sym w:font="Wingdings" w:char="F023"/></w:r>`) },
    told: 'đoạn 1: Wingdings F023, sau “Chữ ”',
    body: 'Chữ',
  },
  {
    kind: 'unsafe-link',
    parts: {
      body: p(`<w:hyperlink r:id="rId9">${r('bấm')}</w:hyperlink>`),
      relations: { rId9: { type: 'hyperlink', target: 'javascript:alert(1)', external: true } },
    },
    told: 'đoạn 1: javascript:alert(1)',
    body: 'bấm',
  },
  {
    kind: 'bookmark',
    parts: { body: p(`<w:hyperlink w:anchor="x">${r('mục 2')}</w:hyperlink>`) },
    told: 'đoạn 1: mục 2',
    body: 'mục 2',
  },
  {
    kind: 'contents',
    parts: {
      body: p(r('Mục 1'), '<w:pStyle w:val="TOC1"/>') + text('Chữ'),
      styles: '<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>',
    },
    told: 'đoạn 1: Mục 1',
    body: 'Chữ',
  },
  {
    kind: 'header',
    parts: { body: text('Chữ'), header: text('Sở Du lịch') },
    told: ': Sở Du lịch',
    body: 'Chữ',
  },
  {
    kind: 'form',
    parts: {
      body: p(r('Giới tính: ') + field('FORMCHECKBOX', '', '<w:ffData><w:name w:val="Nam"/></w:ffData>')),
    },
    told: 'đoạn 1: Nam',
    body: 'Giới tính:',
  },
  {
    kind: 'legacy-font',
    parts: { body: p(r('§¹i héi', fonts('.VnTime'))) },
    told: ': TCVN3: 2 từ',
    body: 'Đại hội',
  },
  {
    kind: 'lying-font',
    parts: { body: p(r('Đại hội mở ở thành phố', fonts('.VnTime'))) },
    told: 'đoạn 1: giữ nguyên “Đại hội mở ở thành phố”',
    body: 'Đại hội mở ở thành phố',
  },
  {
    kind: 'lost-capital',
    parts: { body: p(r('Êp B¾c', fonts('.VnTime'))) },
    told: 'đoạn 1: ấp',
    body: 'ấp Bắc',
  },
  {
    kind: 'heading',
    parts: { body: p(r('I. Vị trí', '<w:b/>')) + text('Chữ') },
    told: 'đoạn 1: I. Vị trí',
    body: '## I. Vị trí\n\nChữ',
  },
  {
    kind: 'title',
    parts: { body: p(r('Hồ Mẫu', '<w:b/>')) + text('Chữ') },
    told: 'đoạn 1: Hồ Mẫu',
    body: 'Chữ',
    options: { title: undefined as never },
  },
];

describe('what a Word file has and Markdown has not', () => {
  it.each(CASES)('is told once with its words: $kind', async ({ kind, parts, told, body, options }) => {
    const word = await read(parts, options);
    expect(word.mistakes).toEqual([]);
    expect(word.body).toBe(`${body}\n`);
    const own = word.losses.filter((loss) => loss.kind === kind);
    expect(own.map(({ where, words }) => `${where}: ${words}`.replace(/^: /, ': '))).toEqual([told]);
    const others = word.losses.filter((loss) => loss.kind !== kind && loss.kind !== 'legacy-font');
    expect(others).toEqual([]);
  });

  it('is told for at least twenty sorts', () => {
    expect(new Set(CASES.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(25);
  });

  it('is told as one phrase where Word has parted it, and as two where other words stand between', async () => {
    const line = '<w:u w:val="single"/>';
    const body =
      p(r('một ', line) + r('hai', `<w:b/>${line}`) + r(' xen ') + r('ba', line)) + p(r('bốn', line));
    const word = await read({ body });
    expect(word.losses.map(({ where, words }) => `${where}: ${words}`)).toEqual([
      'đoạn 1: một hai',
      'đoạn 1: ba',
      'đoạn 2: bốn',
    ]);
  });

  it('is none in plain words', async () => {
    expect((await read({ body: text('Chữ thường.') })).losses).toEqual([]);
  });

  it('has hidden text nowhere, neither in the words nor in what is told', async () => {
    const secret = r('MẬT MÃ', '<w:vanish/>');
    const hiddenStyle = `<w:style w:type="character" w:styleId="An"><w:name w:val="an"/><w:rPr><w:vanish/></w:rPr></w:style>`;
    const word = await read({
      body: [
        p(r('Một ') + secret + r(' hai')),
        p(r('Ba ') + r('MẬT MÃ', '<w:rStyle w:val="An"/>')),
        p(change('ins', r('thêm ') + secret)),
        p(change('del', secret)),
        table([cell(r('A') + secret), cell(r('B'), '<w:gridSpan w:val="2"/>')]),
        p(r('hộp') + textBox(p(r('trong ') + secret))),
        control(p(r('ô ') + secret)),
        p(`<w:hyperlink w:anchor="x">${secret}${r('đi')}</w:hyperlink>`),
        p(`${r('có')}<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:commentReference w:id="0"/></w:r>`),
      ].join(''),
      styles: hiddenStyle,
      footnotes: `<w:footnote w:id="2">${p(r('nguồn ') + secret)}</w:footnote>`,
      comments: `<w:comment w:id="0" w:author="A">${p(r('lời ') + secret)}</w:comment>`,
      header: p(r('đầu trang ') + secret),
    });
    expect(JSON.stringify(word)).not.toContain('MẬT');
    expect(word.losses.filter(({ kind }) => kind === 'hidden').length).toBeGreaterThan(4);
    expect(word.body).toContain('Một  hai'.replace(/ +/, ' '));
  });

  it('is taken back on request where changes are tracked', async () => {
    const body = [
      p(r('Giữ ') + change('ins', r('thêm ')) + change('del', '<w:r><w:delText>xóa</w:delText></w:r>')),
      p(change('moveFrom', r('cũ')) + change('moveTo', r('mới'))),
    ].join('');
    expect((await read({ body })).body).toBe('Giữ thêm\n\nmới\n');
    expect((await read({ body }, { rejects: true })).body).toBe('Giữ xóa\n\ncũ\n');
  });

  it('joins a paragraph whose end was deleted with the next', async () => {
    const joined = `<w:p><w:pPr><w:rPr><w:del w:id="9" w:author="A"/></w:rPr></w:pPr>${r('Đầu ')}</w:p>${text('đuôi')}`;
    expect((await read({ body: joined })).body).toBe('Đầu đuôi\n');
    expect((await read({ body: joined }, { rejects: true })).body).toBe('Đầu\n\nđuôi\n');
  });
});
