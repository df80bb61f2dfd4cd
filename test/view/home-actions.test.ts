import { describe, expect, test } from 'vitest';
import { homeActions } from '../../src/view/home-actions.ts';
import { recordWith, siteWith } from './site.ts';

const records = ['tourist', 'press', 'border-resident'].map((audience) =>
  recordWith('places', { audience: [audience] }, { id: `for-${audience}` }),
);
const actionsWith = (home?: object) => homeActions(siteWith({ records, province: { home } }));

describe('whom the home page speaks to first', () => {
  test('is the choice of the province, in its order, each once', () => {
    expect(actionsWith({ featured: [], actions: ['press', 'tourist', 'press'] })).toEqual([
      'press',
      'tourist',
    ]);
    expect(actionsWith({ featured: [], actions: [] })).toEqual([]);
  });

  test('is visitors, investors and neighbours where it chose none, if they have something to read', () => {
    for (const home of [undefined, { featured: [] }])
      expect(actionsWith(home)).toEqual(['tourist', 'border-resident']);
    expect(actionsWith({ featured: [], actions: ['investor'] })).toEqual([]);
  });
});
