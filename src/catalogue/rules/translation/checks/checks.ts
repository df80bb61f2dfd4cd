import type { TranslationCheck } from '../pair.ts';
import { numbers } from './numbers.ts';
import { doubled, shape } from './shape.ts';
import { brackets, doubledWord, endSign, markOrder, ownSigns, spaceBeforeSign, zeroWidth } from './signs.ts';
import { targets } from './targets.ts';
import { agreedTerms } from './terms.ts';
import { length, sameAsSource, sourceWordsLeft, twoRenderings } from './whole-text.ts';

/** Every check of a translation, in the order in which an editor reads of them. */
export const TRANSLATION_CHECKS: readonly TranslationCheck[] = [
  numbers,
  sameAsSource,
  sourceWordsLeft,
  targets,
  shape,
  doubled,
  length,
  agreedTerms,
  twoRenderings,
  ownSigns,
  brackets,
  endSign,
  spaceBeforeSign,
  markOrder,
  zeroWidth,
  doubledWord,
];
