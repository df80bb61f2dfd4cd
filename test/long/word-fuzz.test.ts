import { expect, it } from 'vitest';
import { misreadWords } from '../support/word-fuzz.ts';

it.each([2, 3, 4, 5])(
  'words that look like Markdown come out as the words that they were (%i)',
  { timeout: 300_000 },
  async (seed) => {
    expect(await misreadWords({ seed, rounds: 5000 })).toEqual([]);
  },
);
