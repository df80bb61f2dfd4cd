import { describe, expect, it } from 'vitest';
import { romanise } from '../../../src/language/romanise/romanise.ts';

describe('romanising', () => {
  it('reads Lao and Khmer by their letters', () => {
    expect(romanise('ນ້ຳປາ', 'lo')).toEqual(['nam pa']);
    expect(romanise('ភ្នំ', 'km')[0]).toBe('phnom');
    expect(romanise('ນ້ຳປາ', 'km')).toEqual(['nam pa']);
  });

  it('reads a text in both scripts in the one of its language', () => {
    expect(romanise('ນ້ຳປາ ភ្នំ', 'lo')).toEqual(['nam pa']);
    expect(romanise('ນ້ຳປາ ភ្នំ', 'km')[0]).toBe('phnom');
  });

  it('reads nothing where there are no such letters, or in other languages', () => {
    expect(romanise('Sầm Sơn 2025', 'lo')).toEqual([]);
    expect(romanise('១៥ - ໑', 'km')).toEqual([]);
    expect(romanise('', 'km')).toEqual([]);
    expect(romanise('ນ້ຳປາ', 'vi')).toEqual([]);
  });
});
