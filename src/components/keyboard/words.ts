/** What the keyboard says in the reader's language, from the page's `<script type="application/json">` within it. */
export interface KeyboardWords {
  title: string;
  close: string;
  /** Label of the choice among languages, and the languages' own names by tag. */
  language: string;
  languages: Record<string, string>;
  /** Label of the names found, and what stands in their place before anything is typed. */
  names: string;
  namesHint: string;
  shift: string;
  more: string;
  space: string;
  erase: string;
  clear: string;
  search: string;
  /** Names of signs that are no letters, by sign. */
  signs: Record<string, string>;
}
