import { describe, expect, it } from 'vitest';
import { typeKorean } from '../../../src/language/keyboard/hangul.ts';

const type = (keys: string, before = '') => [...keys].reduce(typeKorean, before);

describe('Korean in two sets', () => {
  it.each([
    ['ㄱㅜㄱㄱㅕㅇ', '국경'],
    ['ㅎㅏㄴㄱㅜㄱㅇㅓ', '한국어'],
    ['ㅇㅗㅏㄴㅈㅓㄴ', '완전'],
    ['ㄷㅏㄹㄱ', '닭'],
    // The second of two finals goes over to the next syllable, so does a single one.
    ['ㄷㅏㄹㄱㅣ', '달기'],
    ['ㄱㅏㅂㅅㅣ', '갑시'],
    ['ㄱㅏㄴㅏ', '가나'],
    // A doubled consonant that no syllable ends in begins the next.
    ['ㄱㅏㅃㅏ', '가빠'],
    ['ㅇㅣㅆㅇㅓ', '있어'],
    ['ㅂㅔㅌㅡㄴㅏㅁ', '베트남'],
    ['ㅢ', 'ㅢ'],
    ['ㅡㅣ', 'ㅢ'],
    ['ㅋㅋㅋ', 'ㅋㅋㅋ'],
    ['ㄱㅏ ㄴㅏ', '가 나'],
    ['ㄱㅏㅏ', '가ㅏ'],
  ])('%s is %s', (keys, text) => {
    expect(type(keys)).toBe(text);
  });

  it('goes on with what stands there, and leaves other signs alone', () => {
    expect(type('ㅏㄴ', 'Na ㄱ')).toBe('Na 간');
    expect(type('ㄱ', 'abc')).toBe('abcㄱ');
    expect(type('1,', '가')).toBe('가1,');
  });

  it('makes every syllable that Unicode has, from its letters', () => {
    const APART: Record<string, string> = {
      ...{ ㅘ: 'ㅗㅏ', ㅙ: 'ㅗㅐ', ㅚ: 'ㅗㅣ', ㅝ: 'ㅜㅓ', ㅞ: 'ㅜㅔ', ㅟ: 'ㅜㅣ', ㅢ: 'ㅡㅣ' },
      ...{ ㄳ: 'ㄱㅅ', ㄵ: 'ㄴㅈ', ㄶ: 'ㄴㅎ', ㄺ: 'ㄹㄱ', ㄻ: 'ㄹㅁ', ㄼ: 'ㄹㅂ', ㄽ: 'ㄹㅅ' },
      ...{ ㄾ: 'ㄹㅌ', ㄿ: 'ㄹㅍ', ㅀ: 'ㄹㅎ', ㅄ: 'ㅂㅅ' },
    };
    // NFKD gives the letters of a syllable as conjoining ones; their compatibility forms are on the keys.
    const initials = [...'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'];
    const vowels = [...'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ'];
    const finals = [...'ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ'];
    const keyOf = (sign: string) => {
      const code = sign.codePointAt(0) ?? 0;
      if (code >= 0x11a8) return finals[code - 0x11a8];
      return code >= 0x1161 ? vowels[code - 0x1161] : initials[code - 0x1100];
    };
    for (let code = 0xac00; code <= 0xd7a3; code++) {
      const syllable = String.fromCodePoint(code);
      const keys = [...syllable.normalize('NFD')].map((sign) => keyOf(sign) ?? '').join('');
      const typed = [...keys].map((key) => APART[key] ?? key).join('');
      if (type(typed) !== syllable) expect([syllable, typed, type(typed)]).toEqual([]);
    }
  });
});
