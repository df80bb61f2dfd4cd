import { describe, expect, it } from 'vitest';
import { firstSentence, lettersIn, readingSeconds, wordsIn } from '../../../src/kiosk/led/reading.ts';

describe('how long a slide stands', () => {
  it('is never under five seconds, nor over fifteen', () => {
    expect(readingSeconds([{ text: 'Na', lang: 'vi' }])).toBe(5);
    expect(readingSeconds([{ text: 'a'.repeat(400), lang: 'en' }])).toBe(15);
  });

  it('grows with the letters, and faster in Chinese, of which fewer are read a second', () => {
    const seconds = (text: string, lang: string) => readingSeconds([{ text, lang }]);
    expect(seconds('a'.repeat(68), 'en')).toBe(10);
    expect(seconds('口'.repeat(36), 'zh')).toBe(10);
    expect(seconds('a'.repeat(60), 'en')).toBeLessThan(seconds('a'.repeat(90), 'en'));
  });

  it('adds up all that is to be read', () => {
    const one = { text: 'a'.repeat(34), lang: 'en' };
    expect(readingSeconds([one, one])).toBe(10);
  });

  it('counts a consonant with its marks once, and marks of breaks not at all', () => {
    expect(lettersIn('ຍິນ\u200Bດີ', 'lo')).toBe(3);
    expect(lettersIn('Na Mèo'.normalize('NFD'), 'vi')).toBe(5);
  });
});

describe('what can be read in passing', () => {
  it('is counted in words of the language: three Vietnamese syllables make two', () => {
    expect(wordsIn('Cửa khẩu quốc tế', 'vi')).toBe(3);
    expect(wordsIn('Border gate', 'en')).toBe(2);
    expect(wordsIn('国际口岸', 'zh')).toBe(2);
    expect(wordsIn('ດ່ານ\u200Bສາກົນ', 'lo')).toBe(2);
  });

  it('is the first sentence, also where the sentence ends with a sign of its own', () => {
    expect(firstSentence('Xin hỏi trước. Rồi hãy đi.', 'vi')).toBe('Xin hỏi trước.');
    expect(firstSentence('សូមសួរមុន។ ទើបទៅ។', 'km')).toBe('សូមសួរមុន។');
    expect(firstSentence('请先询问。然后出发。', 'zh')).toBe('请先询问。');
    expect(firstSentence('Xin hỏi trước', 'vi')).toBe('Xin hỏi trước');
  });
});
