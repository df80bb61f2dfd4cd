import type { Catalogue, CatalogueRecord } from '../catalogue/catalogue.ts';
import { partsOf } from '../catalogue/units.ts';
import { withoutMarks } from '../language/folding/fold-latin.ts';
import { foldingFor } from '../language/folding/folding-for.ts';
import { hanTable } from '../language/folding/han-pairs.ts';
import { type FoldingOptions, tokenize } from '../language/folding/tokens.ts';
import { memoise, memoiseByObject } from '../language/memory.ts';
import type { RomaniseName } from './romanised-names.ts';

type Terms = Catalogue['terms'];

/** What else a record may be called. */
export interface Names {
  /** Its titles in all languages, and its tags. */
  aliases: string[];
  /** The communes it lies in, and what they were before. */
  places: string[];
}

/**
 * For each name the agreed one stands with its other spellings in every language; the wrong ones are searched for too.
 * A tag is in the words of the term that bears it as its id, where there is one.
 * @returns a function that gives the names for readers of a language
 */
export function createNamesOf(
  catalogue: Catalogue,
  romanise: RomaniseName = () => [],
): (record: CatalogueRecord, lang: string) => Names {
  const termsOf = termsByName(catalogue.terms);
  const termById = new Map(catalogue.terms.map((term) => [term.id, term]));
  const keyIn = memoise(createKeys());
  const communes = new Map(catalogue.communes.map((commune) => [commune.code, commune]));

  const places = ({ kind, facts }: CatalogueRecord): string[] => {
    // A picture is found by what it shows; the places of the commune come before their pictures.
    if (kind === 'photos') return [];
    const here = (facts.locality ?? []).flatMap((code) => communes.get(code) ?? []);
    const formerly =
      facts.formerly ?? here.flatMap((commune) => partsOf(commune).map(({ district }) => district));
    return [...formerly, ...here.flatMap(({ names }) => Object.values(names))];
  };
  const spelled = (names: readonly string[]): string[] => {
    const terms = new Set(names.flatMap((name) => termsOf.get(name.toLowerCase()) ?? []));
    return [...names, ...[...terms].flatMap(spellings)];
  };
  const allOf = memoiseByObject((record: CatalogueRecord): Names => {
    const tags = record.facts.tags ?? [];
    return {
      aliases: [
        ...spelled(Object.values(record.words).map(({ title }) => title)),
        ...tags.flatMap((tag) => [termById.get(tag) ?? []].flat()).flatMap(spellings),
        ...tags.map((tag) => tag.replace(/[-:]+/g, ' ').trim()),
      ],
      places: spelled(places(record)),
    };
  });
  return (record, lang) => {
    const all = allOf(record);
    const title = record.words[lang]?.title ?? '';
    // Who has no keyboard for a script writes its names in Latin letters.
    const latin = [title, ...all.aliases].flatMap((name) => romanise(name, lang));
    const aliases = distinct([...all.aliases, ...latin], [title], keyIn(lang));
    return { aliases, places: distinct(all.places, [title, ...aliases], keyIn(lang)) };
  };
}

const spellings = (term: Terms[number]): string[] =>
  Object.values(term.words).flatMap(({ preferred, variants = [], forbidden = [] }) => [
    preferred,
    ...variants,
    ...forbidden,
  ]);

function termsByName(terms: Terms): Map<string, Terms> {
  const byName = new Map<string, Terms>();
  for (const term of terms) {
    for (const { preferred, variants = [] } of Object.values(term.words)) {
      for (const name of [preferred, ...variants]) {
        const key = name.toLowerCase();
        byName.set(key, [...(byName.get(key) ?? []), term]);
      }
    }
  }
  return byName;
}

/**
 * What a search compares names by, in a language. Languages that fold alike share what they made: most names are those of
 * all languages.
 */
function createKeys(): (lang: string) => (name: string) => string {
  const byFolding = new Map<boolean, Map<string, string>>();
  return (lang) => {
    const folding = foldingFor(lang, hanTable);
    const isStemmed = folding.stemmer !== undefined;
    const known = byFolding.get(isStemmed) ?? new Map<string, string>();
    byFolding.set(isStemmed, known);
    return (name) => {
      const made = known.get(name) ?? keyOf(name, folding);
      known.set(name, made);
      return made;
    };
  };
}

const keyOf = (name: string, folding: FoldingOptions): string =>
  tokenize(name, folding)
    .tokens.map((token) => withoutMarks(token.key))
    .join(' ');

/** The names without those that a search cannot tell from another, or from one that is known already. */
function distinct(
  names: readonly string[],
  known: readonly string[],
  key: (name: string) => string,
): string[] {
  const keys = new Set(known.map(key));
  return names.filter((name) => {
    const own = key(name);
    if (keys.has(own)) return false;
    keys.add(own);
    return true;
  });
}
