import type { Terms } from '../../../model/terms.ts';

export type Term = Terms[number];

/** The agreed name of a thing in a language, and others that are not wrong. */
export const namesOf = (term: Term, lang: string): string[] => {
  const words = term.words[lang];
  return words ? [words.preferred, ...(words.variants ?? [])] : [];
};

/** Scripts without spaces have no borders of words to look for; their zero-width spaces are none. */
export const comparable = (text: string, lang: string): string =>
  text.normalize('NFC').replaceAll('\u200b', '').toLocaleLowerCase(lang);

/** As a text names it, with its letters as they were typed. */
export interface SaidTerm {
  term: Term;
  typed: string;
}

/**
 * Finds the agreed things that a text names; of names that overlap the longest is meant. A syllable alone has
 * many senses (“đường” is sugar and a road): such names are not looked for.
 */
export function createSaid(terms: Terms, lang: string): (text: string) => SaidTerm[] {
  const byFirst = new Map<string, { name: string; term: Term }[]>();
  for (const term of terms)
    for (const typed of namesOf(term, lang)) {
      const name = typed.toLocaleLowerCase(lang);
      const [first = '', ...rest] = name.match(WORD) ?? [];
      if (rest.length > 0) byFirst.set(first, [...(byFirst.get(first) ?? []), { name, term }]);
    }
  for (const named of byFirst.values()) named.sort((a, b) => b.name.length - a.name.length);
  return (text) => {
    const said = new Map<Term, string>();
    const lower = text.toLocaleLowerCase(lang);
    let end = 0;
    for (const { 0: word, index } of lower.matchAll(WORD)) {
      const named = index < end ? undefined : byFirst.get(word);
      const found = named?.find(
        ({ name }) =>
          lower.startsWith(name, index) && !/[\p{L}\p{N}]/u.test(lower.charAt(index + name.length)),
      );
      if (!found) continue;
      end = index + found.name.length;
      if (!said.has(found.term)) said.set(found.term, text.slice(index, end));
    }
    return [...said].map(([term, typed]) => ({ term, typed }));
  };
}

const WORD = /[\p{L}\p{N}]+/gu;
