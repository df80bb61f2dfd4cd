import type { Catalogue, CatalogueRecord } from '../catalogue/catalogue.ts';
import { partsOf } from '../catalogue/units.ts';
import { withoutMarks } from '../language/folding/fold-latin.ts';
import { foldingFor } from '../language/folding/folding-for.ts';
import { hanTable } from '../language/folding/han-pairs.ts';
import { tokenize } from '../language/folding/tokens.ts';
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
  const communes = new Map(catalogue.communes.map((commune) => [commune.code, commune]));
  const known = new Map<CatalogueRecord, Names>();

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
  const collect = (record: CatalogueRecord): Names => {
    const tags = record.facts.tags ?? [];
    return {
      aliases: [
        ...spelled(Object.values(record.words).map(({ title }) => title)),
        ...tags.flatMap((tag) => [termById.get(tag) ?? []].flat()).flatMap(spellings),
        ...tags.map((tag) => tag.replace(/[-:]+/g, ' ').trim()),
      ],
      places: spelled(places(record)),
    };
  };
  return (record, lang) => {
    const all = known.get(record) ?? collect(record);
    known.set(record, all);
    const title = record.words[lang]?.title ?? '';
    // Who has no keyboard for a script writes its names in Latin letters.
    const latin = [title, ...all.aliases].flatMap((name) => romanise(name, lang));
    const aliases = distinct([...all.aliases, ...latin], [title], lang);
    return { aliases, places: distinct(all.places, [title, ...aliases], lang) };
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

/** The names without those that a search cannot tell from another, or from one that is known already. */
function distinct(names: readonly string[], known: readonly string[], lang: string): string[] {
  const folding = foldingFor(lang, hanTable);
  const keyOf = (name: string): string =>
    tokenize(name, folding)
      .tokens.map((token) => withoutMarks(token.key))
      .join(' ');
  const keys = new Set(known.map(keyOf));
  return names.filter((name) => {
    const key = keyOf(name);
    if (keys.has(key)) return false;
    keys.add(key);
    return true;
  });
}
