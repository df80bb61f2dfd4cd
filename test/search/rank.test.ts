import { describe, expect, it } from 'vitest';
import { foldingFor } from '../../src/language/folding/folding-for.ts';
import { hanTable } from '../../src/language/folding/han-pairs.ts';
import type { Hit, TermHits } from '../../src/search/look-up.ts';
import { planQuery } from '../../src/search/query-plan.ts';
import { rankPages } from '../../src/search/rank.ts';

/** Where a word of the query stands in a page; `strict` when its marks are as typed. */
interface Met {
  places: number[];
  score?: number;
  strict?: boolean;
  fields?: string[];
  typedOut?: boolean;
}

const TOTAL = 100;

type Pages = Record<number, (Met | undefined)[]> | Map<number, (Met | undefined)[]>;

/** Pages by number, word for word of the query: what each page holds of it. */
function rank(query: string, pages: Pages) {
  const plan = planQuery(query, foldingFor('vi', hanTable));
  const found: TermHits[] = plan.terms.map((term, at) => ({
    term,
    pages: new Map(
      [...(pages instanceof Map ? pages : Object.entries(pages))].flatMap(([id, met]) => {
        const one = met[at];
        return one ? [[Number(id), hitOf(one)] as const] : [];
      }),
    ),
  }));
  return rankPages(plan, found, TOTAL);
}

const hitOf = ({ places, score = 1, strict = false, fields = [], typedOut = true }: Met): Hit => ({
  score,
  places: new Set(places),
  fields: new Set(fields),
  strict: new Set(strict ? places : []),
  typedOut,
});
const idsOf = (ranking: ReturnType<typeof rank>) => ranking.pages.map(({ id }) => id);

describe('pages found are put in order', () => {
  it('the phrase with its marks first, then the phrase, then its words anywhere', () => {
    const ranking = rank('bãi biển', {
      1: [
        { places: [10], score: 9 },
        { places: [50], score: 9 },
      ],
      2: [{ places: [10] }, { places: [11] }],
      3: [
        { places: [10], strict: true },
        { places: [11], strict: true },
      ],
    });
    expect(ranking.pages.map(({ id, tier }) => [id, tier])).toEqual([
      [3, 4],
      [2, 3],
      [1, 2],
    ]);
    expect(ranking).toMatchObject({ phrase: true, relaxed: false });
  });

  it('a page called so by another name is as good as the phrase, and twice what is only written in it', () => {
    const alias = ['alias'];
    const ranking = rank('bai bien', {
      1: [{ places: [10] }, { places: [11] }],
      2: [
        { places: [], fields: alias },
        { places: [], fields: alias },
      ],
      3: [
        { places: [10], fields: ['title'] },
        { places: [11], fields: ['title'] },
      ],
    });
    expect(ranking.pages.find(({ id }) => id === 2)?.tier).toBe(3);
    const score = (id: number) => ranking.pages.find((page) => page.id === id)?.score ?? 0;
    expect(score(3)).toBeGreaterThan(1.5 * score(1));
    expect(idsOf(ranking).indexOf(3)).toBeLessThan(idsOf(ranking).indexOf(1));
  });

  it('a whole word before the beginning of a longer one', () => {
    const ranking = rank('bien', {
      1: [{ places: [10], typedOut: false, score: 9 }],
      2: [{ places: [10] }],
    });
    expect(idsOf(ranking)).toEqual([2, 1]);
  });

  it('what says it early and often before what says it late and once', () => {
    expect(idsOf(rank('bien', { 1: [{ places: [900] }], 2: [{ places: [1] }] }))).toEqual([2, 1]);
    expect(idsOf(rank('bien', { 1: [{ places: [5] }], 2: [{ places: [5, 90, 300] }] }))).toEqual([2, 1]);
  });

  it('the higher score, and of equal ones the page that comes first', () => {
    expect(idsOf(rank('bien', { 1: [{ places: [5], score: 1 }], 2: [{ places: [5], score: 2 }] }))).toEqual([
      2, 1,
    ]);
    const equal = new Map([7, 3, 5].map((id) => [id, [{ places: [5] }]]));
    expect(idsOf(rank('bien', equal))).toEqual([3, 5, 7]);
  });

  it('words side by side before the same words strewn about, where no page has the phrase', () => {
    const ranking = rank('bai bien dep', {
      1: [{ places: [10] }, { places: [40] }, { places: [70] }],
      2: [{ places: [10] }, { places: [11] }, { places: [70] }],
    });
    expect(idsOf(ranking)).toEqual([2, 1]);
    expect(ranking).toMatchObject({ phrase: false, relaxed: false });
  });
});

describe('pages with some of the words', () => {
  it('are shown when no page has all, and the reader is told', () => {
    const ranking = rank('bai bien dep', { 1: [{ places: [10] }, { places: [11] }, undefined] });
    expect(ranking).toMatchObject({ relaxed: true, phrase: false });
    expect(ranking.pages).toMatchObject([{ id: 1, tier: 1 }]);
  });

  it('are left out where a page has the phrase, or where they have too little', () => {
    const pages = {
      1: [{ places: [10] }, { places: [11] }, { places: [12] }],
      2: [{ places: [10] }, { places: [11] }, undefined],
    };
    expect(idsOf(rank('bai bien dep', pages))).toEqual([1]);
    expect(idsOf(rank('bai bien dep', { 2: [{ places: [10] }, undefined, undefined] }))).toEqual([]);
  });

  it('count by how rare the words are that they have', () => {
    const common = Object.fromEntries(
      Array.from({ length: 60 }, (_, at) => [at + 10, [undefined, { places: [3] }]] as const),
    );
    const ranking = rank('sam bien', { ...common, 1: [{ places: [3] }, undefined] });
    expect(idsOf(ranking)).toEqual([1]);
  });
});

it('what is highlighted is the phrase, with its marks where they were typed', () => {
  const [page] = rank('bãi biển', {
    1: [
      { places: [4, 30], strict: true },
      { places: [5, 31], strict: true },
    ],
  }).pages;
  expect(page?.runs.map(({ from, to }) => [from, to])).toEqual([
    [4, 5],
    [30, 31],
  ]);
});
