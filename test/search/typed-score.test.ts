import { expect, test } from 'vitest';
import { readCorpus } from '../../src/desk/eval-search/corpus.ts';
import { buildMiniSearch } from '../../src/desk/eval-search/mini-search.ts';
import { scoreTyped, type TypedQuery } from '../../src/desk/eval-search/typed.ts';
import { corpusFolder } from './small-index.ts';

test('a list of queries is judged by the first page, the first five, and what should not be found', () => {
  const query = (best: string[], also: string[] = []): TypedQuery => ({ q: '-', class: '-', best, also });
  const queries = [query(['a']), query(['a'], ['b']), query(['a']), query(['a']), query([]), query([])];
  const found = [['a'], ['b', 'a'], ['1', '2', '3', '4', '5', 'a'], [], ['a'], []];
  expect(scoreTyped(queries, found)).toEqual({
    wanting: 4,
    first: 0.25,
    firstFive: 0.5,
    mrr: 0.375,
    nothing: 1,
    unwanted: 1,
  });
});

test('MiniSearch, which the search is measured against, is set up to find words, beginnings and slips', async () => {
  const { pages } = await readCorpus(corpusFolder);
  const find = buildMiniSearch('en', pages.en ?? []);
  for (const query of ['scholarships', 'scholarsh', 'scholarshops'])
    expect(find(query)[0], query).toBe('/en/places/university/');
});
