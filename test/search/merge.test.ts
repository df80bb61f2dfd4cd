import { expect, it } from 'vitest';
import { Names } from '../../src/search/match-names.ts';
import { mergeReadings, namesReading, type Reading } from '../../src/search/merge.ts';
import { LIST_KIND, type NameLine } from '../../src/search/pages.ts';

const lines: NameLine[] = [
  ['Na Meo Border Gate', '/en/gates/na-meo/', 'gates'],
  ['Kheo Border Gate', '/en/gates/kheo/', 'gates'],
  ['Border gates', '/en/gates/', LIST_KIND],
  ['A story of the border', '/en/news/story/', 'news'],
];
const names = new Names(
  { pages: lines, kinds: {}, topics: {}, important: [0], parts: {}, wording: { asking: [], synonyms: [] } },
  [],
  {},
);
const text = (id: number, tier: 1 | 2 | 3, score = 1) => ({ id, tier, score, runs: [] });
const textsReading = (...pages: ReturnType<typeof text>[]): Reading => ({
  ranking: { relaxed: false, phrase: false, sure: false, pages },
  matches: new Map(),
  less: 0,
});
const called = (id: number, tier: 2 | 3) => [id, { tier, score: 0.5, typedOut: true }] as const;
const idsOf = ({ pages }: ReturnType<typeof mergeReadings>) => pages.map(({ id }) => id);

it('puts a list behind the first record that it holds, and before texts', () => {
  const found = [namesReading([called(0, 2), called(1, 2), called(2, 3)], 0), textsReading(text(3, 3))];
  expect(idsOf(mergeReadings(found, names))).toEqual([0, 2, 1, 3]);
  expect(idsOf(mergeReadings([namesReading([called(2, 3)], 0), textsReading(text(3, 3))], names))).toEqual([
    2, 3,
  ]);
});

it('of two that fit alike it puts first what the province does', () => {
  expect(idsOf(mergeReadings([namesReading([called(1, 2), called(0, 2)], 0)], names))).toEqual([0, 1]);
});

it('puts the kind that was asked for before texts with the same words, though these be a phrase', () => {
  const texts = [textsReading(text(3, 2, 9), text(1, 2))];
  expect(idsOf(mergeReadings(texts, names))).toEqual([3, 1]);
  expect(idsOf(mergeReadings(texts, names, ['gates']))).toEqual([1, 3]);
  const phrase = [textsReading(text(3, 3), text(1, 2))];
  expect(idsOf(mergeReadings(phrase, names, ['gates']))).toEqual([1, 3]);
  expect(idsOf(mergeReadings(phrase, names))).toEqual([3, 1]);
});

it('where nothing is found, gives the list of the kind that was asked for, and its records where they are few', () => {
  const found = mergeReadings([textsReading()], names, ['gates']);
  expect(idsOf(found)).toEqual([2, 0, 1]);
  expect(found.relaxed).toBe(true);
  expect(idsOf(mergeReadings([textsReading()], names))).toEqual([]);
});

it('says that a part of a name is not all that was asked', () => {
  const part = { tier: 1, score: 0.5, typedOut: true, part: true } as const;
  expect(mergeReadings([namesReading([[0, part]], 0)], names).relaxed).toBe(true);
});
