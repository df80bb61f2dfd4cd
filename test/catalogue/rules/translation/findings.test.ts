import { expect, it } from 'vitest';
import { contextOf } from '../../../../src/catalogue/rules/translation/context.ts';
import {
  createSource,
  findingsOf,
  pairOf,
  type Words,
} from '../../../../src/catalogue/rules/translation/findings.ts';
import { bodySegments } from '../../../../src/catalogue/rules/translation/segments.ts';

const words = (body: string, title = ''): Words => ({ title, summary: '', extra: {}, body, bodyLine: 1 });

/** Codes for texts that are no files, as an import has them. */
function found(vi: string, target: string, lang: string, former?: string): string[] {
  const pair = pairOf(createSource(words(vi)), {
    lang,
    name: 'places/bai-mau',
    words: words(target),
    ...(former !== undefined && { former: words(former) }),
  });
  return findingsOf(pair, contextOf([pair], { terms: [], ownName: '' })).map(({ code }) => code);
}

it('is asked of texts that are not yet files', () => {
  expect(found('Bãi dài 2,5 km.', 'Dài 25 km.', 'en')).toEqual(['numbers']);
});

it('tells of zero-width spaces that a translator’s program has removed', () => {
  const former = 'ឆ្នេរ\u200bនេះ\u200bវែង។';
  expect(found('Bãi dài.', 'ឆ្នេរនេះវែង។', 'km', former)).toEqual(['zero-width']);
  expect(found('Bãi dài.', former, 'km', former)).toEqual([]);
  expect(found('Bãi dài.', 'ឆ្នេរវែង។', 'km', former)).toEqual([]);
});

it('a number may move to another paragraph, and may not be another there', () => {
  const vi = 'Lập năm 1999.\n\nRộng 17.660 ha.';
  expect(found(vi, 'A forest.\n\nIt was set up in 1999 and has 17,660 ha.', 'en')).toEqual([]);
  expect(found(vi, 'A forest.\n\nIt was set up in 1998 and has 17,660 ha.', 'en')).toContain('numbers');
});

it('a number that takes the place of another is told, though both stand elsewhere in the text', () => {
  const vi = 'Đo năm 1999 và năm 2001.\n\nNăm 2001 có 40 hộ.';
  expect(found(vi, 'Measured in 1999 and 2001.\n\nIn 2001 there were 40 households.', 'en')).toEqual([]);
  expect(found(vi, 'Measured in 1999 and 2001.\n\nIn 1999 there were 40 households.', 'en')).toEqual([
    'numbers',
  ]);
});

it('parts a body alike however its blocks are written', () => {
  const body = [
    'Một đoạn',
    'hai dòng [với](places/x) **chữ** đậm.[^1]',
    '',
    '## Đề mục',
    '> Trích dẫn',
    '',
    '1. Mục một',
    '   nối tiếp',
    '2. Mục hai',
    '',
    '| Cột | Khác |',
    '| :-- | ---: |',
    '| một \\| hai | ba |',
    '',
    ':::luu-y[Nhớ]',
    'Lời nhắc.',
    ':::',
    '::anh{id=bai}',
    '<Moment year="1999" title="Năm ấy">',
    '```',
    '# mã',
    '```',
    '[^1]: Nguồn.',
  ].join('\n');
  expect(bodySegments(body, 5).map(({ role, plain, line }) => `${line} ${role}: ${plain}`)).toEqual([
    '5 paragraph: Một đoạn\nhai dòng với chữ đậm.',
    '8 h2: Đề mục',
    '9 paragraph: Trích dẫn',
    '11 item: Mục một\nnối tiếp',
    '13 item: Mục hai',
    '15 cell: Cột',
    '15 cell: Khác',
    '17 cell: một | hai',
    '17 cell: ba',
    '19 label: Nhớ',
    '20 paragraph: Lời nhắc.',
    '23 label: 1999',
    '23 label: Năm ấy',
    '24 code: # mã',
    '27 note: Nguồn.',
  ]);
});

it.each(['[', '(', '<a', '1/1/', '1.', '| ', 'XX', 'ă ', '十', 'a) ', 'id=a,'])(
  'takes its time with the length of a text, whatever it is made of: %s',
  (piece) => {
    const vi = piece.repeat(30_000 / piece.length);
    const begin = process.cpuUsage().user;
    found(vi, `${vi} 1`, 'zh');
    // A tenth of it is usual; what looks through the whole text for each of its signs takes many times as long.
    expect((process.cpuUsage().user - begin) / 1e6).toBeLessThan(5);
  },
);
