import { stemmer } from './english.ts';
import type { HanTable } from './fold-han.ts';
import { khmer } from './fold-khmer.ts';
import { lao } from './fold-lao.ts';
import { type FoldingOptions, isStemmed } from './tokens.ts';

/** The folding that a language's index and its queries share. */
export function foldingFor(language: string, han?: HanTable): FoldingOptions {
  return { han, lao, khmer, ...(isStemmed(language) && { stemmer }), known: new Map() };
}
