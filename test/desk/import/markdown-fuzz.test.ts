import { describe, expect, it } from 'vitest';
import { misreadWords } from '../../support/word-fuzz.ts';

describe('words that look like Markdown', () => {
  // 20,000 of them are in test/long/word-fuzz.test.ts.
  it('come out as the words that they were, whatever marks touch them', async () => {
    expect(await misreadWords({ seed: 1, rounds: 300 })).toEqual([]);
  });
});
