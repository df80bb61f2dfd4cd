import MiniSearch from 'minisearch';
import type { SearchPage } from '../../search/pages.ts';

/**
 * The pages in MiniSearch as a careful user would set it up: texts cut by the platform, beginnings and slips met, titles
 * before other names before texts. @returns what it finds for a query, best first
 */
export function buildMiniSearch(lang: string, pages: readonly SearchPage[]): (query: string) => string[] {
  const segmenter = new Intl.Segmenter(lang, { granularity: 'word' });
  const tokenize = (text: string): string[] =>
    [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
  const index = new MiniSearch({ idField: 'url', fields: ['title', 'names', 'text'], tokenize });
  index.addAll(
    pages.map(({ url, title, aliases, places = [], summary, sections }) => ({
      url,
      title,
      names: [...aliases, ...places].join('\n'),
      text: [summary, ...sections.flatMap(({ heading = '', text }) => [heading, text])].join('\n'),
    })),
  );
  const boost = { title: 4, names: 2 };
  return (query) => index.search(query, { prefix: true, fuzzy: 0.2, boost }).map(({ id }) => String(id));
}
