import type { Catalogue, CatalogueRecord } from '../catalogue/catalogue.ts';
import { partsOf } from '../catalogue/units.ts';
import { withoutMarks } from '../language/folding/fold-latin.ts';
import { foldingFor } from '../language/folding/folding-for.ts';
import { hanTable } from '../language/folding/han-pairs.ts';
import { tokenize } from '../language/folding/tokens.ts';

type Terms = Catalogue['terms'];

/**
 * What else a record may be called: its titles in all languages, the commune it lies in, what that was before, and
 * for each of these the agreed name with its other spellings in every language. The wrong ones are searched for too.
 * Its tags are names as well, in the words of the term that bears the tag as its id where there is one.
 * @returns a function that gives the names for readers of a language
 */
export function createNamesOf(catalogue: Catalogue): (record: CatalogueRecord, lang: string) => string[] {
  const termsOf = termsByName(catalogue.terms);
  const termById = new Map(catalogue.terms.map((term) => [term.id, term]));
  const communes = new Map(catalogue.communes.map((commune) => [commune.code, commune]));
  const known = new Map<CatalogueRecord, string[]>();

  const places = ({ kind, facts }: CatalogueRecord): string[] => {
    // A picture is found by what it shows; the places of the commune come before their pictures.
    if (kind === 'photos') return [];
    const here = (facts.locality ?? []).flatMap((code) => communes.get(code) ?? []);
    const formerly =
      facts.formerly ?? here.flatMap((commune) => partsOf(commune).map(({ district }) => district));
    return [...formerly, ...here.flatMap(({ names }) => Object.values(names))];
  };
  const collect = (record: CatalogueRecord): string[] => {
    const names = [...Object.values(record.words).map(({ title }) => title), ...places(record)];
    const terms = new Set(names.flatMap((name) => termsOf.get(name.toLowerCase()) ?? []));
    const tags = record.facts.tags ?? [];
    for (const tag of tags) for (const term of [termById.get(tag) ?? []].flat()) terms.add(term);
    return [
      ...names,
      ...[...terms].flatMap(spellings),
      ...tags.map((tag) => tag.replace(/[-:]+/g, ' ').trim()),
    ];
  };
  return (record, lang) => {
    const all = known.get(record) ?? collect(record);
    known.set(record, all);
    return distinct(all, record.words[lang]?.title ?? '', lang);
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

/** The names without those that a search cannot tell from another or from a part of it. */
function distinct(names: readonly string[], title: string, lang: string): string[] {
  const folding = foldingFor(lang, hanTable);
  const keyOf = (name: string): string =>
    ` ${tokenize(name, folding)
      .tokens.map((token) => withoutMarks(token.key))
      .join(' ')} `;
  const keys = new Map<string, string>();
  for (const name of names) if (!keys.has(keyOf(name))) keys.set(keyOf(name), name);
  const titleKey = keyOf(title);
  const all = [titleKey, ...keys.keys()];
  return [...keys]
    .filter(([key]) => key !== titleKey && !all.some((other) => other !== key && other.includes(key)))
    .map(([, name]) => name);
}
