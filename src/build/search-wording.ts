import { type Catalogue, languagesOf } from '../catalogue/catalogue.ts';
import { baseWording } from '../search/wording/base.ts';
import type { Wording } from '../search/wording/wording.ts';

/**
 * How questions are put in each language of the site: what the province adds, the other spellings of its agreed names,
 * then what the engine knows. The names of the province itself ask for nothing, as every page is about it.
 */
export function searchWording(catalogue: Catalogue): Record<string, Wording> {
  const { province, terms, synonyms } = catalogue;
  const of = (lang: string): Wording => {
    const base = baseWording(lang);
    const own = (part: 'synonyms' | 'asking') =>
      (synonyms?.[part] ?? []).filter((group) => group.lang === lang).map(({ words }) => words);
    const spellings = terms.flatMap(({ words }) => {
      const { preferred, variants = [], forbidden = [] } = words[lang] ?? {};
      return preferred && variants.length + forbidden.length > 0
        ? [[preferred, ...variants, ...forbidden]]
        : [];
    });
    return {
      ...base,
      ...(base.intents && { intents: extended(base.intents, own('synonyms')) }),
      ...(base.kinds && { kinds: extended(base.kinds, own('synonyms')) }),
      asking: [...Object.values(province.names), ...own('asking').flat(), ...base.asking],
      synonyms: [...own('synonyms'), ...spellings, ...base.synonyms],
    };
  };
  return Object.fromEntries(languagesOf(catalogue).map((lang) => [lang, of(lang)]));
}

type Phrases = Readonly<Record<string, readonly string[]>>;

/** Phrases by what they ask for, with the words that a province puts in one group with any of them. */
function extended(phrases: Phrases, groups: readonly (readonly string[])[]): Phrases {
  const withOwn = (known: readonly string[]) => [
    ...known,
    ...groups.filter((group) => group.some((word) => known.includes(word))).flat(),
  ];
  return Object.fromEntries(
    Object.entries(phrases).map(([asked, known]) => [asked, [...new Set(withOwn(known))]]),
  );
}
