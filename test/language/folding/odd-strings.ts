import { expect } from 'vitest';
import { foldingFor } from '../../../src/language/folding/folding-for.ts';
import { hanTable } from '../../../src/language/folding/han-pairs.ts';
import { foldToken, tokenize } from '../../../src/language/folding/tokens.ts';
import { createRandom } from '../../../src/language/random.ts';
import { oddString } from '../../support/random.ts';

const vi = foldingFor('vi', hanTable);
const en = foldingFor('en', hanTable);

/** The keys of odd strings, folded again, are the same. */
export function expectSameKeys(count: number): void {
  const random = createRandom(11);
  for (let i = 0; i < count; i++) {
    for (const { kind, key, shown } of tokenize(oddString(random, 30), vi).tokens) {
      expect(foldToken(kind, key, vi), JSON.stringify(shown)).toBe(key);
    }
  }
}

/** The tokens of odd strings, put together again, are the strings. */
export function expectSameText(count: number): void {
  const random = createRandom(12);
  for (let i = 0; i < count; i++) {
    const text = oddString(random, 60);
    const { lead, tokens } = tokenize(text, i % 2 ? vi : en);
    expect(lead + tokens.map((token) => token.shown + token.after).join('')).toBe(text);
  }
}
