import { expect, it } from 'vitest';
import { digitsOf } from '../../src/language/digits.ts';

it('writes Khmer numbers in Khmer digits, and leaves other languages alone', () => {
  expect(digitsOf('km')('20/11/2026')).toBe('២០/១១/២០២៦');
  expect(digitsOf('km-KH')('0–9')).toBe('០–៩');
  for (const locale of ['vi', 'en', 'lo', 'zh', 'ja', 'kmr']) expect(digitsOf(locale)('2026')).toBe('2026');
});
