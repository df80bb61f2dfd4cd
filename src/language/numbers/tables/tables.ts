import type { NumberWords } from '../number-words.ts';
import { chinese } from './chinese.ts';
import { english } from './english.ts';
import { khmer } from './khmer.ts';
import { lao } from './lao.ts';
import { vietnamese } from './vietnamese.ts';

const TABLES: Readonly<Record<string, NumberWords>> = {
  vi: vietnamese,
  en: english,
  lo: lao,
  km: khmer,
  zh: chinese,
};

/** How a language writes numbers; undefined of one that nobody has written down. */
export const numberWordsOf = (locale: string): NumberWords | undefined =>
  TABLES[locale.split('-')[0] as string];
