import { expect, it } from 'vitest';
import { sentenceCase } from '../../src/language/sentence-case.ts';

it('begins a line with a capital, where the script has them', () => {
  expect(['tháng 3 năm 2027', 'đến', '20 November', 'ខែមីនា', '2027年3月', ''].map(sentenceCase)).toEqual([
    'Tháng 3 năm 2027',
    'Đến',
    '20 November',
    'ខែមីនា',
    '2027年3月',
    '',
  ]);
});
