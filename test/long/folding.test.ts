import { it } from 'vitest';
import { expectSameKeys, expectSameText } from '../language/folding/odd-strings.ts';

it('folding a key gives the same key, for 20,000 odd strings', () => expectSameKeys(20_000));

it('tokens and what stands between them are the text again, for 20,000 odd strings', () =>
  expectSameText(20_000));
