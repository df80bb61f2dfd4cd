import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readInterfaceWords } from '../../build/interface-words.ts';
import { createListPages } from '../../build/list-search.ts';
import { loadRomanise } from '../../build/romanised-names.ts';
import { createSearchPages } from '../../build/search-pages.ts';
import { searchWording } from '../../build/search-wording.ts';
import { createUnitPages } from '../../build/unit-search.ts';
import { languagesOf } from '../../catalogue/catalogue.ts';
import { formatIssues } from '../../catalogue/issues.ts';
import { readCatalogue } from '../../catalogue/read.ts';
import { currentCatalogue } from '../../catalogue/shown-today.ts';
import { fallbackOrder } from '../../language/fallback.ts';
import type { Environment } from '../environment.ts';
import type { Corpus, Query } from './corpus.ts';

/**
 * The records of CONTENT_DIR as the site's build indexes them, with test/search/queries-sample.json.
 * Throws when the content has an error.
 */
export async function readSample({ root, contentDir, localesDir, today }: Environment): Promise<Corpus> {
  const { catalogue, ownWords, issues } = readCatalogue(contentDir);
  if (!catalogue) throw new Error(formatIssues(issues));
  const languages = languagesOf(catalogue);
  const { words } = readInterfaceWords(localesDir, languages, ownWords);
  const romanise = await loadRomanise(languages);
  const current = currentCatalogue(catalogue, { today });
  const all = [
    ...createSearchPages({ catalogue: current, words, pictures: {}, romanise }),
    ...createUnitPages(current, words),
    ...createListPages(current, words),
  ];
  const file = await readFile(join(root, 'test', 'search', 'queries-sample.json'), 'utf8');
  const each = <T>(of: (lang: string) => T): Record<string, T> =>
    Object.fromEntries(languages.map((lang) => [lang, of(lang)]));
  return {
    name: contentDir,
    wording: searchWording(current),
    pages: each((lang) => all.filter((page) => page.lang === lang)),
    queries: JSON.parse(file) as Record<string, Query[]>,
    fallbacks: each((lang) => fallbackOrder(lang, catalogue.province.languages).slice(1)),
    // Ids are unique within a kind only: a photo may be called as its place.
    idOf: (url) => url.split('/').filter(Boolean).slice(-2).join('/'),
  };
}
