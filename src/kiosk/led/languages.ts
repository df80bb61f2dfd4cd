import { type Catalogue, type CatalogueRecord, languagesOf } from '../../catalogue/catalogue.ts';
import { neighbourLanguage } from '../neighbour-language.ts';

/** Languages of a screen at a gate. */
export interface LedLanguages {
  /** Every slide in turn: the neighbour's first. */
  all: string[];
  /** The site's others: only for what a stranger at the gate cannot do without. */
  rest: string[];
}

/**
 * One language at a time fills the wall: side by side each would have half the size, and who drives past reads
 * only the largest line. So one message stays and its languages take turns, the neighbour's first.
 */
export function ledLanguages(catalogue: Catalogue, gate: CatalogueRecord<'gates'>): LedLanguages {
  const known = languagesOf(catalogue);
  const usual = [neighbourLanguage(catalogue, gate), known[0], 'en'];
  const all = catalogue.province.led?.languages ?? usual.filter((tag) => tag !== undefined);
  const shown = [...new Set(all)].filter((tag) => known.includes(tag));
  return { all: shown, rest: known.filter((tag) => !shown.includes(tag)) };
}
