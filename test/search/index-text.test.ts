import { describe, expect, test } from 'vitest';
import { foldingFor } from '../../src/language/folding/folding-for.ts';
import { hanTable } from '../../src/language/folding/han-pairs.ts';
import { tokenize } from '../../src/language/folding/tokens.ts';
import { createRandom } from '../../src/language/random.ts';
import { hide, unhide } from '../../src/search/hints.ts';
import { decodeText, decodeTokens, encodeText } from '../../src/search/index-text.ts';
import { fromLetters, toLetters } from '../../src/search/letters.ts';
import { oddString } from '../support/random.ts';

const languages = ['vi', 'en', 'lo', 'km', 'zh', 'ja', 'ko', 'fr'];

describe('the index text', () => {
  test('gives back 20,000 odd strings letter for letter', () => {
    const random = createRandom(1);
    for (let i = 0; i < 20_000; i++) {
      const text = oddString(random, 80);
      const folding = foldingFor(languages[i % languages.length] as string, hanTable);
      const back = decodeText(encodeText(text, folding));
      if (back !== text) expect(JSON.stringify(back)).toBe(JSON.stringify(text));
    }
  });

  test.each([
    'Thành nhà Hồ (thế kỷ XIV), “di sản”: 155,5 ha – UNESCO 2011…',
    'The citadel’s gates — 3.8 km; e-visa, TikTok & <b>bold</b> "quoted"',
    'ທັນຮວາ, ໑໙໖໕ ແລະ  ຫາດຊາຍ\u200Bສາມເຊີນ.',
    'ខេត្តថាញ់ហ័រ ១៩៦៥៖ ច្រក\u200Bទ្វារ។',
    '清化省（一九六五年）·世界文化遺產',
    '\ud800 \udc00 a\ud83d\n\t\u0000',
  ])('gives back %j', (text) => {
    for (const lang of languages) expect(decodeText(encodeText(text, foldingFor(lang, hanTable)))).toBe(text);
  });

  test('holds nothing that HTML or Pagefind would change', () => {
    const random = createRandom(2);
    for (let i = 0; i < 5_000; i++) {
      const text = encodeText(oddString(random, 80), foldingFor('vi'));
      expect(text).not.toMatch(/[<>&"'\n\t]| {2}|^ | $/);
      expect(text.isWellFormed()).toBe(true);
    }
  });

  test('has one word for each token, so that word numbers are token numbers', () => {
    const text = encodeText('Sầm Sơn, 9 km; ຫາດຊາຍ', foldingFor('vi'));
    expect(decodeTokens(text)).toHaveLength(text.split(' ').length);
  });

  test('pairs clusters over a space but not over punctuation', () => {
    const [first = '', , second = ''] = encodeText('ນາ. ນາ', foldingFor('lo')).split(' ');
    const [paired = ''] = encodeText('ນາ ນາ', foldingFor('lo')).split(' ');
    expect(first.split('\uA48C')[0]).toBe(second.split('\uA48C')[0]);
    expect(paired.length).toBeGreaterThan(second.length);
  });
});

describe('the letters of clusters', () => {
  test('never make two strings one: decoding gives the string back', () => {
    const random = createRandom(3);
    for (let i = 0; i < 20_000; i++) {
      const text = oddString(random, 12);
      expect(fromLetters(toLetters(text))).toBe(text);
    }
  });

  test('a token of one script is never the token of another', () => {
    const random = createRandom(4);
    const owner = new Map<string, string>();
    for (let i = 0; i < 20_000; i++) {
      for (const token of tokenize(oddString(random, 20)).tokens) {
        const code = encodeText(token.shown, {}).split('\uA48C')[0]?.toLowerCase() ?? '';
        const named = token.kind === 'number' || token.kind === 'word' ? 'alphabet' : token.kind;
        expect(owner.get(code) ?? named, JSON.stringify(token)).toBe(named);
        owner.set(code, named);
      }
    }
    expect(new Set(owner.values()).size).toBeGreaterThan(6);
  });
});

test('hidden data comes back whole and holds letters of private use only', () => {
  const random = createRandom(5);
  for (let i = 0; i < 5_000; i++) {
    const text = oddString(random, 60);
    expect(unhide(hide(text))).toBe(text);
    expect(hide(text)).toMatch(/^[\uE000-\uE81F]*$/);
  }
});
