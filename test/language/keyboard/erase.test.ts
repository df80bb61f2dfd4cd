import { expect, it } from 'vitest';
import { eraseBefore } from '../../../src/language/keyboard/erase.ts';

/** What is left after each press. */
const erase = (text: string): string[] => {
  const left: string[] = [];
  for (let now = text; now !== ''; ) left.push((now = eraseBefore(now)));
  return left;
};

it('takes one sign of a Lao or Khmer cluster at a time', () => {
  expect(erase('ເກົ້າ')).toEqual(['ເກົ້', 'ເກົ', 'ເກ', 'ເ', '']);
  expect(erase('ស្រី')).toEqual(['ស្រ', 'ស្', 'ស', '']);
  expect(erase('កុំ')).toEqual(['កុ', 'ក', '']);
});

it('takes a whole Latin letter with its marks, composed or not', () => {
  expect(erase('Việt')).toEqual(['Việ', 'Vi', 'V', '']);
  expect(erase('Việt'.normalize('NFD'))).toEqual(['Viê\u0323'.normalize('NFD'), 'Vi', 'V', '']);
  expect(erase('đườ')).toEqual(['đư', 'đ', '']);
});

it('takes a character of two surrogates whole', () => {
  expect(erase('三𠀀')).toEqual(['三', '']);
});

it('takes signs without ink along with what stands before them', () => {
  expect(eraseBefore('ລາວ\u200B')).toBe('ລາ');
  expect(eraseBefore('\u200B\u200B')).toBe('');
});

it('leaves nothing of nothing', () => {
  expect(eraseBefore('')).toBe('');
});
