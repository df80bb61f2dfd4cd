import {
  type Catalogue,
  type CatalogueRecord,
  languagesOf,
  type RecordWords,
} from '../catalogue/catalogue.ts';
import { createFinder } from '../catalogue/schema-values.ts';
import { KIND_NAMES, KINDS } from '../model/kinds.ts';

/** A Vietnamese phrase of the facts that is shown as Vietnamese to readers of some languages. */
export interface UnnamedPhrase {
  phrase: string;
  /** Without an agreed name. */
  languages: string[];
  /** Records that say it, as `places/bai-bien`. */
  records: string[];
}

/** An agreed name that a translation does not use, though its Vietnamese says the thing. */
export interface MissingTerm {
  file: string;
  /** In the Vietnamese. */
  phrase: string;
  /** In the language of the file. */
  agreed: string;
}

/** A spelling that terms.yaml forbids. */
export interface ForbiddenTerm {
  file: string;
  typed: string;
  agreed: string;
}

export interface TermsReport {
  /** Those that most records say come first. */
  unnamed: UnnamedPhrase[];
  missing: MissingTerm[];
  forbidden: ForbiddenTerm[];
}

type Term = Catalogue['terms'][number];

/** @param only languages to look at; empty: all but the source. */
export function termsReport(catalogue: Catalogue, only: readonly string[] = []): TermsReport {
  const [source = 'vi', ...translated] = languagesOf(catalogue);
  const languages = translated.filter((lang) => only.length === 0 || only.includes(lang));
  const byPhrase = new Map<string, Term>();
  for (const term of catalogue.terms)
    for (const phrase of namesOf(term, source)) byPhrase.set(phrase.toLocaleLowerCase(source), term);
  const said = createSaid(byPhrase, source);
  const translations = catalogue.records.flatMap((record) =>
    languages.flatMap((lang) => {
      const words = record.words[lang];
      return words ? [{ words, source: record.words[source] as RecordWords }] : [];
    }),
  );
  return {
    unnamed: unnamedPhrases(catalogue.records, languages, (phrase) =>
      byPhrase.get(phrase.toLocaleLowerCase(source)),
    ),
    missing: translations.flatMap(({ words, source }) => missingTerms(words, said(textOf(source)))),
    forbidden: translations.flatMap(({ words }) => forbiddenTerms(words, catalogue.terms)),
  };
}

const namesOf = (term: Term, lang: string): string[] => {
  const words = term.words[lang];
  return words ? [words.preferred, ...(words.variants ?? [])] : [];
};

const textOf = ({ title, summary, extra, body }: RecordWords): string =>
  [title, summary, ...Object.values(extra), body].join('\n');

function unnamedPhrases(
  records: readonly CatalogueRecord[],
  languages: readonly string[],
  termOf: (phrase: string) => Term | undefined,
): UnnamedPhrase[] {
  const finders = new Map(
    KIND_NAMES.map((kind) => [kind, createFinder(KINDS[kind].facts, (schema) => schema.meta()?.['phrase'])]),
  );
  const found = new Map<string, Set<string>>();
  for (const { kind, id, facts } of records)
    finders.get(kind)?.(facts, [], (_, value) => {
      // A list of which the items are phrases, or the word `unknown` in their place.
      if (typeof value !== 'string' || value === 'unknown') return;
      found.set(value, (found.get(value) ?? new Set()).add(`${kind}/${id}`));
    });
  return [...found]
    .map(([phrase, keys]) => {
      const term = termOf(phrase);
      const lacking = languages.filter((lang) => !term?.words[lang]);
      return { phrase, languages: lacking, records: [...keys] };
    })
    .filter((one) => one.languages.length > 0)
    .sort((a, b) => b.records.length - a.records.length);
}

/**
 * Finds the agreed things that a Vietnamese text names; of names that overlap the longest is meant. A syllable alone has
 * many senses (“đường” is sugar and a road): such names are not looked for.
 */
function createSaid(byPhrase: ReadonlyMap<string, Term>, lang: string) {
  const several = [...byPhrase.keys()].filter((name) => name.includes(' '));
  const names = several
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern =
    names.length > 0 && new RegExp(`(?<![\\p{L}\\p{N}])(?:${names.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  return (text: string): Map<Term, string> => {
    const said = new Map<Term, string>();
    for (const [phrase] of pattern ? text.toLocaleLowerCase(lang).matchAll(pattern) : []) {
      const term = byPhrase.get(phrase) as Term;
      if (!said.has(term)) said.set(term, term.words[lang]?.preferred ?? phrase);
    }
    return said;
  };
}

/** Scripts without spaces have no borders of words to look for. */
function missingTerms(words: RecordWords, said: ReadonlyMap<Term, string>): MissingTerm[] {
  const plain = (text: string) => text.replaceAll('\u200b', '').toLocaleLowerCase(words.lang);
  const text = plain(textOf(words));
  return [...said].flatMap(([term, phrase]) => {
    const names = namesOf(term, words.lang);
    if (names.length === 0 || names.some((name) => text.includes(plain(name)))) return [];
    return [{ file: words.file, phrase, agreed: names[0] as string }];
  });
}

function forbiddenTerms(words: RecordWords, terms: readonly Term[]): ForbiddenTerm[] {
  const text = textOf(words);
  return terms.flatMap((term) => {
    const { forbidden = [], preferred = '' } = term.words[words.lang] ?? {};
    return forbidden
      .filter((typed) => text.includes(typed))
      .map((typed) => ({ file: words.file, typed, agreed: preferred }));
  });
}
