import { expect, it } from 'vitest';
import type { Core } from '../../src/search/core.ts';
import { Names } from '../../src/search/match-names.ts';
import { listByName, narrow } from '../../src/search/narrow.ts';
import type { NameLine } from '../../src/search/pages.ts';

const core = {
  values: async () => [
    [
      'kind',
      [
        ['places', [0, 1, 2]],
        ['news', [3]],
        ['foods', [9]],
      ],
    ],
    [
      'region',
      [
        ['coast', [0, 3]],
        ['hills', [1]],
      ],
    ],
  ],
} as unknown as Core;
const pages = [3, 1, 0, 2].map((id) => ({ id, tier: 2 as const, score: 0, runs: [], named: false }));
const asked = async (filters: Record<string, string[]>) => {
  const { kept, counts } = await narrow(core, pages, filters);
  return { ids: kept.map(({ id }) => id), counts };
};

it('without a filter keeps all, and counts what each value would leave', async () => {
  expect(await asked({})).toEqual({
    ids: [3, 1, 0, 2],
    counts: { kind: { places: 3, news: 1 }, region: { coast: 2, hills: 1 } },
  });
});

it('narrows by every filter, in which any value will do; others of a filter are counted without it', async () => {
  expect(await asked({ kind: ['places'], region: ['coast', 'hills'] })).toEqual({
    ids: [1, 0],
    counts: { kind: { places: 2, news: 1 }, region: { coast: 1, hills: 1 } },
  });
});

it('keeps nothing for a value or a filter that is not there', async () => {
  expect((await asked({ kind: ['ships'] })).ids).toEqual([]);
  expect((await asked({ colour: ['red'] })).ids).toEqual([]);
});

it('lists pages by name, then those without words of the language, then photos', () => {
  const lines: NameLine[] = [
    ['Đền Bà Triệu', '/a/', 'places'],
    ['Ảnh', '/b/', 'photos'],
    ['Dừa', '/c/', 'foods'],
    ['An temple', '/d/', 'places', 'en'],
    ['Trang 10', '/e/', 'news'],
    ['Trang 9', '/f/', 'news'],
  ];
  const names = new Names(
    { pages: lines, kinds: {}, topics: {}, important: [], parts: {}, wording: { asking: [], synonyms: [] } },
    [],
    {},
  );
  expect(listByName(names, 'vi').map(({ id }) => lines[id]?.[1])).toEqual([
    '/c/',
    '/a/',
    '/f/',
    '/e/',
    '/d/',
    '/b/',
  ]);
});
