import { describe, expect, test } from 'vitest';
import { foldingFor } from '../../src/language/folding/folding-for.ts';
import { hanTable } from '../../src/language/folding/han-pairs.ts';
import { tokenize } from '../../src/language/folding/tokens.ts';
import { createRandom } from '../../src/language/random.ts';
import { indexWords } from '../../src/search/index-html.ts';
import { fromLetters, toLetters } from '../../src/search/letters.ts';
import { blocksOf, type PageText, tokensOf } from '../../src/search/page-text.ts';
import { oddString } from '../support/random.ts';

const languages = ['vi', 'en', 'lo', 'km', 'zh', 'ja', 'ko', 'fr'];

const codes = (text: string, lang: string) => indexWords(tokensOf(text, foldingFor(lang, hanTable)));

describe('the tokens of a page', () => {
  test('give back 20,000 odd strings letter for letter, and are as many whatever the folding', () => {
    const random = createRandom(1);
    for (let i = 0; i < 20_000; i++) {
      const text = oddString(random, 80);
      const tokens = tokensOf(text);
      const back = tokens.map(({ shown, after }) => shown + after).join('');
      if (back !== text) expect(JSON.stringify(back)).toBe(JSON.stringify(text));
      const there = codes(text, languages[i % languages.length] as string).length;
      if (there !== tokens.length) expect([text, there]).toEqual([text, tokens.length]);
    }
  });

  test('are words for the index that neither HTML nor Pagefind would change', () => {
    const random = createRandom(2);
    for (let i = 0; i < 5_000; i++) {
      const text = codes(oddString(random, 80), 'vi').join(' ');
      expect(text).not.toMatch(/[<>&"'\n\t]| {2}|^ | $/);
      expect(text.isWellFormed()).toBe(true);
    }
  });

  test('pair clusters over a space but not over punctuation', () => {
    const [first = '', , second = ''] = codes('ນາ. ນາ', 'lo');
    const [paired = ''] = codes('ນາ ນາ', 'lo');
    expect(first).toBe(second);
    expect(paired.length).toBeGreaterThan(second.length);
  });

  test('follow the page block by block; what is empty is no block', () => {
    const page: PageText = {
      url: '/vi/places/one/',
      title: ' Sầm Sơn ',
      summary: '',
      sections: [
        ['', '', 'Một.\n\nHai.'],
        ['Biển', 's1', ' '],
      ],
      kind: 'places',
      label: 'Nơi đến',
    };
    expect(blocksOf(page)).toEqual([
      { role: 'title', text: 'Sầm Sơn' },
      { role: 'paragraph', text: 'Một.' },
      { role: 'paragraph', text: 'Hai.' },
      { role: 'heading', text: 'Biển', anchor: 's1' },
    ]);
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
        const code = indexWords(tokensOf(token.shown))[0] ?? '';
        const named = token.kind === 'number' || token.kind === 'word' ? 'alphabet' : token.kind;
        expect(owner.get(code) ?? named, JSON.stringify(token)).toBe(named);
        owner.set(code, named);
      }
    }
    expect(new Set(owner.values()).size).toBeGreaterThan(6);
  });
});
