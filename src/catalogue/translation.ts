import type { CatalogueRecord, RecordWords } from './catalogue.ts';

/**
 * What a visitor meets. `source`: the Vietnamese itself; `reviewed`: approved by a fluent reader; `machine`:
 * shown and labelled; `fallback`: no translation, so the words of another language.
 */
export type ShownState = 'source' | 'reviewed' | 'machine' | 'fallback';

export interface ShownWords {
  words: RecordWords;
  /** Language of the words, which is not the reader's when the state is `fallback`. */
  lang: string;
  state: ShownState;
  /** The Vietnamese changed after this was translated. Facts still come from the record. */
  outdated: boolean;
}

/**
 * The words to show to a reader.
 * @param order the reader's language first, then its fallbacks, ending with the source (see `fallbackOrder`).
 * @throws Error when no language of the order has words, which the catalogue rules out.
 */
export function shownWords(record: CatalogueRecord, order: readonly string[]): ShownWords {
  for (const [index, lang] of order.entries()) {
    const words = record.words[lang];
    if (!words) continue;
    const state: ShownState =
      index > 0
        ? 'fallback'
        : words.translation
          ? words.translation.status === 'reviewed'
            ? 'reviewed'
            : 'machine'
          : 'source';
    return {
      words,
      lang,
      state,
      // Read by the few pages that say so: of these words alone, an edit of the Vietnamese changes it.
      get outdated() {
        return words.outdated;
      },
    };
  }
  throw new Error(`${record.kind}/${record.id}: no words in ${order.join(', ')}`);
}
