import { hash } from 'node:crypto';
import type { CheckContext, TranslationPair } from './pair.ts';

/** Segments of this length say how long a language's texts are; shorter ones have lengths of their own. */
export const LEAST_LETTERS = 60;
/** Fewer tell nothing: then what was measured on texts of a province. */
const LEAST_SEGMENTS = 20;
const MEASURED: Readonly<Record<string, number>> = { en: 1.17, lo: 0.88, km: 0.92, zh: 0.31 };

const SHORTEST = 0.4;
const LONGEST = 2.5;

/** @param share of the length that is usual. */
export const isUsualLength = (share: number): boolean => share >= SHORTEST && share <= LONGEST;

/** A number or a sign is written in one way; a word alone has many senses. */
export const isWorded = (text: string): boolean => /\s/.test(text.trim()) && /\p{L}/u.test(text);

/** What others have to know of a pair: how long its segments are, and which were rendered alike. Plain data. */
export interface Renderings {
  lang: string;
  name: string;
  /** Letters of a translation for each letter of its source. */
  shares: number[];
  /** Hashes of sources and of what each was rendered as. */
  sources: number[];
  targets: number[];
}

export function renderingsOf({ lang, name, pairs }: TranslationPair): Renderings {
  const whole = pairs.filter(({ isMerged }) => !isMerged);
  const worded = whole.filter(({ source }) => isWorded(source.plain));
  return {
    lang,
    name,
    shares: whole
      .filter(({ source }) => source.plain.length >= LEAST_LETTERS)
      .map(({ source, target }) => target.plain.length / source.plain.length),
    sources: worded.map(({ source }) => shortHash(source.plain)),
    targets: worded.map(({ target }) => shortHash(target.plain)),
  };
}

/** 48 bits. */
const shortHash = (text: string) => hash('sha256', text, 'buffer').readUIntBE(0, 6);

export interface PairContext extends CheckContext {
  /** All that the checks of one pair learn of the others: they say the same as long as this is the same. */
  learnt(renderings: Renderings): string;
}

/**
 * What is usual among the pairs of a province, or of one file of a translator.
 * @param all of the pairs, in their order. @param pairAt the pair of which the renderings of this place are.
 */
export function createContext(
  all: readonly Renderings[],
  pairAt: (at: number) => TranslationPair,
  { terms, ownName }: Pick<CheckContext, 'terms' | 'ownName'>,
): PairContext {
  const shares = new Map<string, number[]>();
  const first = new Map<string, Map<number, { at: number; target: number }>>();
  for (const [at, { lang, shares: own, sources, targets }] of all.entries()) {
    const list = shares.get(lang) ?? [];
    shares.set(lang, list);
    list.push(...own);
    const known = first.get(lang) ?? new Map<number, { at: number; target: number }>();
    first.set(lang, known);
    // A province has tens of thousands of them: no array is made for each.
    for (let nth = 0; nth < sources.length; nth++) {
      const source = sources[nth] as number;
      if (!known.has(source)) known.set(source, { at, target: targets[nth] as number });
    }
  }
  const usual = new Map(
    [...shares].flatMap(([lang, list]) =>
      list.length < LEAST_SEGMENTS
        ? []
        : [[lang, list.sort((a, b) => a - b)[list.length >> 1] as number] as const],
    ),
  );
  const usualLength = (lang: string) => usual.get(lang) ?? MEASURED[lang] ?? 1;
  return {
    terms,
    ownName,
    usualLength,
    firstRendering(lang, source) {
      const { at = -1 } = first.get(lang)?.get(shortHash(source)) ?? {};
      const pair = all[at] && pairAt(at);
      const found = pair?.pairs.find((one) => !one.isMerged && one.source.plain === source);
      return pair && found && { name: pair.name, target: found.target.plain };
    },
    learnt({ lang, name, shares: own, sources, targets }) {
      const length = usualLength(lang);
      const others: (string | number)[] = [];
      const known = first.get(lang);
      for (let nth = 0; nth < sources.length; nth++) {
        const found = known?.get(sources[nth] as number);
        if (!found || found.target === targets[nth]) continue;
        const other = (all[found.at] as Renderings).name;
        if (other !== name) others.push(nth, other, found.target);
      }
      return JSON.stringify([own.every((share) => isUsualLength(share / length)) || length, ...others]);
    },
  };
}

/** The same of pairs that are there. */
export const contextOf = (
  pairs: readonly TranslationPair[],
  given: Pick<CheckContext, 'terms' | 'ownName'>,
): CheckContext => createContext(pairs.map(renderingsOf), (at) => pairs[at] as TranslationPair, given);
