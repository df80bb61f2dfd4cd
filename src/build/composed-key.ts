import { createHash } from 'node:crypto';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { shownCatalogue } from '../catalogue/handover.ts';

/**
 * A word for all composed pages of what is shown, which are compiled with the pages of the engine. Every build asks for
 * it; the compiler beside it (`composed-pages.ts`) is read only where something is compiled.
 */
export const composedKey = (): string =>
  createHash('sha256')
    .update(JSON.stringify(composedWords(shownCatalogue()).map(({ file, body }) => [file, body])))
    .digest('hex');

/** Words that are composed pages, in every language. */
export const composedWords = (catalogue: Catalogue | undefined) =>
  (catalogue?.records ?? []).flatMap(({ words }) =>
    Object.values(words).filter(({ format }) => format === 'mdx'),
  );
