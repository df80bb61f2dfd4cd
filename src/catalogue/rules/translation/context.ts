import type { CheckContext, TranslationPair } from './pair.ts';

/** Segments of this length say how long a language's texts are; shorter ones have lengths of their own. */
export const LEAST_LETTERS = 60;
/** Fewer tell nothing: then what was measured on texts of a province. */
const LEAST_SEGMENTS = 20;
const MEASURED: Readonly<Record<string, number>> = { en: 1.17, lo: 0.88, km: 0.92, zh: 0.31 };

/** What is usual among the pairs of a province, or of one file of a translator. */
export function createContext(
  pairs: readonly TranslationPair[],
  { terms, ownName }: Pick<CheckContext, 'terms' | 'ownName'>,
): CheckContext {
  const shares = new Map<string, number[]>();
  const renderings = new Map<string, Map<string, { name: string; target: string }>>();
  for (const { lang, name, pairs: segments } of pairs) {
    const list = shares.get(lang) ?? [];
    shares.set(lang, list);
    const known = renderings.get(lang) ?? new Map<string, { name: string; target: string }>();
    renderings.set(lang, known);
    for (const { source, target, isMerged } of segments) {
      if (isMerged) continue;
      if (source.plain.length >= LEAST_LETTERS) list.push(target.plain.length / source.plain.length);
      if (!known.has(source.plain)) known.set(source.plain, { name, target: target.plain });
    }
  }
  const usual = new Map(
    [...shares].flatMap(([lang, list]) =>
      list.length < LEAST_SEGMENTS
        ? []
        : [[lang, list.sort((a, b) => a - b)[list.length >> 1] as number] as const],
    ),
  );
  return {
    terms,
    ownName,
    usualLength: (lang) => usual.get(lang) ?? MEASURED[lang] ?? 1,
    firstRendering: (lang, source) => renderings.get(lang)?.get(source),
  };
}
