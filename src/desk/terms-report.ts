import {
  type Catalogue,
  type CatalogueRecord,
  languagesOf,
  type RecordWords,
} from '../catalogue/catalogue.ts';
import {
  comparable,
  createSaid,
  namesOf,
  type SaidTerm,
  type Term,
} from '../catalogue/rules/translation/agreed-terms.ts';
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

/** @param only languages to look at; empty: all but the source. */
export function termsReport(catalogue: Catalogue, only: readonly string[] = []): TermsReport {
  const [source = 'vi', ...translated] = languagesOf(catalogue);
  const languages = translated.filter((lang) => only.length === 0 || only.includes(lang));
  const byPhrase = new Map<string, Term>();
  for (const term of catalogue.terms)
    for (const phrase of namesOf(term, source)) byPhrase.set(phrase.toLocaleLowerCase(source), term);
  const said = createSaid(catalogue.terms, source);
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
    missing: translations.flatMap(({ words, source: vi }) => missingTerms(words, said(textOf(vi)), source)),
    forbidden: translations.flatMap(({ words }) => forbiddenTerms(words, catalogue.terms)),
  };
}

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

function missingTerms(words: RecordWords, said: readonly SaidTerm[], source: string): MissingTerm[] {
  const text = comparable(textOf(words), words.lang);
  return said.flatMap(({ term, typed }) => {
    const names = namesOf(term, words.lang);
    if (names.length === 0 || names.some((name) => text.includes(comparable(name, words.lang)))) return [];
    const phrase = term.words[source]?.preferred ?? typed;
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
