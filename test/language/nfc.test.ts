import { expect, it } from 'vitest';
import { slugify, toNfc } from '../../src/language/nfc.ts';
import { randomTexts } from '../support/random.ts';

it('composes letters, unifies line ends and drops the byte order mark', () => {
  expect(toNfc('\uFEFFCa\u0302\u0300u\r\nHa\u0300m\rR')).toBe('Cầu\nHàm\nR');
});

it('changes nothing the second time', () => {
  for (const text of randomTexts(
    7,
    ['a', '\u0302', '\u0323', 'đ', '\r', '\n', 'ກ', 'ຳ', 'ៀ', '\u200B'],
    300,
    12,
  ))
    expect(toNfc(toNfc(text))).toBe(toNfc(text));
});

it('makes addresses of Vietnamese titles in either form of Unicode', () => {
  const title = 'Cầu Hàm Rồng – Đò Lèn (1964)';
  expect(slugify(title)).toBe('cau-ham-rong-do-len-1964');
  expect(slugify(title.normalize('NFD'))).toBe('cau-ham-rong-do-len-1964');
  expect(slugify('ưỡn ẹo ỳ đ')).toBe('uon-eo-y-d');
  expect(slugify('ສະພານ')).toBe('');
});
