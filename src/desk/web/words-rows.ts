import { readInterfaceWords } from '../../build/interface-words.ts';
import { withOwnWords } from '../../build/own-words.ts';
import { shownPath } from '../../catalogue/files.ts';
import { INTERFACE_FOLDER, type OwnWords, readOwnWords } from '../../catalogue/interface-words.ts';
import type { Issue } from '../../catalogue/issues.ts';
import { messagesOf } from '../../language/check-locales.ts';
import { type OpenWords, openWords } from '../../language/untranslated.ts';
import { languagesIn } from '../admin/references.ts';
import { issueLine } from './issue-line.ts';

const SOURCE = 'vi';

/** Texts by the form of a number, as `one`; the only form of what has none is `''`. */
export type Forms = Record<string, string>;

/** One text of the interface in one language. */
export interface WordsCell {
  /** The engine's; empty where it has none, and then the province can have none either. */
  engine: Forms;
  /** The province's own. */
  own?: Forms;
  /** Absent: translated. */
  open?: OpenWords['state'];
}

export interface WordsRow {
  key: string;
  /** By language. */
  cells: Record<string, WordsCell>;
}

export interface ReadWords {
  rows: WordsRow[];
  /** The engine's, by language. */
  trees: Record<string, Record<string, unknown>>;
  /** Why a language’s words cannot be changed. */
  faults: Map<string, string[]>;
}

/** Every text of the interface in the languages of the province, whatever is wrong with one of the files. */
export function readWords({ contentDir, localesDir }: { contentDir: string; localesDir: string }): ReadWords {
  const languages = languagesIn(contentDir);
  const { words: trees, issues: engine } = readInterfaceWords(localesDir, languages);
  const issues: Issue[] = [];
  const own = readOwnWords(contentDir, languages, issues);
  const source = trees[SOURCE] ?? {};
  const faults = new Map(
    languages.map((lang) => {
      const files = [shownPath(INTERFACE_FOLDER, `${lang}.yaml`), `locales/${lang}.json`];
      const wrong = [...engine, ...issues].filter(
        ({ level, file }) => level === 'error' && files.includes(file),
      );
      return [lang, wrong.map(issueLine)];
    }),
  );
  const cells = new Map(
    languages.map((lang) => [lang, cellsOf(source, trees[lang] ?? {}, own[lang] ?? [], own[SOURCE] ?? [])]),
  );
  const rows = [...messagesOf(source).keys()].map((key) => ({
    key,
    cells: Object.fromEntries(languages.map((lang) => [lang, cells.get(lang)?.(key) ?? { engine: {} }])),
  }));
  return { rows, trees, faults };
}

/** What a language says, by key. */
function cellsOf(
  source: Record<string, unknown>,
  tree: Record<string, unknown>,
  own: readonly OwnWords[],
  ownSource: readonly OwnWords[],
): (key: string) => WordsCell {
  const engine = messagesOf(tree);
  const shown = messagesOf(withOwnWords(tree, own).words);
  const open = new Map(
    source === tree
      ? []
      : openWords(messagesOf(withOwnWords(source, ownSource).words), shown).map(({ key, state }) => [
          key,
          state,
        ]),
  );
  const texts = new Map(own.map(({ key, text }) => [key, text]));
  return (key) => {
    const words = Object.fromEntries(engine.get(key) ?? []);
    const theirs = Object.keys(words).flatMap((form) => {
      const text = texts.get(fullKey(key, form));
      return text === undefined ? [] : [[form, text] as const];
    });
    const state = open.get(key);
    return {
      engine: words,
      ...(theirs.length > 0 && { own: Object.fromEntries(theirs) }),
      ...(state && { open: state }),
    };
  };
}

/** As in the files: `kind.places`, `units.count_other`. */
export const fullKey = (key: string, form: string) => (form ? `${key}_${form}` : key);
