import { describe, expect, it } from 'vitest';
import { mergeBody } from '../../../src/desk/admin/api/merge-body.ts';

const FORMER = [
  'Chữ *nghiêng*, **đậm** và ***cả hai***, xem [hội](events/hoi)[^1].  ',
  'Dòng sau, giá <5 và {giảm 10%}, 7:30, 5~10 km.',
  '',
  '## Đi lại',
  '',
  '1. Một',
  '   - con *nhỏ*',
  '   - con lớn',
  '2. Hai',
  '',
  '- a',
  '- b',
  '',
  '> Lời *trích*',
  '',
  '| Tên | Giá |',
  '|:--|--:|',
  '| *Vé* | 40.000 |',
  '| Xe | 5.000 |',
  '',
  ':::luu-y[Mùa mưa]',
  'Trơn.',
  ':::',
  '',
  '::anh{id=ho-mau}',
  '',
  '::video[Phim]{url=https://tinhmau.example/a_b_c.mp4}',
  '',
  '---',
  '',
  '[^1]: Lời chú.',
].join('\n');

/** What Sveltia CMS makes of a body (its own words for the same). */
const sent = (text: string) =>
  text
    .replace(/(?<!\*)\*([^*\s][^*]*)\*(?!\*)/g, '_$1_')
    .replaceAll('***cả hai***', '**_cả hai_**')
    .replace(/^ {3}- /gm, '    - ')
    .replace(/^---$/m, '***')
    .replace('5~10', '5\\~10')
    .replace('|:--|--:|', '| --- | --- |')
    .replace('url=https://tinhmau.example/a_b_c.mp4', 'url="https://tinhmau.example/a_b_c.mp4"');

const changedLines = (before: string, after: string) => {
  const known = before.split('\n');
  return after.split('\n').filter((line) => !known.includes(line));
};

describe('a body that comes from the form', () => {
  it('stays as it stands, byte for byte, where it says the same', () => {
    expect(sent(FORMER)).not.toBe(FORMER);
    expect(mergeBody(FORMER, sent(FORMER))).toBe(FORMER);
  });

  it.each([
    ['a paragraph', '7:30', '8:30'],
    ['a heading', 'Đi lại', 'Đường đi'],
    ['a list', 'con *nhỏ*', 'con *bé*'],
    ['an ordered list', '2. Hai', '2. Ba'],
    ['a quote', 'Lời *trích*', 'Câu *trích*'],
    ['a table', '40.000', '50.000'],
    ['a block', 'Trơn.', 'Rất trơn.'],
    ['a note', 'Lời chú.', 'Chú thích.'],
  ])('changes one line where a word of %s is another', (_, from, to) => {
    const wanted = FORMER.replace(from, to);
    const after = mergeBody(FORMER, sent(wanted));
    expect(changedLines(FORMER, after)).toHaveLength(1);
    expect(after).toBe(wanted);
  });

  it('takes what was added and leaves out what was taken away', () => {
    const wanted = FORMER.replace('- a\n- b', '- a\n- b\n- c').replace('> Lời *trích*\n\n', '');
    expect(mergeBody(FORMER, sent(wanted))).toBe(wanted);
  });

  it('never changes what was meant', () => {
    for (const [former, now] of [
      ['1. a\n2. b', '3. a\n4. b'],
      ['a\nb', 'a  \nb'],
      ['snake_case_name', 'snake*case*name'],
      ['`_a_`', '`*a*`'],
      ['- a\n- b', '- a\n    - b'],
      ['| a |\n|---|\n| b |', 'a'],
      ['*a*', '\\*a\\*'],
      ['x', '__đậm__ và _nghiêng _ hở'],
    ] as const) {
      const after = mergeBody(former, now);
      expect(mergeBody(now, after), now).toBe(now);
    }
  });

  it('writes slanted words with stars in a new text', () => {
    expect(mergeBody(undefined, 'Một _chữ_, mã `_x_`.\n\n_Hai_ chữ: snake_case.')).toBe(
      'Một _chữ_, mã `_x_`.\n\n*Hai* chữ: snake_case.',
    );
  });
});
