import { digitsOf } from '../../language/digits.ts';

/** The words of the search, from the page's `<script type="application/json">` within the element. */
export interface SearchWords {
  /** Number of pages found, as "{{count}} pages"; `count_one` and so on where the language tells them apart. */
  count_other: string;
  count_zero?: string;
  count_one?: string;
  count_two?: string;
  count_few?: string;
  count_many?: string;
  /** Said when no page has all that was asked. */
  relaxed: string;
  /** Said when nothing was found, with {{query}}. */
  none: string;
  /** Said when the chosen filters leave nothing of what was found. */
  noneFiltered: string;
  /** Before the nearest titles. */
  suggestions: string;
  /** Said where the results are those of another spelling, {{query}}. */
  shownFor: string;
  /** Link to the results of what was typed, {{query}}. */
  instead: string;
  /** Offers another spelling, {{query}}. */
  offered: string;
  /** By which name a page was found that does not show it, {{name}}: another of its own, or one of where it lies. */
  alsoFound: string;
  inArea: string;
  /** Said when the pages are of another language, with {{language}}. */
  inLanguage: string;
  /** Button for further results. */
  more: string;
  /** Names of the languages in the reader's language, for {{language}}. */
  languages: Record<string, string>;
  loading: string;
  error: string;
  /** Button that asks once more after an error. */
  again: string;
}

/** A text with its {{names}} filled in; an unknown name stays as it is. */
export function fillWords(template: string, values: Record<string, string>): string {
  return template.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => values[name] ?? whole);
}

/** A whole number in the digits of the language. */
export const numberIn = (count: number, lang: string): string =>
  digitsOf(lang)(new Intl.NumberFormat(lang, { numberingSystem: 'latn' }).format(count));

/** "3 pages", in the plural form and the digits of the language. */
export function countWords(words: SearchWords, count: number, lang: string): string {
  const form = new Intl.PluralRules(lang).select(count);
  return fillWords(words[`count_${form}`] ?? words.count_other, { count: numberIn(count, lang) });
}
